"""Fused layers give what torch gives, and with small weights nearly so."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs its own packages: pip install 'dateline[train]'")
transformers = pytest.importorskip("transformers", reason="training needs its own packages")
pytest.importorskip("onnx", reason="training needs the extra [train]")

import onnx  # noqa: E402

from dateline.extract.neural.encoder import Graphs, Numbers, Trunk  # noqa: E402
from dateline.train.layers import ABOVE, write_trunk, write_upper  # noqa: E402
from dateline.train.quantise import quantise  # noqa: E402

IDS = np.random.default_rng(7).integers(0, 900, (3, 20))


@pytest.fixture(scope="module")
def encoder() -> Any:
    torch.manual_seed(7)
    config = transformers.BertConfig(
        vocab_size=900, hidden_size=128, num_hidden_layers=4, num_attention_heads=4, intermediate_size=256
    )
    made = transformers.BertModel(config, add_pooling_layer=False).eval()
    with torch.no_grad():
        for numbers in made.parameters():
            numbers.add_(torch.randn_like(numbers) * 0.05)  # so that no bias is zero and no scale is one
    return made


def exact(encoder: Any) -> Numbers:
    with torch.no_grad():
        found: Numbers = encoder(input_ids=torch.from_numpy(IDS)).last_hidden_state.numpy()
    return found


def fused(folder: Path) -> Numbers:
    graphs = Graphs(folder, ("trunk", "upper"), 1)
    (lower,) = graphs.run("trunk", ids=IDS)
    found: Numbers = graphs.run("upper", windowed=lower)[0]
    return found


@pytest.fixture(scope="module")
def folder(encoder: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("layers")
    write_trunk(encoder, made / "exact" / "trunk.onnx")
    write_upper(encoder, list(encoder.encoder.layer)[-ABOVE:], made / "exact" / "upper.onnx")
    for name in ("trunk", "upper"):
        quantise(made / "exact" / f"{name}.onnx", made / f"{name}.onnx")
    return made


def test_fused_layers_give_what_torch_gives(encoder: Any, folder: Path) -> None:
    assert np.abs(fused(folder / "exact") - exact(encoder)).max() < 1e-4


def test_with_small_weights_they_give_nearly_the_same(encoder: Any, folder: Path) -> None:
    wanted = exact(encoder)
    error = np.linalg.norm(fused(folder) - wanted) / np.linalg.norm(wanted)
    assert 1e-5 < error < 0.02


def test_a_trunk_that_wants_a_mask_is_of_an_earlier_version(folder: Path, tmp_path: Path) -> None:
    model = onnx.load(folder / "trunk.onnx")
    mask = onnx.helper.make_tensor_value_info("mask", onnx.TensorProto.INT64, ["windows", "length"])
    model.graph.input.append(mask)
    onnx.save_model(model, str(tmp_path / "trunk.onnx"))
    with pytest.raises(ValueError, match="was made by an earlier Dateline; make it again with dateline train"):
        Trunk(tmp_path, threads=1)
