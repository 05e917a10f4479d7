"""Rows of the record with the private names withheld, in every field that holds words of a report."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from dateline.core import content_hash
from dateline.export.masking.masker import Masker

Row = dict[str, Any]

_FOLDERS = re.compile(r"^.*[/\\]")


def masked_incident(row: Row, masker: Masker) -> Row:
    """A row of incidents.jsonl."""
    cells = {name: _cell(cell, masker) for name, cell in row["cells"].items()}
    return {
        **row,
        "place": _place(row["place"], masker),
        "actors": [_actor(actor, masker) for actor in row["actors"]],
        "weapon": _said(row["weapon"], masker),
        "cells": cells,
        "disputes": [_dispute(dispute, masker) for dispute in row.get("disputes", ())],
        "grade": {**row["grade"], "reason": masker.mask(row["grade"]["reason"])},
        "documents": [_key(name, masker) for name in row["documents"]],
        "summary": masker.mask(row["summary"]),
    }


def masked_event(row: Row, masker: Masker) -> Row:
    """A row of events.jsonl."""
    return {
        **row,
        "document": _key(row["document"], masker),
        "anchor": {**row["anchor"], "quote": masker.mask(row["anchor"]["quote"])},
        "place": _place(row["place"], masker),
        "actors": [_actor(actor, masker) for actor in row["actors"]],
        "weapon": _said(row["weapon"], masker),
        "claims": [_claim(claim, masker) for claim in row["claims"]],
    }


def masked_document(row: Row, masker: Masker) -> Row:
    """A row of documents.jsonl. An address or file name that spells out a withheld name goes as well.

    Of a path the last part stays: the folders above it tell of the machine and its owner, and of no report.
    """
    return {
        **row,
        "name": _key(row["name"], masker),
        "path": None if _spells(row["path"], masker) else _last_part(row["path"]),
        "url": _address(row["url"], masker),
        "title": _said(row["title"], masker),
        "duplicate_of": _key(row["duplicate_of"], masker) if row["duplicate_of"] else None,
        "reason": _said(row["reason"], masker),
    }


def _last_part(path: str | None) -> str | None:
    return _FOLDERS.sub("", path) if path else path


def _actor(actor: Row, masker: Masker) -> Row:
    """An actor of the registry is public by that."""
    if actor["id"]:
        return actor
    return {**actor, "name": masker.mask(actor["name"]), "text": masker.mask(actor["text"])}


def _claim(claim: Row, masker: Masker) -> Row:
    speaker = claim["speaker"]
    return {
        **claim,
        "value": _said(claim["value"], masker),
        "group": _said(claim["group"], masker),
        "quote": masker.mask(claim["quote"]),
        "speaker": {**speaker, "text": masker.mask(speaker["text"])},
        **({"correction": _correction(claim["correction"], masker)} if "correction" in claim else {}),
    }


def _correction(correction: Row, masker: Masker) -> Row:
    """What stood there before, as any claim; who corrected it did so under that name."""
    return {**correction, "note": _said(correction["note"], masker), "before": _claim(correction["before"], masker)}


def _cell(cell: Row, masker: Masker) -> Row:
    return {**cell, "value": _said(cell["value"], masker)} if "value" in cell else cell


def _dispute(dispute: Row, masker: Masker) -> Row:
    sides = [
        {**side, "value": _said(side["value"], masker), "voices": [masker.mask(voice) for voice in side["voices"]]}
        for side in dispute["sides"]
    ]
    return {**dispute, "sides": sides}


def _place(place: Row | None, masker: Masker) -> Row | None:
    """The place's own name is public; the words and the site may be somebody's house."""
    if place is None:
        return None
    return {**place, "text": masker.mask(place["text"]), "site": _said(place["site"], masker)}


def _said(text: str | None, masker: Masker) -> str | None:
    return None if text is None else masker.mask(text)


def _key(name: str, masker: Masker) -> str:
    """A document's name, or a hash of it where it spells out a withheld name, the same in every row."""
    return content_hash("document-name", name) if _spells(name, masker) else name


def _address(url: str | None, masker: Masker) -> str | None:
    if url is None or not _spells(url, masker):
        return url
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/" if parts.netloc else None


def _spells(text: str | None, masker: Masker) -> bool:
    return bool(text) and masker.withheld.spelled_in(text or "")


def masked_texts(event: Mapping[str, Any]) -> list[str]:
    """Every text of a row of events.jsonl that may hold a name, for those who look at all of them first."""
    texts = [event["anchor"]["quote"], event["weapon"] or ""]
    texts += [word for actor in event["actors"] for word in (actor["name"], actor["text"])]
    for claim in event["claims"]:
        texts += _texts(claim)
        if "correction" in claim:
            texts += [claim["correction"]["note"] or "", *_texts(claim["correction"]["before"])]
    return [text for text in texts if text]


def _texts(claim: Mapping[str, Any]) -> list[str]:
    return [claim["quote"], claim["value"] or "", claim["speaker"]["text"], claim["group"] or ""]
