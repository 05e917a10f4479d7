"""From labelled reports to the part of a model that reads tellings."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from dateline.extract.neural.encoder import TOKENIZER
from dateline.extract.neural.tellings import HEADS, READER
from dateline.extract.neural.tokens import WordPieces
from dateline.train.above import TRUNK, apart_from, fitting_trunk
from dateline.train.encoder import KNOWN, Encoder, Known, pinned_encoder
from dateline.train.fit import Trainer, begun_with
from dateline.train.graphs import write_tellings
from dateline.train.labelled import LabelledReport
from dateline.train.quantise import quantise_all
from dateline.train.quiet import first_tells, unlogged
from dateline.train.telling_card import write_telling_card
from dateline.train.telling_examples import telling_example
from dateline.train.telling_network import TellingNetwork
from dateline.train.telling_task import TellingRecipe, TellingTask
from dateline.train.together import learn_together

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class TellingTraining:
    """What to train: the folder of a model, whose trunk stays as it is, that of the encoder it came from, and `out`.

    With `start`, the `out` of an earlier training above this trunk, its weights are trained further.
    """

    model: Path
    encoder: Path
    out: Path
    recipe: TellingRecipe
    processes: int = 1
    known: Sequence[Known] = KNOWN
    start: Path | None = None


def train_tellings(training: TellingTraining, reports: Sequence[LabelledReport], tell: Tell) -> Path:
    """Train on the reports, write the graphs, and return the folder of the model.

    A training that was stopped goes on from its last checkpoint in `out`. Raises ValueError where the model holds no
    trunk, the encoder is not a pinned one or not of the trunk's width, or `start` no training of such a network.
    """
    encoder = pinned_encoder(training.encoder, training.known)
    apart_from(training.model, training.out)
    fitting_trunk(training.model, encoder)
    training = replace(training, recipe=begun_with(training.recipe, training.start))
    training.out.mkdir(parents=True, exist_ok=True)
    learn_together(training.processes, _learn, training, tuple(reports), tell)
    model = _write(training, encoder)
    write_telling_card(model / READER, encoder.known, training.recipe, reports)
    return model


def _trainer(training: TellingTraining, reports: Sequence[LabelledReport]) -> Trainer:
    torch.manual_seed(training.recipe.seed)
    encoder = pinned_encoder(training.encoder, training.known)
    pieces = WordPieces(training.model / TOKENIZER)
    examples = [telling_example(report, pieces) for report in reports]
    recipe = replace(training.recipe, encoder_rate=training.recipe.encoder_rate * encoder.known.pace)
    task = TellingTask(TellingNetwork(encoder), fitting_trunk(training.model, encoder), examples, recipe)
    return Trainer(task, recipe)


def _learn(training: TellingTraining, reports: Sequence[LabelledReport], tell: Tell) -> None:
    trainer = _trainer(training, reports)
    if training.start:
        trainer.begin_with(training.start)
    trainer.fit(training.out, first_tells(tell))


def _write(training: TellingTraining, encoder: Encoder) -> Path:
    """Write the graphs as trained into `out/exact`, and those with small weights into `out/model`."""
    model, exact = training.out / "model", training.out / "exact"
    averaged = _trainer(training, ()).averaged(training.out)
    model.mkdir(exist_ok=True)
    for name in (TRUNK, TOKENIZER):
        shutil.copyfile(training.model / name, model / name)
    with unlogged():
        write_tellings(encoder, averaged, exact / READER)
        quantise_all(exact / READER, model / READER, ("upper", *HEADS))
    return model
