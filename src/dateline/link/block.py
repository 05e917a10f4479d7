"""Which events are worth comparing: those that share a window of time and place. The rest cannot be the same."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.link.signature import Signature

_WINDOW = 16  # days
_WIDEST = 12  # windows that a long stretch of time may fill; a longer one is too vague to link by
_SLACK = 1  # days by which two reports may differ on the day
_NEWS = 10  # days before publication in which an undated event is looked for
_LARGEST = 400  # events of a block beyond which only neighbours in order are compared

Key = tuple[str, str, int]


def candidate_pairs(signatures: Sequence[Signature]) -> Iterator[tuple[int, int]]:
    """Pairs of positions, each once, the smaller first. Cost grows with the number of events times a bounded factor."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for position, found in enumerate(signatures):
        for key in _keys(found):
            blocks[key].append(position)
    seen: set[tuple[int, int]] = set()
    for members in blocks.values():
        for place, left in enumerate(members):
            for right in members[place + 1 : place + _LARGEST]:
                if (left, right) not in seen and signatures[left].document != signatures[right].document:
                    seen.add((left, right))
                    yield left, right


def _keys(found: Signature) -> Iterator[Key]:
    """A key for each window of days, with the country; an event without country stands with the actors' names."""
    where = [found.country] if found.country else list(found.actors)
    for window in _windows(found):
        for name in where:
            yield found.realis, str(name), window


def _windows(found: Signature) -> range:
    if found.first is not None and found.last is not None:
        first, last = (found.first - _SLACK) // _WINDOW, (found.last + _SLACK) // _WINDOW
        return range(first, last + 1) if last - first < _WIDEST else range(0)
    if found.published is not None:
        return range((found.published - _NEWS) // _WINDOW, found.published // _WINDOW + 1)
    return range(0)
