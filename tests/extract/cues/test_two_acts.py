"""What speaks against one act, however alike two tellings are otherwise."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Rebels kidnapped Judge Moussa Traore in Gao. Mayor Ali Keita was also kidnapped near Gao.", 2),
        ("Rebels kidnapped Judge Moussa Traore in Gao. Traore was kidnapped near his farm.", 1),
        ("Rebels kidnapped two Malians in Gao. Ali Keita was kidnapped near his farm.", 1),
    ],
)
def test_people_of_two_names_are_abducted_twice(read: Reader, text: str, number: int) -> None:
    assert len(read(text)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The first attack by rebels in Gao killed 12 people. The second attack by rebels killed four.", 2),
        ("The first car bomb killed a guard in Gao. The second bomb, minutes later, killed four people.", 2),
        (
            "Gunmen attacked a bank in Gao, killing three. The first attack in the city since 2019 shocked residents. "
            "The second attack in a week was condemned.",
            1,
        ),
        ("The second attack in Gao this week killed four people. The second attack was claimed by nobody.", 1),
    ],
)
def test_acts_that_are_numbered_otherwise_are_two(read: Reader, text: str, number: int) -> None:
    assert len(read(text)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Gunmen shot dead 80 people in Gao. Three suicide bombers blew themselves up near Gao, killing one guard.", 2),
        ("Terrorists bombed a market in Gao, killing five. The militants shot dead nine people.", 1),
        ("Gunmen shot dead 80 people in Gao. The gunmen blew themselves up, killing one guard.", 1),
    ],
)
def test_two_deeds_of_two_doers_with_a_toll_each_are_two(read: Reader, text: str, number: int) -> None:
    assert len(read(text)) == number
