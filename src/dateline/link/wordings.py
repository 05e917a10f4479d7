"""The wording of many pairs at once: few events share their words with another, so that a table would keep nothing."""

from collections.abc import Sequence
from itertools import chain

import numpy as np

from dateline.link.features import Pair
from dateline.link.features.texts import WORDING_ENDS, WORDING_LEVELS
from dateline.link.rarity import Rarity, squares
from dateline.link.score import POINTS, Model
from dateline.link.signature import Signature
from dateline.link.table import Numbers

_FEATURE = "wording"


class Wordings:
    """The points of the feature `wording`, for one pair or many; both are the same, since what is added up is whole."""

    def __init__(self, ordered: Sequence[Signature], model: Model) -> None:
        self._ordered, self._of_pair = ordered, model.points((_FEATURE,))
        self.values, self.features, self.most = len(ordered), 1, model.most(_FEATURE)
        self._points = np.array([round(POINTS * model.weight(_FEATURE, level)) for level in WORDING_LEVELS], np.int64)
        words = tuple(dict.fromkeys(chain.from_iterable(event.words for event in ordered)))
        self._squares: Numbers = np.array([0, *(squares((word,)) for word in words)], np.int64)
        self._words = _rows([event.words for event in ordered], {word: n for n, word in enumerate(words, start=1)})
        self._lengths = self._squares[self._words].sum(axis=1).astype(np.float64)

    def __call__(self, left: int, right: int) -> int:
        """The points of the events at two positions."""
        return self._of_pair(Pair(self._ordered[left], self._ordered[right], _NO_PLACES))

    def of(self, left: Numbers, right: Numbers) -> Numbers:
        """The points of many pairs of positions."""
        length = np.sqrt(self._lengths[left] * self._lengths[right])
        cosine = np.divide(self._shared(left, right), length, out=np.zeros(len(left)), where=length > 0)
        both = self._words[left, :1].any(axis=1) & self._words[right, :1].any(axis=1)
        return np.where(both, self._points[np.searchsorted(WORDING_ENDS, cosine)], 0)

    def _shared(self, left: Numbers, right: Numbers) -> Numbers:
        """The squares of the words that both have, added up."""
        ours, theirs = self._words[left], self._words[right]
        total = np.zeros(len(left), np.int64)
        for column in theirs.T:
            total += np.where((ours == column[:, None]).any(axis=1), self._squares[column], 0)
        return total


def _rows(told: Sequence[Sequence[str]], numbers: dict[str, int]) -> Numbers:
    """The numbers of each event's words, a row an event, filled up with zeros."""
    lengths = np.fromiter(map(len, told), np.int64, len(told))
    rows = np.zeros((len(told), lengths.max(initial=1)), np.int32)
    rows[np.arange(rows.shape[1]) < lengths[:, None]] = [numbers[word] for word in chain.from_iterable(told)]
    return rows


_NO_PLACES = Rarity()
