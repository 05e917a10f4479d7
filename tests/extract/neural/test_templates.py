"""From fillers to templates."""

from typing import Any

import numpy as np
import pytest

from dateline.extract.neural.features import NAMES, features
from dateline.extract.neural.judge import Judge
from dateline.extract.neural.names import TYPES
from dateline.extract.neural.templates import Thresholds, clusters, templates
from tests.extract.neural.made import fillers

TEXT = "rebels killed the mayor in cali and the judge in lima with rifles"
GIVEN = {"mayor": ("Victim", 0.9), "judge": ("Victim", 0.8), "rebels": ("PerpInd", 0.7), "rifles": ("Weapon", 0.6)}
APART = np.array([[1, 0.1, 0.9, 0.2], [0.1, 1, 0.8, 0.9], [0.9, 0.8, 1, 0.5], [0.2, 0.9, 0.5, 1]])
LIMITS = Thresholds(told=0.3, fills=0.5, apart=0.5)
ATTACK = TYPES.index("attack")


def sure() -> Any:
    return np.full((len(GIVEN), len(TYPES)), 0.9)


def test_what_suffered_apart_is_two_incidents_and_who_did_both_has_a_part_in_both() -> None:
    made = templates(fillers(TEXT, GIVEN, APART, attack=0.9), sure(), LIMITS)
    assert [(t["incident_type"], t["Victim"], t["PerpInd"], t["Weapon"]) for t in made] == [
        ("attack", [[["mayor", 18]]], [[["rebels", 0]]], []),
        ("attack", [[["judge", 40]]], [[["rebels", 0]]], [[["rifles", 59]]]),
    ]


def test_what_suffered_together_is_one_incident() -> None:
    made = templates(fillers(TEXT, GIVEN, np.ones((4, 4)), attack=0.9), sure(), LIMITS)
    assert [[entity[0][0] for entity in template["Victim"]] for template in made] == [["mayor", "judge"]]


def test_types_below_the_threshold_and_unlikely_fillers_are_left_out() -> None:
    probable = sure()
    probable[1:] = 0.1
    made = templates(fillers(TEXT, GIVEN, APART, attack=0.9, bombing=0.2), probable, LIMITS)
    assert [(t["incident_type"], t["Victim"], t["PerpInd"]) for t in made] == [("attack", [[["mayor", 18]]], [])]


def test_a_type_in_which_nothing_has_a_part_is_left_out() -> None:
    nothing = fillers(TEXT, {}, np.zeros((0, 0)), kidnapping=0.8)
    assert templates(nothing, np.zeros((0, len(TYPES))), LIMITS) == []


@pytest.mark.parametrize(("least", "groups"), [(0.5, [[0, 2], [1]]), (0.95, [[0], [1], [2]]), (0.0, [[0, 2, 1]])])
def test_clusters_by_average_linkage(least: float, groups: list[list[int]]) -> None:
    together = np.array([[1, 0.1, 0.9], [0.1, 1, 0.2], [0.9, 0.2, 1]])
    assert clusters([0, 1, 2], together, least) == groups


def test_a_judge_weighs_each_feature_by_its_name() -> None:
    seen = fillers(TEXT, GIVEN, APART, attack=0.9)
    assert features(seen).shape == (len(GIVEN), len(TYPES), len(NAMES))
    weights = tuple(float(name == "likeliest type of the document") for name in NAMES)
    probable = Judge(weights).probabilities(seen)
    assert probable[:, ATTACK] == pytest.approx(1 / (1 + np.exp(-1)))
    assert np.delete(probable, ATTACK, axis=1) == pytest.approx(0.5)
