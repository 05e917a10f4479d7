"""What the network of tellings sees in a text of many windows."""

import numpy as np
import pytest

from dateline.core import Span
from dateline.extract.neural import tellings
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tellings import TellingNetwork

TEXT = " ".join(
    f"Gunmen shot {n} policemen dead in Kirkuk on 3 May 2019. The market stayed shut." for n in range(2, 90)
)


@pytest.fixture(scope="module")
def network() -> TellingNetwork:
    return TellingNetwork(model_folder("small"), threads=1)


def test_each_piece_of_a_report_is_judged_beside_all_of_it(
    network: TellingNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = network.read(TEXT)
    monkeypatch.setattr(tellings, "CHAPTER", 10**9)
    assert np.array_equal(network.read(TEXT).types, whole.types)
    monkeypatch.setattr(tellings, "CHAPTER", 1)
    assert np.abs(network.read(TEXT).types - whole.types).max() > 1e-3


def test_a_text_of_several_chapters_is_read_whole(network: TellingNetwork, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tellings, "CHAPTER", 500)
    read = network.read(TEXT)
    assert len(read.types) == len(read.vectors) == len(read.tokens) > 1500
    assert np.allclose(read.types.sum(axis=1), 1, atol=1e-4)


QUIET = "The home side won the cup final by two goals, and fans sang in the stands until late. " * 40
ACT = "Gunmen shot two policemen dead in Kirkuk on 3 May 2019. "


@pytest.fixture(scope="module")
def gated() -> TellingNetwork:
    return TellingNetwork(model_folder("small"), threads=1, gate=True)


def test_what_cannot_tell_an_act_is_left_unread_and_tells_none(gated: TellingNetwork) -> None:
    read = gated.read(QUIET + ACT + QUIET)
    start, end = read.pieces(Span(len(QUIET), len(QUIET + ACT)))
    assert not read.silent
    assert read.types[start:end, 0].min() < 0.5
    assert read.types[: start - 200, 0].min() == 1
    assert not read.vectors[end + 200 :].any()
    assert read.aggregate[end + 200 :].max() < 1e-6


def test_a_text_that_tells_acts_throughout_is_read_as_without_the_gate(
    gated: TellingNetwork, network: TellingNetwork
) -> None:
    assert np.array_equal(gated.read(TEXT).types, network.read(TEXT).types)


@pytest.mark.parametrize("text", ["", QUIET])
def test_of_a_silent_text_nothing_is_read(gated: TellingNetwork, text: str) -> None:
    read = gated.read(text)
    assert read.silent
    assert len(read.types) == len(read.realis) == len(read.aggregate) == len(read.tokens)
