"""Meetings of those who stand for nobody."""

import pytest

from dateline.coder import Reading, open_extractor
from dateline.extract.cues.private_meetings import without_private_meetings
from dateline.ingest import document_from_text

EXTRACTOR = open_extractor(Reading())


def told(text: str) -> list[str]:
    """The types of the events that a text tells."""
    return [event.type for event in EXTRACTOR.extract(document_from_text(text, "a report"))]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Dunn was present at a 1972 meeting with Hale and campaign aide Jeb Moran at a house in Florida.",
        "The singer met her lawyer in Zurich on Monday.",
        "The coach held a meeting with his players in Lyon on Friday.",
    ],
)
def test_private_meeting_is_no_event(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Chad and Niger met in Zurich on Monday.",
        "Orlu and Tavi met in Gao on Monday.",
        "Rebels met in Zurich on Monday. Moran and Hale held a meeting in Lyon on Friday.",
        "Chad and Niger held a meeting in Lyon on Friday.",
    ],
)
def test_meeting_of_sides_is_one(text: str) -> None:
    assert "meeting" in told(text)


def test_nothing_is_left_of_nothing() -> None:
    assert without_private_meetings(()) == ()
