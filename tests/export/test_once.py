"""Sums of tolls: of a whole and its parts whichever tell more, each dead once."""

from collections.abc import Mapping, Sequence

import pytest

from dateline.export.once import told_twice

SIEGE = {"siege": 202, "clash": 4, "abduction": 6}
IN_SIEGE = {"clash": ["siege"], "abduction": ["siege"]}


@pytest.mark.parametrize(
    ("tolls", "wholes", "left"),
    [
        (SIEGE, {}, set()),
        (SIEGE, IN_SIEGE, {"clash", "abduction"}),
        (SIEGE | {"siege": 9}, IN_SIEGE, {"siege"}),
        (SIEGE | {"siege": 0}, IN_SIEGE, {"siege"}),
        ({"clash": 4, "abduction": 6}, IN_SIEGE, set()),
        (
            SIEGE | {"battle": 150},
            {**IN_SIEGE, "battle": ["siege"], "clash": ["battle"]},
            {"battle", "clash", "abduction"},
        ),
        (SIEGE | {"blockade": 0}, {"clash": ["blockade", "siege"], "abduction": ["siege"]}, {"clash", "abduction"}),
    ],
)
def test_what_is_told_twice(tolls: Mapping[str, int], wholes: Mapping[str, Sequence[str]], left: set[str]) -> None:
    assert told_twice(tolls, wholes) == left
