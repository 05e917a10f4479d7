"""Who asked for an act, or is awaited by those who act, had no part in it."""

import pytest

from dateline.core import Span
from dateline.extract.cues.requests import only_asked


@pytest.mark.parametrize(
    ("text", "name", "asked"),
    [
        ("Chad freed six men at the request of Emir Bello Umaru.", "Emir Bello Umaru", True),
        ("Chad freed six men at the urging of allies including Emir Bello Umaru and Issa Kone.", "Issa Kone", True),
        ("At the request of Emir Bello Umaru, Chad called off strikes on Gao.", "Emir Bello Umaru", True),
        ("At the request of Emir Bello Umaru, Chad called off strikes on Gao.", "Chad", False),
        ("At the request of Emir Bello Umaru, Chad called off strikes on Gao.", "Gao", False),
        ("Rebels declare a truce in anticipation of Omar Said's visit.", "Omar Said", True),
        ("Rebels declined a request and shot Omar Said.", "Omar Said", False),
    ],
)
def test_who_only_asked(text: str, name: str, asked: bool) -> None:
    span = Span(text.index(name), text.index(name) + len(name))
    assert only_asked(text, Span(0, len(text)), span) == asked
