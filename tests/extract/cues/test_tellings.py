"""Which words of a sentence tell an act together, and which tell none."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The war goes on. Four soldiers were killed after a boat capsized off Tripoli.", []),
        ("The war goes on. Nine soldiers were killed in a collision of two buses near Tripoli.", []),
        ("The war goes on. Nine soldiers were killed by rebels after a collision near Tripoli.", ["armed_clash"]),
        ("The war goes on. Nine people were killed by rebels in a blaze in Tripoli.", ["attack"]),
        ("The war goes on. Nine soldiers were killed in a fire at a hotel in Tripoli.", []),
        ("The war goes on. Nine soldiers were killed in Tripoli.", ["attack"]),
    ],
)
def test_who_dies_in_a_mishap_is_no_victim_of_an_attack(read: Reader, text: str, types: list[str]) -> None:
    assert [event.type for event in read(text)] == types
