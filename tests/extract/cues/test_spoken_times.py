"""The day on which somebody speaks of an act, mourns it or dies of it is not the act's."""

from datetime import date

import pytest

from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry

PUBLISHED = date(2022, 3, 6)  # a Sunday


@pytest.fixture(scope="module")
def extractor(gazetteer: Gazetteer) -> CuesExtractor:
    return CuesExtractor(gazetteer, ActorRegistry.load())


def day(extractor: CuesExtractor, text: str) -> date | None:
    """The first day of the first act of the text."""
    event = extractor.extract(document_from_text(text, "report", ReadOptions(published=PUBLISHED)))[0]
    return event.time.start if event.time else None


@pytest.mark.parametrize(
    "text",
    [
        "The army on Friday said it shelled a rebel camp in Gao.",
        "The UN on Friday condemned the shelling of Gao by rebels.",
        "Officials denied reports on Friday that rebels shelled Gao.",
        "According to a film broadcast on Friday, rebels shelled Gao.",
        "The king yesterday sent a telegram on the bombing of Gao by rebels.",
        "Rescuers on Friday recovered the bodies of nine people killed in the shelling of Gao.",
        "Hundreds came to the funeral on Friday of a nurse whom rebels killed in Gao.",
        "Rebels shot a mayor in Gao, who died of his wounds on Friday.",
    ],
)
def test_words_on_an_act_have_a_day_of_their_own(extractor: CuesExtractor, text: str) -> None:
    assert day(extractor, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Rebels on Friday shelled Gao.",
        "The army said it shelled a rebel camp in Gao on Friday.",
        "Nine people died on Friday when rebels shelled Gao.",
        "The rebels on Friday announced a ceasefire with the army in Gao.",
        "Rebels shelled a funeral on Friday in Gao, killing nine people.",
        "Rebels on Friday named a hostage and shot him in Gao.",
        "Villagers on Friday heard gunfire as rebels shelled Gao.",
        "The UN condemned the shelling of Gao by rebels and an attack on Friday on a rebel camp.",
    ],
)
def test_the_day_beside_an_act_is_its_own(extractor: CuesExtractor, text: str) -> None:
    assert day(extractor, text) == date(2022, 3, 4)
