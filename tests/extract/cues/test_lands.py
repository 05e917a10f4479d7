"""The country before fighters who are not its own."""

import pytest

from dateline.core import Span
from dateline.extract.cues.lands import fighters_of_land


@pytest.mark.parametrize(
    ("text", "name", "fighters"),
    [
        ("India Maoists raid two posts", "India", "Maoists"),
        ("Nigeria Islamists raid a village", "Nigeria", "Islamists"),
        ("Congo rebels seize a town", "Congo", "rebels"),
        ("India troops storm a village", "India", None),
        ("Congolese rebels seize a town", "Congolese", None),
        ("India said Maoists raid posts", "India", None),
        ("India, Maoists and others", "India", None),
    ],
)
def test_fighters_behind_a_country_are_not_its_own(text: str, name: str, fighters: str | None) -> None:
    start = text.index(name)
    found = fighters_of_land(text, Span(start, start + len(name)))
    assert (found.of(text) if found else None) == fighters
