"""The scores of pairs of events, each pair of contents scored once."""

from collections.abc import Sequence
from dataclasses import fields, replace
from functools import lru_cache
from operator import attrgetter

from dateline.link.rarity import Rarity
from dateline.link.score import NEVER, Scorer
from dateline.link.signature import Signature

_KEPT = 1 << 18  # scores
_content = attrgetter(*(field.name for field in fields(Signature) if field.name not in ("id", "document")))


class Likeness:
    """How alike two events are, by their positions. Many reports say the same of one happening."""

    def __init__(self, ordered: Sequence[Signature], model: Scorer) -> None:
        self._ordered, self._model, self._rarity = ordered, model, Rarity(ordered)
        first: dict[object, int] = {}
        self._like = [first.setdefault(_content(found), place) for place, found in enumerate(ordered)]
        self._kept = lru_cache(_KEPT)(self._score)

    def __call__(self, left: int, right: int) -> float:
        """Above zero for one happening."""
        if self._ordered[left].document == self._ordered[right].document:
            return NEVER
        one, other = self._like[left], self._like[right]
        return self._kept(one, other) if one < other else self._kept(other, one)

    def _score(self, left: int, right: int) -> float:
        one, other = self._ordered[left], self._ordered[right]
        if one.document == other.document:
            # The two were told by two reports; only the first to say either was one.
            other = replace(other, document="")
        return self._model.score(one, other, self._rarity)
