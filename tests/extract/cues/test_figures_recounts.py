"""Counts that are given again without a word for what they count."""

import pytest

from dateline.core import Span
from dateline.extract.cues.figures import find_figures


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("", "Rebels killed 17 soldiers; the government put the number at five.", [("killed", 17), ("killed", 5)]),
        ("", "Rebels say the death toll was 700; the government says 187.", [("killed", 700), ("killed", 187)]),
        ("Rebels killed 17 soldiers and hurt nine. ", "The army put the figure as low as five.", [("killed", 5)]),
        ("Officials said seven people had died. ", "They later lowered the figure to five.", [("killed", 5)]),
        ("", "The attack left 59 people dead, up from 34 earlier, medics said.", [("killed", 59), ("killed", 34)]),
        ("", "Two guards came up from 12 camps and killed one man.", [("killed", 1)]),
        ("Rebels killed 12 people. ", "Oil rose to $80 a barrel, up from 70.", []),
        ("Rebels killed 12 people. ", "Thousands fled; the UN put the number at 5,000.", []),
        ("Rebels killed 12 people. ", "Asked how many would resign, the spokesman said two.", []),
        ("", "Five were hurt on the march; the organisers put the figure at 20,000.", [("injured", 5)]),
        ("Rebels kidnapped 12 girls and killed five guards. ", "The government put the number at 14.", []),
        ("Police arrested 40 men. ", "Lawyers put the number at 60.", [("arrested", 60)]),
        ("Rebels killed 17 soldiers. ", "The rebels said the real figure was closer to 40.", [("killed", 40)]),
        ("Rebels killed 17 soldiers. ", "The army put the number of refugees at 3,000.", []),
        ("Rebels killed 17 soldiers. ", "The minister, he said, 45, was ill.", []),
        ("A fair was held in Gao. ", "The mayor put the number at 500.", []),
    ],
)
def test_it_counts_what_was_told_before(before: str, text: str, expected: list[tuple[str, int]]) -> None:
    found = find_figures(before + text, Span(len(before), len(before + text)))
    assert [(figure.property, figure.low) for figure in found] == expected
