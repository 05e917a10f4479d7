"""What sentences further down add to an act."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader

ACT = "A car bomb went off at the market in Gao on Friday."
BETWEEN = " The mayor left his office. He walked home. His wife was waiting. They had tea."


def killed(events: tuple[Event, ...]) -> list[tuple[int | None, ...]]:
    return [tuple(c.low for c in event.claims if c.property == "killed") for event in events]


def test_a_toll_further_down_is_that_of_the_only_act(read: Reader) -> None:
    assert killed(read(f"{ACT}{BETWEEN} The list now holds 39 dead.")) == [(39,)]


@pytest.mark.parametrize(
    "toll",
    ["The list now holds 39 dead in Lagos.", "On 2 February 2019 the list held 39 dead."],
)
def test_a_toll_of_another_place_or_day_is_not(read: Reader, toll: str) -> None:
    assert killed(read(f"{ACT}{BETWEEN} {toll}")) == [()]


def test_a_toll_further_down_is_of_neither_of_two_acts(read: Reader) -> None:
    other = " Gunmen stormed a house in Niamey on Saturday."
    assert all(not found for found in killed(read(f"{ACT}{other}{BETWEEN} The list now holds 39 dead.")))


def test_what_is_feared_has_no_day_of_what_happened(read: Reader) -> None:
    happened, feared = read(f"{ACT} Teachers fear that further attacks could close the schools of Niamey.")
    assert (happened.time is not None, feared.realis, feared.time) == (True, "hypothetical", None)
