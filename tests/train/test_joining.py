"""Learning which words tell an act again."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from dateline.core import Span
from dateline.extract.cues.events import EventReader
from dateline.extract.neural.joining import read_joining
from dateline.extract.neural.joining_features import NAMES
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tellings import TellingNetwork
from dateline.gazetteer import Gazetteer
from dateline.resolve.actors import ActorRegistry
from dateline.train.joining import fit, train_joining
from dateline.train.joining_examples import Teacher
from dateline.train.labelled import LabelledEvent, LabelledReport

FIRST = "Gunmen killed nine people in Gao on 3 May 2019."
AGAIN = "The killing of nine people in Gao was denounced."
OTHER = "Soldiers shelled a camp near Kidal on 5 May 2019."
TEXT = f"{FIRST} {AGAIN} {OTHER}"


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


REPORT = LabelledReport(
    "gao",
    TEXT,
    (
        LabelledEvent("attack", "actual", False, span(FIRST), (span(AGAIN),)),
        LabelledEvent("shelling", "actual", False, span(OTHER)),
    ),
)


@pytest.fixture(scope="module")
def teacher(gazetteer: Gazetteer) -> Teacher:
    network = TellingNetwork(model_folder("small"), threads=1)
    return Teacher(EventReader(gazetteer, ActorRegistry.load()), network)


def test_pairs_are_of_one_act_as_they_are_labelled(teacher: Teacher) -> None:
    assert [same for _, same in teacher.pairs([REPORT])] == [True, False]


def test_words_without_a_label_teach_nothing(teacher: Teacher) -> None:
    assert list(teacher.pairs([LabelledReport("gao", TEXT, REPORT.events[1:])])) == []


def test_what_tells_pairs_apart_is_learnt() -> None:
    random = np.random.default_rng(1)
    rows = random.normal(size=(400, len(NAMES)))
    rows[:, 0] = 1.0
    learnt = fit([(row, bool(row[NAMES.index("names")] > 0)) for row in rows])
    assert max(zip(learnt.weights, NAMES, strict=True))[1] == "names"
    assert ((rows @ np.array(learnt.weights) > 0) == (rows[:, NAMES.index("names")] > 0)).mean() > 0.95


def test_pairs_of_one_kind_alone_are_refused() -> None:
    with pytest.raises(ValueError, match="these reports hold but one of them"):
        fit([(np.zeros(len(NAMES)), False)] * 3)


def test_it_is_written_beside_the_graphs_of_its_model(teacher: Teacher, tmp_path: Path) -> None:
    model = Path(shutil.copytree(model_folder("small"), tmp_path / "model"))
    lines: list[str] = []
    written = train_joining(model, teacher, [REPORT], lines.append)
    assert written == model / "tellings" / "joining.json"
    assert lines == ["2 pairs as labelled, 1 of them of one act", "2 pairs as read, 1 of them of one act"]
    assert read_joining(model) is not None
    assert (
        "4 pairs of an act and a telling in 1 labelled texts, 2 of one act"
        in (model / "tellings" / "joining.md").read_text()
    )
