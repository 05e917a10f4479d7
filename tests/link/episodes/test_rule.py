"""What is a part of what: a table of cases, and that it never goes both ways."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from dateline.link import Signature, Telling, parts_of
from dateline.link.episodes.rule import part_of
from dateline.link.signature import signature_of
from tests.link.signatures import many

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))
PLACE = {"country": "SO", "place": ["Gedo", "Bardera"], "precision": 1, "point": [2.34, 42.28]}
WHOLE = {**PLACE, "type": "blockade", "first": "2013-09-09", "last": "2013-09-28", "quote": "the siege of Bardera"}
PART = {**PLACE, "type": "armed_clash", "first": "2013-09-12", "last": "2013-09-12", "quote": "Troops clashed"}
TABLE = [(name, case, wanted) for wanted in ("part-of", "apart") for name, case in CASES[wanted].items()]


def made(name: str, told: dict[str, Any]) -> Signature:
    places, (latitude, longitude) = told["place"], told["point"]
    place = {
        "country": told["country"] or None, "precision": told["precision"], "latitude": latitude,
        "longitude": longitude, **dict(zip(("admin1", "name", "site"), places, strict=False)),
    }  # fmt: skip
    days = {"start": told["first"] or None, "end": told["last"] or None, "precision": "range"}
    return signature_of({
        "id": name, "document": told.get("document", name), "type": told["type"], "anchor": {"quote": told["quote"]},
        "realis": told.get("realis", "actual"), "place": place,
        "time": {**days, "text": told.get("text")},
        "actors": [{"role": "participant", "name": actor, "id": actor} for actor in told.get("actors", ())],
        "claims": [{"property": "killed", "low": told["killed"], "high": told["killed"]}] if "killed" in told else [],
    })  # fmt: skip


@pytest.mark.parametrize(("name", "case", "wanted"), TABLE, ids=[name for name, _, _ in TABLE])
def test_each_case(name: str, case: dict[str, Any], wanted: str) -> None:
    whole, summed = WHOLE | case.get("whole", {}), case.get("whole", {}).get("aggregate", False)
    found = part_of(made("part", PART | case.get("part", {})), made("whole", whole), summed)
    assert bool(found) == (wanted == "part-of")


def test_a_part_is_told_with_its_reason() -> None:
    told = [Telling(made("whole", WHOLE), "siege"), Telling(made("part", PART), "clash")]
    assert parts_of(told) == parts_of(reversed(told))
    assert [(whole.id, whole.kind, whole.why) for whole in parts_of(told)["clash"]] == [
        ("siege", "incident", "within its days, at one place")
    ]


def test_an_incident_most_of_whose_reports_say_otherwise_is_no_part() -> None:
    later = PART | {"first": "2013-10-12", "last": "2013-10-12"}
    told = [Telling(made(name, later), "clash") for name in ("b", "c")]
    assert not parts_of([Telling(made("whole", WHOLE), "siege"), Telling(made("a", PART), "clash"), *told])


@pytest.mark.parametrize(
    ("judged", "wanted"),
    [
        ({}, ["within its days, at one place"]),
        ({("part", "whole"): ""}, []),
        ({("whole", "part"): "judged by ann"}, []),
        ({("part", "whole"): "judged by ann"}, ["judged by ann"]),
        ({("part", "whole"): "judged by ann", ("whole", "part"): "judged by bob"}, []),
        ({("other", "whole"): ""}, []),
    ],
)
def test_what_people_judged_of_two_events_wins(judged: dict[tuple[str, str], str], wanted: list[str]) -> None:
    told = [Telling(made("whole", WHOLE), "siege"), Telling(made("part", PART), "clash")]
    told.append(Telling(made("other", PART), "clash"))
    assert [whole.why for whole in parts_of(told, judged).get("clash", ())] == wanted


def test_what_has_no_days_is_a_part_where_people_say_so() -> None:
    told = [Telling(made("sum", WHOLE | {"first": "", "last": ""}), None), Telling(made("part", PART), "clash")]
    assert not parts_of(told)
    assert parts_of(told, {("part", "sum"): "judged by ann"})["clash"][0].id == "sum"


@given(many(14))
def test_no_two_incidents_are_parts_of_each_other(events: list[Signature]) -> None:
    found = parts_of(Telling(replace(event, lasting=True), event.id) for event in events)
    pairs = {(part, whole.id) for part, wholes in found.items() for whole in wholes}
    assert not any((whole, part) in pairs for part, whole in pairs)


def test_people_who_lead_in_a_circle_say_nothing_and_win_over_the_rule_that_closes_one() -> None:
    told = [Telling(made("whole", WHOLE), "siege"), Telling(made("part", PART), "clash"), Telling(made("c", PART), "c")]
    judged = {("whole", "c"): "judged by ann", ("c", "part"): "judged by ann"}
    found = {part: [(w.id, w.why) for w in wholes] for part, wholes in parts_of(told, judged).items()}
    assert found == {"siege": [("c", "judged by ann")], "c": [("clash", "judged by ann")]}
    assert not parts_of(told, {**judged, ("part", "whole"): "judged by bob"})
