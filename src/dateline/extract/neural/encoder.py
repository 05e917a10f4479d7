"""An encoder as it ships: a trunk that several readers share, and the upper layers of one of them, on ONNX Runtime.

Shapes: w windows of l pieces, n pieces of a text, h the encoder's width.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from dateline.extract.neural.models import UPPER, check_graphs
from dateline.extract.neural.tokens import Integers, Tokens, WordPieces
from dateline.extract.neural.windows import Window, windows_over

Numbers = NDArray[np.floating]
TOKENIZER = "tokenizer.json"
_SLOWER = ["SkipLayerNormFusion"]  # what the runtime does to a graph by itself and had better leave
CHAPTER = 8192  # pieces, of some 6,000 words: every report is one, and a book is read in several
AT_ONCE = 2  # windows in a batch: with more, what a layer holds no longer fits into the caches of a processor


class Graphs:
    """ONNX graphs of a folder, by name."""

    def __init__(self, folder: Path, names: Sequence[str], threads: int) -> None:
        """Load them; one operation may use that many `threads`, 0 is all processors. Raises ValueError if not there."""
        check_graphs(folder, names)
        self._sessions = {name: _session(folder / f"{name}.onnx", threads) for name in names}

    def takes(self, name: str) -> list[str]:
        """The names of what the graph is given."""
        return [each.name for each in self._sessions[name].get_inputs()]

    def width(self, name: str) -> int:
        """The last axis of what the graph gives."""
        number: int = self._sessions[name].get_outputs()[0].shape[-1]
        return number

    def run(self, name: str, **given: Any) -> list[Any]:
        """What the graph gives for these inputs, output by output."""
        found: list[Any] = self._sessions[name].run(None, given)
        return found


class Trunk:
    """The lower layers of an encoder, with the pieces it reads."""

    def __init__(self, model: Path, threads: int = 0) -> None:
        """Load it from the folder of a model. Raises ValueError for one that is not there, or reads otherwise."""
        self._graphs = Graphs(model, ("trunk",), threads)
        if self._graphs.takes("trunk") != ["ids"]:
            raise ValueError(f"{model}: was made by an earlier Dateline; make it again with dateline train")
        self.pieces = WordPieces(model / TOKENIZER)

    @property
    def width(self) -> int:
        """How many numbers a piece's vector has."""
        return self._graphs.width("trunk")

    def read(self, ids: Integers, cut: Sequence[Window]) -> Numbers:
        """Vectors [w, l, h] of windows of one length over pieces, with the marks at their ends."""
        first, last = self.pieces.first, self.pieces.last
        batch = np.array([[first, *ids[window.start : window.end], last] for window in cut], dtype=np.int64)
        found: Numbers
        (found,) = self._graphs.run("trunk", ids=batch)
        return found


class Encoder:
    """A trunk and the upper layers of one reader: texts become vectors, a vector a piece."""

    def __init__(self, model: Path, reader: str, threads: int = 0) -> None:
        """Load both from the folder of a model, the upper layers from that of the reader in it."""
        self._trunk = Trunk(model, threads)
        self._upper = Graphs(model / reader, (UPPER,), threads)

    @property
    def pieces(self) -> WordPieces:
        """What it cuts words into."""
        return self._trunk.pieces

    def cut(self, text: str) -> Tokens:
        """The pieces of the text."""
        return self.pieces.cut(text)

    def vectors(self, tokens: Tokens) -> Numbers:
        """Vectors [n, h] of at least one piece; time and memory grow with their number."""
        return np.concatenate([upper for _, upper in self.stretches(tokens, [(0, len(tokens))])])

    def stretches(self, tokens: Tokens, parts: Iterable[tuple[int, int]]) -> Iterator[tuple[Numbers, Numbers]]:
        """Vectors of the trunk and of the upper layers, stretch by stretch, of these parts of the tokens.

        Who keeps less than them of a long text needs less memory.
        """
        for cut in batched(windows_over(parts)):
            lower = self._trunk.read(tokens.ids, cut)
            (upper,) = self._upper.run(UPPER, windowed=lower)
            for row, window in enumerate(cut):
                own = slice(1 + window.first - window.start, 1 + window.last - window.start)
                yield lower[row, own], upper[row, own]


def batched(cut: Sequence[Window]) -> Iterator[list[Window]]:
    """Neighbours of one length that are read at once: so nothing has to be masked."""
    for _, alike in groupby(cut, lambda window: window.end - window.start):
        row = list(alike)
        yield from (row[first : first + AT_ONCE] for first in range(0, len(row), AT_ONCE))


def sigmoid(logits: Numbers) -> Numbers:
    """Probabilities of yes."""
    return 1 / (1 + np.exp(-np.clip(logits, -30, 30)))


def softmax(logits: Numbers) -> Numbers:
    """Probabilities that sum to one over the last axis."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    found: Numbers = raised / raised.sum(axis=-1, keepdims=True)
    return found


def _session(path: Path, threads: int) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    options.add_session_config_entry("session.disable_quant_qdq", "1")  # weights become floats here, not at every use
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # others need the processor too
    return onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
    )
