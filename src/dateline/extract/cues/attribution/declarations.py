"""Statements given whole: "The minister said:", and then paragraph upon paragraph in the minister's voice."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from dateline.core import Span, Speaker
from dateline.extract.cues.attribution.lexicon import saying
from dateline.extract.cues.attribution.passage import Attribution
from dateline.extract.cues.attribution.speakers import before_verb
from dateline.resolve.actors import ActorRegistry

_COLON = re.compile(r"[^\n:]{0,60}:\s*$")
_OPENED = re.compile(r"\s*[“\"‘]")
_NOTES = re.compile(
    r"\n\s*(?:further information|notes? (?:to|for) editors|follow us|media enquiries|contact|ends)\b", re.IGNORECASE
)


def find_declarations(
    text: str, sentences: Sequence[Span], found: Sequence[Attribution], registry: ActorRegistry, on: date | None
) -> Iterator[Attribution]:
    """Statements that a colon at the end of a sentence opens; they run to the next speaker, the notes, or the end.

    One in quotation marks is left to those marks.
    """
    for sentence in sentences:
        verb = _opening(text, sentence)
        if verb is None or _OPENED.match(text, sentence.end):
            continue
        name = before_verb(text, sentence.start, verb.start())
        end = _end(text, sentence, found)
        if name and end > sentence.end:
            speaker = registry.speaker(name[0].of(text), on, name[0])
            yield Attribution(Span(sentence.end, end), speaker, Span(*verb.span()), "asserted", "declaration")


def _opening(text: str, sentence: Span) -> re.Match[str] | None:
    """The last verb of saying in a sentence that ends in a colon."""
    if not sentence.of(text).rstrip().endswith(":"):
        return None
    verbs = list(saying().finditer(text, sentence.start, sentence.end))
    return verbs[-1] if verbs and _COLON.fullmatch(text, verbs[-1].end(), sentence.end) else None


def _end(text: str, sentence: Span, found: Sequence[Attribution]) -> int:
    notes = _NOTES.search(text, sentence.end)
    end = notes.start() if notes else len(text)
    others = [a.cue.start for a in found if a.cue.start > sentence.end and _is_named(a.speaker)]
    return min([end, *others])


def _is_named(speaker: Speaker) -> bool:
    return speaker.kind != "unattributed" and len(speaker.text.split()) > 1
