"""People before a verb of harm who did it themselves."""

import pytest

from dateline.core import Span
from dateline.extract.cues.figures import find_figures


def _rows(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(one.property, one.low, one.high) for one in find_figures(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three gunmen killed the mayor of Abeko on Friday.", [("killed", 1, 1)]),
        ("Several masked men kidnapped the bishop.", [("abducted", 1, 1)]),
        ("Six men shot to death a watchman near the mill.", [("killed", 1, 1)]),
        ("Two assailants wounded Omar Haddad in Abeko.", [("injured", 1, 1)]),
        ("About 20 raiders killed villagers and burned their houses.", [("killed", 2, None)]),
        ("The boy was found by four men who captured him.", [("arrested", 1, 1)]),
        ("Nine guards wounded their captors.", []),
        ("Ten soldiers have killed a shepherd.", [("killed", 1, 1)]),
    ],
)
def test_who_did_it_suffers_nothing(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert _rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four men who had kidnapped the judge were arrested.", [("arrested", 4, 4), ("abducted", 1, 1)]),
        ("Four men accused of murdering a monk were arrested.", [("arrested", 4, 4), ("killed", 1, 1)]),
    ],
)
def test_what_they_did_does_not_part_them_from_what_befell_them(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert _rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 soldiers killed Monday in an ambush.", [("killed", 12, 12)]),
        ("12 soldiers killed the same day, the army said.", [("killed", 12, 12)]),
        ("Twenty people wounded a day after the truce.", [("injured", 20, 20)]),
        ("Two kidnapped Chadian nurses were freed.", [("abducted", 2, 2)]),
        ("The three men arrested the previous night were freed.", [("arrested", 3, 3)]),
        ("At least 20 shepherds killed an hour after dusk.", [("killed", 20, None)]),
        ("12 soldiers killed militants say.", [("killed", 12, 12)]),
        ("The blast left five guards wounded and another dead.", [("injured", 5, 5), ("killed", 1, 1)]),
        ("Thirty people have been killed, 12 wounded.", [("killed", 30, 30), ("injured", 12, 12)]),
    ],
)
def test_who_suffered_it_is_counted(text: str, expected: list[tuple[str, int, int | None]]) -> None:
    assert _rows(text) == expected
