"""What is taken: a place, or people of it."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The army captured Mosul and killed 30 rebels.", {"territory_change"}),
        ("Rebels captured Bukavu and Uvira on Friday.", {"territory_change"}),
        ("Rebels seized the town of Goma.", {"territory_change"}),
        ("Police captured two gunmen in Mosul.", {"arrest"}),
        ("Soldiers captured the Mosul rebel commander.", {"arrest"}),
    ],
)
def test_a_place_is_taken_whoever_is_named_beside_it(read: Reader, text: str, kinds: set[str]) -> None:
    assert {event.type for event in read(text)} == kinds
