"""The pinned encoder from which training starts."""

import hashlib
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel
from transformers.utils import logging

from dateline.extract.neural.tokens import Integers, WordPieces
from dateline.extract.neural.windows import Window

PINNED = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WEIGHTS = "model.safetensors"


FIXED_LAYERS = 2


def pinned_encoder(folder: Path, pinned: str = PINNED) -> BertModel:
    """The encoder of that folder, without dropout, its word vectors and lowest layers fixed.

    Raises ValueError where the folder holds no weights or others than those that the recipe was written for.
    """
    weights = folder / WEIGHTS
    if not weights.is_file():
        raise ValueError(f"{folder}: holds no {WEIGHTS}; name the folder of all-MiniLM-L6-v2")
    found = hashlib.sha256(weights.read_bytes()).hexdigest()
    if found != pinned:
        raise ValueError(f"{weights}: is not the pinned encoder (sha256 {found[:8]}…, wanted {pinned[:8]}…)")
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    encoder = BertModel.from_pretrained(str(folder), add_pooling_layer=False)
    return _steadied(encoder)


def _steadied(encoder: BertModel) -> BertModel:
    """The encoder with dropout off, which costs a processor more than it gives, and with its lowest parts fixed."""
    for part in encoder.modules():
        if isinstance(part, nn.Dropout):
            part.p = 0.0
    for part in (encoder.embeddings, *encoder.encoder.layer[:FIXED_LAYERS]):
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
    hidden = encoder(input_ids=batch, attention_mask=mask).last_hidden_state
    found, row = [], 0
    for _, cut in cuts:
        kept = [hidden[row + n, 1 + w.first - w.start : 1 + w.last - w.start] for n, w in enumerate(cut)]
        found.append(torch.cat(kept))
        row += len(cut)
    return found
