"""Intervals by drawing again, on cases that can be worked by hand."""

from collections import Counter
from collections.abc import Sequence

import pytest

from dateline.evaluate import muc4, times, toponyms
from dateline.evaluate.bootstrap import intervals, redrawn
from dateline.evaluate.times import TimeMention


def largest(drawn: Sequence[int]) -> dict[str, float | None]:
    return {"largest": max(drawn), "of none": None, "of some": None if 9 not in drawn else 9}


def test_as_many_units_are_drawn_with_replacement() -> None:
    sizes: set[int] = set()

    def noted(drawn: Sequence[int]) -> dict[str, float | None]:
        sizes.add(len(drawn))
        return largest(drawn)

    found = redrawn(list(range(10)), noted, 400, 0)
    assert sizes == {10}
    # 9 is in a draw with a chance of 1 - 0.9 ** 10, or 65 of 100; below 7 is the largest in 0.7 ** 10, or 3 of 100.
    assert found == {"largest": (6, 9)}
    assert redrawn(list(range(10)), largest, 400, 0) == found


def test_few_units_and_no_draws_give_no_range() -> None:
    assert redrawn([1, 2, 3, 4], largest, 400, 0) == {}
    assert redrawn(list(range(10)), largest, 0, 0) == {}
    assert intervals([Counter(right=1)] * 4, lambda total: {"right": total["right"]}, 100, 0) == {}


def test_documents_of_times_are_drawn_whole() -> None:
    right, wrong = TimeMention(0, 4, "2020"), TimeMention(0, 4, "2019")
    gold = {name: [right, TimeMention(5, 9, "2021")] for name in "abcdefgh"}
    # In half of the documents both are found, in half neither: a document has a recall of 0 or 1.
    system = {name: gold[name] if name in "abcd" else [] for name in gold}
    counted = times.tallies(gold, system)
    assert counted[0] == Counter(gold=2, said=2, strict=2, relaxed=2, value=2)
    # Of 8 draws, 1 to 7 are of the better half in all but 2 of 256 cases: 95 of 100 lie in 1/8 to 7/8.
    assert intervals(counted, times.figures, 2000, 0)["strict_r"] == (1 / 8, 7 / 8)
    assert times.tallies({"a": [right]}, {"a": [wrong], "b": [wrong]}) == [
        Counter(gold=1, said=1, strict=1, relaxed=1, value=0), Counter(gold=0, said=1, strict=0, relaxed=0, value=0),
    ]  # fmt: skip


def test_documents_of_templates_are_drawn_whole() -> None:
    attack = {"incident_type": "attack", "Victim": [["guard"]]}
    gold = {name: [attack] for name in "abcdefgh"}
    system = {name: [{"incident_type": "attack", "Victim": ["guard"]}] for name in "abcd"}
    counted = muc4.tallies(gold, system)
    found = intervals(counted, muc4.figures, 2000, 0)
    assert [found[name] for name in ("micro_r", "loose_r", "micro_p")] == [(1 / 8, 7 / 8), (1 / 8, 7 / 8), (1.0, 1.0)]
    assert muc4.figures(sum(counted, Counter()))["micro_r"] == 1 / 2


def test_errors_of_points_are_drawn() -> None:
    errors = [0.0] * 4 + [500.0] * 4
    found = redrawn(errors, toponyms.figures, 2000, 0)
    assert found["accuracy_161"] == found["recall_161"] == (1 / 8, 7 / 8)
    assert found["mean_km"] == pytest.approx((500 / 8, 500 * 7 / 8))
    assert redrawn([None] * 8, toponyms.figures, 50, 0) == {"recall_161": (0.0, 0.0)}
