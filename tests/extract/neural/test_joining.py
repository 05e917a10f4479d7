"""Which words tell an act again, by all that speaks for and against it."""

import json
from math import inf
from pathlib import Path

import numpy as np
import pytest

from dateline.core import Event
from dateline.extract import Extractor, extractor
from dateline.extract.neural.joining import FILE, Joining, read_joining
from dateline.extract.neural.joining_features import NAMES
from dateline.extract.neural.models import NAMES as MODELS
from dateline.extract.neural.models import SHIPPED, model_folder
from dateline.gazetteer import Gazetteer
from dateline.ingest import document_from_text
from dateline.resolve.actors import ActorRegistry


@pytest.fixture(scope="module")
def neural(gazetteer: Gazetteer) -> Extractor:
    return extractor("neural", gazetteer=gazetteer, registry=ActorRegistry.load())


def events(neural: Extractor, text: str) -> tuple[Event, ...]:
    return neural.extract(document_from_text(text, "report"))


def row(**weighed: float) -> list[float]:
    """What is weighed of one act: nothing but this."""
    return [weighed.get(name.replace(" ", "_"), 0.0) for name in NAMES]


def joining(**weights: float) -> Joining:
    return Joining(tuple(row(**weights)))


def test_the_likeliest_act_is_told_again() -> None:
    weighed = np.array([row(names=0.5), row(names=1.0), row(names=0.0)])
    assert joining(names=4.0).home(weighed, [0.0] * 3) == 1


def test_what_is_surely_another_act_is_not_told_again() -> None:
    weighed = np.array([row(names=0.5), row(names=1.0)])
    assert joining(names=4.0).home(weighed, [1.0, -inf]) == 0
    assert joining(names=4.0).home(weighed, [-inf, -inf]) is None


def test_what_is_surely_one_act_is_told_again() -> None:
    assert joining(bias=-3.0).home(np.array([row(bias=1.0), row(bias=1.0)]), [-1.0, inf]) == 1


def test_rules_tip_the_scales_and_no_more() -> None:
    weighed = np.array([row(names=0.1)])
    assert joining(names=1.0).home(weighed, [1.0]) == 0
    assert joining(names=1.0).home(weighed, [-1.0]) is None
    assert joining(names=20.0).home(weighed, [-1.0]) == 0


def test_what_is_like_no_act_tells_a_new_one() -> None:
    assert joining(bias=-3.0).home(np.array([row(bias=1.0), row(bias=1.0)]), [1.0, -1.0]) is None


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "tellings").mkdir()
    written = joining(bias=-1.5, names=0.25)
    written.write(tmp_path, reports=3)
    assert read_joining(tmp_path) == written
    assert json.loads((tmp_path / "tellings" / FILE).read_text())["reports"] == 3


def test_a_model_without_it_goes_by_rules(tmp_path: Path) -> None:
    assert read_joining(tmp_path) is None


@pytest.mark.parametrize("text", ["{", "[]", '{"weights": {"bias": 1.0}}'])
def test_another_file_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "tellings").mkdir()
    (tmp_path / "tellings" / FILE).write_text(text)
    with pytest.raises(ValueError, match="is not what dateline train joining writes"):
        read_joining(tmp_path)


def test_the_model_that_ships_has_learnt_it() -> None:
    assert SHIPPED in MODELS
    assert read_joining(model_folder(SHIPPED)) is not None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Gunmen stormed a market in Jos on 3 May 2019, killing 14. The 14 were traders, police in Jos said.", 1),
        ("Gunmen stormed a market in Jos on 3 May 2019, killing 14. A day later soldiers shelled a camp near Gao.", 2),
        (
            "Rebels shelled Taiz on 3 May 2019, killing nine people.\n\nSoldiers retook the town of Marib in April.\n\n"
            "The shelling of Taiz on 3 May that killed nine people was condemned by the United Nations.",
            2,
        ),
    ],
)
def test_a_report_has_an_event_for_each_act(neural: Extractor, text: str, number: int) -> None:
    assert len(events(neural, text)) == number
