"""Whom a verb of blame or of a court names: "they blame the army for it", "they blame the strike on the army"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.attribution import blaming, charged_with, charging, cleared, pinning, sparing
from dateline.extract.cues.beside import listed
from dateline.extract.cues.matters import means_act
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.phrases import FULL_NAME
from dateline.extract.cues.tellings import violence
from dateline.resolve.actors.nations import nation_words

_BLAMES = Seldom(
    r"\b(?:blam(?:e|es|ed|ing)|(?P<to>(?:attribut|ascrib)(?:e|es|ed|ing)))\s+(?!(?:on|upon|to|by|for)\b)", re.IGNORECASE
)
_ON, _TO = re.compile(r"\s(?:on|upon)\s"), re.compile(r"\sto\s")
_OTHERWISE = re.compile(r"\sfor\s|[;:“”\"]")  # "blames X for the attack on Y" lays nothing on Y
_CAPITAL = re.compile(r"[A-Z][a-z]+")
_NAME = re.compile(FULL_NAME)
# What people are blamed for begins so, where it is none of the words for an act.
_DOING = re.compile(r"(?:[a-z]+ly\s)?(?:[a-z]{2,}ing|complicity|involvement)\b")
_LONGEST_NAMES = 120  # characters from a verb of blame to what it blames for
_LONGEST_ACT = 160  # characters from the verb to on whom it lays the act
_BESIDE = 24  # characters before a verb in which others may turn what it says

_Blamed = tuple[Party, Span]


def blamed(passage: Passage) -> Iterator[_Blamed]:
    """Those on whom verbs of blame lay acts, each with the words that do so."""
    where = passage.text, passage.span.start, passage.span.end
    for verb in blaming().finditer(*where):
        yield from ((party, Span(verb.start(), party.span.end)) for party in _named(passage, verb))
    for verb in charging().finditer(*where):
        yield from ((party, Span(verb.start(), party.span.end)) for party in _named_by_court(passage, verb))
    for verb in pinning().finditer(*where):
        yield from _on_behind(passage, verb)
    for verb in _BLAMES.finditer(*where):
        if not _spares(passage, verb):
            yield from _beyond_act(passage, verb)


def _spares(passage: Passage, verb: re.Match[str]) -> bool:
    """True for a verb that blames nobody: "did not blame"."""
    return bool(sparing().search(passage.text, max(passage.span.start, verb.start() - _BESIDE), verb.start()))


def _named(passage: Passage, verb: re.Match[str]) -> tuple[Party, ...]:
    """Those on whom a verb of blame lays an act: none where it is not blamed, or for other things."""
    text, end = passage.text, passage.span.end
    if _spares(passage, verb):
        return ()
    parties = tuple(listed(passage, verb.end(), _matter_from(passage, verb.end())))
    matter = charged_with().match(text, parties[-1].span.end, end) if parties else None
    return parties if matter is None or means_act(text, matter.end(), end) else ()


def _matter_from(passage: Passage, start: int) -> int:
    """Where it begins to say for what: at "of" of "the army of Mali of killing nine"."""
    text, end = passage.text, passage.span.end
    links = charged_with().finditer(text, start, min(end, start + _LONGEST_NAMES))
    said = (link.start() for link in links if _DOING.match(text, link.end(), end) or means_act(text, link.end(), end))
    return next(said, end)


def _named_by_court(passage: Passage, verb: re.Match[str]) -> Iterator[Party]:
    """ "Charged X with it": a person, where it is said with which act; a crowd that charged the gates is no court."""
    text, end = passage.text, passage.span.end
    name = _NAME.match(text, verb.end(), end)
    matter = charged_with().match(text, name.end(), end) if name else None
    spared = cleared().search(text, max(passage.span.start, verb.start() - _BESIDE), verb.start())
    if name and matter and not spared and means_act(text, matter.end(), end):
        yield Party(Span(*name.span()))


def _on_behind(passage: Passage, verb: re.Match[str]) -> Iterator[_Blamed]:
    """ "An attack that X blames on Y": Y, also as "Y-ian involvement", where an act stands before."""
    if any(trigger.type in violence() and trigger.span.end <= verb.start() for trigger in passage.triggers):
        for party in listed(passage, verb.end(), passage.span.end):
            named = _nation(passage, party) or party
            yield named, Span(verb.start(), named.span.end)


def _nation(passage: Passage, party: Party) -> Party | None:
    first = party.span.of(passage.text).split()[0]
    nation = nation_words().get(first) if party.mention is None else None
    span = Span(party.span.start, party.span.start + len(first))
    return replace(party, span=span, nation=nation) if nation else None


def _beyond_act(passage: Passage, verb: re.Match[str]) -> Iterator[_Blamed]:
    """ "X blames the attack on Y": who is named behind the last "on" that a known party follows."""
    text, limit = passage.text, min(passage.span.end, verb.end() + _LONGEST_ACT)
    links = _TO if verb["to"] else _ON
    for link in reversed(list(links.finditer(text, verb.end(), limit))):
        if _OTHERWISE.search(text, verb.end(), link.start()) or not means_act(text, verb.end(), link.start()):
            continue
        known = [party for party in listed(passage, link.end(), passage.span.end) if _may_be_blamed(text, party)]
        if known:
            yield from ((party, Span(verb.start(), party.span.end)) for party in known)
            return


def _may_be_blamed(text: str, party: Party) -> bool:
    """True for a side, a nation, a person by name, and for one word in capitals, which may be a capital: "Moscow"."""
    side = party.mention is not None and (party.mention.actor is not None or party.mention.kind != "people")
    return side or party.nation is not None or party.person or bool(_CAPITAL.fullmatch(party.span.of(text)))
