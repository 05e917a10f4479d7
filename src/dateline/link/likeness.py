"""The scores of pairs of events, by their positions: one at a time, or those of many that are high enough."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Protocol

import numpy as np

from dateline.link.features import FEATURES, FIELDS, Pair, as_read
from dateline.link.gates import ruled_out_by_kind
from dateline.link.rarity import Rarity
from dateline.link.score import NEVER, POINTS, Model, Scorer, shipped_model
from dateline.link.signature import Signature
from dateline.link.table import Function, Numbers, Table
from dateline.link.wordings import Wordings

_KEPT = 1 << 18  # scores
_NEVER = round(POINTS * NEVER)
_LITTLE = 200  # points: what lifts no pair by more seldom decides


class Likeness(Protocol):
    """How alike two events are."""

    def points(self, left: int, right: int) -> int:
        """The score of two events, in points; above zero for one happening."""
        ...

    def above(self, left: Numbers, right: Numbers, least: int = 0) -> tuple[Numbers, Numbers]:
        """Which of the pairs have more than so many points, in their order, and the points of these."""
        ...


LikenessOf = Callable[[Sequence[Signature]], Likeness]


class ByParts:
    """The scores of a model, put together from tables: of features that read the same fields of an event.

    What few values of few features decide comes first, what can lift a pair but a little last, and a pair that the
    rest cannot lift is looked at no further. The scores are those of the model, to the last digit.
    """

    def __init__(self, ordered: Sequence[Signature], model: Model | None = None, rarity: Rarity | None = None) -> None:
        model = model or shipped_model()
        self._start = round(POINTS * model.start)
        self._documents = Table(ordered, attrgetter("document"), lambda *_: 0)
        self._kinds = Table(ordered, attrgetter("realis", "type"), lambda a, b: bool(ruled_out_by_kind(a, b)))
        parts = _parts(ordered, model, Rarity(ordered) if rarity is None else rarity)
        self._parts = sorted(parts, key=lambda part: (part.most < _LITTLE, part.values * part.features))

    def above(self, left: Numbers, right: Numbers, least: int = 0) -> tuple[Numbers, Numbers]:
        """Which of the pairs have more than so many points, in their order, and the points of these."""
        which = np.flatnonzero(~self._documents.same_of(left, right))
        which = which[self._kinds.of(left[which], right[which]) == 0]
        points, rest = np.full(len(which), self._start), sum(part.most for part in self._parts)
        for part in self._parts:
            rest -= part.most
            points = points + part.of(left[which], right[which])
            hopeful = points + rest > least
            which, points = which[hopeful], points[hopeful]
        return which, points

    def points(self, left: int, right: int) -> int:
        """The score of two events, in points."""
        if self._documents.same(left, right) or self._kinds(left, right):
            return _NEVER
        return self._start + sum([part(left, right) for part in self._parts])


class ByScorer:
    """The scores of whatever can score two events, one after the other."""

    def __init__(self, ordered: Sequence[Signature], scorer: Scorer, rarity: Rarity | None = None) -> None:
        self._ordered, self._scorer = ordered, scorer
        self._rarity = Rarity(ordered) if rarity is None else rarity
        self._kept = lru_cache(_KEPT)(self._score)

    def points(self, left: int, right: int) -> int:
        """The score of two events, in points."""
        return self._kept(min(left, right), max(left, right))

    def above(self, left: Numbers, right: Numbers, least: int = 0) -> tuple[Numbers, Numbers]:
        """Which of the pairs have more than so many points, in their order, and the points of these."""
        points = np.fromiter(map(self.points, left.tolist(), right.tolist()), np.int64, len(left))
        which = np.flatnonzero(points > least)
        return which, points[which]

    def _score(self, left: int, right: int) -> int:
        return round(POINTS * self._scorer.score(self._ordered[left], self._ordered[right], self._rarity))


def _parts(ordered: Sequence[Signature], model: Model, rarity: Rarity) -> Iterator[Table | Wordings]:
    """A table for each group of features that read the same fields; wording is counted without one."""
    yield Wordings(ordered, model)
    features = sorted(FEATURES.keys() - {"wording"}, key=FIELDS.__getitem__)
    for _, names in groupby(features, FIELDS.__getitem__):
        own = tuple(names)
        yield Table(ordered, as_read(own[0]), _points(own, model, rarity), sum(map(model.most, own)), len(own))


def _points(names: Sequence[str], model: Model, rarity: Rarity) -> Function:
    points = model.points(names)
    return lambda left, right: points(Pair(left, right, rarity))
