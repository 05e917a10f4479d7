"""From stretches that tell an act or none to the gate that leaves unread what cannot tell one."""

import copy
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from dateline.extract.neural.gate import GRAPH, REACH, WIDTH
from dateline.train.gate_examples import Stretch
from dateline.train.gate_network import WORDS, GateNetwork
from dateline.train.graphs import write_gate
from dateline.train.quantise import quantise_all
from dateline.train.quiet import unlogged

LIMIT = -1.0  # log odds of an act in a stretch that is read
_PASSES, _BATCH, _SEED = 8, 128, 1
_WORD_RATE, _RATE = 4e-3, 2e-3  # of learning, falling linearly to a fiftieth
_OFTEN = 100  # steps between two lines of progress

Tell = Callable[[str], None]


def fit(found: Sequence[Stretch], words: Tensor, tell: Tell, passes: int = _PASSES) -> GateNetwork:
    """A network that learnt from the stretches, starting with these vectors [v, WORDS] of words.

    A stretch is as likely as the odds of its pieces add up to.
    """
    torch.manual_seed(_SEED)
    network = GateNetwork(words)
    shown = torch.from_numpy(np.stack([stretch.ids for stretch in found]).astype(np.int64))
    others = torch.arange(WIDTH)[None] >= torch.tensor([stretch.length for stretch in found])[:, None]
    told = torch.tensor([float(stretch.told) for stretch in found])
    worth = torch.tensor([stretch.worth for stretch in found])
    batches = [part for _ in range(passes) for part in torch.randperm(len(found)).split(_BATCH)]
    optimizer = _optimizer(network)
    falling = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda done: max(0.02, 1 - done / len(batches)))
    for number, part in enumerate(batches, start=1):
        pieces = network(shown[part])[:, REACH : REACH + WIDTH].masked_fill(others[part], -torch.inf)
        odds = torch.logsumexp(pieces, dim=1)
        lost = (functional.binary_cross_entropy_with_logits(odds, told[part], reduction="none") * worth[part]).mean()
        optimizer.zero_grad()
        lost.backward()
        optimizer.step()
        falling.step()
        if number % _OFTEN == 0 or number == len(batches):
            tell(f"step {number} of {len(batches)}, loss {float(lost.detach()):.3f}")
    network.eval()
    return network


def _optimizer(network: GateNetwork) -> torch.optim.Optimizer:
    others = [each for name, each in network.named_parameters() if not name.startswith("words.")]
    words = {"params": list(network.words.parameters()), "lr": _WORD_RATE, "weight_decay": 1e-4}
    return torch.optim.AdamW([words, {"params": others, "lr": _RATE, "weight_decay": 0.02}])


def write(network: GateNetwork, reader: Path, limit: float = LIMIT) -> Path:
    """Write the gate beside the graphs of a model's reader, a byte a number; the limit becomes a part of the graph."""
    limited = copy.deepcopy(network)
    with torch.no_grad():
        limited.judge.bias -= limit
    with tempfile.TemporaryDirectory() as exact, unlogged():
        write_gate(limited, Path(exact))
        quantise_all(Path(exact), reader, (GRAPH,))
    return reader / f"{GRAPH}.onnx"


def word_vectors(trunk: Path, pieces: int) -> Tensor:
    """The main components [pieces, WORDS] of the table of words in a model's trunk (principal component analysis).

    Raises ValueError where the trunk holds no table of so many pieces in bytes.
    """
    held = {each.name: each for each in onnx.load(trunk).graph.initializer}
    names = (name.removesuffix("_bytes") for name, each in held.items() if each.dims[:1] == [pieces])
    name = next((name for name in names if {f"{name}_bytes", f"{name}_scales"} <= held.keys()), None)
    if name is None:
        raise ValueError(f"{trunk}: holds no table of {pieces} words in bytes; make it again with dateline train")
    table = numpy_helper.to_array(held[f"{name}_bytes"]) * numpy_helper.to_array(held[f"{name}_scales"])
    centred = torch.from_numpy(table - table.mean(axis=0))
    _, _, axes = torch.linalg.svd(centred.T @ centred)
    found = centred @ axes[:WORDS].T
    return nn.functional.pad(found, (0, WORDS - found.shape[1])) / found.std()
