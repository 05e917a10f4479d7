"""Weights with names, as they lie beside the graphs of a model: a person can read what speaks for what."""

import json
from collections.abc import Sequence
from pathlib import Path

Weights = tuple[float, ...]


def write_weights(file: Path, names: Sequence[str], weights: Weights, **more: object) -> Path:
    """Write each weight under its name, and whatever else is to be known of them."""
    written = {**more, "weights": dict(zip(names, weights, strict=True))}
    file.write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")
    return file


def read_weights(file: Path, names: Sequence[str], command: str) -> Weights | None:
    """The weights in the order of the names, None where there is no file.

    Raises ValueError where the file is not what the command writes.
    """
    if not file.is_file():
        return None
    try:
        weights = json.loads(file.read_text(encoding="utf-8"))["weights"]
        return tuple(float(weights[name]) for name in names)
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{file}: is not what {command} writes ({error}); make it again") from error
