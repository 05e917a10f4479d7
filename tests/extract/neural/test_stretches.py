"""Where stretches of words begin and end in which the network sees somebody."""

import re

import numpy as np
import pytest

from dateline.core import Span
from dateline.extract.neural.cells import PROPERTIES, CellsSeen
from dateline.extract.neural.stretches import read_spans
from dateline.extract.neural.tellings import TellingsRead
from tests.extract.neural.made import tokens

TEXT = "Gunmen killed Ana Cole, Omar Tal and our guard in Orla."


def stretches(likely: dict[str, float], *names: str) -> list[str]:
    """What the network sees as targets where these pieces of the text are so likely."""
    cuts = tuple(re.findall(r"\w+|[,.]", TEXT))
    window, none = np.zeros((len(cuts), len(PROPERTIES))), np.zeros((len(cuts), 1))
    for word, probability in likely.items():
        window[cuts.index(word), PROPERTIES.index("target")] = probability
    read = TellingsRead(tokens(TEXT, *cuts), none, none, none, none[:, 0], none)
    known = [Span(TEXT.index(name), TEXT.index(name) + len(name)) for name in names]
    found = read_spans(Span(0, len(TEXT)), read, CellsSeen(((0, window),)), names=known)
    return [span.of(TEXT) for role, span, _ in found if role == "target"]


ALL = {"Ana": 0.9, "Cole": 0.9, "Omar": 0.9, "Tal": 0.9, "our": 0.9, "guard": 0.9}


@pytest.mark.parametrize(
    ("joints", "seen"),
    [
        ({",": 0.6, "and": 0.6}, ["Ana Cole", "Omar Tal", "our guard"]),
        ({",": 0.6, "and": 0.9}, ["Ana Cole", "Omar Tal and our guard"]),
        ({",": 0.9, "and": 0.9}, ["Ana Cole, Omar Tal and our guard"]),
        ({",": 0.1, "and": 0.1}, ["Ana Cole", "Omar Tal", "our guard"]),
    ],
)
def test_names_stand_apart_where_less_is_seen_in_what_joins_them(joints: dict[str, float], seen: list[str]) -> None:
    assert stretches({**ALL, **joints}) == seen


def test_a_name_that_holds_its_and_stays_whole() -> None:
    assert stretches({**ALL, ",": 0.6, "and": 0.6}, "Omar Tal and our guard") == ["Ana Cole", "Omar Tal and our guard"]


def test_a_part_in_which_little_is_seen_is_left_out() -> None:
    assert stretches({**ALL, "Omar": 0.5, "Tal": 0.5, ",": 0.5, "and": 0.5}) == ["Ana Cole", "our guard"]
