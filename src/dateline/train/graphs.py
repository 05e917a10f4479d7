"""Writing the trained network as ONNX graphs."""

import warnings
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor, nn

from dateline.train.network import SPAN, Heads

OPSET = 20
# The axes of each input that differ from document to document; what is not named here is fixed.
AXES = {
    "ids": ("windows", "length"),
    "mask": ("windows", "length"),
    "hidden": ("pieces",),
    "vectors": ("pieces",),
    "starts": ("mentions",),
    "ends": ("mentions",),
    "one": ("pairs",),
    "other": ("pairs",),
    "distance": ("pairs",),
    "roles": ("pairs",),
}
Graph = tuple[str, nn.Module, dict[str, Tensor], list[str]]


class _Encoder(nn.Module):
    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        hidden: Tensor = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return hidden


def write_graphs(encoder: nn.Module, heads: Heads, width: int, folder: Path) -> None:
    """Write encoder, document, mention and pair as ONNX files of 32-bit floats; `width` is the encoder's."""
    for name, part, given, gives in _graphs(encoder, heads, width):
        axes = {axis: torch.export.Dim(axis) for each in given for axis in AXES[each]}
        shapes = tuple({place: axes[axis] for place, axis in enumerate(AXES[each])} for each in given)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the exporter warns of how it is built itself
            _write(part.eval(), folder / f"{name}.onnx", given, gives, shapes)


def _graphs(encoder: nn.Module, heads: Heads, width: int) -> Iterator[Graph]:
    """Each graph with inputs to trace it by. No tensor stands for two inputs, or they would become one."""
    ids, places = torch.ones((2, 16), dtype=torch.int64), torch.tensor([1, 4, 6])
    yield "encoder", _Encoder(encoder), {"ids": ids, "mask": ids.clone()}, ["encoded"]
    yield "document", heads.document, {"hidden": torch.randn(16, width)}, ["normal", "types", "tags"]
    mention = {"vectors": torch.randn(16, width), "starts": places, "ends": places + 2}
    yield "mention", heads.mention, mention, ["mentions", "types"]
    pair = {"one": torch.randn(3, SPAN), "other": torch.randn(3, SPAN), "distance": places, "roles": places.clone()}
    yield "pair", heads.pair, pair, ["judged"]


def _write(
    part: nn.Module, path: Path, given: dict[str, Tensor], gives: list[str], shapes: tuple[dict[int, object], ...]
) -> None:
    torch.onnx.export(
        part,
        tuple(given.values()),
        str(path),
        input_names=list(given),
        output_names=gives,
        dynamic_shapes=shapes,
        opset_version=OPSET,
        dynamo=True,
        external_data=False,
        verbose=False,
    )
