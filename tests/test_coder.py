"""The extractor of a process: opened once, for each file of a gazetteer."""

import shutil
from pathlib import Path

import pytest

from dateline.coder import Reading, open_extractor


def test_another_default_gazetteer_is_another_extractor(
    tmp_path: Path, small_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_GAZETTEER", str(small_file))
    first = open_extractor(Reading())
    assert open_extractor(Reading()) is first is open_extractor(Reading(gazetteer=small_file))
    monkeypatch.setenv("DATELINE_GAZETTEER", str(shutil.copy(small_file, tmp_path / "other.sqlite")))
    assert open_extractor(Reading()) is not first
