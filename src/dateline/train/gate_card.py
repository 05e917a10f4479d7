"""The card that lies beside a gate: what it does and what it was made of."""

from collections.abc import Sequence
from pathlib import Path

from dateline.train.gate_examples import Stretch

CARD = "gate.md"
_TEXT = """# Model card: gate

**What it does.** Says of each piece of a text whether it may tell an act of conflict or political violence, so that
the large network leaves unread what cannot. What it leaves unread is not coded; `dateline code --no-gate` reads all.

**What it is.** Word vectors of 16 numbers, which start from the main components of the trunk's table of words, and two
convolutions; its words in eight bits. It belongs to the words of the trunk in the folder above.

**Learnt from.** {stretches} stretches of 48 pieces, {told} of them with an act: of {labelled} labelled texts, and of
{unlabelled} that nobody labelled, of which a network of tellings said what it sees. For the gates that ship these are
labelled reports and quiet articles that language models wrote for Dateline, real texts that they labelled
(training/README.md in its repository) and hand-coded items and wire reports set aside for learning; without labels,
items of Wikipedia's Current Events Portal (CC BY-SA 4.0), MUC-4's training part (MIT; texts published for the
evaluation of 1992) and topics of ECB+ (CC BY 3.0). None of these texts is part of the model's files.

**Figures** are in the documentation, under "Measured", with the commands that print them.

**What falls short.** It lets nearly all crime, disasters and diplomacy pass. A sentence of protest or of talks that
stands alone amid other matters may be passed over.
"""


def write_gate_card(reader: Path, found: Sequence[Stretch], labelled: int, unlabelled: int) -> None:
    """Write the card beside the gate, from the stretches it learnt from and the numbers of their texts."""
    told = sum(stretch.told for stretch in found)
    counts = {"stretches": len(found), "told": told, "labelled": labelled, "unlabelled": unlabelled}
    text = _TEXT.format(**{name: f"{number:,}" for name, number in counts.items()})
    (reader / CARD).write_text(text, encoding="utf-8")
