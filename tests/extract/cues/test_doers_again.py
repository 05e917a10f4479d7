"""Doers told again by what they are."""

import pytest

from dateline.extract.cues.cast import cast_by_rules
from dateline.extract.cues.doers_again import without_doers_again
from dateline.extract.cues.drafts import find_drafts
from dateline.extract.cues.guide import WordGuide
from dateline.extract.cues.reading import read_passages
from dateline.gazetteer import Gazetteer
from dateline.ingest import document_from_text
from dateline.resolve.actors import ActorRegistry
from dateline.resolve.places import PlaceResolver


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Hezbollah shelled Haifa. The militants shelled a mill.", {"Hezbollah"}),
        ("Hezbollah shelled Haifa. These fighters shelled a mill.", {"Hezbollah"}),
        ("Hezbollah shelled Haifa. Other militants shelled a mill.", {"Hezbollah", "militants"}),
        ("Hezbollah shelled Haifa. Militants shelled a mill.", {"Hezbollah", "Militants"}),
        ("Hezbollah shelled Haifa. The Israeli army shelled a mill.", {"Hezbollah", "Israeli army"}),
        ("Mali's army shelled Gao. The rebels shelled a mill.", {"Mali's army", "rebels"}),
        ("The militants shelled Haifa. Hezbollah shelled a mill.", {"militants", "Hezbollah"}),
    ],
)
def test_definite_words_for_doers_point_back(gazetteer: Gazetteer, text: str, doers: set[str]) -> None:
    document = document_from_text(text, "report")
    passages = read_passages(document, WordGuide(document), PlaceResolver(gazetteer), ActorRegistry.load(), "codebook")
    drafts = [draft for passage in passages for draft in find_drafts(passage, conflict=True)]
    cast = without_doers_again(cast_by_rules(drafts, "shelling"))
    assert {actor.name for actor in cast.actors if actor.role == "perpetrator"} == doers
