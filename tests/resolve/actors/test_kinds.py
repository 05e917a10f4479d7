"""The kind of an actor without a name."""

import pytest

from dateline.resolve.actors.kinds import noun_kind


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
