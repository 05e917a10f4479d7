"""The dead over all incidents: at least, by the best figures, and nobody twice."""

from typing import Any

from dateline.export.page.dead import Dead
from dateline.export.told import ToldIncident


def told(id_: str, low: int, best: int | None, high: int | None, **more: Any) -> ToldIncident:
    killed: dict[str, Any] = {"low": low, "best": best, "high": high, "claims": [], "against": []}
    row = {"id": id_, "realis": "actual", "killed": killed, "contested": [], "part_of": [], **more}
    return ToldIncident(row, (), ())


def summed(*incidents: ToldIncident, sums: int = 0) -> str:
    dead = Dead()
    for incident in incidents:
        dead.add(incident)
    return dead.in_words(sums)


def part(of: str) -> list[dict[str, str]]:
    return [{"id": of, "kind": "incident", "why": "within its days"}]


def test_the_lowest_and_the_best_are_summed_apart() -> None:
    words = summed(told("a", 355, 1_429, None, contested=["killed"]), told("b", 24, 24, 24))
    assert words == (
        "Killed in 2 incidents with a toll: at least 379 people, 1,453 by the best estimate of each incident. "
        "1 of these tolls is contested."
    )
    assert summed(told("b", 24, 24, 24)) == "Killed in 1 incident with a toll: 24 people."


def test_the_parts_of_a_siege_are_not_summed_with_it() -> None:
    siege, clash, kidnap = told("s", 202, 202, 202), told("c", 4, 4, 4, part_of=part("s")), told("k", 6, 6, 6)
    words = summed(siege, clash, kidnap)
    assert words.startswith("Killed in 3 incidents with a toll: 208 people. 1 of these tolls is not in the sum")


def test_what_did_not_happen_and_what_is_told_in_sum_is_not_in_it() -> None:
    planned = told("p", 9, 9, 9, realis="planned")
    assert summed(planned) == "No death is told in what happened."
    sums = "Figures that reports give for several acts at once (3) are not in it."
    assert summed(planned, told("b", 9, 9, 9), sums=3) == f"Killed in 1 incident with a toll: 9 people. {sums}"
