"""Every file of the record, every key and column in it and every rule of a cell is in the reference."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.runs import rows, run, write_reports

from dateline.schema import vocabulary

REFERENCE = (Path(__file__).parents[2] / "docs" / "reference" / "record.md").read_text(encoding="utf-8")
TYPES = (Path(__file__).parents[2] / "docs" / "reference" / "types.md").read_text(encoding="utf-8")
LINES = ("documents.jsonl", "events.jsonl", "incidents.jsonl")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory, small_file: Path) -> Path:
    """The record of the reports of our own."""
    folder = tmp_path_factory.mktemp("documented")
    write_reports(folder / "reports")
    run(small_file, "code", folder / "reports", "--out", folder / "out", "--workers", 1, "--quiet")
    return folder / "out"


def keys(value: object) -> Iterator[str]:
    """Every key in the value, at any depth."""
    for child in value if isinstance(value, list) else ():
        yield from keys(child)
    for key, child in value.items() if isinstance(value, dict) else ():
        yield key
        yield from keys(child)


def section(name: str) -> str:
    """The part of the reference on that file."""
    return REFERENCE.partition(f"\n## {name}\n")[2].partition("\n## ")[0]


def test_every_file_has_a_section(out: Path) -> None:
    files = [path.name for path in out.iterdir() if path.is_file()]
    assert [name for name in files if f"| `{name}` |" not in REFERENCE or not section(name)] == []


@pytest.mark.parametrize("name", LINES)
def test_every_key_is_documented(name: str, out: Path) -> None:
    found = {key for row in rows(out, name) for key in keys(row)}
    assert len(found) > 10
    assert {key for key in found if f"`{key}`" not in REFERENCE + TYPES} == set()


@pytest.mark.parametrize("name", ["incidents.csv", "claims.csv"])
def test_every_column_is_documented(name: str, out: Path) -> None:
    with (out / name).open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    told = section(name)
    counts = {
        f"{count}_{end}" for count in vocabulary().counts if f"`{count}`" in told for end in ("low", "best", "high")
    }
    assert [column for column in columns if f"`{column}`" not in told and column not in counts] == []


def test_every_property_of_a_point_is_a_column_of_the_table(out: Path) -> None:
    features = json.loads((out / "incidents.geojson").read_text(encoding="utf-8"))["features"]
    assert features
    properties = {key for feature in features for key in feature["properties"]}
    with (out / "incidents.csv").open(encoding="utf-8", newline="") as file:
        assert properties <= set(next(csv.reader(file)))


def test_every_rule_of_a_cell_is_documented(out: Path) -> None:
    rules = {cell["rule"] for row in rows(out, "incidents.jsonl") for cell in row["cells"].values()}
    ways = {rule.removeprefix("ucdp:") for rule in rules}
    assert {way for way in ways if f"`{way}`" not in REFERENCE} == set()
    assert len(ways) > 3


def test_every_grade_is_documented(out: Path) -> None:
    words = {row["grade"]["word"] for row in rows(out, "incidents.jsonl")}
    assert {word for word in words if f"`{word}`" not in REFERENCE} == set()
