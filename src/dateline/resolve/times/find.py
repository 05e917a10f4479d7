"""Every mention of a time in a text, in order, each resolved from what stands before it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain
from operator import attrgetter

from dateline.core import Span, TimeInterval
from dateline.core.seldom import Seldom, Wanted, needed
from dateline.resolve.times import calendar
from dateline.resolve.times.calendar import Stretch
from dateline.resolve.times.context import Context
from dateline.resolve.times.en import ends, narrative
from dateline.resolve.times.en.absolute import Resolver
from dateline.resolve.times.en.lexicon import guards
from dateline.resolve.times.en.rules import RULES

_AHEAD = Seldom(
    r"\b(?:will|would|shall|is to|are to|was to|were to|due|scheduled|planned|plans|expected|set to|set for|upcoming|"
    r"is set)\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(r"(?:by|until)\s", re.IGNORECASE)
_REACH = 60  # characters between a word of the future and its time
_FAR = 200  # the same where a clause on what was may lie between
_OPENS = 3  # characters before a time that opens its sentence
_TURNS = re.compile(
    r"\b(?:said|says|told|announced|reported|warned|added|after|following|since|because|despite|that|which|who|and|but)\b|;",
    re.IGNORECASE,
)
# "Will attend the funeral of those who were killed on": told of what was.
_WAS = re.compile(
    r"\b(?:who|which|that|after|since)\s+(?:[\w'’-]+\s+){0,3}?(?:was|were|had|(?!need)\w{2,}ed)\b", re.IGNORECASE
)
_SINCE = re.compile(r"(?<!\w)since\s+(?:the\s+|early\s+|late\s+|last\s+)*$", re.IGNORECASE)
_UNTIL = re.compile(r"(?<!\w)(?:until|till|up to)\s+(?:the\s+)?$", re.IGNORECASE)
_ENTRANCE = re.compile(
    r"^(?:(?:in|on|of|by|from|since|until|during|throughout|between|over|within|for|before|after|as of)\s+)+",
    re.IGNORECASE,
)
_place = attrgetter("place")
_VERB_MONTHS = {"may", "march", "mar", "dec", "sun", "sat"}


@dataclass(frozen=True, slots=True)
class _Rule:
    place: int
    name: str
    pattern: re.Pattern[str]
    resolve: Resolver


_ByNeed = tuple[Wanted, tuple[_Rule, ...]]


def find_times(text: str, sentences: Sequence[Span], published: date | None = None) -> tuple[TimeInterval, ...]:
    """The times that the sentences name, in order of the text.

    `published` is an anchor for words such as "on Monday" and never a time by itself. Words that nothing fixes give
    an interval whose ends are None.
    """
    found: list[TimeInterval] = []
    told: Stretch | None = None
    past: Stretch | None = None  # the last told that is not after publication: "the same day" is told of what happened
    rules = [by_need for by_need in _by_need() if by_need[0].stand(text)]
    for sentence in sentences:
        future = bool(_AHEAD.search(text, sentence.start, sentence.end))
        for rule, match in _mentions(text, sentence, rules):
            ahead = future and _ahead(text, sentence, match)
            stretch = rule.resolve(match, Context(published, told if future else past, ahead))
            if stretch is None:
                continue
            stretch = _open_ended(text, match, stretch, published)
            if stretch.start and stretch.end:
                told = stretch
                past = past if published and stretch.start > published else stretch
            found.append(_interval(text, rule, match, stretch))
    return tuple(found)


def _ahead(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """In a sentence with talk of the future, whether it holds for this time.

    A weekday or weekend is future only where that talk governs it, since reports name past ones daily; a date is,
    unless a clause on what was lies between.
    """
    if _DEADLINE.match(match.group()) or _governed(text, sentence, match):
        return True
    return not ({"w", "weekend"} & match.groupdict().keys() or _was(text, sentence, match))


def _was(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """ "Will mourn those who were killed on 4 May", and "leaflets dropped on 4 May said that it would"."""
    cues = list(_AHEAD.finditer(text, max(sentence.start, match.start() - _FAR), match.start()))
    if cues:
        return bool(_WAS.search(text, cues[-1].end(), match.start()))
    cue = _AHEAD.search(text, match.end(), min(sentence.end, match.end() + _FAR))
    return bool(cue and match.start() - sentence.start >= _OPENS and _TURNS.search(text, match.end(), cue.start()))


def _governed(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """ "will meet on Monday" and "On Monday they will meet", not "said on Monday that it will"."""
    cues = list(_AHEAD.finditer(text, max(sentence.start, match.start() - _REACH), match.start()))
    if cues:
        return not _TURNS.search(text, cues[-1].end(), match.start())
    cue = _AHEAD.search(text, match.end(), min(sentence.end, match.end() + _REACH))
    opens = match.start() - sentence.start < _OPENS
    return bool(cue and opens and not _TURNS.search(text, match.end(), cue.start()))


def _mentions(text: str, sentence: Span, by_need: Iterable[_ByNeed]) -> Iterator[tuple[_Rule, re.Match[str]]]:
    """The matches in one sentence, none overlapping: the earliest first, of those the longest."""
    standing = [rules for needs, rules in by_need if needs.stand(text, sentence.start, sentence.end)]
    matches = [
        (rule, match)
        for rule in sorted(chain.from_iterable(standing), key=_place)
        for match in rule.pattern.finditer(text, sentence.start, sentence.end)
        if _allowed(text, match)
    ]
    matches.sort(key=lambda item: (_core_start(item[1]), -item[1].end()))
    end = sentence.start
    for rule, match in matches:
        if _core_start(match) >= end:
            yield rule, match
            end = match.end()


def _core_start(match: re.Match[str]) -> int:
    """Where the time itself starts: a preposition before it does not make a mention longer."""
    entrance = _ENTRANCE.match(match.group())
    return match.start() + (entrance.end() if entrance else 0)


def _allowed(text: str, match: re.Match[str]) -> bool:
    before, after, named = guards()
    words = match.group()
    if after.match(text, match.end()) or (named.match(text, match.end()) and not words.isupper()):
        return False
    # A preposition tells a time from a number: "article 2012", but "an article in 2012" and "the unit tonight".
    numbered = {"d", "d1", "m", "y", "y1"} & match.groupdict().keys() and _core_start(match) == match.start()
    if numbered and before.search(text, max(0, match.start() - 14), match.start()):
        return False
    if "hedge" in match.groupdict() and not narrative.is_of_what_follows(match):
        return False
    groups = match.groupdict()
    if groups.get("both") and not ends.is_one_stretch(match, text[max(0, match.start() - 30) : _core_start(match)]):
        return False
    if groups.get("w2") and ends.is_moved(match):
        return False
    months = (groups.get(name) for name in ("m", "m1", "m2"))
    return words[0].isdigit() or not any(month and _is_verb(month) for month in months)


def _is_verb(month: str) -> bool:
    """True for "may" and "march" in small letters."""
    return month[0].islower() and month.lower().rstrip(".") in _VERB_MONTHS


def _open_ended(text: str, match: re.Match[str], stretch: Stretch, published: date | None) -> Stretch:
    """ "since March" runs to publication; "until May" has no start."""
    words = text[max(0, match.start() - 24) : _core_start(match)]
    if stretch.start and _SINCE.search(words):
        return calendar.up_to(stretch.start, published)
    if stretch.end and _UNTIL.search(words) and "from" not in match.group().lower():
        return Stretch(None, stretch.end, stretch.precision)
    return stretch


def _interval(text: str, rule: _Rule, match: re.Match[str], stretch: Stretch) -> TimeInterval:
    start, end = match.span()
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    span = Span(start, end)
    return TimeInterval(stretch.start, stretch.end, stretch.precision, span.of(text), f"times.en:{rule.name}", span)


@cache
def _by_need() -> tuple[_ByNeed, ...]:
    """Words of which rules need one, with these rules: most rules are passed by in most sentences."""
    found: dict[frozenset[str], list[_Rule]] = defaultdict(list)
    for place, (name, pattern, way) in enumerate(RULES):
        # No match begins with space: from each blank of a long gap a rule would run to the end of it.
        written = rf"(?<![\w$€£])(?=\S)(?:{pattern})(?!\w)"
        rule = _Rule(place, name, re.compile(written, re.IGNORECASE), way)
        found[needed(written, re.IGNORECASE)].append(rule)
    return tuple((Wanted(words), tuple(rules)) for words, rules in found.items())
