"""What several parts' tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

from dateline.gazetteer import Gazetteer, build_from_geonames, open_gazetteer
from tests.gazetteer.dump import write_dump

# The same examples on every run, and no clock: a busy machine is no failure.
settings.register_profile("dateline", deadline=None, derandomize=True)
settings.load_profile("dateline")


@pytest.fixture(scope="session")
def small_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gazetteer file built from the small dump."""
    folder = tmp_path_factory.mktemp("gazetteer")
    build_from_geonames(write_dump(folder / "dump"), folder / "small.sqlite")
    return folder / "small.sqlite"


@pytest.fixture(scope="session")
def small_gazetteer(small_file: Path) -> Gazetteer:
    """The gazetteer of the small dump."""
    return open_gazetteer(small_file)


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The gazetteer of the packages, at its default path; built once for all runs of the tests."""
    return open_gazetteer()
