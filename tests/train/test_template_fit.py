"""A fit that somebody interrupts leaves a model that reads."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("scipy", reason="training needs its own packages: pip install 'dateline[train]'")
pytest.importorskip("transformers", reason="training needs its own packages: pip install 'dateline[train]'")

from dateline.extract.neural.models import model_folder
from dateline.extract.neural.network import READER
from dateline.extract.neural.reader import Fitted, TemplateReader
from dateline.extract.neural.word_table import FILE
from dateline.train import template_fit
from dateline.train.template_fit import fit_again
from tests.train.tiny import write_data


class StoppedError(Exception):
    """Somebody interrupted the fit."""


def interrupt(*_: object, **__: object) -> None:
    raise StoppedError


def write_half(file: Path, text: str, **_: object) -> None:
    file.write_bytes(text.encode()[: len(text) // 2])
    raise StoppedError


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return Path(shutil.copytree(model_folder("small"), tmp_path / "model"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_data(tmp_path / "data", 2)


def held(model: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (model / READER).iterdir()}


@pytest.mark.parametrize("with_words", [True, False])
def test_nothing_is_written_before_the_judge_is_fitted(
    model: Path, data: Path, monkeypatch: pytest.MonkeyPatch, with_words: bool
) -> None:
    before = held(model)
    monkeypatch.setattr(template_fit, "fit", interrupt)
    with pytest.raises(StoppedError):
        fit_again(model, data, lambda _: None, with_words)
    assert held(model) == before


@pytest.mark.parametrize("with_words", [True, False])
@pytest.mark.parametrize(
    ("at", "instead"),
    [((Fitted, "write"), interrupt), ((Path, "write_text"), write_half), ((template_fit, "write_card"), interrupt)],
)
def test_a_model_reads_wherever_the_writing_was_interrupted(
    model: Path,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    with_words: bool,
    at: tuple[object, str],
    instead: Callable[..., None],
) -> None:
    monkeypatch.setattr(*at, instead)
    with pytest.raises(StoppedError):
        fit_again(model, data, lambda _: None, with_words)
    words = TemplateReader(str(model)).fitted.judge.words
    assert (words is not None) == (FILE in held(model)) == (with_words or at[1] != "write_card")


def test_settings_are_replaced_and_nothing_is_left_beside_them(model: Path, data: Path) -> None:
    names = set(held(model))
    fit_again(model, data, lambda _: None)
    assert set(held(model)) == names
    fit_again(model, data, lambda _: None, with_words=False)
    assert set(held(model)) == names - {FILE}
