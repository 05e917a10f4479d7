"""One report as retrieved."""

from dataclasses import dataclass
from datetime import date

from dateline.core.spans import Span


@dataclass(frozen=True, slots=True)
class Removed:
    """A passage left out of reading, with the reason: related-link, repeated-quote, navigation, caption, cookie."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """One published report. Its text is NFC, never altered, and every offset counts code points of it.

    `sentences` tile what is read as told: spans in order, none inside `removed`. The `*_from` fields say where a
    value was found. `duplicate_of` is the name of the first copy; `failure` says in one line why nothing could
    be read, and what to do. With `passed_over` nothing was to be read, and `failure` says who wanted that.
    """

    id: str
    name: str
    text: str
    sha256: str
    path: str | None = None
    url: str | None = None
    title: str | None = None
    title_from: str = "none"
    outlet: str | None = None
    outlet_from: str = "none"
    published: date | None = None
    published_from: str = "none"
    language: str | None = None
    sentences: tuple[Span, ...] = ()
    removed: tuple[Removed, ...] = ()
    duplicate_of: str | None = None
    failure: str | None = None
    passed_over: bool = False
