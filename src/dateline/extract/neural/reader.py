"""A trained model as it ships: MUC-4 templates of a text."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dateline.extract.neural.features import FIRST, NAMES, WORDS
from dateline.extract.neural.fillers import Fillers, find_fillers
from dateline.extract.neural.judge import Judge
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.network import READER, Network
from dateline.extract.neural.templates import Thresholds, templates
from dateline.extract.neural.word_table import FILE, WordTable, read_word_table

SETTINGS = "model.json"


@dataclass(frozen=True, slots=True)
class Fitted:
    """What turns the network's view of a document into templates."""

    judge: Judge
    limits: Thresholds

    def templates(self, fillers: Fillers) -> list[dict[str, Any]]:
        """The templates of one document."""
        return templates(fillers, self.judge.probabilities(fillers), self.limits)

    def write(self, folder: Path, **more: object) -> None:
        """Write it, and whatever else is to be known of the model, beside the network's graphs: all or nothing."""
        weights = dict(zip(NAMES, self.judge.weights, strict=True))
        written = {**more, "judge": weights, "thresholds": asdict(self.limits)}
        new = folder / READER / f"new-{SETTINGS}"
        new.write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")
        new.replace(folder / READER / SETTINGS)


class TemplateReader:
    """Reads MUC-4 templates with a model that ships, or with one in a folder of one's own."""

    def __init__(self, model: str = "small", threads: int = 0) -> None:
        """Load the model of that name or folder. Raises ValueError where there is none."""
        folder = model_folder(model)
        self.network = Network(folder, threads)
        self.fitted = _fitted(folder / READER / SETTINGS, read_word_table(folder))

    def templates(self, text: str) -> list[dict[str, Any]]:
        """The templates of a text: an incident type, and for each role entities as lists of (string, place)."""
        return self.fitted.templates(find_fillers(self.network, text))


def _fitted(path: Path, words: WordTable | None) -> Fitted:
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
        judge = Judge(tuple(_weight(settings["judge"], name) for name in NAMES), words)
        fitted = Fitted(judge, Thresholds(**settings["thresholds"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{path}: is not what dateline train writes ({error}); make the model again") from error
    if words is None and any(judge.weights[-len(WORDS) :]):
        missing = path.parent / FILE
        raise ValueError(f"{missing}: is not there; make it again with dateline train template-judge")
    return fitted


def _weight(written: dict[str, float], name: str) -> float:
    """Its weight, which is nothing in a model that was fitted before the judge looked at it."""
    return float(written[name] if name in FIRST else written.get(name, 0.0))
