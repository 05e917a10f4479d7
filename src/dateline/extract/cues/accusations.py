"""Whom somebody holds responsible for an act, and who denies having done it, bound to the act that is meant."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.core import EventActor, Span
from dateline.extract.cues.attribution import blaming, charged_with, denying, refers_to_act, sparing
from dateline.extract.cues.beside import listed
from dateline.extract.cues.cast import same_actor
from dateline.extract.cues.cells import Cells
from dateline.extract.cues.claims import LIKELY, Statement
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.parties import Party, event_actor, is_somebody
from dateline.extract.cues.passages import Passage, Reading
from dateline.extract.cues.responsibility import claimant, meant, tellings
from dateline.extract.cues.triggers import find_triggers
from dateline.resolve.actors import ActorRegistry


@dataclass(frozen=True, slots=True)
class Charge:
    """That somebody did it, as the words at `at` lay it on them; `denied` where they say that they did not."""

    actor: EventActor
    span: Span
    at: Span
    denied: bool


def charges(
    reading: Reading, happenings: Sequence[Happening], registry: ActorRegistry
) -> Mapping[int, tuple[Charge, ...]]:
    """For each happening that is laid on somebody, by its number, on whom."""
    found: dict[int, list[Charge]] = defaultdict(list)
    told = tellings(happenings)
    for charge in (*_blamed(reading), *_denied(reading, registry)):
        home = meant(charge.span.start, told)
        if home is not None:
            found[home].append(charge)
    return {number: tuple(each) for number, each in found.items()}


def _blamed(reading: Reading) -> Iterator[Charge]:
    """ "X blamed Y for it": who is named right behind a verb of blame."""
    for passage in reading.passages:
        for verb in blaming().finditer(passage.text, passage.span.start, passage.span.end):
            for party in _named(passage, verb):
                actor = event_actor(passage.text, party, "perpetrator")
                if _is_known(party) and is_somebody(actor):
                    yield Charge(actor, Span(verb.start(), party.span.end), party.span, denied=False)


def _named(passage: Passage, verb: re.Match[str]) -> tuple[Party, ...]:
    """Those on whom a verb of blame lays an act: none where it is not blamed, or for other things."""
    text, end = passage.text, passage.span.end
    if sparing().search(text, max(passage.span.start, verb.start() - 24), verb.start()):
        return ()
    parties = tuple(listed(passage, verb.end(), end))
    return () if parties and _is_for_other_things(text, Span(parties[-1].span.end, end)) else parties


def _is_for_other_things(text: str, behind: Span) -> bool:
    """True where the words behind the blamed say for what, and it is no act: "of lying", "for the price of bread"."""
    matter = charged_with().match(text, behind.start, behind.end)
    if not matter or refers_to_act().match(text, matter.end(), behind.end):
        return False
    return next(find_triggers(text, Span(matter.end(), behind.end)), None) is None


def _is_known(party: Party) -> bool:
    return party.nation is not None or party.person or party.mention is not None


def _denied(reading: Reading, registry: ActorRegistry) -> Iterator[Charge]:
    """ "X denied any part in it": of an attribution that denies, whoever speaks."""
    for attribution in reading.attributions:
        said = denying().match(reading.document.text, attribution.cue.start, attribution.content.end)
        if said and attribution.modality == "denied" and attribution.speaker.text:
            actor = replace(claimant(attribution, registry), role="perpetrator")
            yield Charge(actor, Span(*said.span()), Span(*said.span("what")), denied=True)


def with_accused(cells: Cells, charged: Sequence[Charge]) -> Cells:
    """The cells with those on whom the act is laid as perpetrators, where they are not told already."""
    actors = list(cells.actors)
    for charge in charged:
        if not charge.denied and not any(same_actor(charge.actor, other) for other in actors):
            actors.append(charge.actor)
    return replace(cells, actors=tuple(actors))


def charge_statements(charged: Sequence[Charge]) -> Iterator[Statement]:
    """What the words of blame and denial state."""
    for charge in charged:
        rule = "denial" if charge.denied else "accusation"
        name = charge.actor.name
        yield Statement("perpetrator", charge.span, charge.at, rule, name, confidence=LIKELY, actor=charge.actor)
