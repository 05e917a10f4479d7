"""What the network of tellings sees in a text of many windows."""

import numpy as np
import pytest

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
    monkeypatch.setattr(tellings, "_CHAPTER", 10**9)
    assert np.array_equal(network.read(TEXT).types, whole.types)
    monkeypatch.setattr(tellings, "_CHAPTER", 1)
    assert np.abs(network.read(TEXT).types - whole.types).max() > 1e-3


def test_a_text_of_several_chapters_is_read_whole(network: TellingNetwork, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tellings, "_CHAPTER", 500)
    read = network.read(TEXT)
    assert len(read.types) == len(read.vectors) == len(read.tokens) > 1500
    assert np.allclose(read.types.sum(axis=1), 1, atol=1e-4)
