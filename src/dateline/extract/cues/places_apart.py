"""Two acts of one kind in two places, told with one "and": "two were killed in Gao and three were killed in Kidal"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.core import Place, Span
from dateline.extract.cues.apart import close
from dateline.extract.cues.causes import ANOTHER
from dateline.extract.cues.segments import Segment, segment_at
from dateline.extract.cues.triggers import Trigger

# The further act has a subject and a verb of its own.
_AND = re.compile(
    r"(?P<join>,?\s+(?:and|while)\s+)(?:[\w'’-]+\s+){1,7}(?:is|are|was|were|(?:has|have|had)\s+been)\s+(?:\w+ly\s+|also\s+)?$",
    re.IGNORECASE,
)


def with_places_apart(
    text: str, parts: Sequence[Segment], triggers: Sequence[Trigger], places: Sequence[Place]
) -> tuple[Segment, ...]:
    """The stretches of a sentence, a further act of the same kind in another place in a stretch of its own."""
    found = tuple(parts)
    for first, second in pairwise(triggers):
        number = segment_at(found, second.head.start)
        if found[number].span.contains(first.head) and first.type == second.type:
            found = (*found[:number], *_parted(text, found[number], (first, second), places), *found[number + 1 :])
    return found


def _parted(text: str, part: Segment, acts: tuple[Trigger, Trigger], places: Sequence[Place]) -> tuple[Segment, ...]:
    """The stretch in two where both acts have a place; else as it is."""
    first, second = acts
    joint = _AND.search(text, first.span.end, second.head.start)
    if joint is None:
        return (part,)
    before = _within(places, Span(first.span.end, joint.start("join")))
    after = _within(places, Span(second.head.end, max(second.head.end, part.span.end)))
    if not before or not after or any(close(one, other) for one in before for other in after):
        return (part,)
    further = Segment(Span(joint.end("join"), part.span.end), ANOTHER, "")
    return replace(part, span=Span(part.span.start, joint.start("join"))), further


def _within(places: Sequence[Place], span: Span) -> list[Place]:
    return [place for place in places if place.span and span.contains(place.span)]
