"""Labels that stand off from their texts say the same as tables that quote them, and hold no word of them."""

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.core import Span
from dateline.schema import event_types, vocabulary
from dateline.train.labelled import labelled_event
from dateline.train.standoff import read_standoff, stand_off

TEXT = "Rebels killed four guards at Tessalit on Friday, police said. The raid at Tessalit was the third there."
EVENT: dict[str, Any] = {
    "anchor": "Rebels killed four guards",
    "type": "attack",
    "again": ["The raid at Tessalit"],
    "time": "on Friday",
    "place": "Tessalit",
    "perpetrators": ["Rebels"],
    "figures": [{"says": "killed", "low": 4, "high": 4, "words": "four guards", "speaker": "police", "kind": "state"}],
}


def write(folder: Path, *rows: dict[str, Any]) -> Path:
    folder.mkdir()
    (folder / "coded.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return folder


def test_what_is_read_again_is_what_the_tables_quote(tmp_path: Path) -> None:
    folder = write(tmp_path / "labels", stand_off("one", TEXT, [EVENT]), stand_off("none", "Quiet.", []))
    one, none = read_standoff(folder, {"one": [TEXT], "none": ["Quiet."]})
    assert one.events == (labelled_event(TEXT, EVENT),)
    assert (none.name, none.events) == ("none", ())
    assert not one.settled  # who labelled it gave times and places where it was easy


def test_no_word_of_the_text_is_written() -> None:
    written = json.dumps(stand_off("one", TEXT, [EVENT]))
    assert not [word for word in ("Rebels", "Tessalit", "Friday", "police", "guards") if word in written]


def test_what_is_not_in_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="does not hold, letter for letter, 'Gunmen'"):
        stand_off("one", TEXT, [{**EVENT, "perpetrators": ["Gunmen"]}])


def test_of_several_wordings_of_a_text_the_one_that_was_coded_is_taken(tmp_path: Path) -> None:
    folder = write(tmp_path / "labels", stand_off("one", TEXT, [EVENT]))
    (one,) = read_standoff(folder, {"one": [f" {TEXT}", TEXT]})
    assert one.text == TEXT


@pytest.mark.parametrize("texts", [{}, {"one": [f" {TEXT}"]}, {"other": [TEXT]}])
def test_where_no_text_is_there_the_folder_is_named(tmp_path: Path, texts: dict[str, list[str]]) -> None:
    folder = write(tmp_path / "labels", stand_off("one", TEXT, [EVENT]))
    with pytest.raises(ValueError, match=r"labels: of its 1 labelled texts none is in the collections of --texts"):
        read_standoff(folder, texts)


def test_of_two_equal_phrases_the_one_that_was_labelled_is_meant(tmp_path: Path) -> None:
    text = "Shelling killed two in Sirte. Shelling killed two in Sirte."
    row = {**stand_off("one", text, []), "events": [{"anchor": [30, 58], "type": "shelling"}]}
    (one,) = read_standoff(write(tmp_path / "labels", row), {"one": [text]})
    assert one.events[0].anchor == Span(30, 58)


@pytest.mark.parametrize(
    "event",
    [
        {"anchor": [450, 530], "type": "attack"},
        {"anchor": [5, 5], "type": "attack"},
        {"anchor": 5, "type": "attack"},
        {"anchor": [0, 6]},
        {"anchor": [0, 6], "type": "nothing"},
    ],
)
def test_a_line_that_is_no_label_is_named(tmp_path: Path, event: dict[str, Any]) -> None:
    folder = write(tmp_path / "labels", {**stand_off("one", TEXT, []), "events": [event]})
    with pytest.raises(ValueError, match=r"coded\.jsonl: one: is no labelled text"):
        read_standoff(folder, {"one": [TEXT]})


SHIPPED = Path(__file__).parents[2] / "training" / "standoff"
COLLECTIONS = ("ecbplus", "geovirus", "items", "muc", "re3d")
WORDS = {
    "type",
    "realis",
    "says",
    "group",
    "kind",
    "modality",
}  # what a table may hold in words, all of them the manual's


def lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (SHIPPED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def in_words(value: Any, key: str = "") -> set[str]:
    """The keys below which words stand."""
    if isinstance(value, dict):
        return set().union(*(in_words(part, name) for name, part in value.items()))
    if isinstance(value, list):
        return set().union(*(in_words(part, key) for part in value))
    return {key} if isinstance(value, str) and value else set()


@pytest.mark.parametrize("name", COLLECTIONS)
def test_labels_of_the_repository_hold_no_word_of_a_text(name: str) -> None:
    events = [event for row in lines(name) for event in row["events"]]
    assert in_words(events) <= WORDS
    assert {event["type"] for event in events} <= set(event_types())
    assert {event.get("realis", "actual") for event in events} <= set(vocabulary().realis)
    figures = [figure for event in events for figure in event.get("figures", ())]
    assert {figure["says"] for figure in figures} <= set(vocabulary().counts)
    assert all(0 <= event["anchor"][0] < event["anchor"][1] for event in events)


def test_the_repository_has_as_many_labels_as_its_readme_says() -> None:
    rows = [row for name in COLLECTIONS for row in lines(name)]
    assert len(rows) == len({row["document"] for row in rows}) == 2932
    assert sum(len(row["events"]) for row in rows) == 5157
