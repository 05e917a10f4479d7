"""From what a reader found to a Document."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from dateline.core import Document, document_id
from dateline.ingest.cleanup import find_removed, told
from dateline.ingest.dateline import read_dateline
from dateline.ingest.dates import date_in_url, read_date
from dateline.ingest.decode import tidy
from dateline.ingest.language import detect_language, language_name
from dateline.ingest.options import ReadOptions
from dateline.ingest.raw import RawReport
from dateline.ingest.sentences import find_sentences
from dateline.ingest.sidecar import Given

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a report's bytes came from, and what a sidecar gives by the report's name."""

    name: str
    path: str | None
    sidecar: Mapping[str, Given]


def assemble(raw: RawReport, origin: Origin, options: ReadOptions) -> Document:
    """The Document of one report, its fields settled in the order option, sidecar, metadata, URL, dateline."""
    name = tidy(raw.name or "").strip() or tidy(origin.name)
    digest = hashlib.sha256(raw.data).hexdigest()
    base = Document(
        id=document_id(name, digest), name=name, text="", sha256=digest, path=origin.path, failure=raw.failure
    )
    if raw.failure:
        return base
    text = stored_text(raw)
    if not text.strip():
        return replace(base, failure="is empty; give a file with the report's text")
    if len(text) > options.max_characters:
        return replace(base, failure=f"is longer than {options.max_characters:,} characters; split it")
    return _judged(_read(_described(replace(base, text=text), raw, origin, options)), options)


def stored_text(raw: RawReport) -> str:
    """The body with its title before it, unless the body begins with the title."""
    body = tidy(raw.body).strip("\n")
    title = tidy(raw.title).strip() if raw.title else ""
    if not title or body.lstrip().startswith(title):
        return body
    return f"{title}\n\n{body}" if body.strip() else title


def _described(document: Document, raw: RawReport, origin: Origin, options: ReadOptions) -> Document:
    given = origin.sidecar.get(document.name, Given())
    head = read_dateline(raw.body)
    url = given.url or raw.url
    title, title_from = _first((options.title, "option"), (given.title, "sidecar"), (raw.title, "metadata"))
    outlet, outlet_from = _first(
        (options.outlet, "option"),
        (given.outlet, "sidecar"),
        (raw.outlet, "metadata"),
        (head.outlet, "dateline"),
    )
    published, published_from = _first(
        (options.published, "option"),
        (given.published, "sidecar"),
        (_possible(read_date(raw.published or ""), options), "metadata"),
        (_possible(date_in_url(url or ""), options), "url"),
        (_possible(head.published, options), "dateline"),
    )
    return replace(
        document,
        url=url,
        title=title,
        title_from=title_from,
        outlet=tidy(outlet).strip() if outlet else None,
        outlet_from=outlet_from,
        published=published,
        published_from=published_from,
    )


def _first(*choices: tuple[T | None, str]) -> tuple[T | None, str]:
    return next(((value, source) for value, source in choices if value), (None, "none"))


def _possible(day: date | None, options: ReadOptions) -> date | None:
    """The day unless it has not come yet: a report cannot be published in the future."""
    return None if day and options.today and day > options.today else day


def _read(document: Document) -> Document:
    sentences = find_sentences(document.text)
    removed = find_removed(document.text, sentences)
    return replace(document, removed=removed, sentences=told(sentences, removed))


def _judged(document: Document, options: ReadOptions) -> Document:
    if not document.sentences:
        return replace(document, failure="holds links, menus or captions only; give the report's text")
    language = detect_language(" ".join(s.of(document.text) for s in document.sentences[:40]))
    if language and language not in options.languages:
        why = f"is written in {language_name(language)} ({language}), which is not read; give an English text"
        return replace(document, language=language, failure=why)
    return replace(document, language=language or "en")
