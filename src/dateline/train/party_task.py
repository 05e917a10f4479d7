"""Learning parties: two small networks over what a model that ships sees in labelled reports."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from dateline.extract.neural.acts import TYPES
from dateline.extract.neural.encoder import Encoder, Graphs, Numbers, softmax
from dateline.extract.neural.parties import ASKED, ROLES, Marks, around, marks
from dateline.extract.neural.tellings import READER
from dateline.extract.neural.tokens import Integers
from dateline.train.fit import Recipe
from dateline.train.party_examples import PartyExample, ToldOf
from dateline.train.party_network import PartyNetwork, party_loss

LEARNT_AROUND = (
    72  # pieces to each side of a telling: more than are looked at when reading, which is as good so and faster
)
_MOST = 24  # tellings of a report in one step
_PER_DOCUMENT = 60.0  # the loss of pieces is summed and divided by this


@dataclass(frozen=True, slots=True)
class PartyRecipe(Recipe):
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

    example: PartyExample
    lower: Tensor
    upper: Tensor
    types: Tensor
    marks: Marks


class PartyTask:
    """The network of parties with the reports it learns from, each read by the model once."""

    def __init__(
        self, network: PartyNetwork, model: Path, examples: Sequence[PartyExample], recipe: PartyRecipe
    ) -> None:
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


def _seen(encoder: Encoder, heads: Graphs, example: PartyExample) -> _Seen:
    below, above = map(np.concatenate, zip(*encoder.stretches(example.tokens), strict=True))
    _, logits = heads.run("pieces", hidden=above)
    given = (below, above, softmax(logits[:, : 1 + len(TYPES)]))
    lower, upper, types = (torch.from_numpy(part.astype(np.float16)) for part in given)
    return _Seen(example, lower, upper, types, marks(example.tokens))


def _loss(network: PartyNetwork, document: _Seen, chance: random.Random) -> Tensor:
    told = list(document.example.told)
    told = chance.sample(told, _MOST) if len(told) > _MOST else told
    heads = [each.start + int(document.types[each.start : each.end, 0].argmin()) for each in told]
    near = around(np.array(heads), document.marks, LEARNT_AROUND)
    kept = network.pieces(document.lower.float(), document.upper.float())
    sums = torch.cat((torch.zeros_like(kept[:1]), torch.cumsum(kept, dim=0)))[:, ASKED:]
    means = torch.stack([(sums[each.end] - sums[each.start]) / (each.end - each.start) for each in told])
    asking = torch.cat((kept[heads, ASKED:], means, document.types[heads].float()), dim=1)
    pieces = torch.from_numpy(near.pieces)
    logits = network.parties(
        kept[:, :ASKED][pieces],
        asking,
        torch.from_numpy(near.away),
        torch.from_numpy(near.sentence),
        torch.from_numpy(near.capital),
    )
    weights = torch.tensor([each.weight for each in told])
    return party_loss(logits, torch.from_numpy(_named(told, near.pieces)), weights) / _PER_DOCUMENT


def _named(told: Sequence[ToldOf], pieces: Integers) -> Numbers:
    """Labels [m, l, roles] of the pieces [m, l] around tellings."""
    found = np.zeros((*pieces.shape, len(ROLES)), dtype=np.float32)
    for labels, numbers, each in zip(found, pieces, told, strict=True):
        first, length = int(numbers[0]), len(numbers)
        for named in each.named:
            labels[max(0, named.start - first) : min(length, max(0, named.end - first)), named.role] = 1.0
    return found
