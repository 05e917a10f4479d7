"""From labelled and unlabelled texts to the gate that leaves unread what cannot tell an event."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.extract.neural.encoder import TOKENIZER
from dateline.extract.neural.tellings import READER, TellingNetwork
from dateline.extract.neural.tokens import WordPieces
from dateline.train.above import TRUNK
from dateline.train.gate import fit, word_vectors, write
from dateline.train.gate_card import write_gate_card
from dateline.train.gate_examples import of_reports, of_texts
from dateline.train.labelled import LabelledReport

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class GateTraining:
    """The folder of the model that the gate stands before, and that of the one whose network reads `unlabelled`."""

    model: Path
    teacher: Path
    labelled: Sequence[LabelledReport]
    unlabelled: Sequence[str]


def train_gate(training: GateTraining, tell: Tell) -> Path:
    """Train the gate and write it into the folder of the model.

    Raises ValueError where either is no model, or the texts tell no act, or nothing else.
    """
    pieces, teacher = WordPieces(training.model / TOKENIZER), TellingNetwork(training.teacher, threads=1)
    words = word_vectors(training.model / TRUNK, pieces.number)
    tell(f"{len(training.labelled)} labelled texts, {len(training.unlabelled)} others that a network reads")
    found = [*of_reports(pieces, training.labelled), *of_texts(pieces, teacher, training.unlabelled)]
    told = sum(stretch.told for stretch in found)
    tell(f"{len(found)} stretches, {told} of them with an act")
    if not 0 < told < len(found):
        raise ValueError("a gate learns from stretches with an act and from others; these texts hold but one of them")
    reader = training.model / READER
    written = write(fit(found, words, tell), reader)
    write_gate_card(reader, found, len(training.labelled), len(training.unlabelled))
    return written
