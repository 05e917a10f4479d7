"""What the program knows, the reference names."""

from pathlib import Path

import pytest

from dateline.schema import event_types, vocabulary

DOCS = Path(__file__).parents[2] / "docs"
TYPES = (DOCS / "reference" / "types.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", event_types())
def test_every_type_is_documented_as_it_is_defined(name: str) -> None:
    kind = event_types()[name]
    assert f"| `{name}` | {kind.label} | {kind.definition} |" in TYPES


@pytest.mark.parametrize(
    "value",
    [
        *vocabulary().realis,
        *vocabulary().roles,
        *vocabulary().counts,
        *vocabulary().properties,
        *vocabulary().modalities,
        *vocabulary().speaker_kinds,
        *vocabulary().groups,
        *vocabulary().precisions,
        *vocabulary().removed_reasons,
    ],
)
def test_every_value_of_the_record_is_documented(value: str) -> None:
    assert f"`{value}`" in TYPES
