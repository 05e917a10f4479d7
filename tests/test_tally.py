"""What a run counts of its documents."""

from dateline.core import Document
from dateline.tally import Tally


def failed(name: str, failure: str) -> Document:
    return Document(id=name, name=name, text="", sha256="", failure=failure)


def test_alike_reasons_are_counted_together() -> None:
    tally = Tally()
    for number in (2, 7, 1_000):
        tally.count(failed(f"r{number}", f"line {number:,} is no valid JSON (Expecting value)"), False, ())
    assert tally.reasons == {"a line is no valid JSON (Expecting value)": 3}
