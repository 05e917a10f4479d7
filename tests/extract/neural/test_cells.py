"""The network of cells on the pieces around what tells an act."""

import tracemalloc

import numpy as np
import pytest

from dateline.core import Span
from dateline.extract.neural import cells
from dateline.extract.neural.cells import (
    AROUND,
    ASKED,
    ASKING,
    FARTHEST,
    PROPERTIES,
    CellsSeen,
    Marks,
    Telling,
    around,
    has_cells,
    marks,
    together,
)
from dateline.extract.neural.encoder import CHAPTER
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tellings import READER, TellingNetwork
from dateline.extract.neural.tokens import WordPieces
from tests.extract.neural.made import tokens

TEXT = "Rebels of the Front stormed a police post in Kassala on 3 May 2019. The garrison had left the town. " * 6


@pytest.fixture(scope="module")
def network() -> TellingNetwork:
    return TellingNetwork(model_folder("small"), threads=1)


def test_sentences_are_numbered_and_capitals_are_seen() -> None:
    found = marks(tokens("Rebels fled. They hid", "Rebels", "fled", ".", "They", "hid"))
    assert found.sentences.tolist() == [0, 0, 1, 1, 1]
    assert found.capitals.tolist() == [1, 0, 0, 1, 0]
    assert not marks(tokens("REBELS FLED", "REBELS", "FLED")).capitals.any()


def test_as_many_pieces_stand_around_each_telling() -> None:
    cut = WordPieces(model_folder("small") / "tokenizer.json").cut(TEXT * 4)
    last = len(cut) - 1
    near = around(np.array([0, last // 2, last]), marks(cut))
    assert near.pieces.shape == near.away.shape == near.sentence.shape == near.capital.shape == (3, 2 * AROUND + 1)
    assert near.pieces[0, 0] == 0 and near.pieces[2, -1] == last
    assert near.pieces[1, AROUND] == last // 2
    assert near.sentence[1, AROUND] == FARTHEST
    assert near.sentence.min() >= 0 and near.sentence.max() <= 2 * FARTHEST


def test_a_short_text_is_looked_at_whole() -> None:
    near = around(np.array([1]), marks(tokens("Rebels fled", "Rebels", "fled")))
    assert near.pieces.tolist() == [[0, 1]]


def test_of_several_tellings_the_likeliest_counts() -> None:
    one, other = np.full((2, len(PROPERTIES)), 0.2), np.full((3, len(PROPERTIES)), 0.7)
    found = together([CellsSeen(((3, one),)), CellsSeen(((4, other),))])
    assert found.of("target", 2, 8).tolist() == [0.0, 0.2, 0.7, 0.7, 0.7, 0.0]
    assert found.likely("place", 2, 4) == 0.2
    assert list(found.over(("killed",), 0.5)) == [4, 5, 6]
    assert found.asked(4, 7) and not found.asked(3, 7)


def test_a_model_says_whether_it_has_learnt_cells() -> None:
    assert has_cells(model_folder("small") / READER)
    assert not has_cells(model_folder("small") / "templates")


def test_who_whom_where_and_when_are_told_apart(network: TellingNetwork) -> None:
    text = "Rebels of the Front stormed a police post in Kassala on 3 May 2019."
    read = network.read(text)
    assert network.cells is not None
    act = text.index("stormed")
    head = int(np.searchsorted(read.tokens.starts, act))
    (found,) = network.cells.seen(read.kept, read.types, [Telling(head, head, head + 1)], marks(read.tokens))

    def likely(name: str, word: str) -> float:
        return found.likely(name, *read.pieces(Span(text.index(word), text.index(word) + len(word))))

    assert likely("perpetrator", "Rebels") > 0.5 > likely("target", "Rebels")
    assert likely("target", "police post") > 0.5 > likely("perpetrator", "police post")
    assert likely("place", "Kassala") > 0.5 > likely("place", "3 May")
    assert likely("time", "3 May") > 0.5 > likely("time", "Kassala")


def test_a_book_tells_what_a_report_does(network: TellingNetwork, monkeypatch: pytest.MonkeyPatch) -> None:
    read, told = network.read(TEXT), [Telling(5, 5, 6), Telling(40, 38, 41)]
    assert network.cells is not None
    short = network.cells.seen(read.kept, read.types, told, marks(read.tokens))
    monkeypatch.setattr(cells, "CHAPTER", 1)
    long = network.cells.seen(read.kept, read.types, told, marks(read.tokens))
    for one, other in zip(short, long, strict=True):
        assert one.windows[0][0] == other.windows[0][0]
        assert (one.windows[0][1] == other.windows[0][1]).all()


def test_of_a_book_no_more_is_widened_than_is_read(network: TellingNetwork) -> None:
    length = 20 * CHAPTER
    kept = np.zeros((length, ASKED + ASKING), np.float16)
    types = np.zeros((length, network.read("A raid.").types.shape[1]))
    known = Marks(np.zeros(length, np.int64), np.zeros(length, np.float32))
    assert network.cells is not None
    tracemalloc.start()
    network.cells.seen(kept, types, [Telling(length // 2, length // 2, length // 2 + 1)], known)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < kept.nbytes / 10
