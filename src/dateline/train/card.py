"""The card that lies beside a model: what it is, what it was made of, how good it is."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dateline.extract.neural.names import ROLES

CARD = "README.md"
_SLOTS = {"micro": "all slots", "incident_type": "incident type", **{role: role for role in ROLES}}
_TEXT = """# Model card

**What it does.** Finds MUC-4 templates in English news: incident types, and for each the strings that name who did it
(persons, organisations), what and whom it hit, and with what.

**What it is.** {name} (Apache-2.0; sha256 of its weights {encoder}), its upper {layers} layers trained further
together with heads for types, roles and pairs of mentions; the encoder's weights are stored in eight bits.{words}

**Learnt from.** The 1,300 documents of MUC-4's training part in the five-slot form of GTT (MIT; texts published for the
evaluation of 1992: news of Latin America, 1989 to 1991, in lower case). Its test parts tst1 and tst2 set the judge's
weights and the thresholds. Nothing was learnt from tst3 and tst4. None of these texts is part of the model's files.

**Recipe.** {recipe}.

**Figures** on tst1 and tst2 (200 documents), with judge and thresholds fitted to three quarters and used on the fourth,
each entity of gold credited once:

{rows}

**What falls short.** One seed. It knows the kinds of violence, the places and the style of its texts; on other news
expect less. It finds no times, places or numbers. Two incidents of one type in a document are often told as one.
"""


_TABLE = """ Beside it a
table of words: how often each fills a slot, and which types it tells."""
_BARE = "without words"  # the figures of a model that has a table of words, when it is left out


def write_card(folder: Path, how: Mapping[str, Any]) -> None:
    """Write the card from what the recipe knows: encoder, layers that learnt, recipe, figures."""
    recipe = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in how["recipe"].items())
    heads = ("slot", "P", "R", "F1", *(["F1 without the table of words"] if _BARE in how["figures"] else []))
    cells = [heads, *(_row(slot, label, how["figures"]) for slot, label in _SLOTS.items())]
    head, *rows = (f"| {' | '.join(row)} |" for row in cells)
    table = {
        "words": _TABLE if _BARE in how["figures"] else "",
        "rows": "\n".join([head, "|" + "---|" * len(heads), *rows]),
    }
    text = _TEXT.format(**{name: how[name] for name in ("name", "encoder", "layers")}, recipe=recipe, **table)
    (folder / CARD).write_text(text, encoding="utf-8")


def _row(slot: str, label: str, figures: Mapping[str, Mapping[str, float]]) -> tuple[str, ...]:
    shipped = [f"{figures['shipped'][f'{slot}_{end}']:.3f}" for end in ("p", "r", "f1")]
    return label, *shipped, *([f"{figures[_BARE][f'{slot}_f1']:.3f}"] if _BARE in figures else [])
