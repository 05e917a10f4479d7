"""Place and time by rules and the network of cells, the network's part made by hand."""

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from dateline.extract.cues.drafts import find_drafts
from dateline.extract.cues.guide import WordGuide
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.reading import read_passages
from dateline.extract.neural.cells import PROPERTIES, CellsSeen
from dateline.extract.neural.settings import Settings
from dateline.extract.neural.tellings import TellingsRead
from dateline.gazetteer import Gazetteer
from dateline.ingest import document_from_text
from dateline.resolve.actors import ActorRegistry
from dateline.resolve.places import PlaceResolver
from tests.extract.neural.made import tokens

TEXT = "Rebels shelled a camp near Kirkuk on 3 May 2019. The rebels had left Mosul on 1 May 2019."
CUTS = tuple(TEXT.replace(".", "").split())


@pytest.fixture
def passages(gazetteer: Gazetteer) -> tuple[Passage, ...]:
    document = document_from_text(TEXT, "report")
    guide = WordGuide(document)
    return read_passages(document, guide, PlaceResolver(gazetteer), ActorRegistry.load(), "codebook")


def told(passages: tuple[Passage, ...]) -> Happening:
    return Happening(tuple(find_drafts(passages[0], conflict=True))[:1])


def read() -> TellingsRead:
    none = np.zeros((len(CUTS), 1))
    return TellingsRead(tokens(TEXT, *CUTS), none, none, none, none[:, 0], none)


def seen(name: str, **likely: float) -> CellsSeen:
    """One window over the text: the words with these probabilities of filling the cell."""
    window = np.zeros((len(CUTS), len(PROPERTIES)))
    for word, probability in likely.items():
        window[CUTS.index(word), PROPERTIES.index(name)] = probability
    return CellsSeen(((0, window),))


def placed(passages: tuple[Passage, ...], **likely: float) -> tuple[str | None, str | None]:
    found = Settings(read(), passages).of(told(passages), seen("place", **likely))
    own = [draft.place.name for draft in found.drafts if draft.place]
    return (own[0] if own else None), (found.place.value.name if found.place else None)


def settled(gazetteer: Gazetteer, text: str, name: str, **likely: float) -> Happening:
    """The act of the first sentence, words of the text having these probabilities of filling the cell."""
    document = document_from_text(text, "report")
    found = read_passages(document, WordGuide(document), PlaceResolver(gazetteer), ActorRegistry.load(), "codebook")
    cuts = tuple(re.findall(r"\w+", text))
    window, none = np.zeros((len(cuts), len(PROPERTIES))), np.zeros((len(cuts), 1))
    for word, probability in likely.items():
        window[cuts.index(word), PROPERTIES.index(name)] = probability
    settings = Settings(TellingsRead(tokens(text, *cuts), none, none, none, none[:, 0], none), found)
    return settings.of(told(found), CellsSeen(((0, window),)))


def test_what_rules_take_stays_where_nothing_is_likelier_by_far(passages: tuple[Passage, ...]) -> None:
    assert placed(passages, Kirkuk=0.1) == ("Kirkuk", None)
    assert placed(passages, Kirkuk=0.5, Mosul=0.9) == ("Kirkuk", None)
    assert placed(passages, Kirkuk=0.1, Mosul=0.4) == ("Kirkuk", None)


def test_a_place_in_which_the_network_sees_next_to_nothing_is_none(passages: tuple[Passage, ...]) -> None:
    assert placed(passages, Kirkuk=0.01) == (None, None)
    assert placed(passages, Kirkuk=0.01, Mosul=0.4) == (None, None)


def test_a_place_right_behind_the_word_for_an_operation_stays(gazetteer: Gazetteer) -> None:
    found = settled(gazetteer, "The army sent jets for strikes in Kenya against rebels.", "place", Kenya=0.01)
    assert [draft.place.country for draft in found.drafts if draft.place] == ["KE"]


def test_what_is_likelier_by_far_takes_its_stead_with_its_probability(passages: tuple[Passage, ...]) -> None:
    assert placed(passages, Kirkuk=0.1, Mosul=0.8) == (None, "Mosul")
    found = Settings(read(), passages).of(told(passages), seen("place", Kirkuk=0.1, Mosul=0.8))
    assert found.place is not None
    assert (found.place.rule, found.place.likely) == ("place-read", 0.8)


def test_a_day_in_another_sentence_is_taken_where_the_network_is_sure(passages: tuple[Passage, ...]) -> None:
    window = seen("time").windows[0][1]
    second = [place for place, word in enumerate(CUTS) if word == "May"][1]
    window[second, PROPERTIES.index("time")] = 0.9
    window[CUTS.index("Kirkuk"), PROPERTIES.index("place")] = 0.9
    found = Settings(read(), passages).of(told(passages), CellsSeen(((0, window),)))
    assert found.time is not None and found.time.value.text == "1 May 2019"
    assert found.time.rule == "time-read"
    assert all(draft.time is None for draft in found.drafts)
    assert found.drafts[0].place is not None


def test_what_rules_take_stays_where_the_network_did_not_look(passages: tuple[Passage, ...]) -> None:
    window = seen("place", Mosul=0.9).windows[0][1]
    start = CUTS.index("Kirkuk") + 1
    found = Settings(read(), passages).of(told(passages), CellsSeen(((start, window[start:]),)))
    assert found.place is None and found.drafts[0].place is not None


def test_the_same_telling_speaks_for_the_act(passages: tuple[Passage, ...]) -> None:
    before = told(passages)
    further = replace(before.fullest, places=(), time=None)
    act = Happening((further, before.fullest))
    found = Settings(read(), passages).of(act, seen("place", Kirkuk=0.1, Mosul=0.8))
    assert act.fullest is act.drafts[1]
    assert found.fullest is found.drafts[1]


def test_the_day_on_which_somebody_spoke_is_no_time_of_the_act(gazetteer: Gazetteer) -> None:
    text = "Rebels shelled a camp. A doctor said on 4 May 2019 that all fled."
    assert settled(gazetteer, text, "time", May=0.95).time is None


def test_of_places_that_are_as_likely_the_finest_counts(gazetteer: Gazetteer) -> None:
    found = settled(gazetteer, "Rebels shelled a camp. It lies near Mosul, Iraq.", "place", Mosul=0.85, Iraq=0.95)
    assert found.place is not None and found.place.value.name == "Mosul"


def test_of_places_in_two_countries_the_likelier_is_taken(gazetteer: Gazetteer) -> None:
    text = "Rebels shelled a camp. Sudan closed the road to Mosul."
    found = settled(gazetteer, text, "place", Sudan=0.95, Mosul=0.85)
    assert found.place is not None and found.place.value.country == "SD"


def test_the_time_of_what_came_before_is_no_time_of_the_act(gazetteer: Gazetteer) -> None:
    text = "Rebels shelled a camp; that came two days after an election. All fled on 4 May 2019."
    assert settled(gazetteer, text, "time", two=0.95, days=0.95, after=0.95).time is None
    later = settled(gazetteer, text, "time", May=0.95)
    assert later.time is not None and later.time.value.start == date(2019, 5, 4)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled a camp. The sides had kept a truce signed by both on 4 May 2019.",
        "Rebels shelled a camp that was built on 4 May 2019.",
    ],
)
def test_the_time_of_a_clause_beside_is_no_time_of_the_act(gazetteer: Gazetteer, text: str) -> None:
    assert settled(gazetteer, text, "time", May=0.95).time is None
