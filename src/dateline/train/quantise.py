"""Making an encoder small: weights of eight bits, and no change in how they are multiplied.

Multiplying in eight bits as well would be faster, but costs accuracy on processors that saturate; see
docs/decisions/0064-a-small-encoder.md.
"""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper
from onnxruntime.quantization import matmul_nbits_quantizer, quant_utils

BITS, BLOCK = 8, 128
LARGE = 100_000  # tables with fewer numbers than this stay as they are


def quantise_all(source: Path, target: Path, names: Iterable[str]) -> None:
    """Write the named graphs of one folder into another, each made small."""
    target.mkdir(parents=True, exist_ok=True)
    for name in names:
        quantise(source / f"{name}.onnx", target / f"{name}.onnx")


def quantise(source: Path, target: Path) -> None:
    """Write the graph with the weights of its products in blocks of eight bits, and its word vectors in rows."""
    how = matmul_nbits_quantizer.DefaultWeightOnlyQuantConfig(
        block_size=BLOCK, is_symmetric=True, accuracy_level=0, bits=BITS, op_types_to_quantize=("MatMul",)
    )
    model = quant_utils.load_model_with_shape_infer(source)
    _part_products(model.graph)
    quantizer = matmul_nbits_quantizer.MatMulNBitsQuantizer(model, algo_config=how)
    quantizer.process()
    smaller = quantizer.model.model
    _shrink_tables(smaller.graph)
    onnx.save_model(smaller, str(target))


def _shrink_tables(graph: onnx.GraphProto) -> None:
    tables = {table.name: table for table in graph.initializer if np.prod(table.dims) >= LARGE}
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


def _part_products(graph: onnx.GraphProto) -> None:
    """Write every product with a sum as a product and a sum, since only products are stored in blocks."""
    tables = {table.name: table for table in graph.initializer}
    for node in [node for node in graph.node if node.op_type == "Gemm" and node.input[1] in tables]:
        how = {field.name: helper.get_attribute_value(field) for field in node.attribute}
        if how.get("transA", 0) or how.get("alpha", 1.0) != 1.0 or how.get("beta", 1.0) != 1.0:
            continue
        given, weights, bias = node.input
        turned = numpy_helper.to_array(tables[weights])
        turned = turned.T if how.get("transB", 0) else turned
        name = f"{node.output[0]}_product"
        graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(turned), f"{name}_weights"))
        place = list(graph.node).index(node)
        graph.node.remove(node)
        graph.node.insert(place, helper.make_node("MatMul", [given, f"{name}_weights"], [name]))
        graph.node.insert(place + 1, helper.make_node("Add", [name, bias], [node.output[0]]))
        if not any(weights in other.input for other in graph.node):
            graph.initializer.remove(tables[weights])
