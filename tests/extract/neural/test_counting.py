"""Figures that only the network of cells binds to an act, its part made by hand."""

from dataclasses import replace

import numpy as np
import pytest

from dateline.extract.cues.drafts import find_drafts
from dateline.extract.cues.guide import WordGuide
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.reading import read_passages
from dateline.extract.neural.cells import PROPERTIES, CellsSeen
from dateline.extract.neural.counting import with_counted
from dateline.extract.neural.tellings import TellingsRead
from dateline.gazetteer import Gazetteer
from dateline.ingest import document_from_text
from dateline.resolve.actors import ActorRegistry
from dateline.resolve.places import PlaceResolver
from tests.extract.neural.made import tokens

TEXT = (
    "Rebels shelled a camp near Kirkuk. A round took four farmers, three police vehicles, 5 and six guards sleeping "
    "by, one of them 22, and a bus held by some 30 people. Two nurses were killed. Nine families had fled."
)
CUTS = tuple(TEXT.replace(".", "").replace(",", "").split())


@pytest.fixture
def passages(gazetteer: Gazetteer) -> tuple[Passage, ...]:
    document = document_from_text(TEXT, "report")
    guide = WordGuide(document)
    return read_passages(document, guide, PlaceResolver(gazetteer), ActorRegistry.load(), "codebook")


def figures(
    passages: tuple[Passage, ...], realis: str = "actual", **likely: tuple[str, float]
) -> list[tuple[str, int]]:
    none = np.zeros((len(CUTS), 1))
    read = TellingsRead(tokens(TEXT, *CUTS), none, none, none, none[:, 0], none)
    window = np.zeros((len(CUTS), len(PROPERTIES)))
    for word, (name, probability) in likely.items():
        window[CUTS.index(word.removeprefix("n")), PROPERTIES.index(name)] = probability
    (first, *_) = find_drafts(passages[0], conflict=True)
    act = Happening((replace(first, realis=realis),))
    (found,) = with_counted([(act, CellsSeen(((0, window),)))], passages, read, "codebook")
    assert all(added.rule == added.value.rule and added.likely >= 0.75 for added in found.further)
    return [(added.value.property, added.value.low or 0) for added in found.further]


def test_people_that_no_words_of_harm_stand_beside_are_counted(passages: tuple[Passage, ...]) -> None:
    assert figures(passages, four=("killed", 0.8)) == [("killed", 4)]
    assert figures(passages, four=("injured", 0.8), six=("killed", 0.9)) == [("injured", 4), ("killed", 6)]


def test_who_stands_behind_by_did_it_and_is_not_counted(passages: tuple[Passage, ...]) -> None:
    assert figures(passages, n30=("killed", 0.95)) == []


def test_what_the_network_is_not_sure_of_is_no_figure(passages: tuple[Passage, ...]) -> None:
    assert figures(passages) == []
    assert figures(passages, four=("killed", 0.6)) == []


def test_things_bare_numbers_and_parts_are_not_counted(passages: tuple[Passage, ...]) -> None:
    assert figures(passages, three=("killed", 0.99)) == []
    assert figures(passages, n5=("killed", 0.99)) == []
    assert figures(passages, one=("killed", 0.99)) == []


def test_who_got_away_was_not_harmed(passages: tuple[Passage, ...]) -> None:
    assert figures(passages, Nine=("killed", 0.99)) == []


def test_what_a_rule_binds_is_left_to_it(passages: tuple[Passage, ...]) -> None:
    assert figures(passages, Two=("killed", 0.99)) == []


def test_an_act_has_but_figures_that_suit_it(passages: tuple[Passage, ...]) -> None:
    assert figures(passages, four=("attendance", 0.99)) == []


def test_nobody_was_harmed_by_what_is_only_planned(passages: tuple[Passage, ...]) -> None:
    assert figures(passages, realis="planned", four=("killed", 0.99)) == []
