"""Labels that stand off from their texts say the same as tables that quote them, and hold no word of them."""

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.schema import event_types
from dateline.train.labelled import labelled_event
from dateline.train.standoff import read_standoff, read_texts, stand_off

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
    one, none = read_standoff(folder, {"one": TEXT, "none": "Quiet."})
    assert one.events == (labelled_event(TEXT, EVENT),)
    assert (none.name, none.events) == ("none", ())


def test_no_word_of_the_text_is_written() -> None:
    written = json.dumps(stand_off("one", TEXT, [EVENT]))
    assert not [word for word in ("Rebels", "Tessalit", "Friday", "police", "guards") if word in written]


def test_what_is_not_in_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="does not hold, letter for letter, 'Gunmen'"):
        stand_off("one", TEXT, [{**EVENT, "perpetrators": ["Gunmen"]}])


def test_another_wording_of_a_text_is_refused_and_a_text_that_is_not_there_is_left_out(tmp_path: Path) -> None:
    folder = write(tmp_path / "labels", stand_off("one", TEXT, [EVENT]))
    with pytest.raises(ValueError, match=r"coded\.jsonl: one was coded in another wording"):
        read_standoff(folder, {"one": f" {TEXT}"})
    assert read_standoff(folder, {}) == ()


def test_a_folder_without_labels_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no coded texts"):
        read_standoff(tmp_path, {})


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("items.jsonl", '{"id": "one", "text": "Quiet."}\n'),
        ("muc.json", '{"docid": "one", "doctext": "Quiet."}\n'),
        ("documents.json", '{"_id": "one", "text": "Quiet."}\n\n'),
        ("all.xml", "<articles><article><source>one</source><text>Quiet.</text></article></articles>"),
    ],
)
def test_collections_are_read_as_they_are_published(tmp_path: Path, name: str, held: str) -> None:
    (tmp_path / name).write_text(held, encoding="utf-8")
    assert read_texts([tmp_path / name]) == {"one": "Quiet."}


@pytest.mark.parametrize(
    ("name", "held", "told"),
    [
        ("items.jsonl", '{"id": "one"}', "without an id or a text"),
        ("items.jsonl", "no", "cannot be read as JSON Lines"),
        ("all.xml", "no", "cannot be read as XML"),
    ],
)
def test_a_collection_that_is_none_is_named(tmp_path: Path, name: str, held: str, told: str) -> None:
    (tmp_path / name).write_text(held, encoding="utf-8")
    with pytest.raises(ValueError, match=rf"{name}: .*{told}"):
        read_texts([tmp_path / name])


def test_a_folder_stands_for_what_lies_below_it_and_holds_texts(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "items.jsonl").write_text('{"id": "one", "text": "Quiet."}\n', encoding="utf-8")
    (tmp_path / "entities.json").write_text('{"_id": "two"}\n', encoding="utf-8")
    (tmp_path / "README.md").write_text("No collection.\n", encoding="utf-8")
    assert read_texts([tmp_path]) == {"one": "Quiet."}


SHIPPED = Path(__file__).parents[2] / "training" / "standoff"


@pytest.mark.parametrize("file", sorted(SHIPPED.glob("*.jsonl")), ids=lambda file: file.stem)
def test_labels_of_the_repository_hold_places_and_known_types_alone(file: Path) -> None:
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    events = [event for row in rows for event in row["events"]]
    assert len({row["document"] for row in rows}) == len(rows) > 0
    assert {event["type"] for event in events} <= set(event_types())
    assert all(0 <= event["anchor"][0] < event["anchor"][1] for event in events)
    assert {type(event.get("place", [])) for event in events} == {list}
