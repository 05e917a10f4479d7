"""Reasons of crosswalks inside a sentence."""

import pytest

from dateline.export.refusals import reason
from dateline.schema.crosswalks import Crossing


@pytest.mark.parametrize(
    ("told", "inside"),
    [
        ("Words attack nobody.", "words attack nobody"),
        ("A coup is told besides.", "a coup is told besides"),
        ("PLOVER has no event for it.", "PLOVER has no event for it"),
    ],
)
def test_a_reason_ends_a_sentence(told: str, inside: str) -> None:
    assert reason(Crossing("meeting", {}, told, {})) == inside
