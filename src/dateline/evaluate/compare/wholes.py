"""Incidents that go on for days and are told with their parts: of both, one is extra, not two."""

from collections.abc import Sequence

from dateline.evaluate.compare.apart import PART, WHOLE, Apart
from dateline.evaluate.compare.coded import CodedEvent


def once(
    extra: Sequence[CodedEvent], matched: Sequence[tuple[CodedEvent, CodedEvent]], apart: Apart
) -> tuple[CodedEvent, ...]:
    """What of ours is extra but for wholes whose parts are compared, and parts of a whole that is matched.

    A coder tells a siege as one event or its attacks one by one; the other form is then no event that they lack.
    """
    met = {ours.id for ours, _ in matched}
    compared = [*extra, *(ours for ours, _ in matched)]
    wholes = {whole for event in compared if not met & set(event.part_of) for whole in event.part_of} - met
    left = []
    for event in extra:
        if met & set(event.part_of):
            apart.add(event, PART)
        elif event.id in wholes:
            apart.add(event, WHOLE)
        else:
            left.append(event)
    return tuple(left)
