"""Who plainly did what a verb tells."""

import pytest

from dateline.core import Span
from dateline.extract.cues.guide import WordGuide
from dateline.extract.cues.parties import Party
from dateline.extract.cues.plain_verbs import plainly_did
from dateline.extract.cues.reading import read_passages
from dateline.gazetteer import Gazetteer
from dateline.ingest import document_from_text
from dateline.resolve.actors import ActorRegistry
from dateline.resolve.places import PlaceResolver


@pytest.mark.parametrize(
    ("text", "doer", "plain"),
    [
        ("Soldiers killed around 300 herders in Moura.", "Soldiers", True),
        ("Soldiers have reportedly killed the mayor of Moura.", "Soldiers", True),
        ("Soldiers shelled the town on Friday.", "Soldiers", True),
        ("Soldiers killed the previous night were buried in Moura.", "Soldiers", False),
        ("Soldiers killed two weeks ago were buried in Moura.", "Soldiers", False),
        ("Soldiers killed in Moura were buried.", "Soldiers", False),
        ("Soldiers killed about 20 kilometres north of Gao were buried.", "Soldiers", False),
        ("Soldiers killed the Sunday before were buried.", "Soldiers", False),
        ("The raid that hit soldiers killed two officers.", "soldiers", False),
        ("Soldiers killed fifteen herders in Moura.", "Soldiers", True),
        ("Soldiers who fled when rebels killed the mayor returned.", "Soldiers", False),
    ],
)
def test_a_subject_whose_verb_has_an_object_did_it(gazetteer: Gazetteer, text: str, doer: str, plain: bool) -> None:
    document = document_from_text(text, "report")
    guide = WordGuide(document)
    (passage,) = read_passages(document, guide, PlaceResolver(gazetteer), ActorRegistry.load(), "codebook")
    verb = [trigger for trigger in passage.triggers if trigger.form == "verb"][-1]
    party = Party(Span(text.index(doer), text.index(doer) + len(doer)))
    assert plainly_did(passage, verb, party) is plain
