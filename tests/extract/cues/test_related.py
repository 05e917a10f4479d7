"""Names that only say who somebody else is, and whom another act hit."""

import pytest

from dateline.core import Span
from dateline.extract.cues.drafts import find_drafts
from dateline.extract.cues.guide import WordGuide
from dateline.extract.cues.reading import read_passages
from dateline.extract.cues.related import hit_by_another, only_relates
from dateline.gazetteer import Gazetteer
from dateline.ingest import document_from_text
from dateline.resolve.actors import ActorRegistry
from dateline.resolve.places import PlaceResolver


@pytest.mark.parametrize(
    ("text", "name", "relates"),
    [
        ("Gunmen killed Lena Ruiz, the nephew of Senator Paz.", "Senator Paz", True),
        ("Gunmen killed Lena Ruiz, daughter of the late Senator Paz.", "Senator Paz", True),
        ("Police held Omar Tal, the leader of the Orla Front.", "Orla Front", True),
        ("Police held Omar Tal (a former aide to Senator Paz).", "Senator Paz", True),
        ("Police held Omar Tal, who is an ally of Senator Paz.", "Senator Paz", True),
        ("Police held Omar Tal, the mayor and former bodyguard of the warlord Zed.", "warlord Zed", True),
        ("Gunmen killed the nephew of Senator Paz.", "Senator Paz", False),
        ("Gunmen killed the leader of the Orla Front.", "Orla Front", False),
        ("Gunmen killed Lena Ruiz, Senator Paz and a guard.", "Senator Paz", False),
        ("Gunmen killed Lena Ruiz, the nephew of a judge, and Senator Paz.", "Senator Paz", False),
    ],
)
def test_a_name_may_only_say_who_somebody_is(text: str, name: str, relates: bool) -> None:
    assert only_relates(text, 0, Span(text.index(name), text.index(name) + len(name))) == relates


@pytest.mark.parametrize(
    ("text", "name", "others"),
    [
        ("A suspect in the assassination of Senator Paz was deported from Gao.", "Senator Paz", {"arrest"}),
        ("Thousands protested in Gao against the bombing of a mill.", "mill", {"protest"}),
        ("Police arrested nine men over the bombing of a mill in Gao.", "mill", {"arrest"}),
        ("Police arrested nine men over the bombing of a mill in Gao.", "nine men", set[str]()),
        ("Rebels released two nurses after the shelling of the mill in Gao.", "two nurses", set()),
        ("An attack on the village of Orla killed six nurses.", "village", set()),
    ],
)
def test_whom_another_act_hit_this_one_did_not(gazetteer: Gazetteer, text: str, name: str, others: set[str]) -> None:
    document = document_from_text(text, "report")
    (passage,) = read_passages(
        document, WordGuide(document), PlaceResolver(gazetteer), ActorRegistry.load(), "codebook"
    )
    span = Span(text.index(name), text.index(name) + len(name))
    found = {d.type for d in find_drafts(passage, conflict=True) if hit_by_another(passage, d.telling, span)}
    assert found == others
