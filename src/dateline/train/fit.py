"""The training loop: steps over documents, a moving average of the weights, and checkpoints to go on from."""

import hashlib
import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Protocol, TypeVar

import torch
from torch import nn

from dateline.train import together

CHECKPOINT = "checkpoint.pt"
OFTEN = 25  # steps between two lines of progress, and between two checkpoints


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a model is trained. Rates of learning rise over `warm_up`, a share of all steps, and fall linearly to nought.

    `masked` is the share of pieces hidden from the encoder; `keep` is how much of the moving average stays at a step.
    `begun_with` says which weights it begins with: the digest of an earlier training, empty for new ones.
    """

    passes: int
    seed: int = 1
    encoder_rate: float = 1.5e-4
    head_rate: float = 7.5e-4
    warm_up: float = 0.08
    masked: float = 0.08
    keep: float = 0.995
    begun_with: str = ""


R = TypeVar("R", bound=Recipe)


def _weights_of(folder: Path) -> str:
    """What tells the training in `folder` from others: the first 16 digits of its checkpoint's sha256.

    Raises ValueError where there is none.
    """
    checkpoint = folder / CHECKPOINT
    if not checkpoint.is_file():
        raise ValueError(f"{folder}: holds no {CHECKPOINT} to begin with; name the --out of an earlier training")
    with checkpoint.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:16]


def begun_with(recipe: R, start: Path | None) -> R:
    """The recipe, with the weights that the training in `start` left."""
    return replace(recipe, begun_with=_weights_of(start)) if start else recipe


class Task(Protocol):
    """A network and what it learns from."""

    @property
    def network(self) -> nn.Module:
        """All that is trained or kept with it."""

    def learnt(self) -> Mapping[str, Iterable[nn.Parameter]]:
        """What is trained at the rate of the encoder, under "encoder", and at that of the heads, under "heads"."""

    def batches(self, number: int) -> list[list[Any]]:
        """The documents of a pass, batch by batch; the same for the same number and seed."""

    def loss(self, batch: list[Any], chance: random.Random) -> torch.Tensor:
        """The sum of the losses of these documents."""


class Trainer:
    """A task with all that is needed to go on after a stop."""

    def __init__(self, task: Task, recipe: Recipe) -> None:
        self.task, self.recipe = task, recipe
        rates = {"encoder": recipe.encoder_rate, "heads": recipe.head_rate}
        groups = [{"params": list(part), "peak": rates[name]} for name, part in task.learnt().items()]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
        average = torch.optim.swa_utils.get_ema_multi_avg_fn(recipe.keep)
        self.average = torch.optim.swa_utils.AveragedModel(task.network, multi_avg_fn=average)
        self.done = 0

    def begin_with(self, folder: Path) -> None:
        """Take the weights that an earlier training of such a network left in `folder`, its moving average.

        Raises ValueError if it left others.
        """
        kept = torch.load(folder / CHECKPOINT, weights_only=True)["average"]
        try:
            self.average.load_state_dict(kept)
        except RuntimeError as error:
            raise ValueError(f"{folder}: is a training of another network, nothing to begin with") from error
        self.task.network.load_state_dict(self.average.module.state_dict())

    def fit(self, folder: Path, tell: Callable[[str], None]) -> None:
        """Train for the steps that are left, with a checkpoint in `folder` now and then and at the end.

        Raises ValueError if the checkpoint there is of another recipe.
        """
        self._resume(folder / CHECKPOINT)
        batches = [batch for number in range(self.recipe.passes) for batch in self.task.batches(number)]
        for batch in batches[self.done :]:
            self._schedule(len(batches))
            lost = self._step(batch)
            self.done += 1
            if self.done % OFTEN == 0 or self.done == len(batches):
                self._save(folder / CHECKPOINT)
                tell(f"step {self.done} of {len(batches)}, loss {lost:.3f}")

    def averaged(self, folder: Path) -> Any:
        """The network with the moving average of the weights in the checkpoint, ready to read."""
        self.average.load_state_dict(torch.load(folder / CHECKPOINT, weights_only=True)["average"])
        return self.average.module.eval()

    def _schedule(self, total: int) -> None:
        rising = max(1.0, self.recipe.warm_up * total)
        share = min((self.done + 1) / rising, (total - self.done) / max(1.0, total - rising))
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * share

    def _step(self, batch: list[Any]) -> float:
        torch.manual_seed(self.recipe.seed * 1_000_000 + self.done)
        chance = random.Random(f"{self.recipe.seed} step {self.done} {together.rank()}")
        network = self.task.network
        network.train()
        mine = together.share(batch)
        self.optimizer.zero_grad()
        total = self.task.loss(mine, chance) / len(batch)
        total.backward()
        together.sum_gradients(network)
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        self.optimizer.step()
        self.average.update_parameters(network)
        return float(total.detach()) * len(batch) / len(mine)

    def _parts(self) -> dict[str, Any]:
        return {"network": self.task.network, "average": self.average, "optimizer": self.optimizer}

    def _save(self, path: Path) -> None:
        if together.rank() == 0:
            states = {name: part.state_dict() for name, part in self._parts().items()}
            draft = path.with_suffix(".part")
            torch.save({"done": self.done, "recipe": asdict(self.recipe), **states}, draft)
            draft.replace(path)

    def _resume(self, path: Path) -> None:
        if path.is_file():
            kept = torch.load(path, weights_only=True)
            if {"begun_with": "", **kept["recipe"]} != asdict(self.recipe):  # older ones do not say
                raise ValueError(f"{path}: is of another recipe or seed; choose another --out, or delete it")
            self.done = kept["done"]
            for name, part in self._parts().items():
                part.load_state_dict(kept[name])
