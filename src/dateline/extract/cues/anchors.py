"""The words that tell an act most fully: one exact stretch of 5 to 20 words."""

import re

from dateline.core import Span
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling

_WORD = re.compile(r"\S+")
LEAST, MOST = 5, 20
_BEYOND = 6  # words behind the one that tells the act
_EDGES = " \t\r\n,;:–—-"


def find_anchor(passage: Passage, telling: Telling) -> Span:
    """The stretch that tells the act, cut to at most 20 words around what tells it; whole words, from the sentence."""
    span = _grown(passage, telling.span)
    words = [Span(*m.span()) for m in _WORD.finditer(passage.text, span.start, span.end)]
    if len(words) <= MOST:
        return _trimmed(passage.text, span)
    head = next((n for n, word in enumerate(words) if word.end > telling.main.head.start), 0)
    last = min(len(words) - 1, head + _BEYOND)
    first = max(0, min(head - 2, last - MOST + 1)) if last >= MOST else 0
    cut = Span(words[first].start, words[min(first + MOST, len(words)) - 1].end)
    return _trimmed(passage.text, cut)


def _grown(passage: Passage, span: Span) -> Span:
    """The span with neighbouring stretches until it has the least number of words, the one after first."""
    first, last = passage.part_of(span.start), passage.part_of(max(span.start, span.end - 1))
    while _words(passage, span) < LEAST and (first > 0 or last < len(passage.parts) - 1):
        if last < len(passage.parts) - 1:
            last += 1
        else:
            first -= 1
        span = passage.parts[first].span.cover(passage.parts[last].span)
    if first == 1 and passage.parts[1].lead == "and" and _words(passage, passage.parts[0].span.cover(span)) <= MOST:
        span = passage.parts[0].span.cover(span)
    while last < len(passage.parts) - 1 and passage.parts[last + 1].lead == "aside":
        last += 1
        wider = span.cover(passage.parts[last].span)
        if _words(passage, wider) > MOST:
            break
        span = wider
    return span


def _words(passage: Passage, span: Span) -> int:
    return len(_WORD.findall(passage.text, span.start, span.end))


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_EDGES + '“”"‘’.)]'))
    end = span.start + len(words.rstrip(_EDGES + '“”"‘.([*'))
    return Span(start, end) if start < end else span
