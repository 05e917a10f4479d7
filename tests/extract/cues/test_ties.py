"""An agreement that one side ends is a tie that is cut."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Niger is suspending the renewal of a military agreement with France.", ["sanction"]),
        ("The defence agreement between Niger and France was terminated on Friday.", ["sanction"]),
        ("Niger and France signed a defence agreement on Friday.", ["agreement"]),
        ("Niger suspended a minister after signing a defence agreement with France.", ["agreement"]),
        ("Hamas and Israel suspended the ceasefire agreement.", ["agreement"]),
    ],
)
def test_an_agreement_that_is_ended_cuts_ties(coded: Reader, text: str, expected: list[str]) -> None:
    assert [event.type for event in coded(text)] == expected
