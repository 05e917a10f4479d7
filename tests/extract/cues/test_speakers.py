"""Sides that tell what they did themselves."""

from collections.abc import Callable

import pytest

from dateline.core import Event
from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry

Reader = Callable[[str], tuple[Event, ...]]


@pytest.fixture(scope="module")
def coded(gazetteer: Gazetteer) -> Reader:
    extractor = CuesExtractor(gazetteer, ActorRegistry.load())
    return lambda text: extractor.extract(document_from_text(text, "report", ReadOptions()))


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Puntland regional officials say that they have recaptured Bosaso from the rebels.", ["Puntland"]),
        ("The army says it has now seized 40 rifles in Bosaso.", ["army"]),
        ("The army says that the rebels have recaptured the town of Mao.", ["rebels"]),
    ],
)
def test_whoever_says_they_took_it_took_it(coded: Reader, text: str, doers: list[str]) -> None:
    (event,) = coded(text)
    assert [actor.name for actor in event.actors if actor.role == "perpetrator"] == doers
