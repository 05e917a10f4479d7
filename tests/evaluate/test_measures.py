"""Distances, toponyms, times, templates and intervals on cases worked by hand."""

import math
from collections import Counter

import pytest

from dateline.evaluate.bootstrap import intervals
from dateline.evaluate.distance import kilometres
from dateline.evaluate.muc4 import muc4_figures
from dateline.evaluate.rates import f1, rates
from dateline.evaluate.times import TimeMention, time_figures
from dateline.evaluate.toponyms import area_under_curve, toponym_figures


@pytest.mark.parametrize(
    ("a", "b", "km"),
    [
        ((0, 0), (0, 0), 0),
        ((0, 0), (0, 180), math.pi * 6371),
        ((0, 0), (90, 0), math.pi * 6371 / 2),
        ((0, 179.5), (0, -179.5), math.pi * 6371 / 180),
    ],
)
def test_kilometres(a: tuple[float, float], b: tuple[float, float], km: float) -> None:
    assert kilometres(a, b) == pytest.approx(km)


def test_rates_of_nothing_are_nought() -> None:
    assert rates(0, 0, 0) == (0, 0, 0)
    assert rates(1, 2, 4) == pytest.approx((0.5, 0.25, 1 / 3))
    assert f1(0, 0) == 0


def test_toponyms() -> None:
    degree = math.pi * 6371 / 180  # 111.19 km
    gold = {"a": (0.0, 0.0), "b": (0.0, 0.0), "c": (0.0, 0.0), "d": (0.0, 0.0), "e": None}
    found = toponym_figures(gold, {"a": (0.0, 0.0), "b": (1.0, 0.0), "c": (2.0, 0.0), "d": None, "x": (0.0, 0.0)})
    assert (found["names"], found["resolved"]) == (4, 3)
    assert found["accuracy_161"] == pytest.approx(2 / 3)
    assert found["recall_161"] == pytest.approx(2 / 4)
    assert found["mean_km"] == pytest.approx(degree)
    assert found["median_km"] == pytest.approx(degree)


def test_the_area_under_the_curve() -> None:
    # Three errors of e - 1, e^2 - 1 and e^3 - 1 km have logarithms 1, 2, 3: 1.5 + 2.5 over twice the greatest.
    errors = [math.e**power - 1 for power in (2, 1, 3)]
    assert area_under_curve(errors) == pytest.approx(4 / (2 * math.log(20039)))
    assert area_under_curve([0, 0, 0]) == 0
    assert area_under_curve([20038.0, 20038.0]) == pytest.approx(1)
    assert area_under_curve([]) is None


def test_a_system_that_resolves_nothing_has_no_error() -> None:
    found = toponym_figures({"a": (1.0, 2.0)}, {"a": None, "x": (1.0, 2.0)})
    assert (found["names"], found["resolved"], found["recall_161"]) == (1, 0, 0)
    assert [found[name] for name in ("accuracy_161", "auc", "mean_km", "median_km")] == [None] * 4


def test_times() -> None:
    gold = {"d": [TimeMention(0, 9, "2020-05-01"), TimeMention(20, 29, "2020-05"), TimeMention(40, 45, "2020-W02")]}
    system = {
        "d": [TimeMention(0, 9, "2020-05-01"), TimeMention(22, 29, "2020-05"), TimeMention(42, 50, "2020-W03")],
        "other": [TimeMention(0, 4, "2019")],
    }
    found = time_figures(gold, system)
    assert (found["strict_p"], found["strict_r"]) == pytest.approx((1 / 4, 1 / 3))
    assert (found["relaxed_p"], found["relaxed_r"]) == pytest.approx((3 / 4, 1))
    assert found["value_accuracy"] == pytest.approx(2 / 3)
    assert found["value_f1"] == pytest.approx(found["relaxed_f1"] * found["value_accuracy"])


def template(kind: str, victims: list[str], weapon: str | None = None) -> dict[str, object]:
    roles = {"PerpInd": [], "PerpOrg": [], "Target": [], "Victim": [[[v, 3], [f"the {v}", 9]] for v in victims]}
    return {"incident_type": kind, **roles, "Weapon": [[[weapon, 1]]] if weapon else []}


def test_templates_are_matched_so_that_most_slots_are_right() -> None:
    gold = {"d": [template("bombing", ["mayor"], "bomb"), template("attack", ["guard", "clerk"])]}
    said = {
        "d": [
            {"incident_type": "attack", "PerpInd": [], "Victim": ["the guard"]},
            {"incident_type": "attack", "PerpInd": ["men"], "Victim": ["mayor"], "Weapon": ["bomb"]},
        ]
    }  # fmt: skip
    found = muc4_figures(gold, said)
    # Right: attack, the guard; mayor, bomb. Wanted: 2 kinds, 3 victims, 1 weapon.
    # Given: 2 kinds, 1 man, 2 victims, 1 weapon.
    assert (found["micro_p"], found["micro_r"]) == pytest.approx((4 / 6, 4 / 6))
    assert (found["incident_type_p"], found["Victim_r"], found["PerpInd_p"]) == pytest.approx((1 / 2, 2 / 3, 0))


def test_an_entity_is_used_once_and_must_be_letter_for_letter() -> None:
    gold = {"d": [template("attack", ["guard"])]}
    said = {"d": [{"incident_type": "attack", "Victim": ["guard", "the guard", "guards"]}]}
    found = muc4_figures(gold, said)
    assert (found["Victim_p"], found["Victim_r"]) == pytest.approx((1 / 3, 1))
    # Right: attack, and one string for one guard.
    assert (found["micro_p"], found["micro_r"]) == pytest.approx((2 / 4, 1))


def test_a_role_that_neither_has_has_no_figure_and_one_that_is_missed_has() -> None:
    found = muc4_figures({"d": [template("attack", ["guard"])]}, {"d": [template("attack", [], "bomb")]})
    assert [found[f"Target_{end}"] for end in ("p", "r", "f1")] == [None] * 3
    assert [found[f"{role}_f1"] for role in ("Victim", "Weapon")] == [0, 0]
    assert muc4_figures({"d": []}, {})["micro_f1"] is None


def test_a_document_that_the_system_lacks_counts_as_missed() -> None:
    assert muc4_figures({"d": [template("attack", ["guard"])]}, {})["micro_r"] == 0


def share_right(total: Counter[str]) -> dict[str, float]:
    return {"share": total["right"] / total["all"]}


def test_intervals_hold_the_figure_and_are_the_same_for_the_same_seed() -> None:
    tallies = [Counter({"right": int(n % 4 > 0), "all": 1}) for n in range(200)]
    low, high = intervals(tallies, share_right, draws=500, seed=1)["share"]
    # The standard error of 0.75 over 200 documents is 0.031, so the interval is about 0.69 to 0.81.
    assert (low, high) == pytest.approx((0.69, 0.81), abs=0.02)
    assert intervals(tallies, share_right, draws=500, seed=1)["share"] == (low, high)


def test_alike_documents_leave_no_room() -> None:
    tallies = [Counter({"right": 1, "all": 2})] * 20
    assert intervals(tallies, share_right, draws=50, seed=0)["share"] == (0.5, 0.5)
