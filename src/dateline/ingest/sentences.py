"""Where sentences begin and end in English news text, as exact spans."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.core import Span
from dateline.schema.loader import load_toml

# A run of stops with the quotes and brackets that close behind it, then space.
_STOP = re.compile(r"[.!?…]{1,8}[\"'”’)\]»]{0,3}(?=\s)")
# Begins where a gap begins: from each blank of a long one the pattern would run to its end.
_BREAK = re.compile(r"(?<![ \t\r\f\v])[ \t\r\f\v]*\n[ \t\r\f\v]*(?:\n[ \t\r\f\v]*)*")
_LAST_WORD = re.compile(r"([^\s(\[“\"‘]+)$")
_NEXT_WORD = re.compile(r"[\s\"'“‘(\[«–—-]{0,6}([^\s,;:.!?\"”’)]*)")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?")
_BULLET = re.compile(r"[|•*·▪‣»>#-]|\d{1,2}[.)]\s")
_MARK = re.compile(r"[.,;:!?…]")
_CAPITAL = re.compile(r"(?:(?<=[a-z] )[A-Z][a-z]*|(?<=[0-9] )[A-Z][a-z]+)(?= \w)")
_LONG = 200  # characters; hardly a sentence is longer and has no mark in it
_FULL_LINE = 60  # a line shorter than this was broken on purpose
_CLOSES = "\"'”’)]»"
_OPENS = "\"'“‘([«"


def find_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of the text in order. Spans begin and end with something other than space."""
    small = not any(map(str.isupper, text))
    cut = (sentence for block in _blocks(text) for sentence in _split(text, block, small))
    return tuple(_trimmed(text, (part for sentence in cut for part in _parts(text, sentence))))


def _blocks(text: str) -> Iterator[Span]:
    """Paragraphs, and lines that were broken on purpose."""
    start = 0
    for gap in _BREAK.finditer(text):
        if gap.start() < start or not _ends_block(text, start, gap):
            continue
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, len(text))


def _ends_block(text: str, start: int, gap: re.Match[str]) -> bool:
    """True unless the line was only wrapped: it is long, or the next goes on in lower case."""
    if gap.group().count("\n") > 1 or gap.end() >= len(text):
        return True
    following = text[gap.end()]
    line_start = max(start, text.rfind("\n", 0, gap.start()) + 1)
    if _BULLET.match(text, gap.end()) or _BULLET.match(text, line_start):
        return True
    if following.islower():
        return False
    ended = gap.start() > 0 and text[gap.start() - 1] in '.!?…"”’:'
    return ended or gap.start() - line_start < _FULL_LINE


def _split(text: str, block: Span, small: bool) -> Iterator[Span]:
    """The sentences of a block; `small` is True in a text without any capital, where small letters open sentences."""
    start = block.start
    for stop in _STOP.finditer(text, block.start, block.end):
        if _ends_sentence(text, start, stop, small):
            yield Span(start, stop.end())
            start = stop.end()
    yield Span(start, block.end)


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    """A long stretch without any mark, as some archives keep news, cut before words that open sentences."""
    start = sentence.start
    if sentence.end - start >= _LONG and not _MARK.search(text, start, sentence.end):
        for opening in _CAPITAL.finditer(text, start, sentence.end):
            if opening.group().lower() in _kinds()["openers"]:
                yield Span(start, opening.start())
                start = opening.start()
    yield Span(start, sentence.end)


def _ends_sentence(text: str, start: int, stop: re.Match[str], small: bool) -> bool:
    after = _NEXT_WORD.match(text, stop.end())
    word = after.group(1) if after else ""
    if word[:1].islower() and (not small or stop.group()[-1] in _CLOSES):
        return False
    if stop.group()[0] != "." or stop.group().startswith(".."):
        return True
    before = _LAST_WORD.search(text, max(start, stop.start() - 40), stop.start())
    last = before.group(1) if before else ""
    return _stop_is_real(last.capitalize() if small and "." not in last else last, word)


def _stop_is_real(before: str, word: str) -> bool:
    """True where a full stop between the word before and the word after ends a sentence."""
    kinds, last = _kinds(), before.lower()
    if last in kinds["titles"]:
        return False
    if last in kinds["months"]:
        return not word[:1].isdigit()
    if (last in kinds["closing"] and (before[0].isupper() or last == "etc")) or _DOTTED.fullmatch(before):
        return _opens_sentence(word)
    return not (len(before) == 1 and before.isupper() and not word.isdigit())


def _opens_sentence(word: str) -> bool:
    return word.lower() in _kinds()["starters"]


@cache
def _kinds() -> dict[str, frozenset[str]]:
    kinds = {kind: frozenset(words) for kind, words in load_toml("dateline.ingest", "sentences.toml").items()}
    return kinds | {"openers": kinds["openers"] | kinds["starters"]}


def _trimmed(text: str, spans: Iterator[Span]) -> Iterator[Span]:
    for span in spans:
        words = span.of(text)
        start = span.start + len(words) - len(words.lstrip())
        end = span.start + len(words.rstrip())
        if start < end:
            yield Span(start, end)
