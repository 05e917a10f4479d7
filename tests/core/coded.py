"""Hypothesis strategies for whole documents, events and incidents, made of any words and values."""

from datetime import date
from typing import get_args

from hypothesis import strategies as st

from dateline.core import (
    Anchor,
    Claim,
    Consolidated,
    Dispute,
    Document,
    Event,
    EventActor,
    Grade,
    Incident,
    Place,
    Precision,
    Removed,
    Side,
    Span,
    Speaker,
    TimeInterval,
)
from dateline.schema import event_types, vocabulary

WORDS = st.sampled_from(
    ["", "Kabul", "=1+1", "@x", "-3", "a\nb", "\t", "“quoted”", 'a "b", c', "\r\n+1", "Ќ", "\u2028", "é\x00", " ＝1"]
)
_SAID = st.none() | WORDS
_DAYS = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))
_COUNTS = st.none() | st.integers(0, 10**7)
SPANS = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(lambda ends: Span(min(ends), max(ends)))
_SPAN = st.none() | SPANS
_IDS = st.text("0123456789abcdef", min_size=16, max_size=16)
_PROPERTIES = st.sampled_from([*vocabulary().properties, *vocabulary().roles, *vocabulary().counts])
_FEW_IDS = st.lists(_IDS, max_size=3).map(tuple)

TIMES = st.builds(
    TimeInterval, _DAYS, _DAYS, st.none() | st.sampled_from(get_args(Precision)), text=WORDS, rule=WORDS, span=_SPAN
)
PLACES = st.builds(
    Place, name=WORDS, admin1=_SAID, admin2=_SAID, country=st.none() | st.sampled_from(["AF", "SY", "US"]),
    latitude=st.none() | st.floats(-90, 90), longitude=st.none() | st.floats(-180, 180),
    precision=st.integers(1, 7), geonames_id=st.none() | st.integers(0, 10**8), text=WORDS, span=_SPAN, site=_SAID,
)  # fmt: skip
ACTORS = st.builds(
    EventActor, st.sampled_from(vocabulary().roles), name=WORDS, text=WORDS, span=SPANS, canonical=_SAID, id=_SAID
)
SPEAKERS = st.builds(Speaker, WORDS, st.sampled_from(vocabulary().speaker_kinds), id=_SAID, side=_SAID, span=_SPAN)
DOCUMENTS = st.builds(
    Document, id=_IDS, name=WORDS, text=st.text(max_size=60), sha256=WORDS, path=_SAID, url=_SAID, title=_SAID,
    outlet=_SAID, published=_DAYS, language=_SAID, sentences=st.lists(SPANS, max_size=3).map(tuple),
    removed=st.lists(st.builds(Removed, SPANS, st.sampled_from(vocabulary().removed_reasons)), max_size=2).map(tuple),
    duplicate_of=_SAID, failure=_SAID,
)  # fmt: skip
_CELLS = st.builds(
    Consolidated, _PROPERTIES, WORDS, claims=_FEW_IDS, against=_FEW_IDS, value=_SAID, low=_COUNTS, best=_COUNTS,
    high=_COUNTS,
)  # fmt: skip
_SIDES = st.builds(
    Side, value=_SAID, low=_COUNTS, high=_COUNTS, voices=st.lists(WORDS, max_size=2).map(tuple), party=st.booleans(),
    since=_DAYS, claims=_FEW_IDS, denies=st.booleans(),
)  # fmt: skip
_DISPUTES = st.builds(Dispute, _PROPERTIES, _DAYS, st.lists(_SIDES, max_size=3).map(tuple))
INCIDENTS = st.builds(
    Incident, id=_IDS, type=st.sampled_from(sorted(event_types())), realis=st.sampled_from(vocabulary().realis),
    time=st.none() | TIMES, place=st.none() | PLACES, actors=st.lists(ACTORS, max_size=3).map(tuple), weapon=_SAID,
    cells=st.lists(_CELLS, max_size=4, unique_by=lambda cell: cell.property).map(tuple),
    contested=st.lists(_PROPERTIES, max_size=2).map(tuple), grade=st.builds(Grade, WORDS, WORDS, WORDS),
    events=_FEW_IDS, documents=st.lists(WORDS, max_size=2).map(tuple), sources=st.integers(0, 9), redirects=_FEW_IDS,
    summary=WORDS, disputes=st.lists(_DISPUTES, max_size=2).map(tuple),
)  # fmt: skip


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Any event, whose claims bear its id."""
    own = draw(_IDS)
    claims = st.builds(
        Claim, id=_IDS, event=st.just(own), property=_PROPERTIES, quote=WORDS, span=SPANS, speaker=SPEAKERS,
        party=st.booleans(), modality=st.sampled_from(vocabulary().modalities), origin=WORDS, value=_SAID, low=_COUNTS,
        high=_COUNTS, group=_SAID, confidence=st.floats(0, 1),
    )  # fmt: skip
    return Event(
        own, draw(WORDS), draw(_DAYS), draw(st.sampled_from(sorted(event_types()))),
        draw(st.sampled_from(vocabulary().realis)), draw(st.booleans()), draw(st.builds(Anchor, SPANS, WORDS, SPANS)),
        draw(st.none() | TIMES), draw(st.none() | PLACES), tuple(draw(st.lists(ACTORS, max_size=3))), draw(_SAID),
        tuple(draw(st.lists(claims, max_size=3))),
    )  # fmt: skip
