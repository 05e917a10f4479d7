"""Writing trained networks as ONNX graphs."""

import warnings
from collections.abc import Iterable
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from dateline.extract.neural.cells import ASKED
from dateline.extract.neural.gate import GRAPH
from dateline.train.cell_network import CellLayers
from dateline.train.encoder import Encoder
from dateline.train.gate_network import GateNetwork
from dateline.train.layers import OPSET, write_upper
from dateline.train.network import SPAN, Heads
from dateline.train.telling_network import TellingNetwork

# The axes of each input that differ from document to document; what is not named here is fixed.
AXES = {
    "hidden": ("pieces",),
    "vectors": ("pieces",),
    "heads": ("mentions",),
    "starts": ("mentions",),
    "ends": ("mentions",),
    "one": ("pairs",),
    "other": ("pairs",),
    "distance": ("pairs",),
    "roles": ("pairs",),
    "lower": ("pieces",),
    "upper": ("pieces",),
    "pieces": ("tellings", "around"),
    "asking": ("tellings",),
    "away": ("tellings", "around"),
    "sentence": ("tellings", "around"),
    "capital": ("tellings", "around"),
    "ids": ("texts", "pieces"),
}
Graph = tuple[str, nn.Module, dict[str, Tensor], list[str]]


def write_templates(encoder: Encoder, upper: Iterable[nn.Module], heads: Heads, reader: Path) -> None:
    """Write the graphs of the templates into `reader`, as 32-bit floats; the encoder tells the shape of layers."""
    width, places = encoder.config.hidden_size, torch.tensor([1, 4, 6])
    write_upper(encoder, upper, reader / "upper.onnx")
    _write(reader, ("document", heads.document, {"hidden": torch.randn(16, width)}, ["normal", "types", "tags"]))
    mention = {"vectors": torch.randn(16, width), "starts": places, "ends": places + 2}
    _write(reader, ("mention", heads.mention, mention, ["mentions", "types"]))
    pair = {"one": torch.randn(3, SPAN), "other": torch.randn(3, SPAN), "distance": places, "roles": places.clone()}
    _write(reader, ("pair", heads.pair, pair, ["judged"]))


def write_tellings(encoder: Encoder, network: TellingNetwork, reader: Path) -> None:
    """Write the graphs of the tellings into `reader`, as 32-bit floats; the encoder tells the shape of layers."""
    width, places = encoder.config.hidden_size, torch.tensor([1, 4, 6])
    write_upper(encoder, network.upper.layers, reader / "upper.onnx")
    _write(reader, ("pieces", network.pieces, {"hidden": torch.randn(16, width)}, ["normal", "told"]))
    telling = {"vectors": torch.randn(16, width), "heads": places, "starts": places.clone(), "ends": places + 2}
    _write(reader, ("telling", network.telling, telling, ["tellings"]))
    again = {"one": torch.randn(3, SPAN), "other": torch.randn(3, SPAN), "distance": places}
    _write(reader, ("again", network.again, again, ["judged"]))


def write_cells(network: CellLayers, reader: Path) -> None:
    """Write the graphs of cells into `reader`, as 32-bit floats."""
    width = network.pieces.norm.normalized_shape[0] // 2
    kept = {"lower": torch.randn(16, width), "upper": torch.randn(16, width)}
    _write(reader, ("cell_pieces", network.pieces, kept, ["kept"]))
    classes = torch.ones(3, 16, dtype=torch.int64)
    near = {
        "pieces": torch.randn(3, 16, ASKED),
        "asking": torch.randn(3, network.cells.asking.in_features),
        "away": classes,
        "sentence": classes.clone(),
        "capital": torch.ones(3, 16),
    }
    _write(reader, ("cells", network.cells, near, ["filled"]))


def write_gate(network: GateNetwork, reader: Path) -> None:
    """Write the graph of a gate into `reader`, as 32-bit floats."""
    _write(reader, (GRAPH, network, {"ids": torch.ones(2, 64, dtype=torch.int64)}, ["likely"]))


def _write(folder: Path, graph: Graph) -> None:
    """Write one graph. No tensor stands for two inputs, or they would become one."""
    name, part, given, gives = graph
    axes = {axis: torch.export.Dim(axis) for each in given for axis in AXES[each]}
    shapes = tuple({place: axes[axis] for place, axis in enumerate(AXES[each])} for each in given)
    folder.mkdir(parents=True, exist_ok=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns of how it is built itself
        torch.onnx.export(
            part.eval(),
            tuple(given.values()),
            str(folder / f"{name}.onnx"),
            input_names=list(given),
            output_names=gives,
            dynamic_shapes=shapes,
            opset_version=OPSET,
            dynamo=True,
            external_data=False,
            verbose=False,
        )
    _without_traces(folder / f"{name}.onnx")


def _without_traces(path: Path) -> None:
    """The exporter notes for every step where in whose folders the program stood: nobody else needs to know."""
    model = onnx.load(path)
    steps = [*model.graph.node, *(step for function in model.functions for step in function.node)]
    for part in (*steps, *model.graph.input, *model.graph.output, *model.graph.value_info):
        part.ClearField("metadata_props")
    onnx.save(model, path)
