"""The dead over all incidents: at least, by the best figures, and nobody twice."""

import re
from collections.abc import Sequence
from typing import Any

from dateline.export.page.dead import Dead
from dateline.export.page.groups import Line
from dateline.export.told import ToldIncident


def told(id_: str, low: int, best: int | None, high: int | None, **more: Any) -> ToldIncident:
    killed: dict[str, Any] = {"low": low, "best": best, "high": high, "claims": [], "against": []}
    row: dict[str, Any] = {
        "id": id_,
        "type": "attack",
        "realis": "actual",
        "time": None,
        "place": None,
        "killed": killed,
    }
    row |= {"contested": [], "part_of": [], **more}
    return ToldIncident(row, (), ())


def seen(*incidents: ToldIncident, several: Sequence[Line] = ()) -> Dead:
    dead = Dead(several)
    for incident in incidents:
        dead.add(incident)
    return dead


def summed(*incidents: ToldIncident, several: Sequence[Line] = ()) -> str:
    return re.sub(r"<[^>]+>", "", seen(*incidents, several=several).summary())


def lines(html: str, key: str) -> list[str]:
    """The figures in a group."""
    (group,) = re.findall(rf'<ul id="dead-{key}">(.*?)</ul>', html)
    return re.findall(r'<a href="#i-(\w-killed">[^<]+)</a>', group)


def part(of: str) -> list[dict[str, str]]:
    return [{"id": of, "kind": "incident", "why": "within its days"}]


def test_the_lowest_and_the_best_are_summed_apart() -> None:
    words = summed(told("a", 355, 1_429, None, contested=["killed"]), told("b", 24, 24, 24))
    assert words == (
        "Killed in 2 incidents with a toll: at least 379 people, 1,453 by the best estimate of each incident. "
        "1,429 of them in one incident: Attack, day not told. 1 of these tolls is contested."
    )
    assert summed(told("b", 24, 24, 24)) == "Killed in 1 incident with a toll: 24 people."
    assert summed(told("b", 24, 24, None)) == "Killed in 1 incident with a toll: at least 24 people."
    assert "in one incident" not in summed(told("a", 6, 6, 6), told("b", 6, 6, 6))


def test_the_parts_of_a_siege_are_not_summed_with_it() -> None:
    siege, clash, kidnap = told("s", 202, 202, 202), told("c", 4, 4, 4, part_of=part("s")), told("k", 6, 6, 6)
    words = summed(siege, clash, kidnap)
    assert words.startswith("Killed in 3 incidents with a toll: 208 people. 202 of them in one incident")
    assert "1 of these tolls is not in the sum" in words


def test_what_did_not_happen_and_what_is_told_in_sum_is_not_in_it() -> None:
    planned = told("p", 9, 9, 9, realis="planned")
    assert summed(planned) == "No death is told in what happened."
    several = [Line("2021-01-01", name, "<li>300</li>") for name in "xyz"]
    words = "Figures that reports give for several acts at once (3) are not in it."
    told_ones = summed(planned, told("b", 9, 9, 9), several=several)
    assert told_ones == f"Killed in 1 incident with a toll: 9 people. {words}"
    assert "<li>300</li><li>300</li>" in "".join(seen(told("b", 9, 9, 9), several=several).html())


def test_the_lines_below_the_sums_add_up_to_them_and_lead_to_the_quotes() -> None:
    siege, clash, kidnap = told("s", 202, 210, 210), told("c", 4, 4, 4, part_of=part("s")), told("k", 6, 6, 6)
    dead = seen(siege, clash, kidnap)
    assert 'href="#dead-sum">at least 208 people</a>, <a href="#dead-sum">216</a>' in dead.summary()
    assert 'href="#dead-twice">1</a>' in dead.summary()
    html = "".join(dead.html())
    assert lines(html, "sum") == ['s-killed">at least 202, by the best estimate 210', 'k-killed">6']
    assert lines(html, "twice") == ['c-killed">4']
    assert "dead-contested" not in html


def test_a_line_has_the_words_for_both_its_figures() -> None:
    claims = [
        {"id": id_, "property": "killed", "low": low, "high": high, "quote": quote, "modality": "asserted"}
        for id_, low, high, quote in (("1", 35, None, "at least 35"), ("2", 61, 61, "61 died"), ("3", 108, 108, "108"))
    ]
    event = {"document": "d", "claims": claims}
    row = told("a", 61, 108, None).row | {"cells": {"killed": {"claims": ["1", "3"], "against": ["2"]}}}
    html = "".join(seen(ToldIncident(row, (event,), ())).html())
    assert re.findall("<q>(.*?)</q>", html) == ["108", "61 died"]
    summed_up = row | {"killed": {"low": 67, "best": 67, "high": 67}}
    html = "".join(seen(ToldIncident(summed_up, (event,), ())).html())
    assert re.findall("<q>(.*?)</q>", html) == ["at least 35", "108"]
