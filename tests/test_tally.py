"""What a run counts of its documents."""

from typing import cast

from dateline.core import Document
from dateline.store import Store
from dateline.tally import Tally

NOT_ASKED = cast(Store, None)  # a document that failed has no events to ask a store for


def failed(name: str, failure: str) -> Document:
    return Document(id=name, name=name, text="", sha256="", failure=failure)


def test_alike_reasons_are_counted_together() -> None:
    tally = Tally()
    for number in (2, 7, 1_000):
        tally.count(failed(f"r{number}", f"line {number:,} is no valid JSON (Expecting value)"), False, NOT_ASKED)
    assert tally.reasons == {"a line is no valid JSON (Expecting value)": 3}
