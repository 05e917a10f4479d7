"""People told without a number beside the words of harm: "killing the pilot", "the senator was abducted"."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.core import Span
from dateline.extract.cues.figures.bind import Binding, is_passive
from dateline.extract.cues.figures.cues import Cue
from dateline.extract.cues.figures.lexicon import any_of, grammar
from dateline.extract.cues.figures.people import People, one_person, uncounted_people

_REACH = 160
_PROPERTIES = ("killed", "injured", "abducted", "arrested")
_BOUNDARY = re.compile(r"[,;:()“”\"]\s?|\b(?:and|after|when|while|that|where|as|but|which|in which)\s", re.IGNORECASE)
_PLURAL_BE = re.compile(r"\b(?:were|are|have\sbeen|had\sboth\sbeen)\b[^,;]{0,40}$", re.IGNORECASE)
_ENDS = re.compile(
    r"\s?(?:[.,;:)–—]|$)|\s(?:in|at|on|near|during|from|by|when|after|with|inside|outside|and|of|for|to|who|as|before)\b",
    re.I,
)


def told_without_number(text: str, sentence: Span, cue: Cue) -> Iterator[tuple[People, Binding]]:
    """The person or the people that the words of harm go with; none where no noun or name for people stands there."""
    if is_passive(text, cue) and cue.forms.get("passive") in _PROPERTIES:
        one = _subject(text, sentence, cue)
        if one:
            yield one, Binding(cue.forms["passive"], cue.span, "passive")
        return
    form = next((form for form in ("of", "active") if cue.forms.get(form) in _PROPERTIES), None)
    start = (
        cue.span.end + len(text[cue.span.end : cue.span.end + 3]) - len(text[cue.span.end : cue.span.end + 3].lstrip())
    )
    one = _object(text, start, sentence.end) if form and start > cue.span.end else None
    if form and one:
        yield one, Binding(cue.forms[form], cue.span, form)


def further_persons(text: str, start: int, end: int) -> Iterator[People]:
    """The persons joined to people that end at `start`: "and a policeman", "along with his wife"."""
    while joint := _joint().match(text, start, end):
        one = one_person(text, joint.end(), end)
        if one is None or not _ENDS.match(text, one.span.end):
            return
        yield one
        start = one.span.end


def _object(text: str, start: int, end: int) -> People | None:
    other = _another().match(text, start, end)
    if other:
        return People(1, 1, Span(*other.span()), Span(*other.span()), "other", "one-person")
    people = uncounted_people(text, start, end)
    one = one_person(text, start, end)
    if people and (one is None or people.span.end >= one.span.end):
        return people
    return one


def _subject(text: str, sentence: Span, cue: Cue) -> People | None:
    """The subject of a passive: from the nearest clause boundary leftwards, the first that opens with people."""
    begin = max(sentence.start, cue.span.start - _REACH)
    starts = [begin] if begin == sentence.start else []
    starts += [found.end() for found in _BOUNDARY.finditer(text, begin, cue.span.start)]
    plural = bool(_PLURAL_BE.search(text, begin, cue.span.start))
    for start in reversed(starts[-6:]):
        one = uncounted_people(text, start, cue.span.start) if plural else one_person(text, start, cue.span.start)
        if one:
            return one
    return None


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"(?:,\s)?(?:\s?(?:{any_of(grammar()['joins'])})\s|(?<=,\s))(?=\S)", re.IGNORECASE)


@cache
def _another() -> re.Pattern[str]:
    return re.compile(r"another(?=\s?[.,;]|\s(?:in|at|on|near|during|and|by|person)\b|$)", re.IGNORECASE)
