"""Whose day it is: that of the act, of who admits it, or of what a group comes from."""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.core import Event
from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry

PUBLISHED = date(2022, 3, 6)  # a Sunday
Reader = Callable[[str], tuple[Event, ...]]


@pytest.fixture(scope="module")
def read(gazetteer: Gazetteer) -> Reader:
    extractor = CuesExtractor(gazetteer, ActorRegistry.load())
    return lambda text: extractor.extract(document_from_text(text, "report", ReadOptions(published=PUBLISHED)))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Friday the army acknowledged its jets had bombed a market in Gao.", None),
        ("On Friday the army bombed a market in Gao, it acknowledged.", date(2022, 3, 4)),
        ("Rebels of the Unity Front, which was founded in 1964, shelled the port of Aden.", None),
        ("Rebels shelled the port of Aden, which was hit on Friday.", date(2022, 3, 4)),
    ],
)
def test_the_day_of_an_act_is_its_own(read: Reader, text: str, day: date | None) -> None:
    (event,) = read(text)
    assert (event.time.start if event.time else None) == day
