"""Figures of what was only tried, wished or nearly done, and how firmly a possible count is stated."""

import pytest

from dateline.core import Span
from dateline.extract.cues import CuesExtractor
from dateline.extract.cues.figures import find_figures
from dateline.gazetteer import Gazetteer
from dateline.ingest import document_from_text
from dateline.resolve.actors import ActorRegistry


def told(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(one.property, one.low, one.high) for one in find_figures(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Raiders tried to kill three herders near Ordu.",
        "Attackers attempted to abduct or murder two nurses.",
        "Four sailors were nearly killed.",
        "The blast almost killed six miners.",
        "He confessed to attempting to murder at least five pilgrims.",
        "A cell plotting the murder of two senators fell apart.",
        "The shell could have killed 90 pupils.",
        "The militia threatened to kill eight captives.",
        "A plan to assassinate two bishops came to nothing.",
    ],
)
def test_what_was_not_done_gives_no_figure(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guards tried to disperse the crowd and killed two herders.", [("killed", 2, 2)]),
        ("Attackers who planned to flee abducted two nurses.", [("abducted", 2, 2)]),
        ("Rebels failed to take the fort but killed nine guards.", [("killed", 9, 9)]),
        ("A mine aimed at the mayor killed six people.", [("killed", 6, 6)]),
        ("Militants who tried to kill three herders were arrested.", [("arrested", 2, None)]),
        ("The court plans to execute five men.", [("killed", 5, 5)]),
    ],
)
def test_what_was_done_beside_it_counts(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Shells hit Ordu. Dozens of people may have been killed.", "suspected"),
        ("Shells hit Ordu. Dozens of people are feared dead.", "suspected"),
        ("Shells hit Ordu. Dozens of people have been killed.", "asserted"),
    ],
)
def test_a_possible_count_is_suspected(gazetteer: Gazetteer, text: str, modality: str) -> None:
    events = CuesExtractor(gazetteer, ActorRegistry.load()).extract(document_from_text(text, "report"))
    found = [claim.modality for event in events for claim in event.claims if claim.property == "killed"]
    assert found == [modality]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A judge issued a warrant for the arrest of three officers.", []),
        ("Soldiers tried to capture two smugglers near Abeko.", []),
        ("Lawyers demanded the arrest of four guards.", []),
        ("The raid led to the arrest of three men.", [(3, 3)]),
        ("The court ordered the detention of 12 students.", [(12, 12)]),
        ("The army captured two smugglers who tried to flee.", [(2, 2)]),
    ],
)
def test_whose_arrest_is_only_sought_is_free(text: str, expected: list[tuple[int, int]]) -> None:
    assert [(one.low, one.high) for one in find_figures(text, Span(0, len(text)))] == expected
