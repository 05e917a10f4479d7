"""People in brackets and between dashes, lists of several kinds, and parts of whom something else is told."""

import pytest

from dateline.core import Span
from dateline.extract.cues.figures import find_figures

SENTENCES = [
    (
        "Six monks (five Chadians and one Libyan) and two women were killed.",
        "killed 1 1; killed 2 2; killed 5 5; killed 6 6",
    ),
    (
        "Raiders killed six monks (five Chadians and one Libyan) and two women.",
        "killed 1 1; killed 2 2; killed 5 5; killed 6 6",
    ),
    ("Six officers -- four sergeants and two corporals -- were killed.", "killed 2 2; killed 4 4; killed 6 6"),
    (
        "SIX OFFICERS (FOUR SERGEANTS AND TWO CORPORALS) AND A NURSE WERE HURT.",
        "injured 1 1; injured 2 2; injured 4 4; injured 6 6",
    ),
    (
        "Raiders killed ten people – two guards were killed at once and three were hurt.",
        "injured 3 3; killed 10 10; killed 2 2",
    ),
    ("The army (12 soldiers were hurt) withdrew.", "injured 12 12"),
    ("The rector, his driver, three guards and two nurses were killed.", "killed 2 2; killed 2 2; killed 3 3"),
    ("The bishop, two nuns and a monk were abducted.", "abducted 4 4"),
    ("A colonel, two captains and 12 soldiers were hurt.", "injured 15 15"),
    ('"We fled," said the chief, three guards and two nurses were killed.', "killed 2 2; killed 3 3"),
    ("In Ordu, three guards were killed.", "killed 3 3"),
    ("The mine killed a couple and their three children.", "killed 5 5"),
    ("Police arrested a colonel and eight other members of the ring.", "arrested 9 9"),
    ("Two soldiers and their three prisoners were killed.", "killed 2 2; killed 3 3"),
    ("A Frenchman, two Germans and an Italian were kidnapped.", "abducted 4 4"),
    ("The mine killed six Germans, four Danes, a Canadian and a Swede.", "killed 12 12"),
    ("The mine wrecked a Canadian tank and killed two.", "killed 2 2"),
    ("A nurse and two guards were killed and five other people were hurt.", "injured 5 5; killed 1 1; killed 2 2"),
    ("A NURSE AND TWO GUARDS WERE KILLED AND FIVE OTHER PEOPLE WERE HURT.", "injured 5 5; killed 1 1; killed 2 2"),
    ("Raiders kidnapped nine nurses after some of them had received threats.", "abducted 9 9"),
    ("Raiders kidnapped nine nurses, three of whom escaped.", "abducted 9 9"),
    ("Nine nurses, some of whom had been warned, were shot dead.", "killed 9 9"),
    ("Police detained 120 pupils, 45 of whom were later released.", "arrested 120 120"),
    ("Raiders shot at nine nurses, four of whom were killed.", "killed 4 4"),
    ("Raiders killed nine nurses, two of them Swiss.", "killed 2 2; killed 9 9"),
    ("The priest, 40, and a nun were killed.", "killed 2 2"),
    ("Among the dead were two sailors and a nurse.", "killed 1 1; killed 2 2"),
    ("The mine killed 20 people, not including the bomber.", "killed 20 20"),
    ("Both the rector and his aide were killed.", "killed 2 2"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_figures_of_a_sentence(text: str, expected: str) -> None:
    found = find_figures(text, Span(0, len(text)))
    rows = sorted(f"{one.property} {one.low} {one.high}".replace("None", "-") for one in found)
    assert "; ".join(rows) == expected
