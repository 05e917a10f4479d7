"""What holds for the figures of any text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core import Span
from dateline.extract.cues.figures import find_figures

WORDS = """killed |were |was |five |12 |at least |people |soldiers |and |, |including |children |wounded |the deaths of
|death toll |rose to |Omar Said |the mayor |his wife |no casualties |of them |others |died |of his wounds|. |; |(|dozens
|arrested |protested |İ|ſix """
PIECES = st.sampled_from(WORDS.split("|"))
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))
LONG = [
    "killed 5 ",
    "killed 5, ",
    "five men and ",
    "a was killed ",
    "killed Abc Def ",
    "5 people, including ",
    " ",
    "deaths ",
    "lost 5 men ",
    "Omar Said, the man, died in Ordu ",
    "killed were 5 men ",
    "ten were killed and as many were hurt ",
    "five men (five men) and ",
]


@given(TEXTS, st.data())
def test_spans_lie_in_the_sentence_and_hold_their_number(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    sentence = Span(start, data.draw(st.integers(start, len(text))))
    found = find_figures(text, sentence)
    for figure in found:
        assert sentence.contains(figure.span) and sentence.contains(figure.cue)
        assert figure.span.contains(figure.number) and len(figure.number) > 0
        assert figure.low is not None and figure.low >= 0
        assert figure.high is None or figure.low <= figure.high
        assert figure.group and figure.rule.startswith(f"{figure.property}-")
    assert [one.number.start for one in found] == sorted(one.number.start for one in found)


@given(TEXTS)
def test_the_same_words_give_the_same_figures_anywhere(text: str) -> None:
    before = "Officials met on Sunday.\n"
    alone = find_figures(text, Span(0, len(text)))
    later = find_figures(before + text, Span(len(before), len(before) + len(text)))
    assert [(one.property, one.low, one.high, one.group, len(one.span)) for one in alone] == [
        (one.property, one.low, one.high, one.group, len(one.span)) for one in later
    ]


@pytest.mark.parametrize("piece", LONG)
def test_time_grows_with_the_length_of_a_sentence(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (10_000, 80_000))
    seconds(short)
    assert seconds(long) < 8 * 4 * seconds(short) + 0.05


def seconds(text: str) -> float:
    start = time.process_time()
    find_figures(text, Span(0, len(text)))
    return time.process_time() - start
