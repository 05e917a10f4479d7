"""What every extractor owes, whatever it reads by."""

import pickle
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.core import Claim, Document, Event
from dateline.extract import EXTRACTORS, Extractor, extractor
from dateline.extract.llm import Endpoint
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry
from dateline.schema import event_types, vocabulary
from tests.extract.llm.canned import canned
from tests.extract.llm.server import serving

REPORTS = (
    "Gunmen storm hotel in Mogadishu\n\nAl-Shabaab gunmen stormed a hotel in Mogadishu on 4 March 2022, killing at "
    "least nine people, police said. The attack began when a car bomb exploded at the gate. Two soldiers were wounded.",
    "The government and the rebels signed a ceasefire in Juba on Monday. Talks will resume in May, a diplomat said.",
    "Thousands of protesters marched in Tbilisi against the new law. Police fired tear gas and arrested 40 people.",
    "A MINE EXPLODED NEAR KUNDUZ ON 3 MAY 2019, KILLING FOUR POLICEMEN, THE GOVERNOR SAID.",
    "The regional health ministry said 12 people died when a bus collided with a lorry outside Lusaka.",
)


@contextmanager
def own_options(name: str, gazetteer: Gazetteer, folder: Path) -> Iterator[dict[str, Any]]:
    """What an extractor needs besides: a model to ask, which reads as the reference does."""
    if name != "llm":
        yield {}
        return
    with serving(canned(gazetteer, ActorRegistry.load())) as model:
        yield {"endpoint": Endpoint(model.url, "canned", cache=folder)}


@pytest.fixture(scope="module", params=sorted(EXTRACTORS))
def any_extractor(
    request: pytest.FixtureRequest, gazetteer: Gazetteer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Extractor]:
    with own_options(request.param, gazetteer, tmp_path_factory.mktemp("answers")) as own:
        yield extractor(request.param, gazetteer=gazetteer, registry=ActorRegistry.load(), **own)


def read(text: str) -> Document:
    return document_from_text(text, "report", ReadOptions(published=date(2022, 3, 6)))


def all_claims(events: tuple[Event, ...]) -> list[tuple[Event, Claim]]:
    return [(event, claim) for event in events for claim in event.claims]


def well_formed(text: str, events: tuple[Event, ...], version: str) -> None:
    """Everything that can be said of any events of any text."""
    known = vocabulary()
    assert len({event.id for event in events}) == len(events)
    ids = [claim.id for _, claim in all_claims(events)]
    assert len(set(ids)) == len(ids)
    for event in events:
        assert event.type in event_types()
        assert event.realis in known.realis
        assert event.anchor.quote == event.anchor.span.of(text) != ""
        assert len(event.anchor.quote.split()) <= 25
        assert event.anchor.head.of(text).strip()
        assert all(actor.role in known.roles and actor.text == actor.span.of(text) for actor in event.actors)
    for event, claim in all_claims(events):
        assert claim.quote == claim.span.of(text) != ""
        assert claim.event == event.id
        assert claim.property in (*known.counts, *known.properties, *known.roles)
        assert claim.modality in known.modalities
        assert claim.speaker.kind in known.speaker_kinds
        assert claim.origin.startswith(f"{version}:")
        assert 0 < claim.confidence <= 1
        assert claim.low is None or claim.high is None or 0 <= claim.low <= claim.high


@pytest.mark.parametrize("text", REPORTS)
def test_events_are_well_formed(any_extractor: Extractor, text: str) -> None:
    document = read(text)
    well_formed(document.text, any_extractor.extract(document), any_extractor.version)


@pytest.mark.parametrize("text", REPORTS)
def test_every_cell_has_a_voice(any_extractor: Extractor, text: str) -> None:
    for event in any_extractor.extract(read(text)):
        told = {claim.property for claim in event.claims}
        assert {"occurrence", "type"} <= told
        assert event.time is None or "time" in told
        assert event.place is None or "place" in told
        assert event.weapon is None or "weapon" in told
        assert {actor.role for actor in event.actors} <= told


def test_reports_of_conflict_have_events_and_an_accident_has_none(any_extractor: Extractor) -> None:
    found = [bool(any_extractor.extract(read(text))) for text in REPORTS]
    assert found == [True, True, True, True, False]


@pytest.mark.parametrize("text", REPORTS)
def test_the_same_document_gives_the_same_events(any_extractor: Extractor, text: str) -> None:
    again = pickle.loads(pickle.dumps(any_extractor))
    assert any_extractor.extract(read(text)) == again.extract(read(text)) == any_extractor.extract(read(text))


def test_ids_do_not_depend_on_what_is_read_beside(any_extractor: Extractor) -> None:
    document = read(REPORTS[0])
    alone = [event.id for event in any_extractor.extract(document)]
    any_extractor.extract(read(REPORTS[1]))
    assert [event.id for event in any_extractor.extract(document)] == alone


def test_events_come_in_the_order_of_their_anchors(any_extractor: Extractor) -> None:
    for text in REPORTS:
        places = [event.anchor.span.start for event in any_extractor.extract(read(text))]
        assert places == sorted(places)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Nothing happened.", "…", "7", "| | |"])
def test_no_text_or_no_act_gives_nothing(any_extractor: Extractor, text: str) -> None:
    document = Document(id="d", name="d", text=text, sha256="0", sentences=())
    assert any_extractor.extract(document) == ()
    assert any_extractor.extract(document_from_text(text)) == ()


WORDS = st.sampled_from(
    re.findall(
        r"[^|]+",
        "rebels|Israeli|forces|killed|12|people|in|Kabul|on|Monday|attack|the|said|,|.|“|bomb|by|Taliban|at least|and"
        "|after|talks|with|arrested|who|of|ceasefire|\n\n|(|claimed responsibility for|would|not|AL-SHABAAB|2021|May|—",
    )
)
ARBITRARY = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ARBITRARY)
def test_no_text_makes_it_raise(any_extractor: Extractor, text: str) -> None:
    document = document_from_text(text)
    well_formed(document.text, any_extractor.extract(document), any_extractor.version)


def test_capitals_are_read_like_small_letters(any_extractor: Extractor) -> None:
    quiet = "Rebels attacked a police station in Kunduz on 3 May 2019, killing four policemen."
    small, capitals = any_extractor.extract(read(quiet)), any_extractor.extract(read(quiet.upper()))
    assert [event.type for event in small] == [event.type for event in capitals] != []


def test_time_grows_with_the_length_of_the_text_alone(any_extractor: Extractor) -> None:
    def seconds(times: int) -> float:
        document = read("\n\n".join(f"Report {n}. {REPORTS[n % 3]}" for n in range(times)))
        started = time.process_time()
        assert any_extractor.extract(document)
        return time.process_time() - started

    seconds(5)
    assert seconds(240) < 12 * seconds(40) + 0.5


def test_one_line_without_an_end_is_read(any_extractor: Extractor) -> None:
    document = read("rebels attacked the town and " * 4000)
    well_formed(document.text, any_extractor.extract(document), any_extractor.version)


def test_the_publication_date_is_no_time_of_an_act(any_extractor: Extractor) -> None:
    document = replace(read("Rebels attacked a police station in Kunduz, killing four policemen."), published=None)
    dated = replace(document, published=date(2020, 5, 5))
    for one in (document, dated):
        assert [event.time for event in any_extractor.extract(one)] == [None]
