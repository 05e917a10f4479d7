"""Which windows an encoder reads at once, and that this changes nothing."""

import numpy as np
import pytest

from dateline.extract.neural import encoder
from dateline.extract.neural.encoder import AT_ONCE, Encoder, batched
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tellings import READER
from dateline.extract.neural.windows import windows


@pytest.mark.parametrize("length", [1, 254, 301, 1000, 5000])
def test_every_window_is_read_once_beside_windows_of_its_length(length: int) -> None:
    cut = windows(length)
    batches = list(batched(cut))
    assert [window for batch in batches for window in batch] == cut
    assert all(len(batch) <= AT_ONCE for batch in batches)
    assert all(len({window.end - window.start for window in batch}) == 1 for batch in batches)


def test_a_window_is_read_alike_alone_and_beside_others(monkeypatch: pytest.MonkeyPatch) -> None:
    read = Encoder(model_folder("small"), READER, threads=1)
    tokens = read.cut("Gunmen shot two policemen dead in Kirkuk on 3 May 2019. " * 60)
    together = read.vectors(tokens)
    monkeypatch.setattr(encoder, "AT_ONCE", 1)
    assert np.abs(read.vectors(tokens) - together).max() < 1e-4
