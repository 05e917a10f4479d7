"""Learning above a trunk that stays as it is: each document is read by it once, then by the layers that learn.

Shapes: n pieces of a document, w windows of l pieces, h the trunk's width.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from dateline.extract.neural.encoder import Trunk
from dateline.extract.neural.tokens import Tokens
from dateline.extract.neural.windows import Window, windows
from dateline.train.encoder import Encoder, attended, through

TRUNK = "trunk.onnx"
_AT_ONCE = 3  # windows that are put together in training


class Upper(nn.Module):
    """The layers of an encoder that each reader has for itself, over what its lower ones gave; all of them learn."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.layers = encoder.layers[-encoder.known.own :].requires_grad_(requires_grad=True)
        self.register_buffer("apart", encoder.apart)

    def forward(self, windowed: Tensor, mask: Tensor) -> Tensor:
        """From [w, l, h] and a mask [w, l] of ones where there is text: [w, l, h]."""
        return through(self.layers, windowed, attended(mask, windowed.dtype, self.apart))


def fitting_trunk(model: Path, encoder: Encoder) -> Trunk:
    """The trunk of the model in that folder. Raises ValueError where there is none, or it is of another width."""
    if not (model / TRUNK).is_file():
        raise ValueError(f"{model}: holds no {TRUNK}; name the folder of a trained model")
    trunk = Trunk(model, threads=1)
    if trunk.width != encoder.config.hidden_size:
        raise ValueError(f"{model}: its trunk is not of {encoder.known.name}; name the encoder that it was made from")
    return trunk


def apart_from(model: Path, out: Path) -> None:
    """Raises ValueError where the model would be written over the one above whose trunk it learns."""
    if model.resolve() == (out / "model").resolve():
        raise ValueError(f"{model}: lies where the new model is to be written; choose another --out")


@dataclass(frozen=True, slots=True)
class Lower:
    """A document as the trunk reads it: windows, and for each the vectors [pieces + 2, h], half as wide as floats."""

    cut: tuple[Window, ...]
    rows: tuple[Tensor, ...]

    def __len__(self) -> int:
        return self.cut[-1].last - self.cut[0].first

    def part(self, first: int, last: int) -> "Lower":
        """The windows from number `first` up to `last`."""
        return Lower(self.cut[first:last], self.rows[first:last])


def read_lower(trunk: Trunk, tokens: Tokens) -> Lower:
    """Read a document of at least one piece by the trunk."""
    cut = windows(len(tokens))
    rows = (torch.from_numpy(trunk.read(tokens.ids, [window])[0]) for window in cut)
    return Lower(tuple(cut), tuple(row.to(torch.float16) for row in rows))


def read_upper(upper: nn.Module, documents: Sequence[Lower], masked: float) -> list[Tensor]:
    """Vectors [n, h] of each document; in training a share of the pieces is hidden."""
    read = iter(_windows(upper, [row for document in documents for row in document.rows], masked))
    return [
        torch.cat([next(read)[1 + w.first - w.start : 1 + w.last - w.start] for w in document.cut])
        for document in documents
    ]


def _windows(upper: nn.Module, rows: Sequence[Tensor], masked: float) -> list[Tensor]:
    """Vectors [l, h] of each window, those of about one length read at once, so that few blanks are."""
    order = sorted(range(len(rows)), key=lambda number: len(rows[number]))
    found: list[Tensor] = [rows[0]] * len(rows)
    for first in range(0, len(order), _AT_ONCE):
        numbers = order[first : first + _AT_ONCE]
        for number, vectors in zip(numbers, _batch(upper, [rows[n] for n in numbers], masked), strict=True):
            found[number] = vectors
    return found


def _batch(upper: nn.Module, rows: Sequence[Tensor], masked: float) -> Tensor:
    hidden = nn.utils.rnn.pad_sequence([row.to(torch.float32) for row in rows], batch_first=True)
    mask = nn.utils.rnn.pad_sequence([torch.ones(len(row)) for row in rows], batch_first=True)
    if masked and upper.training:
        hidden = hidden * (torch.rand(hidden.shape[:2]) > masked).unsqueeze(2)
    found: Tensor = upper(hidden, mask)
    return found
