"""From labelled reports to the part of a model that fills the cells of an act."""

import hashlib
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from dateline.extract.neural.cells import GRAPHS
from dateline.extract.neural.encoder import TOKENIZER, Trunk
from dateline.extract.neural.tellings import READER
from dateline.extract.neural.tokens import WordPieces
from dateline.train.above import apart_from
from dateline.train.cell_card import write_cell_card
from dateline.train.cell_examples import cell_example
from dateline.train.cell_network import CellLayers
from dateline.train.cell_task import CellRecipe, CellTask
from dateline.train.fit import Trainer, begun_with
from dateline.train.graphs import write_cells
from dateline.train.labelled import LabelledReport
from dateline.train.quantise import quantise_all
from dateline.train.quiet import first_tells, unlogged
from dateline.train.together import learn_together

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class CellTraining:
    """What to train: above the reader of tellings of the model in this folder, which stays as it is, into `out`.

    With `start`, the `out` of an earlier training, its weights are trained further, also above another reader.
    """

    model: Path
    out: Path
    recipe: CellRecipe
    processes: int = 1
    start: Path | None = None


def train_cells(training: CellTraining, reports: Sequence[LabelledReport], tell: Tell) -> Path:
    """Train on the reports, write the graphs, and return the folder of the model: a copy with them.

    A training that was stopped goes on from its last checkpoint in `out`. Raises ValueError where the model does not
    read tellings or lies in `out/model`, for a checkpoint of another recipe or above another reader of tellings, and
    where `start` is no training of such a network.
    """
    if not (training.model / READER / "pieces.onnx").is_file():
        raise ValueError(
            f"{training.model}: does not read tellings; name the folder of a model that dateline train made"
        )
    apart_from(training.model, training.out)
    recipe = replace(begun_with(training.recipe, training.start), above=_digest(training.model))
    training = replace(training, recipe=recipe)
    training.out.mkdir(parents=True, exist_ok=True)
    learn_together(training.processes, _learn, training, tuple(reports), tell)
    model = _write(training)
    write_cell_card(model / READER, training.recipe, reports)
    return model


def _digest(model: Path) -> str:
    """Of the graphs below the network of cells: one that learnt above others is worth nothing above these."""
    graphs = (model / "trunk.onnx", model / READER / "upper.onnx", model / READER / "pieces.onnx")
    return hashlib.sha256(b"".join(graph.read_bytes() for graph in graphs)).hexdigest()[:16]


def _trainer(training: CellTraining, reports: Sequence[LabelledReport]) -> Trainer:
    torch.manual_seed(training.recipe.seed)
    pieces = WordPieces(training.model / TOKENIZER)
    examples = [cell_example(report, pieces) for report in reports]
    network = CellLayers(Trunk(training.model, threads=1).width)
    return Trainer(CellTask(network, training.model, examples, training.recipe), training.recipe)


def _learn(training: CellTraining, reports: Sequence[LabelledReport], tell: Tell) -> None:
    trainer = _trainer(training, reports)
    if training.start:
        trainer.begin_with(training.start)
    trainer.fit(training.out, first_tells(tell))


def _write(training: CellTraining) -> Path:
    """Copy the model into `out/model`, and write the graphs into it, weights in eight bits."""
    model, exact = training.out / "model", training.out / "exact"
    averaged = _trainer(training, ()).averaged(training.out)
    shutil.copytree(training.model, model, dirs_exist_ok=True)
    with unlogged():
        write_cells(averaged, exact / READER)
        quantise_all(exact / READER, model / READER, GRAPHS)
    return model
