"""Unrest and what set it off are two acts."""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.core import Event
from dateline.extract import extractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry

Reader = Callable[[str], tuple[Event, ...]]


@pytest.fixture(scope="module")
def read(gazetteer: Gazetteer) -> Reader:
    neural = extractor("neural", gazetteer=gazetteer, registry=ActorRegistry.load())
    options = ReadOptions(published=date(2022, 3, 6))
    return lambda text: neural.extract(document_from_text(text, "report", options))


def _told(event: Event) -> tuple[str, bool, list[int | None]]:
    """Type, whether police did it, and the dead."""
    by_police = any(actor.role == "perpetrator" and actor.name.lower() == "police" for actor in event.actors)
    return event.type, by_police, [claim.low for claim in event.claims if claim.property == "killed"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The riots were sparked by the killing of a student by police in Sousse on 1 March.",
            [("riot", False, []), ("attack", True, [1])],
        ),
        (
            "A student was shot and killed by police in Sousse on 1 March, triggering riots in Tunis.",
            [("attack", True, [1]), ("riot", False, [])],
        ),
        (
            "After police shot and killed a student in Sousse on 1 March, riots broke out in Tunis.",
            [("attack", True, [1]), ("riot", False, [])],
        ),
        (
            "Hundreds rallied in Tunis on Friday over the killing of two students by police in Sousse on 1 March.",
            [("protest", False, []), ("attack", True, [2])],
        ),
        (
            "Riots broke out in Tunis on Friday after police killed two students.",
            [("riot", False, []), ("attack", True, [2])],
        ),
    ],
)
def test_they_share_no_doer_and_no_figure(read: Reader, text: str, told: list[tuple[str, bool, list[int]]]) -> None:
    assert [_told(event) for event in read(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "At least 64 people were killed by Israeli planes in Gaza City as Israel presses ahead with its plans to "
            "seize the city.",
            [("air_strike", "actual", [64]), ("territory_change", "planned", [])],
        ),
        ("Rebels killed 12 people in Gao while the army prepares to storm the town.", [("attack", "actual", [12])]),
    ],
)
def test_what_somebody_intends_beside_an_act_is_another(
    read: Reader, text: str, told: list[tuple[str, str, list[int]]]
) -> None:
    found = [(event.type, event.realis, _told(event)[2]) for event in read(text)]
    assert [one for one in told if one not in found] == []


@pytest.mark.parametrize("text", ["The riots were sparked by the killing of a student in Sousse on 1 March."])
def test_they_share_no_day(read: Reader, text: str) -> None:
    riot, killing = read(text)
    assert (riot.time, killing.time and killing.time.start) == (None, date(2022, 3, 1))


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed after riots broke out in Sousse on 1 March.",
        "Two people were killed in riots over bread in Sousse on 1 March.",
    ],
)
def test_the_dead_of_unrest_stay_with_it(read: Reader, text: str) -> None:
    assert [_told(event) for event in read(text)] == [("riot", False, [2])]


@pytest.mark.parametrize("text", ["Crowds marched against Israeli attacks on Gaza in Sousse on 1 March."])
def test_a_cause_told_in_the_plural_is_no_act(read: Reader, text: str) -> None:
    assert [event.type for event in read(text)] == ["protest"]


def test_the_same_words_again_are_the_same_acts(read: Reader) -> None:
    text = "A student was shot dead by police in Sousse on 1 March, sparking riots which spread across the country. "
    assert [event.type for event in read(text + text)] == ["attack", "riot"]
