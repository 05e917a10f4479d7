"""The corpus beside the rules: every count that must be read, and every number that is none."""

from typing import Any

import pytest

from dateline.resolve.quantities import find_quantities
from dateline.schema.loader import load_toml

CORPUS: dict[str, list[Any]] = load_toml("dateline.resolve.quantities.en", "corpus.toml")
Row = tuple[str, int, int | None]


def read(text: str) -> list[Row]:
    return [(found.text, found.low, found.high) for found in find_quantities(text)]  # type: ignore[misc]


def expected(row: list[Any]) -> Row:
    return row[0], row[1], row[2] if len(row) > 2 else None


def test_corpus_is_large_and_says_nothing_twice() -> None:
    texts = [row[0] for kind in ("positive", "several") for row in CORPUS[kind]] + CORPUS["negative"]
    assert len(CORPUS["positive"]) >= 200
    assert len(CORPUS["negative"]) >= 100
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("row", CORPUS["positive"], ids=lambda row: str(row[0]))
def test_one_count(row: list[Any]) -> None:
    assert read(row[0]) == [expected(row[1:])]


@pytest.mark.parametrize("row", CORPUS["several"], ids=lambda row: str(row[0]))
def test_several_counts(row: list[Any]) -> None:
    assert read(row[0]) == [expected(one) for one in row[1:]]


@pytest.mark.parametrize("text", CORPUS["negative"])
def test_no_count(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("row", CORPUS["positive"], ids=lambda row: str(row[0]))
def test_a_count_stays_what_it_is_inside_a_sentence(row: list[Any]) -> None:
    text = f"Officials spoke. {row[0]}; nothing else was known."
    assert read(text) == [expected(row[1:])]
