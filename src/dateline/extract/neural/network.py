"""The trained network as it ships: an encoder and its heads, run by ONNX Runtime.

Shapes: n pieces of a text, m mentions, p pairs, r roles, t incident types, h the encoder's width, v that of a mention.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from dateline.extract.neural.names import ROLES, TYPES
from dateline.extract.neural.tokens import Integers, Tokens, WordPieces
from dateline.extract.neural.windows import Window, windows

Numbers = NDArray[np.floating]
GRAPHS = ("encoder", "document", "mention", "pair")
AT_ONCE = 8  # windows in a batch: more gain little on a processor and cost memory


@dataclass(frozen=True, slots=True)
class Read:
    """What the network sees in a text: pieces as vectors [n, h], the probabilities of types [t] and tags [n, r, 3]."""

    tokens: Tokens
    vectors: Numbers
    types: Numbers
    tags: Numbers


class Network:
    """A trained network in a folder."""

    def __init__(self, folder: Path, threads: int = 0) -> None:
        """Load it. `threads` is how many processors one operation may use; 0 is all. Raises ValueError if not there."""
        missing = [name for name in GRAPHS if not (folder / f"{name}.onnx").is_file()]
        if missing:
            raise ValueError(f"{folder}: is no trained model, it holds no {missing[0]}.onnx")
        self.pieces = WordPieces(folder / "tokenizer.json")
        self._graphs = {name: _session(folder / f"{name}.onnx", threads) for name in GRAPHS}

    def read(self, text: str) -> Read:
        """Read a text of any length; time and memory grow with its length."""
        tokens = self.pieces.cut(text)
        if not len(tokens):
            return Read(tokens, np.zeros((0, 1)), np.zeros(len(TYPES)), np.zeros((0, len(ROLES), 3)))
        hidden = np.concatenate(self._hidden(tokens))
        vectors, types, tags = self._run("document", hidden=hidden)
        return Read(tokens, vectors, _sigmoid(types), _softmax(tags))

    def mentions(self, read: Read, starts: Integers, ends: Integers) -> tuple[Numbers, Numbers]:
        """Vectors [m, v] of the mentions from piece `starts` up to `ends`, and the probabilities of types [m, t]."""
        vectors, types = self._run("mention", vectors=read.vectors, starts=starts, ends=ends)
        return vectors, _sigmoid(types)

    def pairs(self, one: Numbers, other: Numbers, distance: Integers, roles: Integers) -> Numbers:
        """Probabilities [p, 2] that two mentions belong to one incident, and that they are one entity."""
        (judged,) = self._run("pair", one=one, other=other, distance=distance, roles=roles)
        return _sigmoid(judged)

    def _hidden(self, tokens: Tokens) -> list[Numbers]:
        cut = windows(len(tokens))
        found: list[Numbers] = []
        for first in range(0, len(cut), AT_ONCE):
            found += self._batch(tokens.ids, cut[first : first + AT_ONCE])
        return found

    def _batch(self, ids: Integers, cut: Sequence[Window]) -> list[Numbers]:
        width = max(window.end - window.start for window in cut) + 2
        batch = np.full((len(cut), width), self.pieces.blank, dtype=np.int64)
        mask = np.zeros_like(batch)
        for row, window in enumerate(cut):
            read = [self.pieces.first, *ids[window.start : window.end], self.pieces.last]
            batch[row, : len(read)] = read
            mask[row, : len(read)] = 1
        (hidden,) = self._run("encoder", ids=batch, mask=mask)
        return [hidden[row, 1 + w.first - w.start : 1 + w.last - w.start] for row, w in enumerate(cut)]

    def _run(self, graph: str, **given: Any) -> list[Any]:
        found: list[Any] = self._graphs[graph].run(None, given)
        return found


def _session(path: Path, threads: int) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # others need the processor too
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _sigmoid(logits: Numbers) -> Numbers:
    return 1 / (1 + np.exp(-np.clip(logits, -30, 30)))


def _softmax(logits: Numbers) -> Numbers:
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    found: Numbers = raised / raised.sum(axis=-1, keepdims=True)
    return found
