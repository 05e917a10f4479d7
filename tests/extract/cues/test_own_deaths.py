"""Who dies of age or illness."""

import pytest

from dateline.coder import Reading, open_extractor
from dateline.extract.cues.own_deaths import without_own_deaths
from dateline.ingest import document_from_text

EXTRACTOR = open_extractor(Reading())


def told(text: str) -> list[str]:
    """The types of the events that a text tells."""
    return [event.type for event in EXTRACTOR.extract(document_from_text(text, "a report"))]


@pytest.mark.parametrize(
    "text",
    [
        "The former spy Karel Duda, who sold secrets, died of cancer in Brno. A niece told of his death.",
        "The old general died in prison on Monday at 81. His death was confirmed by a prison doctor in Lima.",
        "Ilya Banov ruled Tavria for nine years until his death in 1996.",
        "The singer died in her sleep on Friday, aged 90. The death of her sister had kept her from the stage.",
    ],
)
def test_who_dies_of_age_or_illness_is_not_killed(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Army sources reported the death of 14 guerrillas near Tejutla on Monday.",
        "A court in Lima tried a captain over the murder of six monks in 1989. The eldest monk was aged 71.",
        "The opposition leader Ali Noor, aged 66, died in detention in Cairo. His death set off protests in Giza.",
        "Rebels shot dead a mayor in Cauca on Monday. A priest died of cancer there.",
    ],
)
def test_who_is_killed_is(text: str) -> None:
    assert told(text)


def test_nothing_is_left_of_nothing() -> None:
    assert without_own_deaths(()) == ()
