"""The last step of templates: what words say, the judge and the thresholds, without training a network."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from dateline.evaluate.muc4 import muc4_figures
from dateline.evaluate.muc4_files import Muc4Document, read_muc4
from dateline.extract.neural.fillers import find_fillers
from dateline.extract.neural.network import READER, Network
from dateline.extract.neural.reader import SETTINGS, Fitted
from dateline.extract.neural.word_table import FILE, WordTable, read_word_table
from dateline.train.card import write_card
from dateline.train.judging import Seen, cross_validated, fit
from dateline.train.template_words import learn_words

FITTED = ("figures", "judge", "thresholds")  # what of the settings this step makes
_NEW = "new-words.npz"  # until the judge is fitted to them
Tell = Callable[[str], None]


def read_parts(data: Path) -> tuple[list[Muc4Document], list[Muc4Document]]:
    """The documents to learn from and those to fit to. Raises ValueError where they are not there."""
    files = [data / f"{name}.json" for name in ("train", "dev")]
    missing = next((file for file in files if not file.is_file()), None)
    if missing:
        raise ValueError(f"{missing}: is not there; --data names the folder with MUC-4's train.json and dev.json")
    learnt, tuning = map(read_muc4, files)
    return learnt, tuning


def fit_again(model: Path, data: Path, tell: Tell, with_words: bool = True) -> None:
    """Do the last step again for a trained model. Raises ValueError where templates or data are not there."""
    learnt, tuning = read_parts(data)
    file = model / READER / SETTINGS
    if not file.is_file():
        raise ValueError(f"{file}: is not there; train the model's templates first, with dateline train templates")
    made = {k: v for k, v in json.loads(file.read_text(encoding="utf-8")).items() if k not in FITTED}
    fit_templates(model, learnt if with_words else [], tuning, made, tell)


def fit_templates(
    model: Path, learnt: Sequence[Muc4Document], tuning: Sequence[Muc4Document], made: Mapping[str, Any], tell: Tell
) -> None:
    """Learn what words say, fit judge and thresholds to the model, and write them with their figures into its folder.

    Without documents to learn from the model has no words. `made` is what is known of the network.
    """
    network = Network(model)
    seen = [(document, find_fillers(network, document.text)) for document in tuning]
    try:
        words = _learnt(model, learnt)
        how = {**made, "figures": {name: _figures(seen, known, name, tell) for name, known in _compared(words)}}
        _write(model, fit(seen, words), how)
    finally:
        (model / READER / _NEW).unlink(missing_ok=True)


def _learnt(model: Path, documents: Sequence[Muc4Document]) -> WordTable | None:
    """What words say, as it is read again from a file beside that of the model."""
    if not documents:
        return None
    learn_words(documents).write(model, _NEW)
    return read_word_table(model, _NEW)


def _write(model: Path, fitted: Fitted, how: Mapping[str, Any]) -> None:
    """Write what was fitted. At every moment the judge has the words that it asks for, should somebody interrupt."""
    if fitted.judge.words:
        (model / READER / _NEW).replace(model / READER / FILE)
    fitted.write(model, **how)
    if not fitted.judge.words:
        (model / READER / FILE).unlink(missing_ok=True)
    write_card(model / READER, how)


def _compared(words: WordTable | None) -> list[tuple[str, WordTable | None]]:
    """What figures are of: the model that ships, and where it has words, also without them."""
    return [("without words", None), ("shipped", words)] if words else [("shipped", None)]


def _figures(seen: Sequence[Seen], words: WordTable | None, name: str, tell: Tell) -> dict[str, float | None]:
    found = muc4_figures({document.name: document.templates for document, _ in seen}, cross_validated(seen, words))
    tell(f"{name}: micro F1 {found['micro_f1']:.3f}, cross-validated on {len(seen)} documents")
    return found
