"""Layers of an encoder as ONNX graphs of the fused steps that ONNX Runtime has for them.

An exporter writes a step for each operation of torch, and the runtime joins but some of them again. Windows that are
read at once are of one length (dateline.extract.neural.encoder), so that no mask is needed.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import helper, numpy_helper
from torch import Tensor, nn

from dateline.train.encoder import Encoder

OPSET = 21  # the first with blocks of weights
_FUSED = "com.microsoft"


def write_trunk(encoder: Encoder, path: Path) -> None:
    """Write the word vectors and lower layers: from `ids` [w, l] to `lower` [w, l, h]."""
    graph, embeddings = _Graph(encoder, "ids"), encoder.embeddings
    # Every piece is of BERT's first kind of segment.
    places = embeddings.position_embeddings.weight + embeddings.token_type_embeddings.weight[:1]
    words = graph.step("Gather", graph.kept(embeddings.word_embeddings.weight), "ids")
    first, axis = (graph.kept(np.array([value])) for value in (0, 0))
    near = graph.step("Slice", graph.kept(places), first, graph.length, axis)
    norm = embeddings.LayerNorm
    summed = graph.step("Add", words, near)
    hidden = graph.step(
        "LayerNormalization", summed, graph.kept(norm.weight), graph.kept(norm.bias), axis=-1, epsilon=norm.eps
    )
    hidden = graph.layers(hidden, encoder.layers[: -encoder.known.own])
    graph.write(path, helper.make_tensor_value_info("ids", onnx.TensorProto.INT64, ["windows", "length"]), hidden)


def write_upper(encoder: Encoder, layers: Iterable[nn.Module], path: Path) -> None:
    """Write layers of the encoder's shape: from `windowed` [w, l, h] to `encoded` [w, l, h]."""
    graph = _Graph(encoder, "windowed")
    hidden = graph.layers("windowed", layers)
    shape = ["windows", "length", encoder.config.hidden_size]
    graph.write(path, helper.make_tensor_value_info("windowed", onnx.TensorProto.FLOAT, shape), hidden)


class _Graph:
    """A graph in the making: steps in their order, and what they keep."""

    def __init__(self, encoder: Encoder, given: str) -> None:
        self._config: Any = encoder.config
        self._steps: list[onnx.NodeProto] = []
        self._kept: list[onnx.TensorProto] = []
        self.length = self.step("Shape", given, start=1, end=2)
        self._apart = [] if encoder.apart is None else ["", self._bias(encoder.apart)]

    def kept(self, numbers: Tensor | np.ndarray[Any, Any]) -> str:
        """The name of numbers that the graph keeps."""
        values = numbers.detach().numpy() if isinstance(numbers, Tensor) else numbers
        name = f"kept_{len(self._kept)}"
        self._kept.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def step(self, kind: str, *given: str, domain: str = "", **how: Any) -> str:
        """The name of what one step gives."""
        (found,) = self._steps_of(kind, given, 1, domain, how)
        return found

    def _steps_of(self, kind: str, given: Sequence[str], outputs: int, domain: str, how: Any) -> list[str]:
        names = [f"step_{len(self._steps)}_{number}" for number in range(outputs)]
        self._steps.append(helper.make_node(kind, given, names, domain=domain, **how))
        return names

    def _bias(self, apart: Tensor) -> str:
        """What each head adds for how far two pieces stand apart, [1, a, l, l]."""
        first, second = (self.kept(np.array([axis])) for axis in (0, 1))
        start, one, middle = (self.kept(np.array(number)) for number in (0, 1, len(apart) // 2))
        places = self.step("Range", start, self.step("Squeeze", self.length), one)
        away = self.step("Sub", self.step("Unsqueeze", places, first), self.step("Unsqueeze", places, second))
        found = self.step("Gather", self.kept(apart), self.step("Add", away, middle))
        return self.step("Unsqueeze", self.step("Transpose", found, perm=[2, 0, 1]), first)

    def layers(self, hidden: str, layers: Iterable[nn.Module]) -> str:
        """All the layers, one over the other."""
        for layer in layers:
            hidden = self._layer(hidden, layer)
        return hidden

    def _layer(self, hidden: str, layer: Any) -> str:
        attended = self._attention(hidden, layer.attention.self)
        hidden = self._added(attended, hidden, layer.attention.output)
        inner = self.step("MatMul", hidden, self._weights(layer.intermediate.dense))
        inner = self.step("BiasGelu", inner, self.kept(layer.intermediate.dense.bias), domain=_FUSED)
        return self._added(inner, hidden, layer.output)

    def _attention(self, hidden: str, part: Any) -> str:
        """One product for queries, keys and values, and the attention of all heads in one step."""
        three = (part.query, part.key, part.value)
        weights = np.concatenate([one.weight.detach().numpy().T for one in three], axis=1)
        biases = np.concatenate([one.bias.detach().numpy() for one in three])
        product = self.step("MatMul", hidden, self.kept(weights))
        parts = self._steps_of("Split", [product], 3, "", {"axis": -1, "num_outputs": 3})
        heads = self._config.num_attention_heads
        return self.step("MultiHeadAttention", *parts, self.kept(biases), *self._apart, domain=_FUSED, num_heads=heads)

    def _added(self, found: str, hidden: str, part: Any) -> str:
        """The product with the part's weights, added to what it started from, and normalised.

        ONNX Runtime has one step for the last three, which takes twice the time of the three.
        """
        product = self.step("MatMul", found, self._weights(part.dense))
        biased = self.step("Add", product, self.kept(part.dense.bias))
        norm = [self.kept(each) for each in (part.LayerNorm.weight, part.LayerNorm.bias)]
        summed = self.step("Add", biased, hidden)
        return self.step("LayerNormalization", summed, *norm, axis=-1, epsilon=part.LayerNorm.eps)

    def _weights(self, part: Any) -> str:
        return self.kept(part.weight.detach().numpy().T)

    def write(self, path: Path, given: onnx.ValueInfoProto, found: str) -> None:
        """Write the graph from its input to what its last step gives, under a name of its own."""
        name = "lower" if given.name == "ids" else "encoded"
        self._steps.append(helper.make_node("Identity", [found], [name]))
        gives = helper.make_tensor_value_info(
            name, onnx.TensorProto.FLOAT, ["windows", "length", self._config.hidden_size]
        )
        graph = helper.make_graph(self._steps, path.stem, [given], [gives], self._kept)
        sets = [helper.make_opsetid("", OPSET), helper.make_opsetid(_FUSED, 1)]
        path.parent.mkdir(parents=True, exist_ok=True)
        onnx.save_model(helper.make_model(graph, opset_imports=sets, ir_version=10), str(path))
