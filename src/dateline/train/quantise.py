"""Making an encoder small: weights of eight bits, and no change in how they are multiplied.

Weights are written as bytes with a scale for each block, and become floats again when a model is loaded; see
docs/decisions/0191-weights-become-floats-when-loaded.md. Multiplying in eight bits as well would be faster, but costs
accuracy on processors that saturate; see docs/decisions/0064-a-small-encoder.md.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import helper, numpy_helper

BLOCK = 128  # numbers of a column of weights that share a scale
LARGE = 10_000  # weights of fewer numbers stay as they are
LARGE_TABLE = 100_000  # and so do tables


def quantise_all(source: Path, target: Path, names: Iterable[str]) -> None:
    """Write the named graphs of one folder into another, each made small."""
    target.mkdir(parents=True, exist_ok=True)
    for name in names:
        quantise(source / f"{name}.onnx", target / f"{name}.onnx")


def quantise(source: Path, target: Path) -> None:
    """Write the graph with the weights of its products in blocks of eight bits, and its word vectors in rows."""
    model = onnx.load(source)
    _shrink_weights(model.graph)
    _shrink_tables(model.graph)
    onnx.save_model(model, str(target))


def _shrink_weights(graph: onnx.GraphProto) -> None:
    weights = {each.name: each for each in graph.initializer if len(each.dims) == 2 and np.prod(each.dims) >= LARGE}
    for node in list(graph.node):
        if node.op_type in ("MatMul", "Gemm") and node.input[1] in weights:
            _shrink_weight(graph, node, weights[node.input[1]])
    used = {name for node in graph.node for name in node.input}
    for name in weights.keys() - used:
        graph.initializer.remove(weights[name])


def _shrink_weight(graph: onnx.GraphProto, node: onnx.NodeProto, weight: onnx.TensorProto) -> None:
    """Put in place of the weights bytes, each block along the summed axis multiplied by its scale."""
    turned = any(field.name == "transB" and field.i for field in node.attribute)
    blocks, scales = _in_blocks(numpy_helper.to_array(weight), axis=1 if turned else 0)
    name = f"{node.output[0]}_weights"
    given = {f"{name}_bytes": blocks, f"{name}_scales": scales}
    graph.initializer.extend(numpy_helper.from_array(values, key) for key, values in given.items())
    how = {"axis": 1 if turned else 0, "block_size": BLOCK}
    graph.node.insert(list(graph.node).index(node), helper.make_node("DequantizeLinear", list(given), [name], **how))
    node.input[1] = name


def _in_blocks(weights: Any, axis: int) -> tuple[Any, Any]:
    """Bytes of the shape of `weights`, and the scale of each block of them along the axis."""
    turned = np.moveaxis(weights, axis, 0)
    starts = range(0, len(turned), BLOCK)
    largest = np.stack([np.abs(turned[start : start + BLOCK]).max(axis=0) for start in starts])
    scales = np.maximum(largest, 1e-8) / 127
    blocks = np.round(turned / np.repeat(scales, BLOCK, axis=0)[: len(turned)]).astype(np.int8)
    back = (np.ascontiguousarray(np.moveaxis(each, 0, axis)) for each in (blocks, scales.astype(np.float32)))
    return next(back), next(back)


def _shrink_tables(graph: onnx.GraphProto) -> None:
    tables = {table.name: table for table in graph.initializer if np.prod(table.dims) >= LARGE_TABLE}
    for node in list(graph.node):
        if node.op_type == "Gather" and node.input[0] in tables:
            _shrink(graph, node, tables[node.input[0]])


def _shrink(graph: onnx.GraphProto, node: onnx.NodeProto, table: onnx.TensorProto) -> None:
    """Put in place of a look-up in floats one in bytes, its rows multiplied by the scale of each."""
    rows = numpy_helper.to_array(table)
    scales = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-8) / 127
    name = table.name
    graph.initializer.remove(table)
    graph.initializer.extend(
        numpy_helper.from_array(values, f"{name}_{end}")
        for values, end in ((np.round(rows / scales).astype(np.int8), "bytes"), (scales.astype(np.float32), "scales"))
    )
    place, indices = list(graph.node).index(node), node.input[1]
    made = [
        helper.make_node("Gather", [f"{name}_bytes", indices], [f"{name}_found"], axis=0),
        helper.make_node("Gather", [f"{name}_scales", indices], [f"{name}_scale"], axis=0),
        helper.make_node("Cast", [f"{name}_found"], [f"{name}_float"], to=onnx.TensorProto.FLOAT),
        helper.make_node("Mul", [f"{name}_float", f"{name}_scale"], [node.output[0]]),
    ]
    graph.node.remove(node)
    for number, new in enumerate(made):
        graph.node.insert(place + number, new)
