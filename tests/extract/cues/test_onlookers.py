"""Whoever only looks on does nothing, least of all to protesters."""

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
    ("text", "told"),
    [
        ("Police stood by as nationalists beat protesters in Riga.", [("attack", ["nationalists"])]),
        ("Soldiers stood idly by as gunmen shot two monks in Bria.", [("attack", ["gunmen"])]),
        ("Soldiers looked on as gunmen shot two monks in Bria.", [("attack", ["gunmen"])]),
        ("Gunmen shot two monks in Bria as soldiers stood by.", [("attack", ["Gunmen"])]),
        ("Police beat protesters in Riga as nationalists looked on.", [("crackdown", ["Police"])]),
    ],
)
def test_whoever_looks_on_did_not_do_it(read: Reader, text: str, told: list[tuple[str, list[str]]]) -> None:
    found = [(event.type, [a.name for a in event.actors if a.role == "perpetrator"]) for event in read(text)]
    assert found == told
