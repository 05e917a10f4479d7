"""From a pinned encoder to a trunk that learns nothing more: its lower layers."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from dateline.extract.neural.encoder import TOKENIZER
from dateline.train.encoder import KNOWN, Known, pinned_encoder
from dateline.train.layers import write_trunk
from dateline.train.quantise import quantise_all


def make_trunk(encoder: Path, out: Path, known: Sequence[Known] = KNOWN) -> Path:
    """Write the trunk of a model into `out/model`, as it is into `out/exact`, and return the folder of the model.

    Readers are trained above it. Raises ValueError where the encoder is not a pinned one.
    """
    model, exact = out / "model", out / "exact"
    write_trunk(pinned_encoder(encoder, known), exact / "trunk.onnx")
    quantise_all(exact, model, ("trunk",))
    for folder in (model, exact):
        shutil.copyfile(encoder / TOKENIZER, folder / TOKENIZER)
    return model
