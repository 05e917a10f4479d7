"""Places in running text, against the small dump."""

import pytest

from dateline.core.spans import Span
from dateline.gazetteer import Gazetteer
from dateline.resolve.places import PlaceResolver


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shots were fired in Achin, Nangarhar.", [(1, "AF"), (4, "AF")]),
        ("Two men were held in Achin district, Afghanistan.", [(3, "AF"), (6, "AF")]),
        ("Talks opened in Paris.", [(1, "FR")]),
        ("Talks opened in Paris, Texas.", [(1, "US"), (4, "US")]),
        ("A patrol went from Raqqa to Hamam in Syria.", [(1, "SY"), (1, "SY"), (6, "SY")]),
    ],
)
def test_a_users_dump_serves_as_well(small_gazetteer: Gazetteer, text: str, expected: list[tuple[int, str]]) -> None:
    found = PlaceResolver(small_gazetteer).find(text, [Span(0, len(text))])
    assert [(place.precision, place.country) for place in found] == expected


def test_our_own_places_have_no_geonames_id(small_gazetteer: Gazetteer) -> None:
    text = "Ships waited in the Red Sea."
    (place,) = PlaceResolver(small_gazetteer).find(text, [Span(0, len(text))])
    assert place.geonames_id is None
