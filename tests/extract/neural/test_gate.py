"""What the gate lets through: texts of our own by the model that ships, and odds made by hand."""

from pathlib import Path

import numpy as np
import pytest

from dateline.extract.neural.encoder import CHAPTER, TOKENIZER
from dateline.extract.neural.gate import BESIDE, GRAPH, STEP, WIDTH, Gate, parts, read_gate, stretches
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


@pytest.mark.parametrize(
    "text",
    [
        "Thousands of people protested in the capital.",
        "The foreign ministers of Chad and Niger met in Zurich on Monday.",
    ],
)
def test_a_headline_of_its_own_passes(shipped: Gate, pieces: WordPieces, text: str) -> None:
    assert shipped.parts(pieces.cut(text).ids)


@pytest.mark.parametrize("text", SILENT)
def test_sport_film_and_markets_do_not(shipped: Gate, pieces: WordPieces, text: str) -> None:
    assert not shipped.parts(pieces.cut(text).ids)


@pytest.mark.parametrize("length", [1, STEP, WIDTH, WIDTH + 1, 1000])
def test_stretches_hold_every_piece_and_go_no_farther(length: int) -> None:
    held = {place for start, end in stretches(length) for place in range(start, end)}
    assert held == set(range(length))


def odds(length: int, *told: int) -> np.ndarray:
    """Odds of an act that are high at these pieces alone."""
    found = np.zeros(length, dtype=np.float32)
    found[list(told)] = 1.5
    return found


def test_odds_of_a_stretch_add_up() -> None:
    assert parts(np.full(100, 1.1 / WIDTH)) == [(0, 100)]
    assert not parts(np.full(100, 0.9 / WIDTH))
    assert not parts(np.zeros(0))


def test_a_headline_is_read_for_less() -> None:
    assert parts(np.full(WIDTH, 0.5 / WIDTH)) == [(0, WIDTH)]
    assert not parts(np.full(WIDTH, 0.05 / WIDTH))
    assert not parts(np.full(WIDTH + 1, 0.5 / WIDTH))


def test_of_a_long_text_only_what_may_tell_an_act_is_read_and_what_stands_beside_it() -> None:
    ((start, end),) = parts(odds(1000, 500))
    assert start <= 500 - STEP - BESIDE
    assert end >= 500 + STEP + BESIDE
    assert end - start <= WIDTH + STEP + 2 * BESIDE


@pytest.mark.parametrize(("apart", "number"), [(100, 1), (600, 2)])
def test_parts_that_nearly_meet_are_one(apart: int, number: int) -> None:
    assert len(parts(odds(1000, 200, 200 + apart))) == number


def test_what_is_read_for_the_most_part_is_read_whole() -> None:
    assert parts(odds(600, *range(0, 420, 20))) == [(0, 600)]
    assert parts(odds(600, *range(0, 280, 20))) != [(0, 600)]


def test_what_tells_acts_throughout_is_one_part() -> None:
    assert parts(np.ones(777)) == [(0, 777)]


def test_a_book_is_looked_at_in_chapters_as_if_in_one(shipped: Gate, pieces: WordPieces) -> None:
    ids = pieces.cut(" ".join(SILENT) + " ").ids
    book = np.concatenate([ids] * (2 * CHAPTER // len(ids)))
    told = pieces.cut(TOLD[0]).ids
    for place in (CHAPTER - len(told) // 2, CHAPTER + 1):
        ((start, end),) = shipped.parts(np.concatenate([book[:place], told, book[place:]]))
        assert start < place
        assert end >= place + len(told)


def test_a_model_without_one_has_none(tmp_path: Path) -> None:
    assert read_gate(tmp_path, 100) is None


@pytest.mark.parametrize("how", ["words", "empty", "cut", "of other pieces", "another graph"])
def test_a_broken_file_says_what_to_do(tmp_path: Path, pieces: WordPieces, how: str) -> None:
    reader = model_folder("small") / READER
    held = (reader / f"{GRAPH}.onnx").read_bytes()
    written = {"words": b"no such thing", "empty": b"", "cut": held[:-40], "of other pieces": held}
    other = (reader / "again.onnx").read_bytes()
    (tmp_path / f"{GRAPH}.onnx").write_bytes(written.get(how, other))
    with pytest.raises(ValueError, match=r"gate\.onnx: is not what dateline train gate writes .* make it again"):
        read_gate(tmp_path, pieces.number + (how == "of other pieces"))
