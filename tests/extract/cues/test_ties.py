"""An agreement that one side ends is a tie that is cut."""

from collections.abc import Callable

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
    ("text", "expected"),
    [
        ("Niger is suspending the renewal of a military agreement with France.", ["sanction"]),
        ("The defence agreement between Niger and France was terminated on Friday.", ["sanction"]),
        ("Niger and France signed a defence agreement on Friday.", ["agreement"]),
        ("Niger suspended a minister after signing a defence agreement with France.", ["agreement"]),
        ("Hamas and Israel suspended the ceasefire agreement.", ["agreement"]),
    ],
)
def test_an_agreement_that_is_ended_cuts_ties(read: Reader, text: str, expected: list[str]) -> None:
    assert [event.type for event in read(text)] == expected
