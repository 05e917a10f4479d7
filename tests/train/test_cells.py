"""Cells: what is learnt from a report, and tiny networks trained in seconds."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training needs its own packages: pip install 'dateline[train]'")
pytest.importorskip("transformers", reason="training needs its own packages: pip install 'dateline[train]'")

from dateline.core import Span
from dateline.extract.neural.cells import PROPERTIES, CellNetwork, Telling, has_cells, marks
from dateline.extract.neural.encoder import TOKENIZER
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tellings import READER, TellingNetwork
from dateline.extract.neural.tokens import WordPieces
from dateline.train.cell_card import CARD
from dateline.train.cell_examples import cell_example
from dateline.train.cell_network import UNLABELLED, cell_loss
from dateline.train.cell_recipe import CellTraining, train_cells
from dateline.train.cell_task import CellRecipe
from dateline.train.labelled import LabelledEvent, LabelledFigure, LabelledReport

WHO, WHOM = ("Rebels", "Soldiers", "Gunmen", "Police"), ("villagers", "pilgrims", "clerks", "drivers")


def labelled(who: str, whom: str) -> LabelledReport:
    text = f"{who} shot the {whom} in the street today. Nobody was caught. The {whom} had no arms. It is hot today."
    cells = (("perpetrator", who), ("target", whom), ("place", "street"), ("time", "today"))
    stated = Span(text.index("shot"), text.index(" in"))
    figures = (LabelledFigure("killed", 2, None, stated),)
    event = LabelledEvent("attack", "actual", False, Span(0, text.index(".")), (), (), cells, figures)
    return LabelledReport(f"{who} {whom}", text, (event,))


def test_a_name_counts_wherever_it_stands_and_a_day_or_a_figure_once() -> None:
    report = labelled("Rebels", "clerks")
    example = cell_example(report, WordPieces(model_folder("small") / TOKENIZER))
    (told,) = example.told
    words = [
        report.text[int(example.tokens.starts[n.start]) : int(example.tokens.ends[n.end - 1])] for n in told.filled
    ]
    assert [(PROPERTIES[one.property], word) for one, word in zip(told.filled, words, strict=True)] == [
        ("perpetrator", "Rebels"),
        ("target", "clerks"),
        ("target", "clerks"),
        ("place", "street"),
        ("time", "today"),
        ("killed", "shot the clerks"),
    ]


def test_a_time_that_nobody_labelled_costs_nothing_where_settings_are_labelled_here_and_there() -> None:
    report = labelled("Rebels", "clerks")
    (event,) = report.events
    timeless = replace(event, cells=tuple(cell for cell in event.cells if cell[0] != "time"))
    pieces = WordPieces(model_folder("small") / TOKENIZER)
    for settled, unlabelled in ((True, ()), (False, (PROPERTIES.index("time"),))):
        (told,) = cell_example(replace(report, events=(timeless,), settled=settled), pieces).told
        assert told.unlabelled == unlabelled
    (told,) = cell_example(replace(report, settled=False), pieces).told
    assert told.unlabelled == ()


def test_what_is_unlabelled_costs_nothing() -> None:
    torch = pytest.importorskip("torch")
    labels = torch.zeros(1, 2, len(PROPERTIES))
    labels[0, :, PROPERTIES.index("time")] = UNLABELLED
    logits, weights = torch.zeros_like(labels), torch.ones(1)
    surer = logits.clone()
    surer[0, :, PROPERTIES.index("time")] = 9.0
    assert cell_loss(surer, labels, weights) == cell_loss(logits, labels, weights)
    surer[0, :, PROPERTIES.index("place")] = 9.0
    assert cell_loss(surer, labels, weights) > cell_loss(logits, labels, weights)


def test_a_report_without_words_has_nothing_to_learn() -> None:
    event = LabelledEvent("attack", "actual", False, Span(0, 1), (), (), (("target", "x"),))
    empty = LabelledReport("empty", " ", (event,))
    assert cell_example(empty, WordPieces(model_folder("small") / TOKENIZER)).told == ()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_networks_learn_who_shot_whom(tmp_path: Path) -> None:
    reports = [labelled(who, whom) for who in WHO for whom in WHOM]
    training = CellTraining(model_folder("small"), tmp_path, CellRecipe(passes=30, head_rate=3e-3, keep=0.9))
    told: list[str] = []
    model = train_cells(training, reports, told.append)
    assert told[-1].startswith("step 60 of 60")
    assert has_cells(model / READER)
    assert "16 events, 32 parties, 32 places and times and 16\nfigures" in (model / READER / CARD).read_text(
        encoding="utf-8"
    )
    network = TellingNetwork(model, threads=1)
    assert isinstance(network.cells, CellNetwork)
    read = network.read("Bandits shot the farmers in the street today. Nobody was caught.")
    (found,) = network.cells.seen(read.kept, read.types, [Telling(1, 0, 5)], marks(read.tokens))
    with pytest.raises(ValueError, match="is of another recipe or seed; choose another --out"):
        other = tmp_path / "other"
        shutil.copytree(model_folder("small"), other)
        (other / READER / "pieces.onnx").write_bytes((other / READER / "pieces.onnx").read_bytes() + b"\x92\x03\x00")
        train_cells(replace(training, model=other), [], print)
    further = CellTraining(other, tmp_path / "further", CellRecipe(passes=1), start=tmp_path)
    assert has_cells(train_cells(further, reports, told.append) / READER)  # weights that learnt above another reader
    assert told[-1].startswith("step 2 of 2")
    with pytest.raises(ValueError, match="lies where the new model is to be written"):
        train_cells(replace(training, model=model), reports, print)

    def likely(name: str, word: str) -> float:
        start = read.tokens.text.index(word)
        return found.likely(name, *read.pieces(Span(start, start + len(word))))

    assert likely("perpetrator", "Bandits") > likely("perpetrator", "farmers")
    assert likely("target", "farmers") > likely("target", "Bandits")
    assert likely("place", "street") > likely("place", "Bandits")
    assert likely("time", "today") > likely("time", "street")


def test_a_model_that_reads_no_tellings_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="does not read tellings"):
        train_cells(CellTraining(tmp_path, tmp_path / "out", CellRecipe()), [], print)
