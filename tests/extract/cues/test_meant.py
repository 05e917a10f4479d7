"""Words for harm that is meant, and those that only seem to be."""

import pytest

from dateline.core import Span
from dateline.extract.cues.meant import means_harm, strikes_nobody


@pytest.mark.parametrize(
    ("text", "meant", "aboard"),
    [
        ("Rebels attacked a bus.", True, True),
        ("A shark attacked a swimmer.", True, True),
        ("A swimmer died in a shark attack.", False, False),
        ("Petroleum burned.", False, False),
        ("Six soldiers were killed when a lorry overturned.", True, False),
        ("A strategic bomber crashed.", True, False),
        ("An army lorry overturned.", True, False),
        ("Army jets hit a village. A boat sank nearby.", True, True),
        ("Men in army uniform stopped a bus that had run off the road.", True, True),
        ("The vessel struck a mine near Odesa and sank.", True, True),
        ("Army planes sank two boats.", True, True),
    ],
)
def test_soldiers_in_a_wreck_mean_no_harm(text: str, meant: bool, aboard: bool) -> None:
    assert means_harm(text, 0, len(text)) == meant
    assert means_harm(text, 0, len(text), aboard=True) == aboard


def test_nobody_is_struck_where_nothing_is_armed() -> None:
    for text, nobody in (("A bus struck a wall.", True), ("A bus struck a wall after rebels fired.", False)):
        start = text.index("struck")
        assert strikes_nobody(text, Span(0, len(text)), Span(start, start + 6)) == nobody
