"""Fused layers give what torch gives, and with small weights nearly so."""

import hashlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs its own packages: pip install 'dateline[train]'")
transformers = pytest.importorskip("transformers", reason="training needs its own packages")
pytest.importorskip("onnx", reason="training needs the extra [train]")

import onnx  # noqa: E402

from dateline.extract.neural.encoder import Graphs, Numbers, Trunk  # noqa: E402
from dateline.train.encoder import Encoder, Known, pinned_encoder  # noqa: E402
from dateline.train.layers import write_trunk, write_upper  # noqa: E402
from dateline.train.quantise import quantise  # noqa: E402

IDS = np.random.default_rng(7).integers(2, 900, (3, 20))  # MPNet takes the number 1 for a blank
SHAPE = {"vocab_size": 900, "hidden_size": 128, "num_hidden_layers": 4, "num_attention_heads": 4}
KINDS = {
    "bert": lambda: transformers.BertModel(
        transformers.BertConfig(**SHAPE, intermediate_size=256), add_pooling_layer=False
    ),
    "mpnet": lambda: transformers.MPNetModel(
        transformers.MPNetConfig(**SHAPE, intermediate_size=256), add_pooling_layer=False
    ),
}


@pytest.fixture(scope="module", params=KINDS)
def made(request: pytest.FixtureRequest) -> Any:
    torch.manual_seed(7)
    model = KINDS[request.param]().eval()
    with torch.no_grad():
        for numbers in model.parameters():
            numbers.add_(torch.randn_like(numbers) * 0.05)  # so that no bias is zero and no scale is one
    return model


@pytest.fixture(scope="module")
def encoder(made: Any, tmp_path_factory: pytest.TempPathFactory) -> Encoder:
    saved = tmp_path_factory.mktemp("encoder")
    made.save_pretrained(saved)
    digest = hashlib.sha256((saved / "model.safetensors").read_bytes()).hexdigest()
    encoder = pinned_encoder(saved, (Known("tiny", digest),))
    encoder.eval()
    return encoder


@pytest.fixture(scope="module")
def wanted(made: Any) -> Numbers:
    with torch.no_grad():
        found: Numbers = made(input_ids=torch.from_numpy(IDS)).last_hidden_state.numpy()
    return found


def fused(folder: Path) -> Numbers:
    graphs = Graphs(folder, ("trunk", "upper"), 1)
    (lower,) = graphs.run("trunk", ids=IDS)
    found: Numbers = graphs.run("upper", windowed=lower)[0]
    return found


@pytest.fixture(scope="module")
def folder(encoder: Encoder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("layers")
    write_trunk(encoder, made / "exact" / "trunk.onnx")
    write_upper(encoder, encoder.layers[-encoder.known.own :], made / "exact" / "upper.onnx")
    for name in ("trunk", "upper"):
        quantise(made / "exact" / f"{name}.onnx", made / f"{name}.onnx")
    return made


def test_a_pinned_encoder_reads_as_the_one_that_was_saved(encoder: Encoder, wanted: Numbers) -> None:
    with torch.no_grad():
        found = encoder(torch.from_numpy(IDS), torch.ones(IDS.shape)).numpy()
    assert np.abs(found - wanted).max() < 1e-4


def test_blanks_are_not_looked_at(encoder: Encoder, wanted: Numbers) -> None:
    longer = torch.nn.functional.pad(torch.from_numpy(IDS), (0, 5), value=2)
    with torch.no_grad():
        found = encoder(longer, (torch.arange(25) < 20).float().expand(3, 25)).numpy()
    assert np.abs(found[:, :20] - wanted).max() < 1e-4


def test_fused_layers_give_what_torch_gives(wanted: Numbers, folder: Path) -> None:
    assert np.abs(fused(folder / "exact") - wanted).max() < 1e-4


def test_with_small_weights_they_give_nearly_the_same(wanted: Numbers, folder: Path) -> None:
    error = np.linalg.norm(fused(folder) - wanted) / np.linalg.norm(wanted)
    assert 1e-5 < error < 0.02


def test_a_trunk_that_wants_a_mask_is_of_an_earlier_version(folder: Path, tmp_path: Path) -> None:
    model = onnx.load(folder / "trunk.onnx")
    mask = onnx.helper.make_tensor_value_info("mask", onnx.TensorProto.INT64, ["windows", "length"])
    model.graph.input.append(mask)
    onnx.save_model(model, str(tmp_path / "trunk.onnx"))
    with pytest.raises(ValueError, match="was made by an earlier Dateline; make it again with dateline train"):
        Trunk(tmp_path, threads=1)
