"""Tolls that are told twice: of what goes on for days, and of its parts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dateline.export.told import Row


def wholes_in(row: Row) -> list[str]:
    """The incidents that an incident is a part of."""
    return [whole["id"] for whole in row.get("part_of", ()) if whole["kind"] == "incident"]


def told_twice(tolls: Mapping[str, int], wholes: Mapping[str, Sequence[str]]) -> set[str]:
    """The ids of the incidents whose toll a sum must leave out, so that nobody in it is counted twice.

    `tolls` are the tolls of what is summed, `wholes` the incidents that each is a part of. Of a whole and its parts
    together whichever tell more are counted; a part of several wholes belongs to the one with the most.
    """
    parts = defaultdict[str, list[str]](list)
    for part in sorted(tolls):
        known = [whole for whole in wholes.get(part, ()) if whole in tolls]
        if known:
            parts[max(known, key=lambda whole: (tolls[whole], whole))].append(part)
    left, counted = set[str](), dict(tolls)
    for whole in sorted(parts, key=lambda whole: (tolls[whole], whole)):
        together = sum(counted[part] for part in parts[whole])
        left |= {whole} if together > tolls[whole] else _below(parts[whole], parts)
        counted[whole] = max(tolls[whole], together)
    return left


def _below(some: Iterable[str], parts: Mapping[str, Sequence[str]]) -> set[str]:
    """These and all that is a part of them."""
    found, new = set[str](), set(some)
    while new:
        found |= new
        new = {part for whole in new for part in parts.get(whole, ())} - found
    return found
