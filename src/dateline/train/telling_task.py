"""Learning tellings: upper layers and heads, over what the trunk of a model that ships gives."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from dateline.extract.neural.encoder import Trunk
from dateline.train.above import Lower, read_lower, read_upper
from dateline.train.fit import Recipe
from dateline.train.telling_examples import TellingExample
from dateline.train.telling_losses import telling_loss
from dateline.train.telling_network import TellingNetwork


@dataclass(frozen=True, slots=True)
class TellingRecipe(Recipe):
    """A batch ends with the document that brings it to `documents`, or over `pieces`."""

    passes: int = 6
    encoder_rate: float = 2e-4
    head_rate: float = 6e-4
    keep: float = 0.99
    documents: int = 12
    pieces: int = 1200


@dataclass(frozen=True, slots=True)
class _Document:
    """A report to learn from, and what the trunk reads in it."""

    example: TellingExample
    lower: Lower


class TellingTask:
    """The network of tellings with the reports it learns from, each read by the trunk once."""

    def __init__(
        self, network: TellingNetwork, trunk: Trunk, examples: Sequence[TellingExample], recipe: TellingRecipe
    ) -> None:
        self.network, self.recipe = network, recipe
        self._documents = [
            _Document(example, read_lower(trunk, example.tokens)) for example in examples if len(example.tokens)
        ]

    def learnt(self) -> Mapping[str, Iterable[nn.Parameter]]:
        """The upper layers, and the heads."""
        heads = (self.network.pieces, self.network.telling, self.network.again)
        return {
            "encoder": self.network.upper.parameters(),
            "heads": [parameter for head in heads for parameter in head.parameters()],
        }

    def batches(self, number: int) -> list[list[_Document]]:
        """All documents, in another order each pass."""
        order = list(self._documents)
        random.Random(f"{self.recipe.seed} pass {number}").shuffle(order)
        found: list[list[_Document]] = [[]]
        for document in order:
            if len(found[-1]) >= self.recipe.documents or _size(found[-1]) > self.recipe.pieces:
                found.append([])
            found[-1].append(document)
        return [sorted(batch, key=lambda document: len(document.lower)) for batch in found]  # so that shares are alike

    def loss(self, batch: list[_Document], chance: random.Random) -> Tensor:
        """The sum of the losses of these documents, some of their pieces hidden."""
        read = read_upper(self.network.upper, [document.lower for document in batch], self.recipe.masked)
        losses = [telling_loss(self.network, h, d.example, chance) for h, d in zip(read, batch, strict=True)]
        return torch.stack(losses).sum()


def _size(batch: list[_Document]) -> int:
    return sum(len(document.lower) for document in batch)
