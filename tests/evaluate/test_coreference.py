"""Groupings worked by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.evaluate.coreference import MEASURES, Cluster, b_cubed, ceaf_e, lea, measured, muc


def clusters(written: str) -> list[Cluster]:
    return [frozenset(part) for part in written.split()]


# The example of Moosavi and Strube 2016, section 3.
GOLD, SYSTEM = clusters("abc defg"), clusters("ab cd fghi")


def test_lea() -> None:
    # Recall (3 * 1/3 + 4 * 1/6) / 7, precision (2 * 1/1 + 2 * 0/1 + 4 * 1/6) / 8.
    precision, recall, f1 = measured(lea(GOLD, SYSTEM))
    assert (precision, recall) == pytest.approx((1 / 3, 5 / 21))
    assert f1 == pytest.approx(2 * (1 / 3) * (5 / 21) / (1 / 3 + 5 / 21))


def test_muc() -> None:
    # abc falls into ab and c: 1 of 2 links; defg into d, e, fg: 1 of 3.
    # ab keeps 1 of 1 link, cd 0 of 1, fghi falls into fg, h, i: 1 of 3.
    assert measured(muc(GOLD, SYSTEM))[:2] == pytest.approx((2 / 5, 2 / 5))


def test_b_cubed() -> None:
    # Recall: a, b 2/3, c 1/3; d 1/4, e 0, f, g 2/4. Precision: a, b 2/2, c, d 1/2; f, g 2/4, h, i 0.
    assert measured(b_cubed(GOLD, SYSTEM))[:2] == pytest.approx(((2 + 1 + 1) / 8, (5 / 3 + 1 / 4 + 1) / 7))


def test_ceaf_e() -> None:
    # abc with ab: 2 * 2 / 5; defg with fghi: 2 * 2 / 8. Three clusters given, two wanted.
    assert measured(ceaf_e(GOLD, SYSTEM))[:2] == pytest.approx(((0.8 + 0.5) / 3, (0.8 + 0.5) / 2))


@pytest.mark.parametrize(
    ("measure", "gold", "system", "precision", "recall"),
    [
        ("muc", "abcd", "ab cd", 1, 2 / 3),
        ("muc", "ab cd", "abcd", 2 / 3, 1),
        ("muc", "a b", "a b", 0, 0),
        ("b_cubed", "abcd", "ab cd", 1, 1 / 2),
        ("b_cubed", "a b c", "abc", 1 / 3, 1),
        ("ceaf_e", "abcd", "ab cd", 1 / 3, 2 / 3),
        ("lea", "a bc", "a bc", 1, 1),
        ("lea", "a bc", "abc", 1 / 3, 2 / 3),
        ("lea", "abcd", "ab cd", 1, 1 / 3),
        ("lea", "ab", "", 0, 0),
    ],
)
def test_small_groupings(measure: str, gold: str, system: str, precision: float, recall: float) -> None:
    assert measured(MEASURES[measure](clusters(gold), clusters(system)))[:2] == pytest.approx((precision, recall))


GROUPINGS = st.lists(st.integers(0, 4), min_size=1, max_size=9).map(
    lambda of: [frozenset(m for m, c in enumerate(of) if c == cluster) for cluster in sorted(set(of))]
)


@pytest.mark.parametrize("measure", MEASURES)
@given(gold=GROUPINGS, system=GROUPINGS)
def test_precision_and_recall_change_places_with_gold_and_system(
    measure: str, gold: list[Cluster], system: list[Cluster]
) -> None:
    there, back = measured(MEASURES[measure](gold, system)), measured(MEASURES[measure](system, gold))
    assert there[:2] == pytest.approx((back[1], back[0]))
    assert all(0 <= value <= 1 + 1e-9 for value in there)


@pytest.mark.parametrize("measure", sorted(set(MEASURES) - {"muc"}))
@given(GROUPINGS)
def test_the_same_grouping_agrees_wholly(measure: str, gold: list[Cluster]) -> None:
    assert measured(MEASURES[measure](gold, gold)) == pytest.approx((1, 1, 1))
