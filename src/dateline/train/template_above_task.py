"""Learning MUC-4 templates above the trunk of a model that ships: upper layers and heads."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from dateline.extract.neural.encoder import Trunk
from dateline.train.above import Lower, Upper, read_lower, read_upper
from dateline.train.examples import Example, part
from dateline.train.losses import loss
from dateline.train.network import Heads
from dateline.train.template_task import TemplateRecipe


@dataclass(frozen=True, slots=True)
class _Document:
    """A document to learn from, and what the trunk reads in it."""

    example: Example
    lower: Lower


class TemplateAboveTask:
    """The upper layers and heads of templates, with the documents they learn from, each read by the trunk once."""

    def __init__(
        self, upper: Upper, heads: Heads, trunk: Trunk, examples: Sequence[Example], recipe: TemplateRecipe
    ) -> None:
        self.network = nn.ModuleDict({"upper": upper, "heads": heads})
        self.recipe = recipe
        self._documents = [_Document(e, read_lower(trunk, e.tokens)) for e in examples if len(e.tokens)]

    def learnt(self) -> Mapping[str, Iterable[nn.Parameter]]:
        """The upper layers, and the heads."""
        return {"encoder": self.network["upper"].parameters(), "heads": self.network["heads"].parameters()}

    def batches(self, number: int) -> list[list[_Document]]:
        """Parts of the documents, in another order each pass."""
        chance = random.Random(f"{self.recipe.seed} pass {number}")
        every = self.recipe.empty_every
        telling = [document for document in self._documents if document.example.types]
        empty = [document for document in self._documents if not document.example.types][number % every :: every]
        order = [self._part(document, chance) for document in (*telling, *empty)]
        chance.shuffle(order)
        return [order[first : first + self.recipe.batch] for first in range(0, len(order), self.recipe.batch)]

    def loss(self, batch: list[_Document], chance: random.Random) -> torch.Tensor:
        """The sum of the losses of these documents, some of their pieces hidden."""
        heads: Any = self.network["heads"]
        read = read_upper(self.network["upper"], [document.lower for document in batch], self.recipe.masked)
        return torch.stack([loss(heads, h, d.example, chance) for h, d in zip(read, batch, strict=True)]).sum()

    def _part(self, document: _Document, chance: random.Random) -> _Document:
        """Neighbouring windows, as many as `most` pieces allow, one of them with a mention if there is any."""
        cut, example = document.lower.cut, document.example
        number = max(1, self.recipe.most * len(cut) // len(example.tokens))
        if number >= len(cut):
            return document
        piece = chance.choice(example.mentions).start if example.mentions else chance.randrange(len(example.tokens))
        middle = next(n for n, window in enumerate(cut) if piece < window.last)
        first = min(max(0, middle - chance.randrange(number)), len(cut) - number)
        lower = document.lower.part(first, first + number)
        return _Document(part(example, lower.cut[0].first, lower.cut[-1].last), lower)
