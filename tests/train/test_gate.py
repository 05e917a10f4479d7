"""A gate fitted to labelled reports and sorted items of our own."""

import json
from pathlib import Path

import pytest

from dateline.core import Span
from dateline.extract.neural.encoder import TOKENIZER
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tokens import WordPieces
from dateline.train.gate import fit, of_items, of_reports
from dateline.train.labelled import LabelledEvent, LabelledReport

ACTS = ("Gunmen shot a judge in Quetta.", "Rebels shelled the port of Hodeida.", "Gunmen seized a village near Gao.")
OTHER = ("The home side won the final in Lagos.", "A bank in Zurich cut its rates.", "The final drew a record crowd.")


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces(model_folder("small") / TOKENIZER)


def reports() -> list[LabelledReport]:
    told = [LabelledReport(t, t, (LabelledEvent("attack", "actual", False, Span(0, len(t))),)) for t in ACTS]
    return [*told, *(LabelledReport(text, text, ()) for text in OTHER)]


def test_it_tells_what_it_learnt_from_apart(pieces: WordPieces) -> None:
    gate = fit(list(of_reports(pieces, reports())), pieces.number, limit=0.0)
    assert [bool(gate.parts(pieces.cut(text).ids)) for text in (*ACTS, *OTHER)] == [True] * 3 + [False] * 3


def test_a_stretch_that_holds_the_end_of_an_act_alone_is_left_out(pieces: WordPieces) -> None:
    text = "The home side won. " * 10 + ACTS[0]
    act = LabelledEvent("attack", "actual", False, Span(text.index("Gunmen"), len(text)))
    told = [stretch.told for stretch in of_reports(pieces, [LabelledReport("one", text, (act,))])]
    assert (told[0], told[-1]) == (False, True)


def test_items_are_told_by_their_category_and_others_left_out(pieces: WordPieces, tmp_path: Path) -> None:
    rows = [("Armed conflicts and attacks", ACTS[0]), ("Sports", OTHER[0]), ("Politics and elections", OTHER[1])]
    numbered = enumerate((*rows, rows[0]))
    lines = "".join(json.dumps({"id": n, "category": c, "text": text}) + "\n" for n, (c, text) in numbered)
    (tmp_path / "items.jsonl").write_text(lines, encoding="utf-8")
    assert [stretch.told for stretch in of_items(pieces, tmp_path / "items.jsonl", {"3"})] == [True, False]


@pytest.mark.parametrize(
    ("held", "told"),
    [('{"id": 1, "text": "no category"}', "holds an item without 'category'"), ("no", "cannot be read as JSON Lines")],
)
def test_a_file_that_is_none_is_named(pieces: WordPieces, tmp_path: Path, held: str, told: str) -> None:
    (tmp_path / "items.jsonl").write_text(f"{held}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=rf"items\.jsonl: {told}"):
        list(of_items(pieces, tmp_path / "items.jsonl"))
