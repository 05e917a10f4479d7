"""Who says that its own side did it, bound to the act that is meant."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.core import EventActor
from dateline.extract.cues.attribution import Attribution
from dateline.extract.cues.cast import same_actor
from dateline.extract.cues.cells import Cells
from dateline.extract.cues.claims import LIKELY, Statement
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.passages import Reading
from dateline.extract.cues.tellings import violence
from dateline.resolve.actors import ActorRegistry

_REACH = 3  # acts before and behind that may stand in the same sentence


def claimants(
    reading: Reading, happenings: Sequence[Happening], registry: ActorRegistry
) -> Mapping[int, tuple[EventActor, ...]]:
    """For each happening that somebody claims, by its number, the claimants."""
    found: dict[int, list[EventActor]] = defaultdict(list)
    told = tellings(happenings)
    for attribution in reading.attributions:
        if attribution.rule.startswith("responsibility") and attribution.speaker.text:
            home = meant(attribution.cue.start, told)
            if home is not None:
                found[home].append(claimant(attribution, registry))
    return {number: tuple(actors) for number, actors in found.items()}


def tellings(happenings: Sequence[Happening]) -> list[tuple[int, Draft]]:
    """What tells violence that happened, in order of the text, with the number of its happening."""
    told = [(n, d) for n, h in enumerate(happenings) for d in h.drafts if d.type in violence() and d.realis == "actual"]
    return sorted(told, key=lambda pair: pair[1].head.start)


def meant(place: int, told: Sequence[tuple[int, Draft]]) -> int | None:
    """The act told in the sentence of the character, else the one told last before it."""
    first = bisect_left(told, place, key=lambda pair: pair[1].head.start)
    near = told[max(0, first - _REACH) : first + _REACH]
    here = [n for n, d in near if d.passage.span.start <= place < d.passage.span.end]
    if here:
        return here[0]
    return told[first - 1][0] if first else None


def claimant(attribution: Attribution, registry: ActorRegistry) -> EventActor:
    """Whoever speaks, as an actor who claims the act."""
    speaker = attribution.speaker
    actor = registry.actor(speaker.side or speaker.id or "")
    span = speaker.span or attribution.cue
    name = actor.name if actor else speaker.text
    return EventActor("claimant", name, speaker.text, span, actor.name if actor else None, actor.id if actor else None)


def with_claimants(cells: Cells, claiming: Sequence[EventActor]) -> Cells:
    """The cells with those who claim the act as claimants, and as perpetrators where they are not told already."""
    actors = list(cells.actors)
    for claimant in claiming:
        for role in ("claimant", "perpetrator"):
            actor = replace(claimant, role=role)
            if not any(same_actor(actor, other) for other in actors):
                actors.append(actor)
    return replace(cells, actors=tuple(actors))


def responsibility_statements(claiming: Sequence[EventActor]) -> Iterator[Statement]:
    """What the claimants state: that they claim it, and that they did it."""
    for claimant in claiming:
        yield Statement("claimant", claimant.span, claimant.span, "responsibility", claimant.name, confidence=LIKELY)
        perpetrator = replace(claimant, role="perpetrator")
        yield Statement(
            "perpetrator",
            claimant.span,
            claimant.span,
            "responsibility",
            claimant.name,
            confidence=LIKELY,
            actor=perpetrator,
        )
