"""An act with those on whom it is laid: they are among who did it, and are none of those it hit."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.core import EventActor
from dateline.extract.cues.accusations import Charge
from dateline.extract.cues.cast import Cast, Part, same_actor
from dateline.extract.cues.cells import Cells
from dateline.extract.cues.claims import LIKELY, Statement


def with_accused(cells: Cells, charged: Sequence[Charge]) -> Cells:
    """The cells with those on whom the act is laid as perpetrators, where they are not told already."""
    actors = list(cells.actors)
    for charge in charged:
        if not charge.denies and not any(same_actor(charge.actor, other) for other in actors):
            actors.append(charge.actor)
    return replace(cells, actors=tuple(actors))


def without_accused(cast: Cast, charged: Sequence[Charge]) -> Cast:
    """The cast without those as targets on whom the act is laid: "X is accused of killing Y" hits Y."""
    laid = [replace(charge.actor, role="target") for charge in charged if not charge.denies]

    def _hit(part: Part) -> bool:
        return any(same_actor(part.actor, actor) for actor in laid)

    told = ((draft, tuple(part for part in parts if not _hit(part))) for draft, parts in cast.told)
    return Cast(tuple(told)) if laid else cast


def charge_statements(charged: Sequence[Charge], actors: Sequence[EventActor]) -> Iterator[Statement]:
    """What the words of blame and denial state of an act with these actors.

    Who denies what others say of its own deed denies that deed, anybody else that it happened.
    """
    for charge in charged:
        did = not charge.denies_claim or any(same_actor(charge.actor, actor) for actor in actors)
        if did:
            name = charge.actor.name
            yield Statement(
                "perpetrator", charge.span, charge.at, charge.rule, name, confidence=LIKELY, actor=charge.actor
            )
        else:
            yield Statement("occurrence", charge.span, charge.at, charge.rule, confidence=LIKELY, realis="denied")
