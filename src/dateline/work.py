"""The working folder of a record: what was coded in it before, and with which settings."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dateline.coder import Reading
from dateline.core import content_hash
from dateline.core.program import program_hash
from dateline.extract.neural.models import model_hash
from dateline.gazetteer import describe
from dateline.store import Coding, connect_or_create

WORK = ".dateline"
_STORE = "work.sqlite"
_KEY = "work.key"
_LOCK = "work.lock"
_READING_PARTS = ("core", "schema", "gazetteer", "resolve", "ingest", "extract")


def store_path(out: Path) -> Path:
    """The file that keeps the texts and events of the record in `out`."""
    return out / WORK / _STORE


@contextmanager
def working_store(out: Path, reading: Reading, version: str) -> Iterator[Coding]:
    """The working store of the record in `out`, for this run alone; empty if it was filled with other settings.

    `version` is the extractor's. Raises OSError where the folder cannot be written, ValueError where another
    run is writing there.
    """
    folder = out / WORK
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder / _LOCK):
        key = extraction_key(reading, version)
        _begin(folder, key)
        database = connect_or_create(store_path(out), searchable=False)
        try:
            yield Coding(database, key, version)
        finally:
            database.close()


def extraction_key(reading: Reading, version: str) -> str:
    """A hash of everything but the document itself that its events follow from."""
    return content_hash("work", version, program_hash(*_READING_PARTS), sorted(extraction_options(reading).items()))


def extraction_options(reading: Reading) -> dict[str, Any]:
    """How documents are read, as plain values: names of options, hashes of files."""
    return {
        "extractor": reading.extractor,
        "reading": reading.numbers,
        "default_date": reading.default_date,
        "actors": [_hash_of(file) for file in reading.actors],
        "gazetteer": dict(describe(reading.gazetteer)),
        **({"endpoint": reading.endpoint.url} if reading.endpoint else {}),
        **({"model": model_hash(reading.model), "gate": reading.gate} if reading.extractor == "neural" else {}),
    }


def _hash_of(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _begin(folder: Path, key: str) -> None:
    """Empty the store unless it was filled under this key."""
    file = folder / _KEY
    if file.exists() and file.read_text(encoding="ascii") == key:
        return
    # The key goes first: a store that is half deleted must not pass for one of any settings.
    file.unlink(missing_ok=True)
    for old in folder.glob(f"{_STORE}*"):
        shutil.rmtree(old) if old.is_dir() else old.unlink()
    file.write_text(key, encoding="ascii")


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Holds the lock file; the system lets go of it when this process ends, however it ends."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        told = f"{lock.parent.parent}: another run is writing here; wait for it or name another --out"
        raise ValueError(told) from None
    try:
        yield
    finally:
        os.close(descriptor)
