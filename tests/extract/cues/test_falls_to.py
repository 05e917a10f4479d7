"""Places that fall to somebody."""

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
    ("doers", "text"),
    [
        (["Taliban"], "The city of Kunduz fell to the Taliban on Thursday."),
        (["Taliban"], "The city of Kunduz fell into the hands of the Taliban on Thursday."),
        (["Taliban"], "The Taliban captured the city of Kunduz on Thursday."),
    ],
)
def test_to_whom_a_place_falls_took_it(coded: Reader, doers: list[str], text: str) -> None:
    (event,) = coded(text)
    assert event.type == "territory_change"
    assert [actor.name for actor in event.actors if actor.role == "perpetrator"] == doers
    assert "Taliban" not in [actor.name for actor in event.actors if actor.role == "target"]
