"""Whom somebody holds responsible for an act, and who denies having done it, bound to the act that is meant."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.core import EventActor, Span
from dateline.extract.cues.attribution import (
    blaming,
    charged_with,
    charging,
    cleared,
    denying,
    laid_on,
    sparing,
)
from dateline.extract.cues.beside import listed, subject
from dateline.extract.cues.cast import same_actor
from dateline.extract.cues.cells import Cells
from dateline.extract.cues.claims import LIKELY, Statement
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.matters import means_act
from dateline.extract.cues.parties import Party, event_actor, is_somebody
from dateline.extract.cues.passages import Passage, Reading
from dateline.extract.cues.responsibility import claimant, meant, tellings
from dateline.resolve.actors import ActorRegistry

_BESIDE = 24  # characters before a word in which others may turn what it says
# What may stand between a name and the words that lay an act on it.
_BEFORE_CUE = re.compile(
    r"(?:,\s(?:aged\s)?\d+)?(?:,?\s(?:who|which))?,?(?:\sappeared\sin\s[^,;]{3,60})?,?\s*"
    r"(?:(?:is|was|are|were|has|have|had|been|later|also|now|since|formally|stands?)\s+)*",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"(?:the\s+)?(?:trial|case|arrest|detention|extradition|sentencing|conviction|indictment)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[A-Z][\w'’.-]+\s+){1,3}[A-Z][\w'’-]+")  # of a person whom no registry knows


@dataclass(frozen=True, slots=True)
class Charge:
    """That somebody did it, as the words at `span` say or deny; `at` are those by whose speaker they say it.

    `rule` is accusation, suspicion or denial.
    """

    actor: EventActor
    span: Span
    at: Span
    rule: str


def charges(
    reading: Reading, happenings: Sequence[Happening], registry: ActorRegistry
) -> Mapping[int, tuple[Charge, ...]]:
    """For each happening that is laid on somebody, by its number, on whom."""
    found: dict[int, list[Charge]] = defaultdict(list)
    told = tellings(happenings)
    for charge in (*_blamed(reading), *_laid(reading), *_denied(reading, registry)):
        home = meant(charge.span.start, told)
        if home is not None:
            found[home].append(charge)
    return {number: tuple(each) for number, each in found.items()}


def _blamed(reading: Reading) -> Iterator[Charge]:
    """ "X blamed Y for it", "X charged Y with it": who is named right behind a verb of blame."""
    for passage in reading.passages:
        where = passage.text, passage.span.start, passage.span.end
        for verb in blaming().finditer(*where):
            for party in _named(passage, verb):
                yield from _charge(passage, party, Span(verb.start(), party.span.end), "accusation")
        for verb in charging().finditer(*where):
            for party in _named_by_court(passage, verb):
                yield from _charge(passage, party, Span(verb.start(), party.span.end), "accusation")


def _laid(reading: Reading) -> Iterator[Charge]:
    """ "Y, charged with it", "Y is suspected of it": who is named right before words that lay an act on them."""
    for passage in reading.passages:
        for cue in laid_on().finditer(passage.text, passage.span.start, passage.span.end):
            if means_act(passage.text, cue.end(), passage.span.end):
                rule = "suspicion" if cue["doubt"] else "accusation"
                for named in subject(passage, passage.span.start, cue.start(), ()):
                    party = _tried(passage, named)
                    if _is_meant(passage, party, cue.start()):
                        yield from _charge(passage, party, Span(party.span.start, cue.end()), rule)


def _tried(passage: Passage, party: Party) -> Party:
    """Whom a case is about: "nine soldiers" of "the trial of nine soldiers"."""
    case = _CASE.match(passage.text, party.span.start, party.span.end)
    if case is None:
        return party
    span = Span(case.end(), party.span.end)
    words = span.of(passage.text)
    mention = replace(party.mention, span=span, text=words, name=words) if party.mention else None
    return replace(party, span=span, mention=mention, name=None)


def _is_meant(passage: Passage, party: Party, cue: int) -> bool:
    """True where nothing but an age, a court and small words part the party from the cue, and nothing clears it."""
    text, start = passage.text, party.span.start
    apart = _BEFORE_CUE.fullmatch(text, party.span.end, cue)
    beside = cleared().search(text, max(passage.span.start, start - _BESIDE), start)
    return apart is not None and not beside and (party.mention is None or party.mention.kind != "people")


def _charge(passage: Passage, party: Party, span: Span, rule: str) -> Iterator[Charge]:
    actor = event_actor(passage.text, party, "perpetrator")
    if _is_known(passage.text, party) and is_somebody(actor):
        yield Charge(actor, span, party.span, rule)


def _named(passage: Passage, verb: re.Match[str]) -> tuple[Party, ...]:
    """Those on whom a verb of blame lays an act: none where it is not blamed, or for other things."""
    text, end = passage.text, passage.span.end
    if sparing().search(text, max(passage.span.start, verb.start() - _BESIDE), verb.start()):
        return ()
    parties = tuple(listed(passage, verb.end(), end))
    matter = charged_with().match(text, parties[-1].span.end, end) if parties else None
    return parties if matter is None or means_act(text, matter.end(), end) else ()


def _named_by_court(passage: Passage, verb: re.Match[str]) -> Iterator[Party]:
    """ "Charged X with it": a person, where it is said with which act; a crowd that charged the gates is no court."""
    text, end = passage.text, passage.span.end
    name = _NAME.match(text, verb.end(), end)
    matter = charged_with().match(text, name.end(), end) if name else None
    spared = cleared().search(text, max(passage.span.start, verb.start() - _BESIDE), verb.start())
    if name and matter and not spared and means_act(text, matter.end(), end):
        yield Party(Span(*name.span()))


def _is_known(text: str, party: Party) -> bool:
    known = party.nation is not None or party.person or party.mention is not None
    return known or bool(_NAME.fullmatch(text, party.span.start, party.span.end))


def _denied(reading: Reading, registry: ActorRegistry) -> Iterator[Charge]:
    """ "X denied any part in it": of an attribution that denies, whoever speaks."""
    for attribution in reading.attributions:
        said = denying().match(reading.document.text, attribution.cue.start, attribution.content.end)
        if said and attribution.modality == "denied" and attribution.speaker.text:
            actor = replace(claimant(attribution, registry), role="perpetrator")
            yield Charge(actor, Span(*said.span()), Span(*said.span("what")), "denial")


def with_accused(cells: Cells, charged: Sequence[Charge]) -> Cells:
    """The cells with those on whom the act is laid as perpetrators, where they are not told already."""
    actors = list(cells.actors)
    for charge in charged:
        if charge.rule != "denial" and not any(same_actor(charge.actor, other) for other in actors):
            actors.append(charge.actor)
    return replace(cells, actors=tuple(actors))


def charge_statements(charged: Sequence[Charge]) -> Iterator[Statement]:
    """What the words of blame and denial state."""
    for charge in charged:
        name = charge.actor.name
        yield Statement("perpetrator", charge.span, charge.at, charge.rule, name, confidence=LIKELY, actor=charge.actor)
