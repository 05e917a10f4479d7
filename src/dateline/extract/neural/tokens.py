"""Word pieces of a text with their places."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from dateline.core import Span

Integers = NDArray[np.int64]
# What stands before a text, after it, for what is hidden and for nothing, as MPNet and as BERT call it. MPNet's
# vocabulary holds BERT's marks too, and never uses them.
_MARKS = (("<s>", "[CLS]"), ("</s>", "[SEP]"), ("<mask>", "[MASK]"), ("<pad>", "[PAD]"))


@dataclass(frozen=True)
class Tokens:
    """Pieces of a text: their ids, and the characters where each begins and ends, both of shape [pieces]."""

    text: str
    ids: Integers
    starts: Integers
    ends: Integers

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        """Where they begin and where they end, as lists: in these a single place is found faster than in arrays."""
        return self.starts.tolist(), self.ends.tolist()

    def pieces(self, span: Span) -> tuple[int, int]:
        """The pieces of a stretch of the text: from the first, up to the second; at least one."""
        starts, ends = self.edges
        start = min(bisect_right(ends, span.start), len(ends) - 1)
        return start, max(start + 1, bisect_left(starts, span.end))


class WordPieces:
    """Cuts texts into the pieces that an encoder was trained on."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tokenizer: Any = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self.first, self.last, self.mask, self.blank = map(self._mark, _MARKS)

    @property
    def number(self) -> int:
        """How many different pieces there are."""
        known: int = self._tokenizer.get_vocab_size()
        return known

    def _mark(self, names: tuple[str, str]) -> int:
        numbers: list[int] = [n for n in map(self._tokenizer.token_to_id, names) if n is not None]
        if not numbers:
            raise ValueError(f"{self._path}: has no piece {' or '.join(names)}; it is of no encoder that is known here")
        return numbers[0]

    def cut(self, text: str) -> Tokens:
        """The pieces of the whole text, without marks at its ends."""
        found = self._tokenizer.encode(text, add_special_tokens=False)
        places = np.array(found.offsets, dtype=np.int64).reshape(-1, 2)
        return Tokens(text, np.array(found.ids, dtype=np.int64), places[:, 0], places[:, 1])
