"""Words that a scanner misread are read, and quoted as they stand."""

import pytest

from dateline.coder import Reading, open_extractor
from dateline.extract.mending import mended
from dateline.ingest import document_from_text

SCANNED = "Rebe1s attacked a po1ice stati0n in Kunduz on 3 May 2019, ki11ing four po1icemen, the g0vernor said."


def test_an_act_in_misread_words_is_found_and_quoted_letter_for_letter() -> None:
    (event,) = open_extractor(Reading(extractor="neural")).extract(document_from_text(SCANNED))
    assert event.type == "armed_clash"
    told = {claim.property: claim for claim in event.claims}
    assert (told["killed"].low, told["killed"].high) == (4, 4)
    assert told["killed"].quote == "ki11ing four po1icemen"
    assert told["killed"].speaker.text == "the g0vernor"
    assert event.anchor.quote == event.anchor.span.of(SCANNED)
    assert all(actor.text == actor.span.of(SCANNED) for actor in event.actors)


@pytest.mark.parametrize(
    "text", ["An F16 and a T72, at 10am on the 1st.", "The G7 met.", "Flight MH17 fell in 2014.", "Killed: 11."]
)
def test_numbers_and_names_with_digits_stay(text: str) -> None:
    document = document_from_text(text)
    assert mended(document) is document
