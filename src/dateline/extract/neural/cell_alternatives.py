"""What else could fill the cells of an event, by the network of cells that has a say in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.core import Document, Event, Span
from dateline.extract.base import Alternative
from dateline.extract.neural.alternatives import LEAST_FILLER, best, distinct, same_words
from dateline.extract.neural.carrier import carrier
from dateline.extract.neural.cells import ROLES, SETTINGS, CellNetwork, CellsSeen, Telling, marks, together
from dateline.extract.neural.stretches import read_spans
from dateline.extract.neural.tellings import TellingsRead

Named = Mapping[str, tuple[Alternative, ...]]


def other_cells(
    network: CellNetwork, read: TellingsRead, document: Document, event: Event, named: Named
) -> dict[str, tuple[Alternative, ...]]:
    """For each role whom the event has in it, and the likeliest others in the sentences that tell it.

    For place and time what is `named` near by, the likeliest first. A score is the probability that the words fill
    the cell; what stands too far from the event for the network to look has none.
    """
    stretches = [claim.span for claim in event.claims if claim.property == "occurrence"] or [event.anchor.span]
    told = [_telling(read, event, stretch) for stretch in stretches]
    seen = together(network.seen(read.kept, read.types, told, marks(read.tokens)))
    sentences = [one for one in document.sentences if any(one.overlaps(stretch) for stretch in stretches)]
    weighed = [found for sentence in sentences for found in read_spans(sentence, read, seen, LEAST_FILLER)]
    roles = {role: _of_role(event, role, read, seen, weighed) for role in ROLES}
    return {**roles, **{name: _scored(name, named[name], read, seen) for name in SETTINGS}}


def _scored(name: str, found: Sequence[Alternative], read: TellingsRead, seen: CellsSeen) -> tuple[Alternative, ...]:
    scored = [replace(one, score=_score(name, one.span, read, seen)) for one in found]
    return tuple(sorted(scored, key=lambda one: (not one.taken, -(one.score or 0.0))))


def _score(name: str, span: Span | None, read: TellingsRead, seen: CellsSeen) -> float | None:
    place = read.pieces(span) if span else None
    return seen.likely(name, *place) if place and seen.asked(*place) else None


def _telling(read: TellingsRead, event: Event, stretch: Span) -> Telling:
    """The telling as it was when the event was read: its word is quoted for the type."""
    words = [claim.span for claim in event.claims if claim.property == "type" and stretch.contains(claim.span)]
    start, end = read.pieces(stretch)
    head = carrier(read, words[0]) if words else start + int(read.types[start:end, 0].argmin())
    return Telling(head, start, end)


def _of_role(
    event: Event, role: str, read: TellingsRead, seen: CellsSeen, weighed: list[tuple[str, Span, float]]
) -> tuple[Alternative, ...]:
    own = list(_own(event, role, read, seen))
    text = read.tokens.text
    others = [Alternative(span.of(text), span, score, False) for name, span, score in weighed if name == role]
    others = [one for one in others if not any(same_words(one.value, has.value) for has in own)]
    return best([*own, *distinct(others)], LEAST_FILLER)


def _own(event: Event, role: str, read: TellingsRead, seen: CellsSeen) -> Iterator[Alternative]:
    for actor in event.actors:
        if actor.role == role:
            yield Alternative(actor.name, actor.span, _score(role, actor.span, read, seen), True)
