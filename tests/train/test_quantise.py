"""Weights in eight bits: as near as a byte allows, and as small."""

from pathlib import Path

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="training needs the extra [train]")
quantise = pytest.importorskip("dateline.train.quantise").quantise

from onnx import helper, numpy_helper  # noqa: E402

from dateline.extract.neural.encoder import Graphs  # noqa: E402

WIDE, ROWS = 300, 2_000  # not a multiple of a block


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A graph that looks up rows, multiplies them, and multiplies by weights that lie the other way round."""
    chance = np.random.default_rng(7)
    given = {
        "table": chance.normal(size=(ROWS, WIDE)),
        "weights": chance.normal(size=(WIDE, 90)),
        "turned": chance.normal(size=(120, 90)),
        "bias": chance.normal(size=120),
        "small": chance.normal(size=(120, 4)),
    }
    nodes = [
        helper.make_node("Gather", ["table", "ids"], ["rows"]),
        helper.make_node("MatMul", ["rows", "weights"], ["product"]),
        helper.make_node("Gemm", ["product", "turned", "bias"], ["wide"], transB=1),
        helper.make_node("MatMul", ["wide", "small"], ["found"]),
    ]
    graph = helper.make_graph(
        nodes,
        "small",
        [helper.make_tensor_value_info("ids", onnx.TensorProto.INT64, ["n"])],
        [helper.make_tensor_value_info("found", onnx.TensorProto.FLOAT, ["n", 4])],
        [numpy_helper.from_array(values.astype(np.float32), name) for name, values in given.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)
    (tmp_path / "exact").mkdir()
    onnx.save_model(model, str(tmp_path / "exact" / "graph.onnx"))
    quantise(tmp_path / "exact" / "graph.onnx", tmp_path / "graph.onnx")
    return tmp_path


def test_what_it_gives_is_what_it_gave(folder: Path) -> None:
    ids = np.arange(0, ROWS, 7)
    exact, small = (Graphs(place, ("graph",), 1).run("graph", ids=ids)[0] for place in (folder / "exact", folder))
    assert not np.array_equal(exact, small)
    assert np.linalg.norm(exact - small) / np.linalg.norm(exact) < 0.02


def test_it_takes_about_a_quarter_of_the_room(folder: Path) -> None:
    assert (folder / "graph.onnx").stat().st_size < 0.3 * (folder / "exact" / "graph.onnx").stat().st_size


def test_few_numbers_stay_as_they_are(folder: Path) -> None:
    kept = {each.name: each for each in onnx.load(folder / "graph.onnx").graph.initializer}
    assert kept["small"].data_type == onnx.TensorProto.FLOAT
    assert not {"weights", "turned", "table"} & kept.keys()
