"""Who only holds the place of an act did not do it, and took nothing then."""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.core import Event
from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry

Reader = Callable[[str], tuple[Event, ...]]


@pytest.fixture(scope="module")
def read(gazetteer: Gazetteer) -> Reader:
    extractor = CuesExtractor(gazetteer, ActorRegistry.load())
    return lambda text: extractor.extract(document_from_text(text, "report", ReadOptions()))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A mine killed six men in Taiz, a town occupied by rebels.", [("bombing", [])]),
        ("Jets bombed a mill in an area held by Hezbollah.", [("air_strike", ["Jets"])]),
        ("Gunmen killed six men in a village still controlled by the army in Mali.", [("attack", ["Gunmen"])]),
        ("The town of Taiz, occupied by Turkish troops since 2018, was shelled.", [("shelling", [])]),
        ("A clerk was shot dead in a district that is run by Hezbollah.", [("attack", [])]),
        ("The town of Taiz was occupied by rebels.", [("territory_change", ["rebels"])]),
        ("Rebels occupied the town of Taiz.", [("territory_change", ["Rebels"])]),
        ("The town occupied by rebels on Monday is Taiz.", [("territory_change", ["rebels"])]),
    ],
)
def test_who_holds_a_place_is_not_who_acts_there(read: Reader, text: str, told: list[tuple[str, list[str]]]) -> None:
    found = [(event.type, [a.name for a in event.actors if a.role == "perpetrator"]) for event in read(text)]
    assert found == told


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("A clerk was shot dead near Taiz, in an area held by rebels since 2015.", None),
        ("A clerk was shot dead near Taiz, in an area held by rebels, on 3 May 2019.", date(2019, 5, 3)),
    ],
)
def test_since_when_a_place_is_held_is_no_time_of_the_act(read: Reader, text: str, start: date | None) -> None:
    (event,) = read(text)
    assert (event.time and event.time.start) == start
