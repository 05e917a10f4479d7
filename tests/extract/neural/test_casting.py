"""Rules and the network of cells together, the network's part made by hand."""

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from dateline.extract.cues.cast import Cast, cast_by_rules
from dateline.extract.cues.drafts import Draft, find_drafts
from dateline.extract.cues.guide import WordGuide
from dateline.extract.cues.reading import read_passages
from dateline.extract.neural.casting import cast_by_both
from dateline.extract.neural.cells import PROPERTIES, CellsSeen
from dateline.extract.neural.tellings import TellingsRead
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry
from dateline.resolve.places import PlaceResolver
from tests.extract.neural.made import tokens

TEXT = "Gunmen attacked the convoy of the ministry near Kirkuk on 3 May 2019."
CUTS = tuple(TEXT[:-1].split())


@pytest.fixture
def draft(gazetteer: Gazetteer) -> Draft:
    (found,) = drafts(gazetteer, TEXT)
    return found


def drafts(gazetteer: Gazetteer, text: str) -> list[Draft]:
    document = document_from_text(text, "report", ReadOptions(published=date(2019, 5, 6)))
    guide = WordGuide(document)
    (passage,) = read_passages(document, guide, PlaceResolver(gazetteer), ActorRegistry.load(), "codebook")
    return list(find_drafts(passage, conflict=True))


def seen(**likely: tuple[str, float]) -> CellsSeen:
    """One window over the text: the pieces of a word with that probability in a role, by the word."""
    window = np.zeros((len(CUTS), len(PROPERTIES)))
    for word, (role, probability) in likely.items():
        window[CUTS.index(word), PROPERTIES.index(role)] = probability
    return CellsSeen(((0, window),))


def read() -> TellingsRead:
    none = np.zeros((len(CUTS), 1))
    return TellingsRead(tokens(TEXT, *CUTS), none, none, none, none[:, 0], none)


def names(cast: Cast) -> set[tuple[str, str]]:
    return {(actor.role, actor.name) for actor in cast.actors}


def with_certainty(cast: Cast, certain: bool) -> Cast:
    return Cast(tuple((one, tuple(replace(part, certain=certain) for part in parts)) for one, parts in cast.told))


def test_what_rules_propose_and_the_network_sees_stays(draft: Draft) -> None:
    rules = cast_by_rules([draft], draft.type)
    assert ("perpetrator", "Gunmen") in names(rules)
    both = cast_by_both(rules, draft.type, read(), seen(Gunmen=("perpetrator", 0.5), convoy=("target", 0.9)))
    assert names(both) == names(rules)
    assert {part.rule for part in both.of(draft)} == {"perpetrator-verb", "target-verb"}


def test_whom_the_network_does_not_see_is_dropped(draft: Draft) -> None:
    doubted = with_certainty(cast_by_rules([draft], draft.type), certain=False)
    both = cast_by_both(doubted, draft.type, read(), seen(convoy=("target", 0.9)))
    assert {role for role, _ in names(both)} == {"target"}


def test_what_grammar_leaves_no_doubt_of_is_not_asked_of_the_network(draft: Draft) -> None:
    rules = with_certainty(cast_by_rules([draft], draft.type), certain=True)
    turned = seen(Gunmen=("target", 0.9), convoy=("perpetrator", 0.9))
    assert names(cast_by_both(rules, draft.type, read(), turned)) == names(rules)


def test_what_no_rule_proposes_is_read_where_the_network_is_sure(draft: Draft) -> None:
    nobody = Cast(((draft, ()),))
    assert names(cast_by_both(nobody, draft.type, read(), seen(convoy=("target", 0.6)))) == set()
    sure = cast_by_both(nobody, draft.type, read(), seen(convoy=("target", 0.7)))
    assert names(sure) == {("target", "convoy")}
    assert [part.rule for part in sure.of(draft)] == ["target-read"]


def test_nobody_is_accused_lightly(draft: Draft) -> None:
    nobody = Cast(((draft, ()),))
    assert names(cast_by_both(nobody, draft.type, read(), seen(Gunmen=("perpetrator", 0.7)))) == set()
    assert names(cast_by_both(nobody, draft.type, read(), seen(Gunmen=("perpetrator", 0.9)))) == {
        ("perpetrator", "Gunmen")
    }


def test_a_place_or_a_thing_has_done_nothing(draft: Draft) -> None:
    both = cast_by_both(
        Cast(((draft, ()),)), draft.type, read(), seen(Kirkuk=("perpetrator", 0.99), convoy=("perpetrator", 0.99))
    )
    assert names(both) == set()


def test_somebody_in_two_roles_keeps_the_likelier(draft: Draft) -> None:
    nobody = Cast(((draft, ()),))
    window = np.zeros((len(CUTS), len(PROPERTIES)))
    window[CUTS.index("Gunmen"), :2] = (0.9, 0.7)
    assert names(cast_by_both(nobody, draft.type, read(), CellsSeen(((0, window),)))) == {("perpetrator", "Gunmen")}


