"""Which type it is that diplomats are driven out."""

import pytest

from dateline.coder import Reading, open_extractor
from dateline.ingest import document_from_text

EXTRACTOR = open_extractor(Reading())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine Russian diplomats were expelled from Latvia on Monday.", ["sanction"]),
        ("Four Turkish envoys have been expelled by Greece.", ["sanction"]),
        ("Nine Russian diplomats were abducted in Niger on Monday.", ["abduction"]),
    ],
)
def test_diplomats_are_not_taken_where_they_are_expelled(text: str, expected: list[str]) -> None:
    assert [event.type for event in EXTRACTOR.extract(document_from_text(text, "a report"))] == expected
