"""Reports of ordinary crime."""

import pytest

from dateline.coder import Reading, open_extractor
from dateline.ingest import document_from_text

EXTRACTOR = open_extractor(Reading())


@pytest.mark.parametrize(
    "text",
    [
        "A man shot dead his former wife at a hotel in Boston on Tuesday.",
        "A woman was stabbed to death by her neighbour in Lille, France.",
        "Two people were killed in a mass shooting outside a bar in Genoa.",
        "Police arrested 12 people for drug trafficking in Cali on Monday.",
        "A 17-year-old boy was arrested in Bruges after he shot three people.",
    ],
)
def test_ordinary_crime_is_no_event(text: str) -> None:
    assert not EXTRACTOR.extract(document_from_text(text, "a report"))


@pytest.mark.parametrize(
    "text",
    [
        "A rebel shot dead his brother in Mopti on Tuesday.",
        "Gunmen shot dead a trader and his wife in Zaria on Monday.",
        "Soldiers arrested 12 people for drug trafficking in Cali on Monday.",
        "Two people were killed in a mass shooting outside a synagogue in Genoa.",
        "A man was arrested in Bruges over a bombing that killed three people.",
    ],
)
def test_what_has_a_public_side_is_one(text: str) -> None:
    assert EXTRACTOR.extract(document_from_text(text, "a report"))
