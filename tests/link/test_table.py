"""A function of two events is called once for what both tell, and gives the same one by one and many at once."""

from dataclasses import replace
from operator import attrgetter

import numpy as np
import pytest

from dateline.link import Signature, table
from dateline.link.table import Table
from tests.link.signatures import BASE

EVENTS = [replace(BASE, id=f"{n}", first=n % 4, last=n % 3) for n in range(24)]


def apart(left: Signature, right: Signature) -> int:
    return abs((left.first or 0) - (right.first or 0))


def test_the_function_is_called_once_for_two_values_in_either_order() -> None:
    calls: list[tuple[int | None, int | None]] = []

    def counted(left: Signature, right: Signature) -> int:
        calls.append((left.first, right.first))
        return apart(left, right)

    made = Table(EVENTS, attrgetter("first"), counted)
    positions = range(len(EVENTS))
    for _ in range(2):
        assert [made(a, b) for a in positions for b in positions] == [
            apart(EVENTS[a], EVENTS[b]) for a in positions for b in positions
        ]
    assert made.values == 4
    assert len(calls) == 10


@pytest.mark.parametrize("kept", [1, 3, 1000])
def test_many_at_once_are_the_same_however_few_are_kept(monkeypatch: pytest.MonkeyPatch, kept: int) -> None:
    monkeypatch.setattr(table, "_KEPT", kept)
    made = Table(EVENTS, attrgetter("first", "last"), apart)
    left, right = np.indices((len(EVENTS), len(EVENTS))).reshape(2, -1)
    expected = [apart(a, b) for a in EVENTS for b in EVENTS]
    assert made.of(left, right).tolist() == expected
    assert made.total(range(len(EVENTS)), range(len(EVENTS))) == sum(expected)
    assert made.total([3], [4, 5, 5]) == apart(EVENTS[3], EVENTS[4]) + 2 * apart(EVENTS[3], EVENTS[5])


def test_what_is_told_the_same_is_seen_without_the_function() -> None:
    made = Table(EVENTS, attrgetter("first"), apart)
    assert made.same(0, 4) and not made.same(0, 1)
    assert made.same_of(np.array([0, 0]), np.array([4, 1])).tolist() == [True, False]


def test_no_events_make_a_table_too() -> None:
    none = np.empty(0, np.int64)
    assert Table([], attrgetter("first"), apart).of(none, none).tolist() == []
