"""The kind of an actor without a name."""

import pytest

from dateline.resolve.actors.kinds import is_civil_site, noun_kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("army school", "people"),
        ("packed funeral hall", "people"),
        ("hospital run", "people"),
        ("government soldiers", "state"),
        ("soldiers at a market stall", "state"),
        ("suicide bombers", "armed_group"),
        ("Palmyra", None),
    ],
)
def test_the_kind_of_words(words: str, kind: str | None) -> None:
    assert noun_kind([words]) == kind


@pytest.mark.parametrize(("words", "site"), [("Westgate mall", True), ("hospital staff", False), ("", False)])
def test_a_site_is_told_by_the_last_word(words: str, site: bool) -> None:
    assert is_civil_site(words) == site
