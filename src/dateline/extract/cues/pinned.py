"""On whom a verb lays an act that stands before: "they blame the strike on the army", "which they blame on it"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.core import Span
from dateline.extract.cues.attribution import pinning, sparing
from dateline.extract.cues.beside import listed
from dateline.extract.cues.matters import means_act
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import violence
from dateline.resolve.actors.nations import nation_words

_BLAMES = re.compile(
    r"\b(?:blam(?:e|es|ed|ing)|(?P<to>(?:attribut|ascrib)(?:e|es|ed|ing)))\s+(?!(?:on|upon|to|by|for)\b)", re.IGNORECASE
)
_ON, _TO = re.compile(r"\s(?:on|upon)\s"), re.compile(r"\sto\s")
_OTHERWISE = re.compile(r"\sfor\s|[;:“”\"]")  # "blames X for the attack on Y" lays nothing on Y
_CAPITAL = re.compile(r"[A-Z][a-z]+")
_LONGEST = 160  # characters from the verb to on whom it lays the act
_BESIDE = 24  # characters before a verb in which others may turn what it says

_Pinned = tuple[Party, Span]


def pinned(passage: Passage) -> Iterator[_Pinned]:
    """Those on whom acts are laid, each with the words that do so."""
    where = passage.text, passage.span.start, passage.span.end
    for verb in pinning().finditer(*where):
        yield from _on_behind(passage, verb)
    for verb in _BLAMES.finditer(*where):
        if not sparing().search(passage.text, max(passage.span.start, verb.start() - _BESIDE), verb.start()):
            yield from _beyond_act(passage, verb)


def _on_behind(passage: Passage, verb: re.Match[str]) -> Iterator[_Pinned]:
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


def _beyond_act(passage: Passage, verb: re.Match[str]) -> Iterator[_Pinned]:
    """ "X blames the attack on Y": who is named behind the last "on" that a known party follows."""
    text, limit = passage.text, min(passage.span.end, verb.end() + _LONGEST)
    links = _TO if verb["to"] else _ON
    for link in reversed(list(links.finditer(text, verb.end(), limit))):
        if _OTHERWISE.search(text, verb.end(), link.start()) or not means_act(text, verb.end(), link.start()):
            continue
        known = [party for party in listed(passage, link.end(), passage.span.end) if _is_known(text, party)]
        if known:
            yield from ((party, Span(verb.start(), party.span.end)) for party in known)
            return


def _is_known(text: str, party: Party) -> bool:
    """True for a side, a nation, a person by name, and for one word in capitals, which may be a capital: "Moscow"."""
    side = party.mention is not None and (party.mention.actor is not None or party.mention.kind != "people")
    return side or party.nation is not None or party.person or bool(_CAPITAL.fullmatch(party.span.of(text)))
