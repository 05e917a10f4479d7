"""Two numbers of people of one side, and nouns of harm that only name a thing."""

import pytest

from dateline.core import Span
from dateline.extract.cues.figures import find_figures

Row = tuple[str, int | None, int | None, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine police officers and seven soldiers were killed.", [("killed", 16, 16, "forces")]),
        ("Gunmen killed four priests and two maids.", [("killed", 6, 6, "civilians")]),
        ("The death of six monks and their two maids was mourned.", [("killed", 8, 8, "civilians")]),
        (
            "Twenty soldiers and five rebels were killed.",
            [("killed", 20, 20, "forces"), ("killed", 5, 5, "rebels")],
        ),
        (
            "Three Chadian soldiers and two Libyan policemen were killed.",
            [("killed", 3, 3, "forces"), ("killed", 2, 2, "forces")],
        ),
        (
            "four peruvian soldiers and two policemen were killed.",
            [("killed", 4, 4, "forces"), ("killed", 2, 2, "forces")],
        ),
    ],
)
def test_two_numbers_of_one_side_are_one(text: str, expected: list[Row]) -> None:
    assert [(one.property, one.low, one.high, one.group) for one in find_figures(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunmen killed the rector Ali Keita, five other monks, and two women in Gao.",
            [("killed", 8, 8, "civilians")],
        ),
        (
            "Rebels kidnapped Ali Keita, the mayor of Gao, and Omar Sow, his driver, on Saturday.",
            [("abducted", 2, 2, "all")],
        ),
        ("Rebels kidnapped Ali Keita, mayor of Gao, and Omar Sow on Saturday.", [("abducted", 2, 2, "all")]),
        ("REBELS KIDNAPPED ALI KEITA, THE MAYOR OF GAO, ON FRIDAY.", [("abducted", 1, 1, "all")]),
        ("Rebels killed Ali Keita, his wife, in Gao.", [("killed", 2, 2, "all")]),
        ("Rebels killed Ali Keita, his wife and two guests in Gao.", [("killed", 4, 4, "civilians")]),
    ],
)
def test_a_list_with_names_is_one_count_without_what_is_said_of_them(text: str, expected: list[Row]) -> None:
    assert [(one.property, one.low, one.high, one.group) for one in find_figures(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Rebels kidnapped three soldiers in Gao and later killed them.", 3),
        ("Rebels kidnapped three soldiers in Gao and killed them in Kidal.", 3),
        ("Rebels kidnapped three soldiers in Gao and killed them off as a force.", None),
        ("Rebels kidnapped three soldiers. Others killed them.", None),
        ("Rebels kidnapped three nurses and nearly killed them.", None),
        ("Rebels kidnapped three nurses, met ten farmers and killed them.", None),
        ("Rebels kidnapped three nurses and then killed him.", 1),
    ],
)
def test_what_befell_them_then_counts_them_again(text: str, killed: int | None) -> None:
    found = find_figures(text, Span(0, len(text)))
    assert next((figure.low for figure in found if figure.property == "killed"), None) == killed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry received many death threats.", []),
        ("Clerks issued 12 death certificates.", []),
        ("Forty body bags lay in the yard.", []),
        ("There were 12 deaths in the camp.", [("killed", 12, 12, "all")]),
        ("They found one body in the yard.", [("killed", 1, 1, "all")]),
    ],
)
def test_a_noun_of_harm_before_a_thing_counts_nobody(text: str, expected: list[Row]) -> None:
    assert [(one.property, one.low, one.high, one.group) for one in find_figures(text, Span(0, len(text)))] == expected
