"""What changed of an incident is told with the property, what it was, and what it is."""

from typing import Any

import pytest

from dateline.project.differences import differences


def incident(**cells: Any) -> dict[str, Any]:
    grade = {"word": "fair", "admiralty": "F6"}
    return {"cells": cells, "documents": ["one"], "contested": [], "sources": 1, "grade": grade}


def count(low: int | None, high: int | None, best: int | None = None, claims: tuple[str, ...] = ("a",)) -> Any:
    return {"low": low, "best": best, "high": high, "rule": "ucdp:x", "claims": list(claims), "against": []}


def value(told: str | None, claims: tuple[str, ...] = ("a",)) -> Any:
    return {"value": told, "rule": "ucdp:y", "claims": list(claims), "against": []}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (count(11, None), count(12, 12, 12), "killed was 11+, is 12"),
        (count(7, 9, 9), count(None, None), "killed was 7–9 (best 9), is no single figure"),
        (count(7, 7, 7), count(1200, 1200, 1200), "killed was 7, is 1,200"),
        (None, count(3, 3, 3), "killed is told now: 3"),
        (count(3, 3, 3), None, "killed was 3, is told no more"),
        (count(7, 7, 7), count(7, 7, 7, ("a", "b")), "killed is 7 still, with 2 claims for it in place of 1"),
        (count(7, 7, 7), count(7, 7, 7, ("b",)), "killed is 7 still, with other claims for it"),
    ],
)
def test_figures_are_told_before_and_after(before: Any, after: Any, told: str) -> None:
    was, now = (incident(**({"killed": cell} if cell else {})) for cell in (before, after))
    assert differences(was, now) == [told]


def test_words_are_told_before_and_after_and_what_was_erased_as_that() -> None:
    found = differences(incident(place=value("Kabul")), incident(place=value("Kunduz")))
    assert found == ["place was Kabul, is Kunduz"]
    assert differences(incident(place=value(None)), incident(place=value("Kunduz"))) == ["place was erased, is Kunduz"]


def test_another_rule_grade_sources_documents_and_disputes_are_told() -> None:
    before = incident(killed=count(7, 7, 7))
    assert differences(before, incident(killed={**count(7, 7, 7), "rule": "minmax:z"})) == [
        "killed is 7 still, by minmax:z in place of ucdp:x"
    ]
    after = {**before, "documents": ["two"], "contested": ["killed"], "sources": 2}
    after["grade"] = {"word": "good", "admiralty": "B2"}
    assert differences(before, after) == [
        "two joined", "one left", "killed is contested now", "independent sources were 1, are 2",
        "grade was fair (F6), is good (B2)",
    ]  # fmt: skip
    assert "killed is contested no more" in differences(after, before)
