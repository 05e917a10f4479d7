"""A record as it may be published: with the names of private persons withheld."""

from collections.abc import Sized
from functools import partial
from pathlib import Path

from dateline.export.masking import Masker, learned_masker, masked_document, masked_event, masked_incident
from dateline.export.sides import registry
from dateline.export.source import RecordSource
from dateline.gazetteer import open_gazetteer


def published(source: Path, show_names: bool = False) -> tuple[RecordSource, Sized]:
    """The record in a folder, and the names withheld in it: none where they are shown.

    Raises ValueError for a folder without a record.
    """
    record = RecordSource(source)
    if show_names:
        return record, ()
    masker = _masker(record)
    changes = (partial(change, masker=masker) for change in (masked_incident, masked_event, masked_document))
    return record.changed(*changes), masker.withheld


def _masker(record: RecordSource) -> Masker:
    names = [name for actor in registry().actors for name in (actor.name, *actor.aliases)]
    return learned_masker(
        partial(record.rows, "events.jsonl"), partial(record.rows, "documents.jsonl"), open_gazetteer().known, names
    )
