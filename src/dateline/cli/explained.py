"""An incident with what it rests on, as `dateline explain --json` gives it."""

from collections.abc import Iterable, Mapping
from typing import Any

from dateline.cli.listing import fields_of
from dateline.cli.records import Fields
from dateline.cli.voices import Voice
from dateline.core import Review


def explained(
    incident: Fields, cells: Mapping[str, Mapping[str, Iterable[str]]], voices: Mapping[str, Voice]
) -> dict[str, Any]:
    """The incident, and the voices of each cell; `cells` gives the ids of the claims for and against by cell."""
    told = {name: _cell(incident["cells"][name], sides, voices) for name, sides in cells.items()}
    return {"incident": {**incident, "cells": told}}


def _cell(cell: Fields, sides: Mapping[str, Iterable[str]], voices: Mapping[str, Voice]) -> dict[str, Any]:
    found = {side: [_voice(voices[claim]) for claim in claims if claim in voices] for side, claims in sides.items()}
    return {**cell, "voices": found}


def _voice(voice: Voice) -> dict[str, Any]:
    document = {key: voice.document[key] for key in ("name", "outlet", "published")}
    marks = [voice.quote.start, voice.quote.end]
    claim = {**voice.claim, "correction": voice.correction and _correction(voice.correction)}
    return {"claim": claim, "document": document, "passage": voice.passage, "quote_in_passage": marks}


def _correction(review: Review) -> dict[str, Any]:
    fields = fields_of(review)
    return {key: fields[key] for key in ("id", "by", "at", "note", "before")}
