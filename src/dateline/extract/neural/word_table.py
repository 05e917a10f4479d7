"""What words say by themselves, whatever the network sees: which slots they fill, which types they tell."""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from dateline.extract.neural.names import ROLES, TYPES
from dateline.extract.neural.network import READER

FILE = "words.npz"
MOST_ODDS = 6.0  # log odds are no farther from even
NEAR = 10.0  # weights of a few words are added up and divided by this
LEAST_TELLING, MOST_TELLING = 4, 900  # words of fewer or more documents tell no type
_WORD = re.compile(r"[\w'-]+")
Floats = NDArray[np.float64]


def words_of(text: str) -> list[str]:
    """The words of a text in their order, in small letters."""
    return _WORD.findall(text.lower())


def telling(seen: float) -> bool:
    """True where a word of that many documents may tell a type."""
    return LEAST_TELLING <= seen <= MOST_TELLING


@dataclass(frozen=True, slots=True)
class WordTable:
    """Tables with a row for each listed word; the last row of `last`, `any`, `seen` is for every other word.

    `last` and `any` [words + 1, roles] are log odds that a string with the word at its end, or anywhere, fills the
    role; `seen` [words + 1] is in how many documents the word was, `types` [words, types] what it adds to their types.
    """

    listed: Sequence[str]
    last: Floats
    any: Floats
    seen: Floats
    types: Floats
    bias: Floats
    _rows: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rows", {word: row for row, word in enumerate(self.listed)})

    def of(self, string: str) -> tuple[Floats, Floats, float]:
        """Log odds [roles] by its last word, the mean of those by each word, and how often the last was seen."""
        rows = [self._rows.get(word, len(self.listed)) for word in words_of(string)] or [len(self.listed)]
        return self.last[rows[-1]], self.any[rows].mean(axis=0), float(self.seen[rows[-1]])

    def told(self, text: str) -> Floats:
        """Log odds [types] that a document with this text tells each type."""
        rows = self._held(text)
        found: Floats = self.bias + self.types[rows].sum(axis=0) / max(1.0, len(rows)) ** 0.5
        return found

    def told_near(self, text: str) -> Floats:
        """What the words of a part of a document say for each type [types]."""
        found: Floats = self.types[self._held(text)].sum(axis=0) / NEAR
        return found

    def _held(self, text: str) -> list[int]:
        rows = sorted(self._rows[word] for word in set(words_of(text)) & self._rows.keys())
        return [row for row in rows if telling(self.seen[row])]

    def write(self, model: Path, name: str = FILE) -> Path:
        """Write it beside the graphs of a model, a byte a number."""
        file = model / READER / name
        scale = float(np.abs(self.types).max(initial=0.0)) / 127 or 1.0
        listed = np.frombuffer("\n".join(self.listed).encode(), dtype=np.uint8)
        np.savez_compressed(
            file,
            listed=listed,
            last=_small(self.last, MOST_ODDS / 127),
            any=_small(self.any, MOST_ODDS / 127),
            seen=self.seen.astype(np.uint16),
            types=_small(self.types, scale),
            rest=np.array([scale, *self.bias]),
        )
        return file


def _small(values: Floats, scale: float) -> NDArray[np.int8]:
    return np.round(np.clip(values / scale, -127, 127)).astype(np.int8)


def read_word_table(model: Path, name: str = FILE) -> WordTable | None:
    """That of a model; None for one without. Raises ValueError where its file is not what training writes."""
    file = model / READER / name
    if not file.is_file():
        return None
    try:
        with file.open("rb") as opened, np.load(opened, allow_pickle=False) as kept:
            return _checked(dict(kept))
    except (ValueError, KeyError, TypeError, OSError, EOFError, BadZipFile, zlib.error) as error:
        raise ValueError(
            f"{file}: is not what dateline train template-judge writes ({error}); make it again"
        ) from error


def _checked(kept: dict[str, NDArray[np.generic]]) -> WordTable:
    """The table as it was written. Raises ValueError for tables that do not fit their words, KeyError without one."""
    listed = kept["listed"].tobytes().decode().split("\n")
    shapes = {"last": (len(listed) + 1, len(ROLES)), "any": (len(listed) + 1, len(ROLES)), "seen": (len(listed) + 1,)}
    shapes |= {"types": (len(listed), len(TYPES)), "rest": (1 + len(TYPES),)}
    wrong = next((name for name, shape in shapes.items() if kept[name].shape != shape), None)
    if wrong:
        raise ValueError(f"{wrong} is of another shape than its words")
    last, any_, seen, types, rest = (kept[name].astype(np.float64) for name in shapes)
    return WordTable(listed, last * MOST_ODDS / 127, any_ * MOST_ODDS / 127, seen, types * rest[0], rest[1:])
