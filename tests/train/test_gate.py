"""A gate that learnt from labelled reports of our own, and from texts that the network which ships reads."""

import shutil
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")

import torch

from dateline.core import Span
from dateline.extract.neural.gate import REACH, WIDTH, Gate
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tellings import TellingNetwork
from dateline.train.gate import fit, word_vectors, write
from dateline.train.gate_examples import of_reports, of_texts
from dateline.train.gate_network import WORDS
from dateline.train.gate_recipe import GateTraining, train_gate
from dateline.train.labelled import LabelledEvent, LabelledReport

ACTS = ("Gunmen shot a judge in Quetta.", "Rebels shelled the port of Hodeida.", "Gunmen seized a village near Gao.")
OTHER = ("The home side won the final in Lagos.", "A bank in Zurich cut its rates.", "The final drew a record crowd.")


@pytest.fixture(scope="module")
def network() -> TellingNetwork:
    return TellingNetwork(model_folder("small"), threads=1)


def labelled(text: str, act: str) -> LabelledReport:
    start = text.index(act)
    return LabelledReport(text, text, (LabelledEvent("attack", "actual", False, Span(start, start + len(act))),))


def test_it_tells_what_it_learnt_from_apart(network: TellingNetwork, tmp_path: Path) -> None:
    reports = [*(labelled(text, text) for text in ACTS), *(LabelledReport(text, text, ()) for text in OTHER)]
    words = word_vectors(model_folder("small") / "trunk.onnx", network.pieces.number)
    lines: list[str] = []
    learnt = fit(list(of_reports(network.pieces, reports)) * 400, words, lines.append)
    write(learnt, tmp_path, limit=0.0)
    gate = Gate(tmp_path, network.pieces.number)
    assert [bool(gate.parts(network.pieces.cut(text).ids)) for text in (*ACTS, *OTHER)] == [True] * 3 + [False] * 3
    assert lines[-1].startswith("step 152 of 152, loss 0.")


def test_a_gate_is_written_beside_the_graphs_of_its_model(tmp_path: Path) -> None:
    model = Path(shutil.copytree(model_folder("small"), tmp_path / "model"))
    (model / "tellings" / "gate.onnx").unlink()
    lines: list[str] = []
    reports = [labelled(text, text) for text in ACTS]
    written = train_gate(GateTraining(model, model_folder("small"), reports, OTHER), lines.append)
    assert written == model / "tellings" / "gate.onnx"
    assert lines[:2] == ["3 labelled texts, 3 others that a network reads", "6 stretches, 3 of them with an act"]
    assert (
        "6 stretches of 48 pieces, 3 of them with an act: of 3 labelled texts"
        in (model / "tellings" / "gate.md").read_text()
    )
    assert TellingNetwork(model, threads=1, gate=True).read(ACTS[0]).types.shape[1] > 1


@pytest.mark.parametrize("texts", [(), ACTS, OTHER])
def test_a_gate_needs_acts_and_other_matters_to_learn_from(texts: tuple[str, ...]) -> None:
    small = model_folder("small")
    with pytest.raises(ValueError, match="a gate learns from stretches with an act and from others"):
        train_gate(GateTraining(small, small, (), texts), lambda _: None)


def test_the_limit_is_a_part_of_what_is_written(network: TellingNetwork, tmp_path: Path) -> None:
    words = torch.zeros(network.pieces.number, WORDS)
    told = [
        bool(_written(words, limit, tmp_path / str(limit), network).parts(np.ones(5, dtype=np.int64)))
        for limit in (-30.0, 30.0)
    ]
    assert told == [True, False]


def _written(words: torch.Tensor, limit: float, folder: Path, network: TellingNetwork) -> Gate:
    write(fit(list(of_texts(network.pieces, network, OTHER)), words, lambda _: None, passes=1), folder, limit)
    return Gate(folder, network.pieces.number)


def test_what_the_network_reads_for_nothing_tells_nothing_though_nobody_labelled_it(network: TellingNetwork) -> None:
    assert [one.told for one in of_texts(network.pieces, network, (*ACTS, *OTHER, ""))] == [True] * 3 + [False] * 3


def test_where_people_labelled_a_text_they_say_what_it_tells_and_an_act_counts_more(network: TellingNetwork) -> None:
    (silent,), (told,) = (
        list(of_reports(network.pieces, [report]))
        for report in (LabelledReport("a", ACTS[0], ()), labelled(OTHER[0], OTHER[0]))
    )
    (seen,) = of_texts(network.pieces, network, ACTS[:1])
    assert (silent.told, told.told) == (False, True)
    assert silent.worth < seen.worth < told.worth


def test_a_stretch_that_holds_the_end_of_an_act_alone_is_left_out(network: TellingNetwork) -> None:
    text = "The home side won. " * 10 + ACTS[0]
    told = [stretch.told for stretch in of_reports(network.pieces, [labelled(text, ACTS[0])])]
    assert (told[0], told[-1]) == (False, True)


def test_pieces_stand_between_their_neighbours(network: TellingNetwork) -> None:
    ids = network.pieces.cut("The home side won. " * 20).ids
    first, second = list(of_texts(network.pieces, network, ["The home side won. " * 20]))[:2]
    assert len(first.ids) == len(second.ids) == WIDTH + 2 * REACH
    assert first.ids[:REACH].tolist() == [0] * REACH
    assert second.ids.tolist() == ids[WIDTH // 2 - REACH : WIDTH // 2 + WIDTH + REACH].tolist()


def test_a_trunk_without_a_table_of_words_is_named() -> None:
    other = model_folder("small") / "tellings" / "again.onnx"
    with pytest.raises(ValueError, match=r"again\.onnx: holds no table of 30522 words in bytes"):
        word_vectors(other, 30522)
