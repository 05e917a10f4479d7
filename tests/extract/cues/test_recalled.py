"""People in the plural alone who were counted before."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six monks were murdered by rebels in Gao. The murder of the monks was condemned.", {(6, 6)}),
        ("Gunmen killed five teachers in Gao. Teachers were shot dead in their school in Gao.", {(5, 5)}),
        ("Gunmen killed five people in Gao. The teachers were shot dead in their school in Gao.", {(5, 5)}),
        ("A bomb killed 12 people in Gao. Soldiers were killed in the blast in Gao too.", {(12, 12), (2, None)}),
        ("A bomb killed 12 nuns in Gao. Soldiers were killed in the blast in Gao too.", {(12, 12), (2, None)}),
        ("A bomb killed a monk in Gao. The bomb killed soldiers in Gao too.", {(1, 1), (2, None)}),
    ],
)
def test_people_counted_before_are_no_others(coded: Reader, text: str, expected: set[tuple[int, int | None]]) -> None:
    (event,) = coded(text)
    assert {(claim.low, claim.high) for claim in event.claims if claim.property == "killed"} == expected
