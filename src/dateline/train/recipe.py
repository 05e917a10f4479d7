"""From a pinned encoder and a folder of data to a model that reads templates."""

import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from dateline.evaluate.muc4 import muc4_figures
from dateline.evaluate.muc4_files import Muc4Document, read_muc4
from dateline.extract.neural.encoder import TOKENIZER
from dateline.extract.neural.fillers import find_fillers
from dateline.extract.neural.network import HEADS, READER, Network
from dateline.extract.neural.tokens import WordPieces
from dateline.train.card import write_card
from dateline.train.encoder import PINNED, pinned_encoder
from dateline.train.examples import example
from dateline.train.fit import CHECKPOINT, Trainer
from dateline.train.graphs import write_templates
from dateline.train.judging import Seen, cross_validated, fit
from dateline.train.network import Heads
from dateline.train.quantise import quantise_all
from dateline.train.quiet import first_tells, unlogged
from dateline.train.template_task import TemplateRecipe, TemplateTask
from dateline.train.together import learn_together

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Training:
    """What to train: the folders of the encoder and of MUC-4's train.json and dev.json, and the one for the model."""

    encoder: Path
    data: Path
    out: Path
    recipe: TemplateRecipe
    processes: int = 1
    pinned: str = PINNED


def train(training: Training, tell: Tell) -> Path:
    """Train, write the graphs, fit what the graphs cannot hold, and return the folder of the model.

    A training that was stopped goes on from its last checkpoint in `out`. Raises ValueError where the encoder is not
    the pinned one or the data are not there.
    """
    learnt, tuning = (_documents(training.data / f"{name}.json") for name in ("train", "dev"))
    pinned_encoder(training.encoder, training.pinned)
    training.out.mkdir(parents=True, exist_ok=True)
    learn_together(training.processes, _learn, training, learnt, tell)
    model, exact = training.out / "model", training.out / "exact"
    _write(training, learnt, model, exact)
    _finish(training, model, exact, tuning, tell)
    return model


def _documents(path: Path) -> list[Muc4Document]:
    if not path.is_file():
        raise ValueError(f"{path}: is not there; --data names the folder with MUC-4's train.json and dev.json")
    return read_muc4(path)


def _trainer(training: Training, learnt: list[Muc4Document]) -> Trainer:
    torch.manual_seed(training.recipe.seed)
    encoder = pinned_encoder(training.encoder, training.pinned)
    pieces = WordPieces(training.encoder / TOKENIZER)
    examples = [example(document, pieces) for document in learnt]
    task = TemplateTask(encoder, Heads(encoder.config.hidden_size), pieces, examples, training.recipe)
    return Trainer(task, training.recipe)


def _learn(training: Training, learnt: list[Muc4Document], tell: Tell) -> None:
    _trainer(training, learnt).fit(training.out, first_tells(tell))


def _write(training: Training, learnt: list[Muc4Document], model: Path, exact: Path) -> None:
    """Write the graphs as trained into `exact`, and those with small weights into `model`."""
    averaged = _trainer(training, learnt).averaged(training.out)
    exact.mkdir(exist_ok=True)
    shutil.copyfile(training.encoder / TOKENIZER, exact / TOKENIZER)
    with unlogged():
        write_templates(averaged["encoder"], averaged["heads"], exact, exact / READER)
        shutil.copytree(exact, model, dirs_exist_ok=True)
        quantise_all(exact, model, ("trunk",))
        quantise_all(exact / READER, model / READER, ("upper", *HEADS))


def _finish(training: Training, model: Path, exact: Path, tuning: list[Muc4Document], tell: Tell) -> None:
    """Fit judge and thresholds to the model that ships, and write them with the figures of both models."""
    gold = {document.name: document.templates for document in tuning}
    figures = {}
    for name, folder in (("exact", exact), ("shipped", model)):
        seen = _seen(folder, tuning)
        figures[name] = muc4_figures(gold, cross_validated(seen))
        tell(f"{name}: micro F1 {figures[name]['micro_f1']:.3f}, cross-validated on {len(tuning)} documents")
    steps = torch.load(training.out / CHECKPOINT, weights_only=True, mmap=True)["done"]
    how = {"encoder": training.pinned, "recipe": {**asdict(training.recipe), "steps": steps}, "figures": figures}
    fit(seen).write(model, **how)
    write_card(model / READER, how)


def _seen(folder: Path, documents: list[Muc4Document]) -> list[Seen]:
    network = Network(folder)
    return [(document, find_fillers(network, document.text)) for document in documents]
