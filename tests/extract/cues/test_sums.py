"""Who did each of several acts that one sentence sums up."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader

SUM = "The Syrian army carried out nine air strikes on rebels in Syria on Monday. "


def _doers(event: Event) -> list[tuple[str | None, str, str]]:
    said = (claim for claim in event.claims if claim.property == "perpetrator")
    return [(claim.value, claim.origin.partition(":")[2], claim.quote) for claim in said]


def test_one_act_of_a_sum_has_the_doers_of_the_sum_in_the_words_of_the_sum(coded: Reader) -> None:
    _, homs, hama = coded(SUM + "Near Homs, one air strike hit a depot. Near Hama, one air strike destroyed a bridge.")
    told = [("Syrian army", "perpetrator-of-sum", "Syrian army carried out nine air strikes")]
    assert _doers(homs) == _doers(hama) == told


@pytest.mark.parametrize(
    "text",
    [
        "Near Homs, an Israeli air strike hit a depot.",  # has a doer of its own
        "Near Homs, a mortar attack hit a depot.",  # another kind of act
        "Near Homs, an air strike is planned on a depot.",  # did not happen
        "An air strike on Beirut hit a depot.",  # in another country
        "Near Homs, a Russian air strike hit a depot. Another air strike hit a bridge.",  # another doer since
    ],
)
def test_other_acts_have_not(coded: Reader, text: str) -> None:
    rules = [rule for event in coded(SUM + text) for _, rule, _ in _doers(event)]
    assert rules and "perpetrator-of-sum" not in rules


def test_the_sum_has_to_stand_before_its_acts(coded: Reader) -> None:
    told = coded("Near Homs, one air strike hit a depot. " + SUM)
    assert not _doers(told[0])
