"""Learning MUC-4 templates: an encoder and its heads, trained on whole documents."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import nn

from dateline.extract.neural.tokens import WordPieces
from dateline.extract.neural.windows import windows
from dateline.train.encoder import Cut, Encoder, read_windows
from dateline.train.examples import Example, cropped
from dateline.train.fit import Recipe
from dateline.train.losses import loss
from dateline.train.network import Heads


@dataclass(frozen=True, slots=True)
class TemplateRecipe(Recipe):
    """Each document without an incident is read in every `empty_every`-th pass; of any at most `most` pieces are."""

    passes: int = 5
    batch: int = 4
    empty_every: int = 3
    most: int = 380


class TemplateTask:
    """The encoder and the heads of templates, with the documents they learn from."""

    def __init__(
        self, encoder: Encoder, heads: Heads, pieces: WordPieces, examples: Sequence[Example], recipe: TemplateRecipe
    ) -> None:
        self.network = nn.ModuleDict({"encoder": encoder, "heads": heads})
        self.pieces, self.examples, self.recipe = pieces, examples, recipe

    def learnt(self) -> Mapping[str, Iterable[nn.Parameter]]:
        """The encoder but for what is fixed, and the heads."""
        encoder: Any = self.network["encoder"]
        return {
            "encoder": [parameter for parameter in encoder.parameters() if parameter.requires_grad],
            "heads": self.network["heads"].parameters(),
        }

    def batches(self, number: int) -> list[list[Example]]:
        """Parts of the documents, in another order each pass."""
        chance = random.Random(f"{self.recipe.seed} pass {number}")
        every = self.recipe.empty_every
        empty = [e for e in self.examples if not e.types][number % every :: every]
        order = [cropped(e, self.recipe.most, chance) for e in (*(e for e in self.examples if e.types), *empty)]
        chance.shuffle(order)
        return [order[first : first + self.recipe.batch] for first in range(0, len(order), self.recipe.batch)]

    def loss(self, batch: list[Example], chance: random.Random) -> torch.Tensor:
        """The sum of the losses of these documents."""
        heads: Any = self.network["heads"]
        read = read_windows(self.network["encoder"], [self._cut(e, chance) for e in batch], self.pieces)
        return torch.stack([loss(heads, h, e, chance) for h, e in zip(read, batch, strict=True)]).sum()

    def _cut(self, example: Example, chance: random.Random) -> Cut:
        ids = example.tokens.ids.copy()
        ids[np.random.default_rng(chance.getrandbits(32)).random(len(ids)) < self.recipe.masked] = self.pieces.mask
        return ids, windows(len(ids))
