"""The models that ship, by name: `small` in this package, `base` in a wheel of its own."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

SHIPPED = "small"
_WHEELS = {"base": "dateline-base"}  # each with a package of its name, in which lies a folder with the model's
NAMES = (SHIPPED, *_WHEELS)
TELLINGS = "tellings"  # the folder in a model's of what reads them
UPPER, TELLING_HEADS = "upper", ("pieces", "telling", "again")  # the graphs there: of the encoder, and of the reader
_PARTS = ("*.onnx", "*.json", "*.npz")


def model_folder(model: str) -> Path:
    """The folder of a model that ships, or of one's own. Raises ValueError where there is none."""
    folder = _shipped(model) or Path(model)
    if not (folder / "trunk.onnx").is_file():
        raise ValueError(f"{model}: is no model; known are {', '.join(NAMES)}, or name a folder made by dateline train")
    return folder


def check_graphs(folder: Path, names: Iterable[str]) -> None:
    """Raises ValueError for a folder that does not hold graphs of these names. None of them is opened."""
    for name in names:
        if not (folder / f"{name}.onnx").is_file():
            raise ValueError(f"{folder}: is no trained model, it holds no {name}.onnx")


def check_tellings(folder: Path) -> None:
    """Raises ValueError for the folder of a model that lacks a graph without which tellings cannot be read."""
    check_graphs(folder / TELLINGS, (UPPER, *TELLING_HEADS))


def version_of(folder: Path) -> str:
    """Name and version of what reads by the model in a folder."""
    return f"neural.{folder.name}"


def _shipped(model: str) -> Path | None:
    """None for a name that is no model's of ours. Raises ValueError for a wheel that is not installed."""
    if model == SHIPPED:
        return Path(__file__).with_name(SHIPPED)
    wheel = _WHEELS.get(model)
    if wheel is None:
        return None
    package = find_spec(wheel.replace("-", "_"))
    if package is None or package.origin is None:
        where = f"packages/{wheel} of Dateline's repository"
        raise ValueError(f"{model}: is in a wheel of its own, {wheel}, which is not installed; pip install {where}")
    return Path(package.origin).with_name(model)


@cache
def model_hash(model: str | None) -> str:
    """A hash of all that a model reads by, None being the one that ships. Raises ValueError where there is none."""
    folder, digest = model_folder(model or SHIPPED), hashlib.sha256()
    for file in sorted(file for part in _PARTS for file in folder.rglob(part)):
        digest.update(f"{file.relative_to(folder).as_posix()}\n".encode() + file.read_bytes())
    return digest.hexdigest()
