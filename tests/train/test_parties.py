"""Parties: what is learnt from a report, and tiny networks trained in seconds."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs its own packages: pip install 'dateline[train]'")
pytest.importorskip("transformers", reason="training needs its own packages: pip install 'dateline[train]'")

from dateline.core import Span
from dateline.extract.neural.encoder import TOKENIZER
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.parties import ROLES, PartyNetwork, Telling, has_parties, marks
from dateline.extract.neural.tellings import READER, TellingNetwork
from dateline.extract.neural.tokens import WordPieces
from dateline.train.labelled import LabelledEvent, LabelledReport
from dateline.train.party_card import CARD
from dateline.train.party_examples import party_example
from dateline.train.party_recipe import PartyTraining, train_parties
from dateline.train.party_task import PartyRecipe

WHO, WHOM = ("Rebels", "Soldiers", "Gunmen", "Police"), ("villagers", "pilgrims", "clerks", "drivers")


def labelled(who: str, whom: str) -> LabelledReport:
    text = f"{who} shot the {whom} in the street. Nobody was caught. The {whom} had no arms."
    cells = (("perpetrator", who), ("target", whom), ("place", "street"))
    event = LabelledEvent("attack", "actual", False, Span(0, text.index(".")), (), (), cells)
    return LabelledReport(f"{who} {whom}", text, (event,))


def test_a_party_is_named_wherever_its_words_stand() -> None:
    report = labelled("Rebels", "clerks")
    example = party_example(report, WordPieces(model_folder("small") / TOKENIZER))
    (told,) = example.told
    words = [report.text[int(example.tokens.starts[n.start]) : int(example.tokens.ends[n.end - 1])] for n in told.named]
    assert [(ROLES[n.role], word) for n, word in zip(told.named, words, strict=True)] == [
        ("perpetrator", "Rebels"),
        ("target", "clerks"),
        ("target", "clerks"),
    ]


def test_a_report_without_words_has_nothing_to_learn() -> None:
    event = LabelledEvent("attack", "actual", False, Span(0, 1), (), (), (("target", "x"),))
    empty = LabelledReport("empty", " ", (event,))
    assert party_example(empty, WordPieces(model_folder("small") / TOKENIZER)).told == ()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_networks_learn_who_shot_whom(tmp_path: Path) -> None:
    reports = [labelled(who, whom) for who in WHO for whom in WHOM]
    training = PartyTraining(model_folder("small"), tmp_path, PartyRecipe(passes=30, head_rate=3e-3, keep=0.9))
    told: list[str] = []
    model = train_parties(training, reports, told.append)
    assert told[-1].startswith("step 60 of 60")
    assert has_parties(model / READER)
    assert "16 events and 32 parties" in (model / READER / CARD).read_text(encoding="utf-8")
    network = TellingNetwork(model, threads=1)
    assert isinstance(network.parties, PartyNetwork)
    read = network.read("Bandits shot the farmers in the street. Nobody was caught.")
    found = network.parties.seen(read.parties, read.types, [Telling(1, 0, 5)], marks(read.tokens))
    with pytest.raises(ValueError, match="is of another recipe or seed; choose another --out"):
        other = tmp_path / "other"
        shutil.copytree(model_folder("small"), other)
        (other / READER / "pieces.onnx").write_bytes((other / READER / "pieces.onnx").read_bytes() + b"\x92\x03\x00")
        train_parties(replace(training, model=other), [], print)
    with pytest.raises(ValueError, match="lies where the new model is to be written"):
        train_parties(replace(training, model=model), reports, print)
    likely = found.of(0, len(read.tokens))
    doer, hit = (
        int(np.searchsorted(read.tokens.starts, read.tokens.text.index(word))) for word in ("Bandits", "farmers")
    )
    assert likely[doer, 0] > likely[hit, 0]
    assert likely[hit, 1] > likely[doer, 1]


def test_a_model_that_reads_no_tellings_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="does not read tellings"):
        train_parties(PartyTraining(tmp_path, tmp_path / "out", PartyRecipe()), [], print)