@pytest.mark.parametrize(
    ("words", "seen_as", "named"),
    [
        (
            "Rebels abducted Minister Ana Cole and Judge Omar Tal in Kirkuk.",
            "Ana Cole and Judge",
            {"Ana Cole", "Omar Tal"},
        ),
        ("Rebels seized Secretary of State Mike Li in Kirkuk.", "State Mike", {"Secretary of State Mike Li"}),
        ("Rebels seized a part-time guard in Kirkuk.", "time guard", {"part-time guard"}),
        ("Rebels seized the mayor of Kirkuk, a doctor said.", "mayor of", {"mayor"}),
    ],
)
def test_a_name_is_whole(gazetteer: Gazetteer, words: str, seen_as: str, named: set[str]) -> None:
    (one,) = drafts(gazetteer, words)
    cuts = tuple(re.findall(r"\w+", words))
    window = np.zeros((len(cuts), len(PROPERTIES)))
    first = words[: words.index(seen_as)]
    start = len(re.findall(r"\w+", first))
    window[start : start + len(seen_as.split()), PROPERTIES.index("target")] = 0.9
    none = np.zeros((len(cuts), 1))
    seen_text = TellingsRead(tokens(words, *cuts), none, none, none, none[:, 0], none)
    both = cast_by_both(Cast(((one, ()),)), one.type, seen_text, CellsSeen(((0, window),)))
    assert named == {name for role, name in names(both) if role == "target"}


def test_a_day_is_nobody(draft: Draft) -> None:
    assert names(cast_by_both(Cast(((draft, ()),)), draft.type, read(), seen(May=("perpetrator", 0.99)))) == set()


def test_who_stands_too_far_to_be_looked_at_keeps_the_part_that_rules_give(draft: Draft) -> None:
    rules = cast_by_rules([draft], draft.type)
    assert names(cast_by_both(rules, draft.type, read(), CellsSeen(()))) == names(rules) != set()


def test_all_take_part_in_a_meeting(draft: Draft) -> None:
    nobody, both = Cast(((draft, ()),)), seen(Gunmen=("perpetrator", 0.9), ministry=("participant", 0.9))
    assert names(cast_by_both(nobody, "meeting", read(), both)) == {("participant", "ministry")}


def test_who_stands_beyond_another_act_did_not_do_this_one(gazetteer: Gazetteer) -> None:
    text = "Shells killed two men in Kirkuk and police arrested nine rebels."
    first, second = drafts(gazetteer, text)
    cuts = tuple(re.findall(r"\w+", text))
    window, none = np.zeros((len(cuts), len(PROPERTIES))), np.zeros((len(cuts), 1))
    window[[cuts.index("police"), cuts.index("rebels")], PROPERTIES.index("perpetrator")] = 0.99
    seen_text = TellingsRead(tokens(text, *cuts), none, none, none, none[:, 0], none)
    both = [cast_by_both(Cast(((one, ()),)), one.type, seen_text, CellsSeen(((0, window),))) for one in (first, second)]
    assert names(both[0]) == {("perpetrator", "police"), ("target", "men")}
    assert names(both[1]) == {("perpetrator", "police")}  # and nobody arrests himself


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Army officers were there when the bus exploded in Kirkuk, killing two rebels.", set[tuple[str, str]]()),
        ("Army officers were there when a car bomb exploded in Kirkuk, killing two rebels.", set()),
        ("Army officers were there and attacked the bus in Kirkuk, killing two rebels.", {("perpetrator", "officers")}),
    ],
)
def test_who_stands_beside_what_bursts_did_not_do_it(
    gazetteer: Gazetteer, text: str, named: set[tuple[str, str]]
) -> None:
    first = drafts(gazetteer, text)[0]
    cuts = tuple(re.findall(r"\w+", text))
    window, none = np.zeros((len(cuts), len(PROPERTIES))), np.zeros((len(cuts), 1))
    window[cuts.index("officers"), PROPERTIES.index("perpetrator")] = 0.99
    seen_text = TellingsRead(tokens(text, *cuts), none, none, none, none[:, 0], none)
    both = cast_by_both(Cast(((first, ()),)), first.type, seen_text, CellsSeen(((0, window),)))
    assert names(both) == named


@pytest.mark.parametrize(
    ("text", "word", "named"),
    [
        ("Rebels killed two men in Kirkuk after Omar's visit.", "Omar's", {("target", "Omar")}),
        ("Rebels killed two men in Kirkuk after Omar came.", "Omar", {("target", "Omar")}),
    ],
)
def test_a_name_ends_before_what_makes_it_an_owner(
    gazetteer: Gazetteer, text: str, word: str, named: set[tuple[str, str]]
) -> None:
    first = drafts(gazetteer, text)[0]
    cuts = tuple(re.findall(r"[\w']+", text))
    window, none = np.zeros((len(cuts), len(PROPERTIES))), np.zeros((len(cuts), 1))
    window[cuts.index(word), PROPERTIES.index("target")] = 0.99
    seen_text = TellingsRead(tokens(text, *cuts), none, none, none, none[:, 0], none)
    both = cast_by_both(Cast(((first, ()),)), first.type, seen_text, CellsSeen(((0, window),)))
    assert names(both) == named
