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
