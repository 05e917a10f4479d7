"""What somebody approved has not happened, but for a treaty."""

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
    ("text", "realis"),
    [
        ("The premier approved covert raids on rebels in Mosul.", "planned"),
        ("The premier has authorised a long series of secret air strikes on rebels in Mosul.", "planned"),
        ("President Orlan green-lights an air strike on Mosul.", "planned"),
        ("The premier gave the army the go-ahead for an attack on rebels in Mosul.", "planned"),
        ("The general signed off on the shelling of Mosul.", "planned"),
        ("The air strike on Mosul was carried out by jets after the premier approved of it.", "actual"),
        ("The premier authorised an air strike that killed nine rebels in Mosul.", "actual"),
        ("Approved by the premier, an air strike hit Mosul.", "actual"),
        ("Parliament approved the truce with the rebels in Mosul.", "actual"),
        ("Parliament will have approved the truce with the rebels in Mosul by May.", "planned"),
        ("Parliament approved the draft truce with the rebels in Mosul.", "planned"),
    ],
)
def test_what_is_approved_is_planned(read: Reader, text: str, realis: str) -> None:
    assert [event.realis for event in read(text)] == [realis]
