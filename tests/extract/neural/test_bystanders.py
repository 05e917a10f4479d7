"""Who is named beside an act and was not hit by it."""

import pytest

from dateline.core import Span
from dateline.extract.cues.drafts import find_drafts
from dateline.extract.cues.guide import WordGuide
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.reading import read_passages
from dateline.extract.neural.bystanders import has_no_part, is_innocent
from dateline.gazetteer import Gazetteer
from dateline.ingest import document_from_text
from dateline.resolve.actors import ActorRegistry
from dateline.resolve.places import PlaceResolver


def _passage(gazetteer: Gazetteer, text: str) -> Passage:
    document = document_from_text(text, "report")
    found = read_passages(document, WordGuide(document), PlaceResolver(gazetteer), ActorRegistry.load(), "codebook")
    assert len(found) == 1
    return found[0]


def _told_as_hit(gazetteer: Gazetteer, text: str, name: str) -> set[str]:
    """The types of the acts of the text, but for those in which the name has no part as target."""
    span = Span(text.index(name), text.index(name) + len(name))
    drafts = list(find_drafts(_passage(gazetteer, text), conflict=True))
    assert len(drafts) > 1
    return {draft.type for draft in drafts if not has_no_part(draft, "target", span)}


@pytest.mark.parametrize(
    ("text", "name", "hit"),
    [
        ("The rebels threaten to attack Goma because of attacks on villagers.", "villagers", {"attack"}),
        ("The rebels threaten to attack Goma because of attacks on villagers.", "Goma", {"threat"}),
        ("The rebels threaten to attack Goma in response to killings of monks by soldiers.", "monks", {"attack"}),
        ("The rebels threaten to attack Goma after soldiers shelled a mill.", "soldiers", {"threat", "shelling"}),
        ("Two days after the shelling of a mill in Gao, gunmen killed six monks.", "mill", {"shelling"}),
        ("Two days after the shelling of a mill in Gao, gunmen killed six monks.", "monks", {"attack"}),
        ("Gunmen killed six monks in Gao, a week after the shelling of a mill.", "monks", {"attack"}),
        ("Gunmen killed six monks in Gao, a week after the shelling of a mill.", "mill", {"shelling"}),
    ],
)
def test_each_act_hit_its_own(gazetteer: Gazetteer, text: str, name: str, hit: set[str]) -> None:
    assert _told_as_hit(gazetteer, text, name) == hit


@pytest.mark.parametrize(
    ("text", "name", "innocent"),
    [
        ("Gunmen abducted the Chibok girls in 2014.", "Chibok", True),
        ("The army took Gao with the help of Russian air strikes.", "army", True),
        ("A boy was killed and six men were hurt in a rebel attack in Gao.", "boy", True),
        ("A boy killed six men in an attack in Gao.", "boy", False),
        ("Soldiers attacked a mill in Gao while police stood by.", "police", True),
        ("Soldiers attacked a mill in Gao while police looked on.", "Soldiers", False),
    ],
)
def test_victims_and_onlookers_did_not_do_it(gazetteer: Gazetteer, text: str, name: str, innocent: bool) -> None:
    draft = next(iter(find_drafts(_passage(gazetteer, text), conflict=True)))
    assert is_innocent(draft, Span(text.index(name), text.index(name) + len(name))) == innocent
