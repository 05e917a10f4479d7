"""The models that ship, by name."""

import hashlib
from functools import cache
from pathlib import Path

MODELS = {"small": Path(__file__).with_name("small")}
SHIPPED = "small"
_PARTS = ("*.onnx", "*.json", "*.npz")


def model_folder(model: str) -> Path:
    """The folder of a model that ships, or of one's own. Raises ValueError where there is none."""
    folder = MODELS.get(model) or Path(model)
    if not (folder / "trunk.onnx").is_file():
        raise ValueError(
            f"{model}: is no model; known are {', '.join(MODELS)}, or name a folder made by dateline train"
        )
    return folder


@cache
def model_hash(model: str | None) -> str:
    """A hash of all that a model reads by, None being the one that ships. Raises ValueError where there is none."""
    folder, digest = model_folder(model or SHIPPED), hashlib.sha256()
    for file in sorted(file for part in _PARTS for file in folder.rglob(part)):
        digest.update(f"{file.relative_to(folder).as_posix()}\n".encode() + file.read_bytes())
    return digest.hexdigest()
