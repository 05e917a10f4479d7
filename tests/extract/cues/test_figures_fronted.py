"""Verbs that stand before those whom they befell, and what a side lost of its own."""

import pytest

from dateline.core import Span
from dateline.extract.cues.figures import find_figures

SENTENCES = [
    ("Killed in the raid were two guards and a nurse.", "killed 1 1; killed 2 2"),
    ("Captured on Monday were five raiders and one planter of mines.", "arrested 6 6"),
    ("Also killed was the commander of the fort.", "killed 1 1"),
    ("Killed were Omar Dallo, Ines Brand and Rui Pont.", "killed 3 3"),
    ("Arrested yesterday were the party's secretary and five activists.", "arrested 6 6"),
    ("WOUNDED IN THE RAID WERE FOUR SAILORS.", "injured 4 4"),
    ("Wounded in the raid, he was flown out.", ""),
    ("Killed in the raid, she was mourned.", ""),
    ("The troops lost 12 men in the clash.", "killed 12 12"),
    ("The army admitted losing six soldiers.", "killed 6 6"),
    ("The rebels said they lost only four in the fighting.", "killed 4 4"),
    ("THE ARMY LOST ONE SOLDIER AND A TRUCK.", "killed 1 1"),
    ("The firm lost 12 men to a rival.", ""),
    ("The party lost three members in May.", ""),
    ("The army lost three villages.", ""),
    ("The union lost 300 members after the battle over wages.", ""),
    ("The party lost 12 members in the vote while fighting went on.", ""),
    ("The army lost contact with 12 soldiers.", ""),
    ("Nine of its men fell in the battle.", "killed 9 9"),
    ("Captain Brandt and 14 of his men fell in combat.", "killed 15 15"),
    ("Prices fell in the fighting.", ""),
    ("The town fell in the battle.", ""),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_figures_of_a_sentence(text: str, expected: str) -> None:
    found = find_figures(text, Span(0, len(text)))
    rows = sorted(f"{one.property} {one.low} {one.high}".replace("None", "-") for one in found)
    assert "; ".join(rows) == expected
