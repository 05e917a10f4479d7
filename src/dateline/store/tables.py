"""The tables of a project as queries name them. What they are made of stands in the migrations."""

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Float, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

METADATA = MetaData()
Number = BigInteger().with_variant(Integer, "sqlite")


class Words(TypeDecorator[str]):
    """Any text. PostgreSQL keeps no NUL, so a NUL is written there as two characters, as is the one that marks it."""

    impl = Text
    cache_ok = True
    _MARK, _NUL = "\ue000", "\x00"

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The text as the database keeps it."""
        if value is None or dialect.name != "postgresql":
            return value
        return value.replace(self._MARK, f"{self._MARK}1").replace(self._NUL, f"{self._MARK}0")

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        """The text as it was given."""
        if value is None or dialect.name != "postgresql" or self._MARK not in value:
            return None if value is None else str(value)
        return str(value).replace(f"{self._MARK}0", self._NUL).replace(f"{self._MARK}1", self._MARK)


def _table(name: str, /, **columns: Any) -> Table:
    return Table(name, METADATA, *(Column(key, kind, primary_key=key == "number") for key, kind in columns.items()))


PROJECT = _table("project", key=Text, value=Text)
STANDARDS = _table("standards", number=Number, rule=Words, sources=Words, by=Words, at=Text)
MIGRATIONS = _table("migrations", number=Number, name=Text, program=Text, at=Text)
DOCUMENTS = _table(
    "documents", number=Number, id=Text, report=Text, sha256=Text, name=Words, outlet=Words, published=Text,
    body=Words, text=Words, at=Text,
)  # fmt: skip
VERSIONS = _table("versions", number=Number, line=Words, document=Number, at=Text)
EXTRACTIONS = _table("extractions", number=Number, id=Text, extractor=Text, program=Text, options=Text, at=Text)
CODINGS = _table("codings", number=Number, id=Text, document=Number)
READINGS = _table("readings", number=Number, extraction=Number, document=Number, coding=Number, at=Text)
EVENTS = _table(
    "events", number=Number, coding=Number, ordinal=Integer, id=Text, type=Text, realis=Text, aggregate=Boolean,
    place=Words, country=Text, latitude=Float, longitude=Float, start=Text, end=Text, body=Words,
)  # fmt: skip
CLAIMS = _table(
    "claims", number=Number, coding=Number, event=Integer, ordinal=Integer, id=Text, property=Text, value=Words,
    low=Number, high=Number, group=Words, quote=Words, start=Integer, end=Integer, speaker=Words, speaker_kind=Text,
    speaker_id=Text, speaker_side=Text, speaker_start=Integer, speaker_end=Integer, party=Boolean, modality=Text,
    confidence=Float, origin=Text,
)  # fmt: skip
WITHDRAWALS = _table("withdrawals", number=Number, document=Number, withdrawn=Boolean, reason=Words, by=Words, at=Text)
TOMBSTONES = _table(
    "tombstones", number=Number, document=Number, report=Text, sha256=Text, reason=Words, by=Words, at=Text
)
RUNS = _table(
    "runs", number=Number, id=Text, extraction=Number, program=Text, rule=Text, started=Text, finished=Text,
    counts=Text, by=Words,
)  # fmt: skip
REPEATS = _table("repeats", number=Number, run=Number, by=Words, at=Text)
RUN_DOCUMENTS = _table(
    "run_documents", run=Number, ordinal=Integer, document=Number, report=Text, name=Words, status=Text, reason=Words
)
LINKINGS = _table("linkings", number=Number, cause=Words, run=Number, program=Text, rule=Text, at=Text)
INCIDENTS = _table(
    "incidents", number=Number, id=Text, since=Number, until=Number, first=Number, type=Text, realis=Text,
    contested=Text, start=Text, end=Text, place=Words, country=Text, latitude=Float, longitude=Float, hash=Text,
    body=Words,
)  # fmt: skip
INCIDENT_EVENTS = _table("incident_events", incident=Number, event=Text)
INCIDENT_WORDS = _table("incident_words", number=Number, place=Words, told=Words, words=Words)
INCIDENT_BOUNDS = _table(
    "incident_bounds", number=Number, since=Number, until=Number, type=Text, start=Text, end=Text, contested=Boolean,
    latitude=Float, longitude=Float,
)  # fmt: skip
PASSAGES = _table("passages", incident=Number, ordinal=Integer, event=Text, document=Number, start=Integer, end=Integer)
FROZEN = _table("frozen", number=Number, hash=Text, kind=Text, key=Words, document=Number, body=Words)
SNAPSHOTS = _table(
    "snapshots", number=Number, name=Text, hash=Text, linking=Number, rule=Text, program=Text, counts=Text, by=Words,
    at=Text, note=Words, reviews=Number, judgements=Number, withdrawals=Number, runs=Number,
)  # fmt: skip
SNAPSHOT_ROWS = _table("snapshot_rows", snapshot=Number, ordinal=Number, frozen=Number)
REDIRECTS = _table("redirects", number=Number, old=Text, new=Text, why=Text, linking=Number)
REVIEWS = _table(
    "reviews", number=Number, id=Text, subject=Text, previous=Text, document=Number, start=Integer, end=Integer,
    property=Text, action=Text, by=Words, at=Text, note=Words, before=Words, after=Words, undoes=Text,
)  # fmt: skip
JUDGEMENTS = _table(
    "judgements", number=Number, id=Text, subject=Text, previous=Text, left_event=Text, left_document=Number,
    left_start=Integer, left_end=Integer, right_event=Text, right_document=Number, right_start=Integer,
    right_end=Integer, verdict=Text, by=Words, at=Text, note=Words, undoes=Text,
)  # fmt: skip
ACTOR_FILES = _table("actor_files", number=Number, name=Words, text=Words, by=Words, at=Text)
USERS = _table("users", number=Number, name=Words, called=Words, by=Words, at=Text)
LINK_PENDING = _table("link_pending", number=Number, document=Number)
LINK_DOCUMENTS = _table("link_documents", document=Number, copy_of=Number, exact=Text, digest=LargeBinary, words=Words)
LINK_BANDS = _table("link_bands", band=Number, document=Number)
LINK_EVENTS = _table(
    "link_events", event=Text, document=Number, ordinal=Integer, claims=Integer, block=Text, first=Integer,
    last=Integer, body=Words,
)  # fmt: skip
LINK_KEYS = _table("link_keys", key=Words, event=Text, document=Number)
LINK_WORDS = _table("link_words", word=Words, documents=Number)
