"""Towns that later words point back to."""

from collections.abc import Callable

import pytest

from dateline.core import Event
from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry

Reader = Callable[[str], tuple[Event, ...]]


@pytest.fixture(scope="module")
def coded(gazetteer: Gazetteer) -> Reader:
    extractor = CuesExtractor(gazetteer, ActorRegistry.load())
    return lambda text: extractor.extract(document_from_text(text, "report", ReadOptions()))


def _again(event: Event) -> list[tuple[str | None, str]]:
    return [(c.value, c.quote) for c in event.claims if c.property == "place" and c.origin.endswith(":place-again")]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Talks were held in Mosul. The city has seen daily protests since June.", "Mosul"),
        ("Shops in Goma were open on Monday. It was quiet. Daily protests have shaken this city for months.", "Goma"),
        ("Hong Kong votes on Sunday. The city has seen daily protests since June.", "Hong Kong"),
    ],
)
def test_they_give_an_act_its_place(coded: Reader, text: str, town: str) -> None:
    event = coded(text)[-1]
    assert event.place is not None
    assert (event.place.name, _again(event)) == (town, [(town, town)])


@pytest.mark.parametrize(
    "text",
    [
        "Talks were held in Mosul. The city of Basra has seen daily protests since June.",
        "Talks were held in Mosul. The city council has seen daily protests since June.",
        "Talks were held in Iraq. The city has seen daily protests since June.",  # no town told
        "Talks were held in Mosul. The country has seen daily protests since June.",
    ],
)
def test_other_words_do_not(coded: Reader, text: str) -> None:
    assert all(not _again(event) for event in coded(text))
