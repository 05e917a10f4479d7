"""The network of parties on the pieces around what tells an act."""

import numpy as np
import pytest

from dateline.extract.neural.models import model_folder
from dateline.extract.neural.parties import AROUND, FARTHEST, ROLES, PartiesSeen, Telling, around, has_parties, marks
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
    near = around(np.array([0, last // 2, last]), marks(cut), AROUND)
    assert near.pieces.shape == near.away.shape == near.sentence.shape == near.capital.shape == (3, 2 * AROUND + 1)
    assert near.pieces[0, 0] == 0 and near.pieces[2, -1] == last
    assert near.pieces[1, AROUND] == last // 2
    assert near.sentence[1, AROUND] == FARTHEST
    assert near.sentence.min() >= 0 and near.sentence.max() <= 2 * FARTHEST


def test_a_short_text_is_looked_at_whole() -> None:
    near = around(np.array([1]), marks(tokens("Rebels fled", "Rebels", "fled")), AROUND)
    assert near.pieces.tolist() == [[0, 1]]


def test_of_several_tellings_the_likeliest_counts() -> None:
    one, other = np.full((2, len(ROLES)), 0.2), np.full((3, len(ROLES)), 0.7)
    found = PartiesSeen(((3, one), (4, other))).of(2, 8)
    assert found[:, 0].tolist() == [0.0, 0.2, 0.7, 0.7, 0.7, 0.0]


def test_a_model_says_whether_it_has_learnt_parties() -> None:
    assert has_parties(model_folder("small") / READER)
    assert not has_parties(model_folder("small") / "templates")


def test_who_struck_and_what_was_struck_are_told_apart(network: TellingNetwork) -> None:
    text = "Rebels of the Front stormed a police post in Kassala on 3 May 2019."
    read = network.read(text)
    assert network.parties is not None
    act = text.index("stormed")
    head = int(np.searchsorted(read.tokens.starts, act))
    found = network.parties.seen(read.parties, read.types, [Telling(head, head, head + 1)], marks(read.tokens))
    likely = found.of(0, len(read.tokens))
    doer, hit = (int(np.searchsorted(read.tokens.starts, text.index(word))) for word in ("Rebels", "post"))
    assert likely[doer, 0] > 0.5 > likely[doer, 1]
    assert likely[hit, 1] > 0.5 > likely[hit, 0]
