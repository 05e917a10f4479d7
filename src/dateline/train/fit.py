"""The training loop: steps over documents, a moving average of the weights, and checkpoints to go on from."""

import random
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from transformers import BertModel

from dateline.extract.neural.tokens import WordPieces
from dateline.extract.neural.windows import windows
from dateline.train import together
from dateline.train.encoder import Cut, read_windows
from dateline.train.examples import Example, cropped
from dateline.train.losses import loss
from dateline.train.network import Heads

CHECKPOINT = "checkpoint.pt"
OFTEN = 25  # steps between two lines of progress, and between two checkpoints


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a model is trained. Rates of learning rise over `warm_up`, a share of all steps, and fall linearly to nought.

    Each document without an incident is read in every `empty_every`-th pass; of any at most `most` pieces are.
    `masked` is the share of pieces hidden from the encoder; `keep` is how much of the moving average stays at a step.
    """

    passes: int = 5
    batch: int = 4
    seed: int = 1
    encoder_rate: float = 1.5e-4
    head_rate: float = 7.5e-4
    warm_up: float = 0.08
    masked: float = 0.08
    keep: float = 0.995
    empty_every: int = 3
    most: int = 380


class Trainer:
    """An encoder with its heads, and all that is needed to go on after a stop."""

    def __init__(self, encoder: BertModel, heads: Heads, pieces: WordPieces, recipe: Recipe) -> None:
        self.network = nn.ModuleDict({"encoder": encoder, "heads": heads})
        self.pieces, self.recipe = pieces, recipe
        learnt = [parameter for parameter in encoder.parameters() if parameter.requires_grad]
        groups = [
            {"params": learnt, "peak": recipe.encoder_rate},
            {"params": heads.parameters(), "peak": recipe.head_rate},
        ]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
        average = torch.optim.swa_utils.get_ema_multi_avg_fn(recipe.keep)
        self.average = torch.optim.swa_utils.AveragedModel(self.network, multi_avg_fn=average)
        self.done = 0

    def fit(self, examples: Sequence[Example], folder: Path, tell: Callable[[str], None]) -> None:
        """Train for the steps that are left, with a checkpoint in `folder` now and then and at the end.

        Raises ValueError if the checkpoint there is of another recipe.
        """
        self._resume(folder / CHECKPOINT)
        batches = [batch for number in range(self.recipe.passes) for batch in self._batches(examples, number)]
        for batch in batches[self.done :]:
            self._schedule(len(batches))
            lost = self._step(batch)
            self.done += 1
            if self.done % OFTEN == 0 or self.done == len(batches):
                self._save(folder / CHECKPOINT)
                tell(f"step {self.done} of {len(batches)}, loss {lost:.3f}")

    def _schedule(self, total: int) -> None:
        rising = max(1.0, self.recipe.warm_up * total)
        share = min((self.done + 1) / rising, (total - self.done) / max(1.0, total - rising))
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * share

    def _batches(self, examples: Sequence[Example], number: int) -> list[list[Example]]:
        chance = random.Random(f"{self.recipe.seed} pass {number}")
        every = self.recipe.empty_every
        empty = [e for e in examples if not e.types][number % every :: every]
        order = [cropped(e, self.recipe.most, chance) for e in (*(e for e in examples if e.types), *empty)]
        chance.shuffle(order)
        return [order[first : first + self.recipe.batch] for first in range(0, len(order), self.recipe.batch)]

    def _step(self, batch: list[Example]) -> float:
        torch.manual_seed(self.recipe.seed * 1_000_000 + self.done)
        chance = random.Random(f"{self.recipe.seed} step {self.done} {together.rank()}")
        self.network.train()
        mine = together.share(batch)
        self.optimizer.zero_grad()
        total = self._loss(mine, chance) / len(batch)
        total.backward()
        together.sum_gradients(self.network)
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.average.update_parameters(self.network)
        return float(total.detach()) * len(batch) / len(mine)

    def _loss(self, batch: list[Example], chance: random.Random) -> torch.Tensor:
        heads: Any = self.network["heads"]
        read = read_windows(self.network["encoder"], [self._cut(e, chance) for e in batch], self.pieces)
        return torch.stack([loss(heads, h, e, chance) for h, e in zip(read, batch, strict=True)]).sum()

    def _cut(self, example: Example, chance: random.Random) -> Cut:
        ids = example.tokens.ids.copy()
        ids[np.random.default_rng(chance.getrandbits(32)).random(len(ids)) < self.recipe.masked] = self.pieces.mask
        return ids, windows(len(ids))

    def _parts(self) -> dict[str, Any]:
        return {"network": self.network, "average": self.average, "optimizer": self.optimizer}

    def _save(self, path: Path) -> None:
        if together.rank() == 0:
            states = {name: part.state_dict() for name, part in self._parts().items()}
            draft = path.with_suffix(".part")
            torch.save({"done": self.done, "recipe": asdict(self.recipe), **states}, draft)
            draft.replace(path)

    def _resume(self, path: Path) -> None:
        if path.is_file():
            kept = torch.load(path, weights_only=True)
            if kept["recipe"] != asdict(self.recipe):
                raise ValueError(f"{path}: is of another recipe or seed; choose another --out, or delete it")
            self.done = kept["done"]
            for name, part in self._parts().items():
                part.load_state_dict(kept[name])
