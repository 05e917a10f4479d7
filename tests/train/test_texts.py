"""Collections are read as they are published."""

from pathlib import Path

import pytest

from dateline.train.texts import read_ids, read_texts


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("items.jsonl", '{"id": "one", "text": "Quiet."}\n'),
        ("muc.json", '{"docid": "one", "doctext": "Quiet."}\n'),
        ("documents.json", '{"_id": "one", "text": "Quiet."}\n\n'),
        ("all.xml", "<articles><article><source>one</source><text>Quiet.</text></article></articles>"),
        (
            "1_1.xml",
            '<Document doc_name="one"><token>Quiet</token><token>.</token></Document>',
        ),
    ],
)
def test_collections_are_read_as_they_are_published(tmp_path: Path, name: str, held: str) -> None:
    (tmp_path / name).write_text(held, encoding="utf-8")
    assert read_texts([tmp_path / name]) == {"one": ["Quiet."]}


@pytest.mark.parametrize(
    ("name", "held", "told"),
    [
        ("items.jsonl", '{"id": "one"}', "without an id or a text"),
        ("items.jsonl", '{"id": "one", "text": 5}', "without an id or a text"),
        ("items.jsonl", "no", "cannot be read as JSON Lines"),
        ("items.jsonl", "5", "holds a line that is no table"),
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
    (tmp_path / "broken.jsonl").write_text('{"id": "two", "text": "Quiet."}\nno\n', encoding="utf-8")
    (tmp_path / "README.md").write_text("No collection.\n", encoding="utf-8")
    assert read_texts([tmp_path]) == {"one": ["Quiet."]}


def test_ids_are_read_as_each_collection_calls_them(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": 1}\n{"docid": "two"}\n', encoding="utf-8")
    assert read_ids([tmp_path / "a.jsonl"]) == {"1", "two"}


def test_a_line_without_an_id_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"name": "one"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.jsonl: holds a line without an id"):
        read_ids([tmp_path / "a.jsonl"])


def test_a_folder_without_texts_is_named(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("No collection.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no file below it holds texts with their ids"):
        read_texts([tmp_path])
