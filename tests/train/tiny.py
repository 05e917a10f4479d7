"""An encoder of one layer, and reports of our own in the shape of MUC-4, to train on in seconds."""

import hashlib
import json
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers
from transformers import BertConfig, BertModel

from dateline.train.encoder import Known

REPORTS = (
    ("A bomb went off near the bank in Lima. It hurt two clerks. Rebels of the front said it was theirs.", "bombing"),
    ("Armed men took the mayor from his house in Cali. The men asked for money.", "kidnapping"),
    ("Rebels of the front shot the judge in the street. Nobody was caught.", "attack"),
    ("The minister opened a new road. It is ten miles long and took two years.", None),
)  # fmt: skip
FILLERS = {
    "bombing": {"PerpInd": "rebels", "PerpOrg": "front", "Target": "bank", "Victim": "two clerks", "Weapon": "bomb"},
    "kidnapping": {"PerpInd": "armed men", "Victim": "mayor"},
    "attack": {"PerpInd": "rebels", "Victim": "judge"},
}
ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")


def rows(copies: int = 1) -> list[dict[str, Any]]:
    """The reports, each as often as `copies`, as rows of a MUC-4 file."""
    return [
        _row(f"d{n}-{copy}", text.lower(), kind) for copy in range(copies) for n, (text, kind) in enumerate(REPORTS)
    ]


def _row(name: str, text: str, kind: str | None) -> dict[str, Any]:
    filled = {role: [[[string, 0]]] for role, string in FILLERS.get(kind or "", {}).items()}
    templates = [{"incident_type": kind, **{role: filled.get(role, []) for role in ROLES}}] if kind else []
    return {"docid": name, "doctext": text, "templates": templates}


def write_data(folder: Path, copies: int) -> Path:
    """The folder, with train.json and dev.json."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("train", "dev"):
        (folder / f"{name}.json").write_text("\n".join(json.dumps(row) for row in rows(copies)), encoding="utf-8")
    return folder


def write_encoder(folder: Path) -> tuple[Known]:
    """Write a tiny encoder with its tokenizer, and return what a recipe knows of it."""
    words = sorted({word.strip(".") for text, _ in REPORTS for word in text.lower().split()} | {"."})
    vocabulary = {word: number for number, word in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *words])}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    config = BertConfig(
        vocab_size=len(vocabulary), hidden_size=32, num_hidden_layers=3, num_attention_heads=2, intermediate_size=64
    )
    BertModel(config, add_pooling_layer=False).save_pretrained(folder)
    tokenizer.save(str(folder / "tokenizer.json"))
    return (Known("a tiny encoder", hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()),)
