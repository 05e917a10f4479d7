"""Tolls on which voices differ, each voice with its words."""

import re

import pytest

from dateline.export.page.tolls import Toll, contested_tolls, tolls_of
from dateline.export.source import RecordSource
from tests.export.sample import write_sample


@pytest.fixture(scope="module")
def tolls(tmp_path_factory: pytest.TempPathFactory) -> list[Toll]:
    record = RecordSource(write_sample(tmp_path_factory.mktemp("tolls") / "out"))
    return [toll for told in record.incidents() for toll in tolls_of(told)]


def test_only_tolls_with_more_than_one_figure_are_there(tolls: list[Toll]) -> None:
    assert [(toll.title, toll.count) for toll in tolls] == [("Bombing, Kabul, 3 October 2021", "killed")]


def test_each_voice_has_its_figure_and_its_words(tolls: list[Toll]) -> None:
    (toll,) = tolls
    assert [(one.voice, one.group, one.low, one.high) for one in toll.figures] == [
        ("Dr Samir Haddad of the city hospital (medical)", "civilians", 9, 9),
        ("the police (state, a party to it)", "all", 12, 12),
        ("Dr Samir Haddad of the city hospital (medical)", "all", 15, 15),
    ]
    assert "<q>15 people</q>" in toll.figures[2].quotes


def test_a_line_lies_on_the_scale_and_an_open_one_reaches_its_end(tolls: list[Toll]) -> None:
    drawn = "".join(contested_tolls(tolls))
    assert re.findall(r'class="dot" style="left:([\d.]+)%', drawn) == ["60.0", "80.0", "100.0"]
    assert re.findall(r">([\d,]+)</i>", drawn) == ["0", "5", "10", "15"]
    assert "<b>Killed: " in drawn
    assert "(medical), of civilians<" in drawn
    assert "open" not in drawn
