"""What words say by themselves, by tables made by hand."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from dateline.extract.neural.features import NAMES, WORDS, features
from dateline.extract.neural.names import ROLES, TYPES
from dateline.extract.neural.network import READER
from dateline.extract.neural.word_table import FILE, read_word_table
from tests.extract.neural.made import fillers, word_table

TABLE = word_table(
    {"mayor": {"Victim": 2.0}, "bomb": {"Weapon": 1.5}}, {"bomb": {"bombing": 4.0}, "fire": {"arson": 1.0}}
)
BOMBING, VICTIM = TYPES.index("bombing"), ROLES.index("Victim")
TEXT = "a bomb was thrown at the mayor. the road was open all that day, nobody knew of it elsewhere, and the sun shone."


def test_a_string_is_known_by_its_last_word_and_the_mean_of_all() -> None:
    last, mean, seen = TABLE.of("The Mayor")
    assert (last[VICTIM], mean[VICTIM], seen) == (2.0, (1.0 - 1.5) / 2, 10.0)


@pytest.mark.parametrize("string", ["", "...", "stranger"])
def test_what_is_not_listed_is_as_any_other_word(string: str) -> None:
    last, _, seen = TABLE.of(string)
    assert (set(last), seen) == ({-3.0}, 0.0)


def test_words_tell_types_and_a_word_counts_once() -> None:
    assert TABLE.told("a BOMB, one bomb")[BOMBING] == pytest.approx(3.0)
    assert TABLE.told("bomb and fire")[BOMBING] == pytest.approx(4.0 / 2**0.5 - 1.0)
    assert TABLE.told("")[BOMBING] == -1.0
    assert TABLE.told_near("fire and bomb")[BOMBING] == pytest.approx(0.4)


def test_the_judge_sees_what_words_say_of_each_filler() -> None:
    seen = fillers(TEXT, {"mayor": ("Victim", 0.9), "shone": ("Victim", 0.5)}, np.ones((2, 2)))
    shown, bare = features(seen, TABLE), features(seen)
    assert shown.shape == (2, len(TYPES), len(NAMES))
    assert (bare[:, :, -len(WORDS) :] == 0).all()
    assert (shown[:, :, : -len(WORDS)] == bare[:, :, : -len(WORDS)]).all()
    assert shown[:, 0, NAMES.index("last word")].tolist() == [2.0, -3.0]
    assert shown[:, 0, NAMES.index("last word of Victim")].tolist() == [2.0, -3.0]
    beside = shown[:, BOMBING, NAMES.index("type by the words beside it")]
    assert beside.tolist() == [0.4, 0.0]


def test_what_is_written_is_read_again_to_a_byte_a_number(tmp_path: Path) -> None:
    (tmp_path / READER).mkdir()
    assert read_word_table(tmp_path) is None
    TABLE.write(tmp_path)
    again = read_word_table(tmp_path)
    assert again is not None
    assert list(again.listed) == ["bomb", "fire", "mayor"]
    assert np.abs(again.last - TABLE.last).max() < 6 / 127
    assert np.abs(again.types - TABLE.types).max() < 4 / 127
    assert (again.bias == TABLE.bias).all() and (again.seen == TABLE.seen).all()


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:300])


def _one_table_alone(file: Path) -> None:
    with file.open("wb") as opened:
        np.save(opened, TABLE.last)


def _rows_lost(file: Path) -> None:
    with np.load(file) as kept:
        np.savez(file, **{**kept, "last": kept["last"][:1]})


def _bytes_lost(file: Path) -> None:
    held = file.read_bytes()
    at = held.index(b"listed.npy") + len(b"listed.npy") + 20  # behind the name and the lengths that follow it
    file.write_bytes(held[:at] + b"\xff" * 8 + held[at + 8 :])


@pytest.mark.parametrize("damage", [_empty, _cut, _one_table_alone, _rows_lost, _bytes_lost])
def test_a_damaged_file_says_what_to_do(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    (tmp_path / READER).mkdir()
    damage(TABLE.write(tmp_path))
    with pytest.raises(ValueError, match=rf"{FILE}: is not what dateline train template-judge writes .* make it again"):
        read_word_table(tmp_path)
