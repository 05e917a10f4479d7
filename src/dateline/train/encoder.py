"""The pinned encoders from which training starts."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoModel, BertConfig, BertModel, MPNetModel
from transformers.models.mpnet.modeling_mpnet import MPNetEncoder
from transformers.utils import logging

from dateline.extract.neural.tokens import Integers, WordPieces
from dateline.extract.neural.windows import Window

WEIGHTS = "model.safetensors"


@dataclass(frozen=True, slots=True)
class Known:
    """An encoder that recipes are written for.

    Each reader has its `own` upper layers, the lowest `fixed` never learn, and a recipe's rate for layers is
    multiplied by `pace`.
    """

    name: str
    sha256: str
    own: int = 2
    fixed: int = 2
    pace: float = 1.0


KNOWN = (
    Known("all-MiniLM-L6-v2", "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"),
    Known("all-mpnet-base-v2", "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658", 4, 8, 0.5),
)


class Encoder(nn.Module):
    """BERT's layers over its word vectors, in some encoders with a bias for how far two pieces stand apart.

    Shapes: w windows of l pieces, a heads of attention, h the width; `apart` [2 m - 1, a] holds the bias from m - 1
    pieces before to m - 1 after.
    """

    def __init__(self, known: Known, bert: BertModel, apart: Tensor | None = None) -> None:
        super().__init__()
        self.known, self.config = known, bert.config
        self.embeddings, self.layers = bert.embeddings, bert.encoder.layer
        self.register_buffer("apart", apart)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """From pieces [w, l] and a mask [w, l] of ones where there is text: [w, l, h]."""
        hidden = self.embeddings(input_ids=ids)
        return through(self.layers, hidden, attended(mask, hidden.dtype, self.apart))


def through(layers: Iterable[nn.Module], hidden: Tensor, added: Tensor) -> Tensor:
    """What layers, one over the other, make of [w, l, h]; `added` [w, 1 or a, 1 or l, l] says who sees whom."""
    for layer in layers:
        found = layer(hidden, attention_mask=added)
        hidden = found[0] if isinstance(found, tuple) else found
    return hidden


def attended(mask: Tensor, kind: torch.dtype, apart: Tensor | None) -> Tensor:
    """What is added where pieces look at one another: hardly anything is seen of blanks."""
    blocked = (1.0 - mask[:, None, None, :].to(kind)) * torch.finfo(kind).min / 2
    if apart is None:
        return blocked
    length, middle = mask.shape[1], len(apart) // 2
    places = torch.arange(length)
    return blocked + apart[places[None, :] - places[:, None] + middle].permute(2, 0, 1)


def pinned_encoder(folder: Path, known: Sequence[Known] = KNOWN) -> Encoder:
    """The encoder of that folder, without dropout, its word vectors and lowest layers fixed.

    Raises ValueError where the folder holds no weights or others than those that a recipe was written for.
    """
    one = _known(folder, known)
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    model = AutoModel.from_pretrained(str(folder), add_pooling_layer=False)
    encoder = Encoder(one, *(_as_bert(model) if isinstance(model, MPNetModel) else (model,)))
    return _steadied(encoder)


def _known(folder: Path, known: Sequence[Known]) -> Known:
    weights = folder / WEIGHTS
    if not weights.is_file():
        raise ValueError(f"{folder}: holds no {WEIGHTS}; name the folder of {' or '.join(one.name for one in known)}")
    found = hashlib.sha256(weights.read_bytes()).hexdigest()
    for one in known:
        if one.sha256 == found:
            return one
    wanted = ", ".join(f"{one.sha256[:8]}… {one.name}" for one in known)
    raise ValueError(f"{weights}: is no pinned encoder (sha256 {found[:8]}…, wanted {wanted})")


# MPNet (Song and others 2020) is BERT but for the names of its parts, where its places begin, and the bias.
_NAMES = {
    "attention.attn.q.": "attention.self.query.",
    "attention.attn.k.": "attention.self.key.",
    "attention.attn.v.": "attention.self.value.",
    "attention.attn.o.": "attention.output.dense.",
    "attention.LayerNorm.": "attention.output.LayerNorm.",
}
_PLACES, _BIAS = "embeddings.position_embeddings.weight", "encoder.relative_attention_bias.weight"
_KINDS = "embeddings.token_type_embeddings.weight"


def _as_bert(model: MPNetModel) -> tuple[BertModel, Tensor]:
    """The weights of an MPNet in BERT's layers, and its bias for how far two pieces stand apart."""
    weights: dict[str, Tensor] = dict(model.state_dict())
    weights[_PLACES] = weights[_PLACES][2:]  # the first two are of blanks and of none
    table, config = weights.pop(_BIAS), model.config
    bert = BertModel(_config(config, len(weights[_PLACES])), add_pooling_layer=False)
    weights[_KINDS] = torch.zeros_like(bert.embeddings.token_type_embeddings.weight)
    bert.load_state_dict({_renamed(name): numbers for name, numbers in weights.items()})
    reach = torch.arange(1 - len(weights[_PLACES]), len(weights[_PLACES]))
    buckets = MPNetEncoder.relative_position_bucket(reach, num_buckets=config.relative_attention_num_buckets)
    return bert, table[buckets].detach()


def _config(config: Any, places: int) -> BertConfig:
    same = ("vocab_size", "hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size")
    shape = {name: getattr(config, name) for name in (*same, "layer_norm_eps", "pad_token_id")}
    return BertConfig(**shape, max_position_embeddings=places)


def _renamed(name: str) -> str:
    for old, new in _NAMES.items():
        name = name.replace(old, new)
    return name


def _steadied(encoder: Encoder) -> Encoder:
    """The encoder with dropout off, which costs a processor more than it gives, and with its lowest parts fixed."""
    for part in encoder.modules():
        if isinstance(part, nn.Dropout):
            part.p = 0.0
    for part in (encoder.embeddings, *encoder.layers[: encoder.known.fixed]):
        part.requires_grad_(False)
    return encoder


Cut = tuple[Integers, list[Window]]


def read_windows(encoder: nn.Module, cuts: list[Cut], pieces: WordPieces) -> list[Tensor]:
    """Hidden vectors [n, h] of each document, all their windows read as one batch."""
    rows = [
        torch.tensor([pieces.first, *ids[window.start : window.end], pieces.last])
        for ids, cut in cuts
        for window in cut
    ]
    batch = nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=pieces.blank)
    mask = nn.utils.rnn.pad_sequence([torch.ones_like(row) for row in rows], batch_first=True)
    hidden = encoder(batch, mask)
    found, row = [], 0
    for _, cut in cuts:
        kept = [hidden[row + n, 1 + w.first - w.start : 1 + w.last - w.start] for n, w in enumerate(cut)]
        found.append(torch.cat(kept))
        row += len(cut)
    return found
