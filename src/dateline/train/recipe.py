"""From a pinned encoder and a folder of data to a model that reads templates."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import torch

from dateline.evaluate.muc4_files import Muc4Document
from dateline.extract.neural.encoder import TOKENIZER
from dateline.extract.neural.network import HEADS, READER
from dateline.extract.neural.tokens import WordPieces
from dateline.train.above import TRUNK, Upper, apart_from, fitting_trunk
from dateline.train.encoder import KNOWN, Encoder, Known, pinned_encoder
from dateline.train.examples import example
from dateline.train.fit import CHECKPOINT, Trainer
from dateline.train.graphs import write_templates
from dateline.train.layers import write_trunk
from dateline.train.network import Heads
from dateline.train.quantise import quantise_all
from dateline.train.quiet import first_tells, unlogged
from dateline.train.template_above_task import TemplateAboveTask
from dateline.train.template_fit import fit_templates, read_parts
from dateline.train.template_task import TemplateRecipe, TemplateTask
from dateline.train.together import learn_together

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Training:
    """What to train: the folders of the encoder and of MUC-4's train.json and dev.json, and the one for the model.

    With `model` its trunk stays as it is, and layers above it learn; without, the encoder's own trunk learns as well.
    """

    encoder: Path
    data: Path
    out: Path
    recipe: TemplateRecipe
    model: Path | None = None
    processes: int = 1
    known: Sequence[Known] = KNOWN


def train(training: Training, tell: Tell) -> Path:
    """Train, write the graphs, fit what the graphs cannot hold, and return the folder of the model.

    A training that was stopped goes on from its last checkpoint in `out`. Raises ValueError where the encoder is not
    a pinned one, the data are not there or the model has no trunk.
    """
    learnt, tuning = read_parts(training.data)
    encoder = pinned_encoder(training.encoder, training.known)
    if training.model:
        apart_from(training.model, training.out)
        fitting_trunk(training.model, encoder)
    training.out.mkdir(parents=True, exist_ok=True)
    learn_together(training.processes, _learn, training, learnt, tell)
    model, exact = training.out / "model", training.out / "exact"
    _write(training, encoder, model, exact)
    fit_templates(model, learnt, tuning, _made(training, encoder), tell)
    return model


def _trainer(training: Training, learnt: list[Muc4Document]) -> Trainer:
    torch.manual_seed(training.recipe.seed)
    encoder = pinned_encoder(training.encoder, training.known)
    pieces = WordPieces((training.model or training.encoder) / TOKENIZER)
    examples = [example(document, pieces) for document in learnt]
    recipe = replace(training.recipe, encoder_rate=training.recipe.encoder_rate * encoder.known.pace)
    heads = Heads(encoder.config.hidden_size)
    if training.model is None:
        return Trainer(TemplateTask(encoder, heads, pieces, examples, recipe), recipe)
    trunk = fitting_trunk(training.model, encoder)
    return Trainer(TemplateAboveTask(Upper(encoder), heads, trunk, examples, recipe), recipe)


def _learn(training: Training, learnt: list[Muc4Document], tell: Tell) -> None:
    _trainer(training, learnt).fit(training.out, first_tells(tell))


def _write(training: Training, encoder: Encoder, model: Path, exact: Path) -> None:
    """Write the graphs as trained into `exact`, and those with small weights into `model`."""
    averaged = _trainer(training, []).averaged(training.out)
    if training.model is None:
        upper = averaged["encoder"].layers[-encoder.known.own :]
        write_trunk(averaged["encoder"], exact / TRUNK)
        quantise_all(exact, model, ("trunk",))
    else:
        upper = averaged["upper"].layers
        _keep_trunk(training.model, model, exact)
    with unlogged():
        write_templates(encoder, upper, averaged["heads"], exact / READER)
        quantise_all(exact / READER, model / READER, ("upper", *HEADS))
    for folder in (model, exact):
        shutil.copyfile((training.model or training.encoder) / TOKENIZER, folder / TOKENIZER)


def _keep_trunk(given: Path, model: Path, exact: Path) -> None:
    """Copy the model, with whatever else reads above its trunk, and into `exact` the trunk alone."""
    shutil.copytree(given, model, dirs_exist_ok=True)
    exact.mkdir(exist_ok=True)
    shutil.copyfile(given / TRUNK, exact / TRUNK)


def _made(training: Training, encoder: Encoder) -> dict[str, Any]:
    """From which encoder, how many of its layers learnt, and by which recipe."""
    known = encoder.known
    layers = known.own if training.model else len(encoder.layers) - known.fixed
    steps = torch.load(training.out / CHECKPOINT, weights_only=True, mmap=True)["done"]
    recipe = {**asdict(training.recipe), "steps": steps}
    return {"name": known.name, "encoder": known.sha256, "layers": layers, "recipe": recipe}
