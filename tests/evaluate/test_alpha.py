"""Krippendorff's alpha on cases worked by hand and on those of its author."""

import pytest

from dateline.evaluate.alpha import Metric, alpha, nominal, ratio


def test_alpha_of_krippendorffs_examples() -> None:
    first, second = "0100000010", "1110010000"
    assert alpha(list(zip(first, second, strict=True)), nominal) == pytest.approx(0.095, abs=0.0005)
    kinds = ["ab", "aa", "bb", "bb", "db", "cc", "cc", "cc", "ee", "dd", "dd", "ad"]
    assert alpha([tuple(pair) for pair in kinds], nominal) == pytest.approx(0.692, abs=0.0005)


def test_alpha_of_counts_worked_by_hand() -> None:
    """Values 1, 3 and 3, 3: observed 2 * (2/4)^2; expected 2 * 3 * (2/4)^2 over one 1 and three 3s."""
    assert alpha([(1, 3), (3, 3)], ratio) == pytest.approx(1 - 3 * 0.5 / 1.5)


def test_one_large_toll_does_not_hide_that_the_small_ones_differ() -> None:
    small = [(1, 4), (4, 1), (2, 6), (6, 2), (3, 9), (9, 3)]
    without, beside = alpha(small, ratio), alpha([*small, (3000, 3000)], ratio)
    assert without is not None
    assert beside is not None
    assert without < 0
    assert beside < 0.6


@pytest.mark.parametrize("metric", [nominal, ratio])
def test_the_summed_distances_are_those_of_all_pairs(metric: Metric) -> None:
    counts = {1: 2, 4: 1, 0: 3, 7: 1, 90: 2}
    by_pairs = sum(counts[a] * counts[b] * metric.distance(a, b) for a in counts for b in counts)
    assert metric.summed(counts) == pytest.approx(by_pairs)


def test_alpha_without_a_difference_is_not_defined() -> None:
    assert alpha([(1, 1), (1, 1)], ratio) is None
    assert alpha([(0, 0), (0, 0)], ratio) is None
    assert alpha([(1,), ()], nominal) is None
