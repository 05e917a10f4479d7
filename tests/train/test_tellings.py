"""Tellings: what is learnt from a report, and a tiny network trained in seconds."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs its own packages: pip install 'dateline[train]'")
pytest.importorskip("transformers", reason="training needs its own packages: pip install 'dateline[train]'")

from dateline.core import Span
from dateline.extract.neural.acts import TYPES
from dateline.extract.neural.encoder import TOKENIZER
from dateline.extract.neural.tellings import TellingNetwork
from dateline.extract.neural.tokens import WordPieces
from dateline.train.labelled import LabelledEvent, LabelledReport
from dateline.train.recipe import Training, train
from dateline.train.telling_examples import telling_example
from dateline.train.telling_recipe import TellingTraining, train_tellings
from dateline.train.telling_task import TellingRecipe
from dateline.train.template_task import TemplateRecipe
from tests.train.tiny import REPORTS, write_data, write_encoder

TYPED = {"bombing": "bombing", "kidnapping": "abduction", "attack": "assassination"}


def labelled(number: int) -> LabelledReport:
    text, kind = REPORTS[number]
    if kind is None:
        return LabelledReport(f"d{number}", text, ())
    first = Span(0, text.index("."))
    event = LabelledEvent(TYPED[kind], "actual", False, first, (Span(first.end + 2, text.index(".", first.end + 1)),))
    return LabelledReport(f"d{number}", text, (event,))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tellings")


def test_stretches_become_pieces_and_the_rest_is_silent(folder: Path) -> None:
    write_encoder(folder / "encoder")
    example = telling_example(labelled(0), WordPieces(folder / "encoder" / TOKENIZER))
    full, again = example.told
    assert (full.weight, again.weight) == (1.0, 0.5)
    assert full.end <= again.start
    assert [TYPES[act.type] for act in example.acts] == ["bombing"]
    assert not example.silent[full.start : full.end].any()
    assert example.silent[again.end :].all()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_a_tiny_network_learns_where_acts_are_told(folder: Path) -> None:
    known = write_encoder(folder / "encoder")
    templates = TemplateRecipe(passes=1)
    data = write_data(folder / "data", 1)
    model = train(Training(folder / "encoder", data, folder / "templates", templates, known=known), print)
    recipe = TellingRecipe(passes=60, encoder_rate=2e-3, head_rate=4e-3, masked=0.0, keep=0.9)
    training = TellingTraining(model, folder / "encoder", folder / "out", recipe, known=known)
    told: list[str] = []
    network = TellingNetwork(train_tellings(training, [labelled(n) for n in range(4)] * 4, told.append), threads=1)
    assert told[-1].startswith("step ")
    seen = [network.read(text).types for text, _ in REPORTS]
    assert [bool((1 - types[:, 0]).max() > 0.5) for types in seen] == [True, True, True, False]
    assert TYPES[int(np.argmax(seen[1][:, 1:].max(axis=0)))] == "abduction"
    further = replace(training, out=folder / "further", recipe=replace(recipe, passes=1), start=training.out)
    network = TellingNetwork(train_tellings(further, [labelled(3)], told.append), threads=1)
    assert told[-1].startswith("step 1 of 1")
    assert network.read(REPORTS[1][0]).types[:, 1:].max() > 0.5  # it has not forgotten what it was not taught again
    with pytest.raises(ValueError, match="is a training of another network"):
        train_tellings(replace(further, out=folder / "other", start=folder / "templates"), [labelled(3)], print)


def test_a_model_without_a_trunk_is_named(folder: Path) -> None:
    known = write_encoder(folder / "encoder")
    training = TellingTraining(folder / "none", folder / "encoder", folder, TellingRecipe(), known=known)
    with pytest.raises(ValueError, match=r"holds no trunk\.onnx"):
        train_tellings(training, [], print)
