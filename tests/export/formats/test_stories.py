"""TimelineJS, TimeMap, FollowTheMoney and HXL: by their own readers where there is one, else by what they ask for."""

import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from dateline.export.formats.hxl import TAGS
from dateline.export.prose import days_in_words
from tests.export.formats.written import told, written


def load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def test_a_timeline_has_a_slide_for_each_dated_incident(tmp_path: Path) -> None:
    slides = load(written(tmp_path, "timelinejs") / "timeline.json")["events"]
    found = told(tmp_path)
    assert [slide["unique_id"] for slide in slides] == [id_ for id_, one in found.items() if one.days]
    for slide in slides:
        days = found[slide["unique_id"]].days
        assert days is not None
        assert date(**slide["start_date"]) == days[0]
        assert ("end_date" in slide) == (days[0] != days[1])
        assert slide["text"]["headline"]


def test_a_slide_shows_text_and_no_markup_of_the_report(tmp_path: Path) -> None:
    slides = load(written(tmp_path, "timelinejs") / "timeline.json")["events"]
    tags: set[str] = set()
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: tags.add(tag)  # type: ignore[method-assign]
    for slide in slides:
        parser.feed(slide["text"]["text"])
    assert tags == {"p"}
    assert any("May 2019" in slide["display_date"] for slide in slides)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2019-05-05", "2019-05-05", "5 May 2019"),
        ("2019-05-01", "2019-05-31", "May 2019"),
        ("2020-02-01", "2020-02-29", "February 2020"),
        ("2020-02-01", "2020-02-28", "between 1 February 2020 and 28 February 2020"),
        ("2019-01-01", "2019-12-31", "2019"),
        ("2019-12-30", "2020-01-02", "between 30 December 2019 and 2 January 2020"),
    ],
)
def test_days_keep_what_is_uncertain(start: str, end: str, words: str) -> None:
    assert days_in_words(date.fromisoformat(start), date.fromisoformat(end)) == words


def test_timemap_has_what_its_validation_asks_for(tmp_path: Path) -> None:
    folder = written(tmp_path, "timemap")
    events, sources = load(folder / "events.json"), load(folder / "sources.json")
    associations = load(folder / "associations.json")
    assert [event["id"] for event in events] == [id_ for id_, one in told(tmp_path).items() if one.point and one.days]
    for event in events:
        assert event["description"]
        float(event["latitude"]), float(event["longitude"])
        assert re.fullmatch(r"[01]\d/[0-3]\d/\d{4}", event["date"])  # as its program reads days by default
        assert set(event["sources"]) <= set(sources)  # which it finds by their ids
        assert set(event["associations"]) <= {association["id"] for association in associations}
        assert event["category"] in {one["id"] for one in associations if one["mode"] == "CATEGORY"}
    assert all(isinstance(one["paths"], list) and one["title"] and one["id"] == id_ for id_, one in sources.items())
    assert {one["mode"] for one in associations} == {"CATEGORY", "FILTER"}
    assert all(one["filter_paths"] for one in associations if one["mode"] == "FILTER")


def test_followthemoney_takes_every_entity(tmp_path: Path) -> None:
    model = pytest.importorskip("followthemoney", reason="followthemoney needs ICU to install").model
    lines = (written(tmp_path, "followthemoney") / "entities.ftm.jsonl").read_text(encoding="utf-8").splitlines()
    entities = {row["id"]: model.get_proxy(row) for row in map(json.loads, lines)}
    assert len(entities) == len(lines)
    for entity, row in zip(entities.values(), map(json.loads, lines), strict=True):
        assert entity.to_dict()["properties"].keys() == row["properties"].keys()
        for prop, value in entity.itervalues():
            assert prop.type.clean(value, proxy=entity) == value, (prop.name, value)
            if prop.range is not None:
                assert entities[value].schema.is_a(prop.range), (prop.name, value)
    roles = {(one.first("object"), one.first("role")) for one in entities.values() if one.schema.name == "UnknownLink"}
    found = told(tmp_path)
    assert roles == {
        (key, actor["role"])
        for key, one in found.items()
        for actor in one.row["actors"]
        if actor["id"] and one.row["realis"] == "actual"
    }
    points = {one.first("full"): one.first("latitude") for one in entities.values() if one.schema.name == "Address"}
    kunduz = next(one.point for one in found.values() if one.place.get("name") == "Kunduz")
    assert kunduz is not None
    assert float(points["Kunduz"]) == kunduz[0]
    events = {key: entity for key, entity in entities.items() if entity.schema.name == "Event"}
    assert set(events) == {key for key, one in told(tmp_path).items() if one.row["realis"] == "actual"}


def test_hxl_is_read_with_its_tags(tmp_path: Path) -> None:
    hxl = pytest.importorskip("hxl")
    path = written(tmp_path, "hxl") / "incidents.hxl.csv"
    with hxl.data(str(path), hxl.InputOptions(allow_local=True)) as source:
        assert source.headers == list(TAGS)
        assert source.display_tags == [hxl.model.Column.parse(tag).display_tag for tag in TAGS.values()]
        rows = {row.get("#event+code"): row for row in source}
    assert list(rows) == list(told(tmp_path))
    for key, row in rows.items():
        killed = told(tmp_path)[key].count("killed")
        assert (row.get("#affected+killed+min") or "") == ("" if killed.get("low") is None else str(killed["low"]))
    with hxl.data(str(path), hxl.InputOptions(allow_local=True)) as source:
        assert hxl.validate(source)
