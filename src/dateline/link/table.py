"""What a function of two events gives, kept by the values that it reads, so that many pairs are looked up at once."""

from array import array
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.link.signature import Signature

_KEPT = 1 << 19  # pairs of values; events go by in the order of their days, so that old ones are seldom asked for again
Numbers = NDArray[np.int64]
Function = Callable[[Signature, Signature], int]
Read = Callable[[Signature], Hashable]


def as_numbers(numbers: "array[int]") -> Numbers:
    """The same numbers, not copied."""
    return np.frombuffer(numbers, np.int64) if numbers else np.empty(0, np.int64)


def place_among_equal(numbers: Numbers) -> Numbers:
    """How many of the same number come before each; the same stand side by side."""
    begins = np.flatnonzero(np.diff(numbers, prepend=-1))
    lengths = np.diff(np.append(begins, len(numbers)))
    return np.arange(len(numbers)) - np.repeat(begins, lengths)


class Table:
    """A symmetric function of two events that reads only some of what they tell, by the events' positions.

    Events of which it reads the same share a number; the function is called once for two numbers.
    """

    def __init__(
        self, ordered: Sequence[Signature], read: Read, function: Function, most: int = 0, features: int = 1
    ) -> None:
        """`read` gives what the function reads of an event; `most` is the highest value that the function gives.

        It asks so many `features`.
        """
        self._ordered, self._function, self.most, self.features = ordered, function, most, features
        numbers = dict[Hashable, int]()
        found = (numbers.setdefault(read(event), len(numbers)) for event in ordered)
        self._number: Numbers = np.fromiter(found, np.int64, len(ordered))
        self._first: list[int] = np.unique(self._number, return_index=True)[1].tolist()
        self.values = len(self._first)  # how many different ones are read
        self._numbers: list[int] = self._number.tolist()
        self._kept: dict[int, int] = {}

    def __call__(self, left: int, right: int) -> int:
        """The function of the events at two positions."""
        return self._value(self._numbers[left], self._numbers[right])

    def total(self, some: Iterable[int], others: Iterable[int]) -> int:
        """The function of each of some events with each of others, added up; many of them may tell the same."""
        ours, theirs = Counter(map(self._numbers.__getitem__, some)), Counter(map(self._numbers.__getitem__, others))
        return sum([n * m * self._value(one, other) for one, n in ours.items() for other, m in theirs.items()])

    def same(self, left: int, right: int) -> bool:
        """True where both are the same to it."""
        return self._numbers[left] == self._numbers[right]

    def same_of(self, left: Numbers, right: Numbers) -> NDArray[np.bool_]:
        """For many pairs, whether both are the same to it."""
        return np.equal(self._number[left], self._number[right])

    def of(self, left: Numbers, right: Numbers) -> Numbers:
        """The function of many pairs of positions."""
        one, other = self._number[left], self._number[right]
        keys, place = np.unique(np.minimum(one, other) * self.values + np.maximum(one, other), return_inverse=True)
        known = map(self._kept.get, keys.tolist())
        found = (self._called(key) if value is None else value for key, value in zip(keys.tolist(), known, strict=True))
        return np.fromiter(found, np.int64, len(keys))[place]

    def _value(self, one: int, other: int) -> int:
        key = one * self.values + other if one < other else other * self.values + one
        found = self._kept.get(key)
        return self._called(key) if found is None else found

    def _called(self, key: int) -> int:
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        one, other = divmod(key, self.values)
        found = self._function(self._ordered[self._first[one]], self._ordered[self._first[other]])
        self._kept[key] = found
        return found
