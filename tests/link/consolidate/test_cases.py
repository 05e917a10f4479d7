"""Contested, subgroup and development cases, each worked out by hand under every shipped rule set."""

from typing import Any

import pytest

from dateline.core import Incident
from dateline.link import RULES
from tests.link.consolidate.cases import CASES, consolidated

Case = dict[str, Any]
LEAST = 60


def value(incident: Incident, case: Case, rule: str) -> Any:
    """The cell's value in the form in which the cases give it."""
    cell = next(cell for cell in incident.cells if cell.property == case.get("property", "killed"))
    low, best, high = (-1 if end is None else end for end in (cell.low, cell.best, cell.high))
    return {"ucdp": [low, best, high], "minmax": [low, high]}.get(rule, best)


def test_there_are_enough_cases() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES) >= LEAST


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_value_is_the_one_worked_out(case: Case, rule: str) -> None:
    assert value(consolidated(case["voices"], rule), case, rule) == case[rule]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_it_is_contested_by_those_who_contradict_each_other(case: Case) -> None:
    incident = consolidated(case["voices"])
    found = [name for dispute in incident.disputes for side in dispute.sides for name in side.voices]
    told = [voice.rpartition(" (")[0] or voice for voice in found]
    assert sorted(told) == sorted(case.get("contested", []))
    assert incident.contested == ((case.get("property", "killed"),) if "contested" in case else ())


@pytest.mark.parametrize("case", [case for case in CASES if "contested" in case], ids=lambda case: case["name"])
def test_a_dispute_dates_from_the_day_when_two_sides_stood(case: Case) -> None:
    [dispute] = consolidated(case["voices"]).disputes
    assert len(dispute.sides) > 1
    days = sorted(side.since for side in dispute.sides if side.since)
    assert dispute.since == (days[1] if len(days) > 1 else None)
