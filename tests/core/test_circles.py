"""Circles of links: all that lead back to where they start, and nothing else."""

import pytest

from dateline.core import circles


def links(*told: str) -> list[tuple[str, str]]:
    return [(one[0], one[1]) for one in told]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ([], []),
        (["ab", "bc", "ac"], []),
        (["ab", "ba"], [["ab", "ba"]]),
        (["ab", "bc", "ca", "xa", "cy"], [["ab", "bc", "ca"]]),
        (["ab", "bc", "ca", "bd", "da"], [["ab", "bc", "ca", "bd", "da"]]),
        (["yz", "zy", "ab", "ba", "az"], [["ab", "ba"], ["yz", "zy"]]),
        (["aa"], [["aa"]]),
    ],
)
def test_what_leads_back_to_where_it_starts(told: list[str], wanted: list[list[str]]) -> None:
    assert circles(links(*told)) == [frozenset(links(*one)) for one in wanted]
    assert circles(links(*reversed(told))) == circles(links(*told))
