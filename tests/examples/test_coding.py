"""The example reports against a person's coding of them, examples/coding.toml.

The program does not find all that a person finds. The floors below say how much it must; raise them when it finds more.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import dateline

ROOT = Path(__file__).parents[2]
CODING = tomllib.loads((ROOT / "examples" / "coding.toml").read_text(encoding="utf-8"))
LEAST_EVENTS, LEAST_FIGURES, MOST_BESIDES = 0.65, 0.65, 0.55

pytestmark = pytest.mark.slow

Event = Mapping[str, Any]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the examples."""
    folder = tmp_path_factory.mktemp("examples") / "out"
    dateline.code([str(ROOT / "examples" / "reports")], out=str(folder))
    return folder


@pytest.fixture(scope="module")
def coded(out: Path) -> dict[str, list[Event]]:
    """The events of each report."""
    found: dict[str, list[Event]] = {row["name"]: [] for row in rows(out / "documents.jsonl")}
    for event in rows(out / "events.jsonl"):
        found[event["document"]].append(event)
    return found


def rows(file: Path) -> Iterator[Any]:
    """The lines of a file of the record."""
    yield from map(json.loads, file.read_text(encoding="utf-8").splitlines())


def agrees(event: Event, told: Event) -> bool:
    """Whether the event has the type, realis, country and days that the person gives."""
    time, place = event["time"] or {}, event["place"] or {}
    has = {**event, "country": place.get("country"), "start": time.get("start"), "end": time.get("end")}
    wanted = {"aggregate": False, **{key: value for key, value in told.items() if key != "figures"}}
    return all(has[key] == value for key, value in wanted.items())


def figures(event: Event) -> set[tuple[str, int, int, str]]:
    """The figures of the event, an open end as -1."""
    return {(c["property"], *ends(c), c["speaker"]["kind"]) for c in event["claims"] if c["low"] is not None}


def ends(claim: Mapping[str, Any]) -> tuple[int, int]:
    """Low and high of a count."""
    return claim["low"], -1 if claim["high"] is None else claim["high"]


def pairs(coded: Mapping[str, list[Event]]) -> list[tuple[str, Event, Event | None]]:
    """Each event that the person found, with its report and the program's event that agrees, if there is one."""
    found = []
    for name, report in CODING.items():
        left = list(coded[name])
        for told in report["events"]:
            own = next((event for event in left if agrees(event, told)), None)
            left = [event for event in left if event is not own]
            found.append((name, told, own))
    return found


def test_every_report_is_coded_by_a_person_or_is_a_copy(out: Path) -> None:
    unlike = {row["name"] for row in rows(out / "documents.jsonl") if row["duplicate_of"] is None}
    assert unlike == set(CODING)


@pytest.mark.parametrize("name", [name for name, report in CODING.items() if not report["events"]])
def test_what_is_no_event_gives_none(name: str, coded: dict[str, list[Event]]) -> None:
    assert coded[name] == []


def test_the_events_that_a_person_finds_are_found(coded: dict[str, list[Event]]) -> None:
    found = pairs(coded)
    missed = [(name, told["type"]) for name, told, own in found if own is None]
    assert len(missed) <= (1 - LEAST_EVENTS) * len(found), missed


def test_the_figures_that_a_person_finds_are_found(coded: dict[str, list[Event]]) -> None:
    wanted = [(name, tuple(figure), own) for name, told, own in pairs(coded) for figure in told["figures"]]
    missed = [(name, figure) for name, figure, own in wanted if own is None or figure not in figures(own)]
    assert len(missed) <= (1 - LEAST_FIGURES) * len(wanted), missed


def test_few_events_are_found_that_a_person_does_not_find(coded: dict[str, list[Event]]) -> None:
    found = pairs(coded)
    agreed = {own["id"] for _, _, own in found if own}
    besides = [(e["document"], e["type"]) for events in coded.values() for e in events if e["id"] not in agreed]
    assert len(besides) <= MOST_BESIDES * len(found), besides
