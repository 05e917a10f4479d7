"""What the gate lets through: texts of our own, by the model that ships and by one made by hand."""

from pathlib import Path

import numpy as np
import pytest

from dateline.extract.neural.encoder import TOKENIZER
from dateline.extract.neural.gate import BESIDE, FILE, STEP, WIDTH, Gate, read_gate, stretches
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tellings import READER
from dateline.extract.neural.tokens import WordPieces

TOLD = (
    "Masked men put a bullet through the head of a village elder outside Kandahar on 3 May 2019.",
    "The last forty French soldiers left the outpost and drove south in convoy towards Niamey.",
    "THE TWO DELEGATIONS SIGNED A TRUCE IN GENEVA ON MONDAY.",
)
SILENT = (
    "She won the women's singles in straight sets and thanked her coach, the tournament's organisers said.",
    "The film takes four prizes at the festival, among them best actress and best picture.",
    "The carmaker reports quarterly sales of nine billion euros and raises its dividend for shareholders.",
)


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces(model_folder("small") / TOKENIZER)


@pytest.fixture(scope="module")
def shipped(pieces: WordPieces) -> Gate:
    gate = read_gate(model_folder("small") / READER, pieces.number)
    assert gate is not None
    return gate


@pytest.mark.parametrize("text", TOLD)
def test_what_tells_an_act_passes_also_beside_much_that_tells_none(
    shipped: Gate, pieces: WordPieces, text: str
) -> None:
    assert shipped.parts(pieces.cut(text).ids)
    assert shipped.parts(pieces.cut(" ".join((*SILENT * 5, text, *SILENT * 5))).ids)


@pytest.mark.parametrize("text", SILENT)
def test_sport_film_and_markets_do_not(shipped: Gate, pieces: WordPieces, text: str) -> None:
    assert not shipped.parts(pieces.cut(text).ids)


@pytest.mark.parametrize("length", [1, STEP, WIDTH, WIDTH + 1, 1000])
def test_stretches_hold_every_piece_and_go_no_farther(length: int) -> None:
    held = {place for start, end in stretches(length) for place in range(start, end)}
    assert held == set(range(length))


def told_by(*pieces: int) -> Gate:
    """A gate of ten pieces that these alone pass, once in a stretch."""
    weights = np.zeros(10, dtype=np.float32)
    weights[list(pieces)] = 0.6
    return Gate(-1.0, weights, -0.5)


def test_a_piece_counts_once_in_a_stretch() -> None:
    gate = Gate(-1.0, np.array([0.0, 0.6], dtype=np.float32), 0.0)
    assert not gate.parts(np.array([1, 1, 1]))
    assert not gate.parts(np.array([], dtype=np.int64))


def test_of_a_long_text_only_what_may_tell_an_act_is_read_and_what_stands_beside_it() -> None:
    ids = np.zeros(1000, dtype=np.int64)
    ids[500] = 1
    ((start, end),) = told_by(1).parts(ids)
    assert start <= 500 - STEP - BESIDE
    assert end >= 500 + STEP + BESIDE
    assert end - start <= WIDTH + STEP + 2 * BESIDE


@pytest.mark.parametrize(("apart", "number"), [(100, 1), (600, 2)])
def test_parts_that_nearly_meet_are_one(apart: int, number: int) -> None:
    ids = np.zeros(1000, dtype=np.int64)
    ids[[200, 200 + apart]] = 1
    assert len(told_by(1).parts(ids)) == number


def test_what_tells_acts_throughout_is_one_part() -> None:
    assert told_by(1).parts(np.ones(777, dtype=np.int64)) == [(0, 777)]


def test_what_is_written_is_read_again_to_a_byte_a_weight(tmp_path: Path) -> None:
    assert read_gate(tmp_path, 100) is None
    gate = Gate(-0.5, np.linspace(-2, 2, 100, dtype=np.float32), -1.5)
    gate.write(tmp_path)
    again = read_gate(tmp_path, 100)
    assert again is not None
    assert (again.bias, again.limit) == (-0.5, -1.5)
    assert np.abs(again.weights - gate.weights).max() < 2 / 127


def broken(file: Path, how: str) -> None:
    Gate(-0.5, np.ones(100, dtype=np.float32), -1.5).write(file.parent)
    if how == "an array alone":
        np.save(file.with_suffix(".npy"), np.ones(100))
        file.with_suffix(".npy").replace(file)
    elif how != "of other pieces":
        file.write_bytes({"words": b"no such thing", "empty": b"", "cut": file.read_bytes()[:-40]}[how])


@pytest.mark.parametrize("how", ["words", "empty", "cut", "an array alone", "of other pieces"])
def test_a_broken_file_says_what_to_do(tmp_path: Path, how: str) -> None:
    broken(tmp_path / FILE, how)
    with pytest.raises(ValueError, match=r"is not what dateline train gate writes .* make it again"):
        read_gate(tmp_path, 99)
