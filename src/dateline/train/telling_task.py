"""Learning tellings: upper layers and heads, over what the trunk of a model that ships gives."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from dateline.extract.neural.encoder import Trunk
from dateline.extract.neural.windows import Window, windows
from dateline.train.fit import Recipe
from dateline.train.telling_examples import TellingExample
from dateline.train.telling_losses import telling_loss
from dateline.train.telling_network import TellingNetwork


@dataclass(frozen=True, slots=True)
class TellingRecipe(Recipe):
    """A batch ends with the document that brings it to `documents`, or over `pieces`; `layers` are trained."""

    passes: int = 6
    encoder_rate: float = 2e-4
    head_rate: float = 6e-4
    keep: float = 0.99
    documents: int = 12
    pieces: int = 1200
    layers: int = 2


@dataclass(frozen=True, slots=True)
class _Lower:
    """A document as the trunk reads it: windows, and for each the vectors [pieces + 2, h]."""

    example: TellingExample
    cut: tuple[Window, ...]
    rows: tuple[Tensor, ...]


class TellingTask:
    """The network of tellings with the reports it learns from, each read by the trunk once."""

    def __init__(
        self, network: TellingNetwork, trunk: Trunk, examples: Sequence[TellingExample], recipe: TellingRecipe
    ) -> None:
        self.network, self.recipe = network, recipe
        self._documents = [_lower(trunk, example) for example in examples if len(example.tokens)]

    def learnt(self) -> Mapping[str, Iterable[nn.Parameter]]:
        """The upper layers, and the heads."""
        heads = (self.network.pieces, self.network.telling, self.network.again)
        return {
            "encoder": self.network.upper.parameters(),
            "heads": [parameter for head in heads for parameter in head.parameters()],
        }

    def batches(self, number: int) -> list[list[_Lower]]:
        """All documents, in another order each pass."""
        order = list(self._documents)
        random.Random(f"{self.recipe.seed} pass {number}").shuffle(order)
        found: list[list[_Lower]] = [[]]
        for document in order:
            if len(found[-1]) >= self.recipe.documents or _size(found[-1]) > self.recipe.pieces:
                found.append([])
            found[-1].append(document)
        return found

    def loss(self, batch: list[_Lower], chance: random.Random) -> Tensor:
        """The sum of the losses of these documents, some of their pieces hidden."""
        read = _upper(self.network, batch, self.recipe.masked)
        losses = [telling_loss(self.network, h, d.example, chance) for h, d in zip(read, batch, strict=True)]
        return torch.stack(losses).sum()


def _size(batch: list[_Lower]) -> int:
    return sum(len(document.example.tokens) for document in batch)


def _lower(trunk: Trunk, example: TellingExample) -> _Lower:
    cut = windows(len(example.tokens))
    rows = [trunk.read(example.tokens.ids, [window])[0] for window in cut]
    return _Lower(example, tuple(cut), tuple(torch.from_numpy(row) for row in rows))


def _upper(network: TellingNetwork, batch: list[_Lower], masked: float) -> list[Tensor]:
    """Vectors [n, h] of each document, all their windows read as one batch; a share of the pieces is hidden."""
    rows = [row for document in batch for row in document.rows]
    hidden = nn.utils.rnn.pad_sequence(rows, batch_first=True)
    mask = nn.utils.rnn.pad_sequence([torch.ones(len(row)) for row in rows], batch_first=True)
    if masked and network.training:
        hidden = hidden * (torch.rand(hidden.shape[:2]) > masked).unsqueeze(2)
    hidden = network.upper(hidden, mask)
    found, row = [], 0
    for document in batch:
        kept = [hidden[row + n, 1 + w.first - w.start : 1 + w.last - w.start] for n, w in enumerate(document.cut)]
        found.append(torch.cat(kept))
        row += len(document.cut)
    return found
