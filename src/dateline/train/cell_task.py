"""Learning cells: two small networks over what a model that ships sees in labelled reports."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from dateline.extract.neural.acts import TYPES
from dateline.extract.neural.cells import ASKED, PROPERTIES, Marks, around, marks
from dateline.extract.neural.encoder import Encoder, Graphs, Numbers, softmax
from dateline.extract.neural.tellings import READER
from dateline.extract.neural.tokens import Integers
from dateline.train.cell_examples import CellExample, ToldOf
from dateline.train.cell_network import UNLABELLED, CellLayers, cell_loss
from dateline.train.fit import Recipe

_MOST = 24  # tellings of a report in one step
_PER_DOCUMENT = 60.0  # the loss of pieces is summed and divided by this


@dataclass(frozen=True, slots=True)
class CellRecipe(Recipe):
    """A batch has that many `documents`; `above` is the digest of the reader of tellings that stays as it is."""

    passes: int = 6
    head_rate: float = 1e-3
    keep: float = 0.99
    masked: float = 0.0
    documents: int = 8
    above: str = ""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A document as the model sees it: vectors [n, h] below and above the upper layers, and what pieces tell."""

    example: CellExample
    lower: Tensor
    upper: Tensor
    types: Tensor
    marks: Marks


class CellTask:
    """The network of cells with the reports it learns from, each read by the model once."""

    def __init__(self, network: CellLayers, model: Path, examples: Sequence[CellExample], recipe: CellRecipe) -> None:
        self.network, self.recipe = network, recipe
        encoder, heads = Encoder(model, READER, threads=1), Graphs(model / READER, ("pieces",), threads=1)
        self._documents = [_seen(encoder, heads, example) for example in examples if example.told]

    def learnt(self) -> Mapping[str, Iterable[nn.Parameter]]:
        """All of it."""
        return {"heads": self.network.parameters()}

    def batches(self, number: int) -> list[list[_Seen]]:
        """All documents, in another order each pass."""
        order = list(self._documents)
        random.Random(f"{self.recipe.seed} pass {number}").shuffle(order)
        return [order[first : first + self.recipe.documents] for first in range(0, len(order), self.recipe.documents)]

    def loss(self, batch: list[_Seen], chance: random.Random) -> Tensor:
        """The sum of the losses of these documents."""
        return torch.stack([_loss(self.network, document, chance) for document in batch]).sum()


def _seen(encoder: Encoder, heads: Graphs, example: CellExample) -> _Seen:
    whole = [(0, len(example.tokens))]
    below, above = map(np.concatenate, zip(*encoder.stretches(example.tokens, whole), strict=True))
    _, logits = heads.run("pieces", hidden=above)
    given = (below, above, softmax(logits[:, : 1 + len(TYPES)]))
    lower, upper, types = (torch.from_numpy(part.astype(np.float16)) for part in given)
    return _Seen(example, lower, upper, types, marks(example.tokens))


def _loss(network: CellLayers, document: _Seen, chance: random.Random) -> Tensor:
    told = list(document.example.told)
    told = chance.sample(told, _MOST) if len(told) > _MOST else told
    heads = [each.start + int(document.types[each.start : each.end, 0].argmin()) for each in told]
    near = around(np.array(heads), document.marks)
    kept = network.pieces(document.lower.float(), document.upper.float())
    classes = (torch.from_numpy(part) for part in (near.away, near.sentence, near.capital))
    asked = kept[:, :ASKED][torch.from_numpy(near.pieces)]
    logits = network.cells(asked, _asking(kept[:, ASKED:], document.types, told, heads), *classes)
    weights = torch.tensor([each.weight for each in told])
    return cell_loss(logits, torch.from_numpy(_filled(told, near.pieces)), weights) / _PER_DOCUMENT


def _asking(kept: Tensor, types: Tensor, told: Sequence[ToldOf], heads: Sequence[int]) -> Tensor:
    """[m, 2 k + 1 + t]: the pieces that carry tellings, the means of their stretches, and what the pieces tell."""
    sums = torch.cat((torch.zeros_like(kept[:1]), torch.cumsum(kept, dim=0)))
    means = torch.stack([(sums[each.end] - sums[each.start]) / (each.end - each.start) for each in told])
    return torch.cat((kept[heads], means, types[heads].float()), dim=1)


def _filled(told: Sequence[ToldOf], pieces: Integers) -> Numbers:
    """Labels [m, l, c] of the pieces [m, l] around tellings, `UNLABELLED` for what is not known."""
    found = np.zeros((*pieces.shape, len(PROPERTIES)), dtype=np.float32)
    for labels, numbers, each in zip(found, pieces, told, strict=True):
        first, length = int(numbers[0]), len(numbers)
        labels[:, list(each.unlabelled)] = UNLABELLED
        for one in each.filled:
            labels[max(0, one.start - first) : min(length, max(0, one.end - first)), one.property] = 1.0
    return found
