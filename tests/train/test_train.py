"""A tiny model, trained in seconds, from the pinned encoder to templates."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training needs its own packages: pip install 'dateline[train]'")
pytest.importorskip("transformers", reason="training needs its own packages: pip install 'dateline[train]'")

from dateline.evaluate.muc4 import muc4_figures
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.network import READER
from dateline.extract.neural.reader import TemplateReader
from dateline.extract.neural.word_table import FILE
from dateline.train.above import TRUNK
from dateline.train.encoder import pinned_encoder
from dateline.train.fit import CHECKPOINT
from dateline.train.recipe import Training, train
from dateline.train.template_fit import fit_again
from dateline.train.template_task import TemplateRecipe
from dateline.train.trunk_recipe import make_trunk
from tests.train.tiny import rows, write_data, write_encoder

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")]
RECIPE = TemplateRecipe(passes=40, encoder_rate=2e-3, head_rate=4e-3, masked=0.0, keep=0.9)


class StoppedError(Exception):
    """Somebody stopped the training."""


def stop_at(step: int) -> Callable[[str], None]:
    def tell(line: str) -> None:
        if line.startswith(f"step {step} of"):
            raise StoppedError

    return tell


@pytest.fixture(scope="module")
def training(tmp_path_factory: pytest.TempPathFactory) -> Training:
    folder = tmp_path_factory.mktemp("training")
    known = write_encoder(folder / "encoder")
    return Training(folder / "encoder", write_data(folder / "data", 8), folder / "out", RECIPE, known=known)


def test_a_training_that_is_stopped_goes_on_and_its_model_reads(training: Training) -> None:
    with pytest.raises(StoppedError):
        train(training, stop_at(50))
    kept = (training.out / CHECKPOINT).stat().st_mtime_ns
    told: list[str] = []
    model = train(training, told.append)
    assert (training.out / CHECKPOINT).stat().st_mtime_ns > kept
    assert told[0].startswith("step 75 of")
    reader = TemplateReader(str(model), threads=1)
    gold = {row["docid"]: row["templates"] for row in rows()}
    said = {row["docid"]: reader.templates(row["doctext"]) for row in rows()}
    micro = muc4_figures(gold, said)["micro_f1"]
    assert micro is not None and micro > 0.8
    assert said["d3-0"] == []
    assert "| all slots |" in (model / READER / "README.md").read_text(encoding="utf-8")
    assert json.loads((model / READER / "model.json").read_text(encoding="utf-8"))["recipe"]["seed"] == 1


def test_the_last_step_is_done_again_with_and_without_words(training: Training) -> None:
    model, told = train(training, print), list[str]()
    made = {name: (model / READER / name).read_bytes() for name in ("model.json", "README.md", FILE)}
    fit_again(model, training.data, told.append)
    assert [line.partition(":")[0] for line in told] == ["without words", "shipped"]
    assert {name: (model / READER / name).read_bytes() for name in made} == made
    fit_again(model, training.data, print, with_words=False)
    assert TemplateReader(str(model)).fitted.judge.words is None
    assert "table of words" not in (model / READER / "README.md").read_text(encoding="utf-8")
    with pytest.raises(ValueError, match=r"model\.json: is not there; train the model's templates first"):
        fit_again(training.out, training.data, print)


def test_a_checkpoint_of_another_recipe_is_refused(training: Training, tmp_path: Path) -> None:
    begun = replace(training, out=tmp_path / "out")
    with pytest.raises(StoppedError):
        train(begun, stop_at(25))
    with pytest.raises(ValueError, match="is of another recipe or seed; choose another --out, or delete it"):
        train(replace(begun, recipe=replace(RECIPE, seed=2)), print)


def test_two_processes_learn_one_model(training: Training, tmp_path: Path) -> None:
    two = replace(training, out=tmp_path / "out", recipe=replace(RECIPE, passes=2), processes=2)
    model = train(two, print)
    assert TemplateReader(str(model), threads=1).network.read("a bomb").types.shape == (6,)


def test_another_encoder_is_refused(training: Training) -> None:
    with pytest.raises(ValueError, match=r"is no pinned encoder \(sha256 .*, wanted 53aa5117… all-MiniLM-L6-v2, "):
        pinned_encoder(training.encoder)
    with pytest.raises(ValueError, match=r"holds no model\.safetensors"):
        pinned_encoder(training.data)


def test_data_that_are_not_there_are_named(training: Training, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"train\.json: is not there; --data names the folder"):
        train(Training(training.encoder, tmp_path, tmp_path / "out", RECIPE), print)


def test_templates_are_learnt_above_a_trunk_that_stays(training: Training, tmp_path: Path) -> None:
    trunk = make_trunk(training.encoder, tmp_path / "trunk", training.known)
    model = train(replace(training, out=tmp_path / "out", model=trunk), print)
    assert (model / TRUNK).read_bytes() == (trunk / TRUNK).read_bytes()
    reader = TemplateReader(str(model), threads=1)
    gold = {row["docid"]: row["templates"] for row in rows()}
    micro = muc4_figures(gold, {row["docid"]: reader.templates(row["doctext"]) for row in rows()})["micro_f1"]
    assert micro is not None and micro > 0.8


def test_a_model_is_not_written_over_the_one_whose_trunk_it_keeps(training: Training, tmp_path: Path) -> None:
    trunk = make_trunk(training.encoder, tmp_path, training.known)
    with pytest.raises(ValueError, match="lies where the new model is to be written; choose another --out"):
        train(replace(training, out=tmp_path, model=trunk), print)


def test_a_trunk_of_another_encoder_is_refused(training: Training, tmp_path: Path) -> None:
    other = replace(training, model=model_folder("small"), out=tmp_path / "out")
    with pytest.raises(ValueError, match="its trunk is not of a tiny encoder; name the encoder that it was made from"):
        train(other, print)
