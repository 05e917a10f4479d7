"""A meeting is where its host is, and not where that lies which it is about."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The premier visits Jordan for talks on the crisis in Goma.", "JO"),
        ("Kenya hosts a meeting with rebels about the fighting in Goma.", "KE"),
        ("The foreign ministers of Kenya and Uganda held talks on the fighting in Kunduz.", None),
        ("Envoys of Chad and Niger met over the crisis in Mali.", None),
        ("Envoys of Chad and Niger met over the Mali conflict.", None),
        ("Envoys of Chad and Niger met to discuss the war in Mali in Nairobi.", "KE"),
        ("Envoys of Chad and Niger held talks on a truce in Nairobi.", "KE"),
        ("Envoys of Chad and Niger held talks on Monday in Nairobi.", "KE"),
        ("Envoys of Chad and Niger met in Nairobi over the killings of nine farmers.", "KE"),
    ],
)
def test_what_a_meeting_is_about_is_not_where_it_is(coded: Reader, text: str, country: str | None) -> None:
    event = next(event for event in coded(text) if event.type == "meeting")
    assert (event.place and event.place.country) == country


def test_the_cause_of_a_protest_may_be_where_it_is(coded: Reader) -> None:
    (event,) = coded(
        "Thousands protest in Goma, where police killed two farmers on Monday over the fighting in Kunduz."
    )[:1]
    assert event.place is not None
    assert event.place.country == "CD"
