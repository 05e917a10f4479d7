"""Passages of a report's text that are no part of the report."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.core import Removed, Span
from dateline.ingest.repeats import find_repeats
from dateline.schema.loader import load_toml

_LINE = re.compile(r"[^\n]+")


def find_removed(text: str, sentences: Sequence[Span]) -> tuple[Removed, ...]:
    """What a reader of the report would skip, in order: links, menus, captions, cookie notices, pull quotes.

    `sentences` are those of the whole text. Nothing is removed twice, and the text itself stays as it is.
    """
    lines = list(_removed_lines(text))
    kept = [s for s in sentences if not any(line.span.overlaps(s) for line in _near(lines, s))]
    repeats = [Removed(span, "repeated-quote") for span in find_repeats(text, kept)]
    return tuple(sorted([*lines, *repeats], key=lambda removed: removed.span))


def told(sentences: Sequence[Span], removed: Sequence[Removed]) -> tuple[Span, ...]:
    """The sentences that are no part of a removed passage."""
    return tuple(s for s in sentences if not any(r.span.overlaps(s) for r in _near(removed, s)))


def _near(removed: Sequence[Removed], sentence: Span) -> Iterator[Removed]:
    place = bisect_left(removed, sentence.start, key=lambda r: r.span.end)
    yield from removed[place : place + 3]


def _removed_lines(text: str) -> Iterator[Removed]:
    longest, reasons = _rules()
    for line in _LINE.finditer(text):
        words = line.group().strip()
        if not words or len(words) > longest:
            continue
        reason = next((name for name, rule in reasons if rule.match(words)), None)
        if reason:
            start = line.start() + line.group().index(words)
            yield Removed(Span(start, start + len(words)), reason)


@cache
def _rules() -> tuple[int, tuple[tuple[str, re.Pattern[str]], ...]]:
    data = load_toml("dateline.ingest", "cleanup.toml")
    rules = [
        (reason, re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE))
        for reason, patterns in data["reasons"].items()
    ]
    return data["longest"], tuple(rules)
