"""The country of an act that nobody places, in a report whose other acts lie in one."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader

TWO = "A bomb killed six people in Mosul on Friday. In Basra, gunmen shot dead two policemen. "
APART = "Talks went on for hours. Nobody was hurt by the rain. Shops stayed open. "


def _rules(event: Event) -> list[tuple[str | None, str, str]]:
    return [(c.value, c.quote, c.origin.partition(":")[2]) for c in event.claims if c.property == "place"]


def test_it_is_the_country_of_the_others_and_the_claim_quotes_one_of_their_places(coded: Reader) -> None:
    last = coded(TWO + APART + "Rebels abducted a judge last year.")[-1]
    assert last.place is not None
    assert (last.type, last.place.name, last.place.country, last.place.precision) == ("abduction", "Iraq", "IQ", 6)
    assert _rules(last) == [("Iraq", "Mosul", "country-of-report")]


@pytest.mark.parametrize(
    "text",
    [
        TWO + APART + "Rebels abducted a judge in Aleppo last year.",  # has a place
        TWO + APART + "The two armies signed a ceasefire last year.",  # is at no place
        "A bomb killed six people in Mosul on Friday. " + APART + "Rebels abducted a judge last year.",  # one act only
        TWO + "In Aleppo, gunmen shot two policemen on Sunday. " + APART + "Rebels abducted a judge last year.",
        TWO + APART + "French police arrested four men last year.",  # somebody of another country
        TWO + APART + "Rebels burned down an embassy last year.",
    ],
)
def test_else_it_stays_unknown(coded: Reader, text: str) -> None:
    assert all(rule != "country-of-report" for event in coded(text) for _, _, rule in _rules(event))
