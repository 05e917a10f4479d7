"""Shares of a number, families, what shots bring down, and persons told in few words."""

import pytest

from dateline.core import Span
from dateline.extract.cues.figures import find_figures

Row = tuple[str, int | None, int | None, str]


def _figures(text: str) -> list[Row]:
    return [(one.property, one.low, one.high, one.group) for one in find_figures(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Most of the 80 hostages were killed.", [("killed", 41, 80, "all")]),
        ("Rebels killed the majority of the 30 soldiers.", [("killed", 16, 30, "forces")]),
        ("Half of the 41 guards were wounded.", [("injured", 20, 21, "forces")]),
        ("All but two of the 20 guards were killed.", [("killed", 18, 18, "forces")]),
        ("Most of the hostages, 80 in all, were killed.", [("killed", 80, 80, "all")]),
        ("The 80 hostages were killed.", [("killed", 80, 80, "all")]),
    ],
)
def test_a_share_is_no_whole(text: str, expected: list[Row]) -> None:
    assert _figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A shell killed five members of the same family.", [("killed", 5, 5, "all")]),
        (
            "Gunmen killed six members of one family and wounded two others.",
            [("killed", 6, 6, "all"), ("injured", 2, 2, "all")],
        ),
        ("Rebels killed four members of the security forces.", [("killed", 4, 4, "forces")]),
        ("The raid ended with the loss of one life.", [("killed", 1, 1, "all")]),
        ("Two off duty police officers were killed.", [("killed", 2, 2, "forces")]),
        ("A farmer, her two sons and a neighbour were killed.", [("killed", 4, 4, "civilians")]),
        ("Iraqi Air Force officer Ali Hassan, his wife and a guard were killed.", [("killed", 3, 3, "forces")]),
    ],
)
def test_people_are_told_by_what_they_are(text: str, expected: list[Row]) -> None:
    assert _figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three more Bayraktar drones have been shot down.", []),
        ("Two more MQ-9 reconnaissance drones were shot down.", []),
        ("Three more soldiers were shot.", [("casualties", 3, 3, "all")]),
        ("Three more were wounded.", [("injured", 3, 3, "all")]),
    ],
)
def test_things_that_are_shot_down_are_nobody(text: str, expected: list[Row]) -> None:
    assert _figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bombing at Market Leaves Man Dead and 4 Wounded", [("killed", 1, 1, "all"), ("injured", 4, 4, "all")]),
        ("Raid Leaves Guard Dead and 2 Hurt", [("killed", 1, 1, "forces"), ("injured", 2, 2, "forces")]),
        ("Man Dead After Raid on Camp", []),
    ],
)
def test_a_headline_tells_the_dead_and_the_hurt_apart(text: str, expected: list[Row]) -> None:
    assert _figures(text) == expected
