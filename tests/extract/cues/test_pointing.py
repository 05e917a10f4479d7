"""Towns that later words point back to."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader


def _again(event: Event) -> list[tuple[str | None, str]]:
    return [(c.value, c.quote) for c in event.claims if c.property == "place" and c.origin.endswith(":place-again")]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("A bomb killed two people in Mosul. The city has seen daily protests since June.", "Mosul"),
        ("Police shot a man in Goma. It was quiet later. Daily protests have shaken this city for months.", "Goma"),
        ("Police shot a man in Hong Kong. The city has seen daily protests since June.", "Hong Kong"),
    ],
)
def test_they_give_an_act_its_place(coded: Reader, text: str, town: str) -> None:
    event = coded(text)[-1]
    assert event.place is not None
    assert (event.place.name, _again(event)) == (town, [(town, town)])


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed two people in Mosul. The city of Basra has seen daily protests since June.",
        "A bomb killed two people in Mosul. The city council has seen daily protests since June.",
        "A bomb killed two people in Iraq. The city has seen daily protests since June.",  # no town told
        "A bomb killed two people in Mosul. The country has seen daily protests since June.",
        "Envoys flew to Cairo. Daily protests have shaken the city for months.",  # where somebody went
        "Talks opened in Doha. Daily protests have shaken the city for months.",
    ],
)
def test_other_words_do_not(coded: Reader, text: str) -> None:
    assert all(not _again(event) for event in coded(text))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Mali's government closed schools across the country amid a blockade by rebels.", "ML"),
        ("The Senegalese parliament passed a law that set off protests throughout the country.", "SN"),
    ],
)
def test_a_country_is_told_again_by_what_it_is(coded: Reader, text: str, country: str) -> None:
    event = coded(text)[-1]
    rules = [claim.origin.partition(":")[2] for claim in event.claims if claim.property == "place"]
    assert (event.place.country if event.place else None, rules) == (country, ["country-again"])


@pytest.mark.parametrize(
    "text",
    [
        "Mali and Niger passed a law that set off protests across the country.",  # either
        "A law set off protests across the country.",
        "The Senegalese president of the country faced protests.",
    ],
)
def test_no_country_is_told_where_two_or_none_are_named(coded: Reader, text: str) -> None:
    assert all(event.place is None for event in coded(text))
