"""A record as it may be published: with the names of private persons withheld."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from dateline.export.masking import WITHHELD, Masker, learned_masker, masked_document, masked_event, masked_incident
from dateline.export.sides import registry
from dateline.export.source import Change, RecordSource, Row
from dateline.gazetteer import open_gazetteer


@dataclass(slots=True)
class Withheld:
    """How many names are withheld in a record, and the ids of the rows that have been read with a gap in them.

    Events are not among the rows: where they belong to an incident, that one is.
    """

    names: Callable[[], int] = int
    rows: dict[str, None] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """So many names, each once."""
        return self.names()

    def seen(self, row: Row, of: str | None) -> Row:
        """The row as it is; `of` is noted where the row has a gap."""
        if of and self.count and WITHHELD in str(row):
            self.rows[of] = None
        return row


def published(source: Path, show_names: bool = False) -> tuple[RecordSource, Withheld]:
    """The record in a folder, and the names withheld in it: none where they are shown.

    Raises ValueError for a folder without a record.
    """
    record = RecordSource(source)
    if show_names:
        return record, Withheld()
    masker = _masker(record)
    withheld = Withheld(partial(len, masker.withheld))
    return record.changed(*_changes(masker, withheld)), withheld


def _changes(masker: Masker, withheld: Withheld) -> tuple[Change, Change, Change]:
    def incident(row: Row) -> Row:
        return withheld.seen(masked_incident(row, masker), row["id"])

    def event(row: Row) -> Row:
        return withheld.seen(masked_event(row, masker), row["incident"] or row["id"])

    def document(row: Row) -> Row:
        return withheld.seen(masked_document(row, masker), row["id"])

    return incident, event, document


def _masker(record: RecordSource) -> Masker:
    names = [name for actor in registry().actors for name in (actor.name, *actor.aliases)]
    return learned_masker(
        partial(record.rows, "events.jsonl"), partial(record.rows, "documents.jsonl"), open_gazetteer().known, names
    )
