"""Clauses of a sentence that tell something beside its act: where somebody comes from, what was before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dateline.core import Span, TimeInterval
from dateline.extract.cues.passages import Passage
from dateline.schema.loader import load_toml

_REACH = 160  # characters between the words that open a clause and its time
# Rules for times that are told of what is long past, and seldom of what a report is about.
_LONG_PAST = frozenset(
    f"times.en:{rule}"
    for rule in (
        "year",
        "bare-year",
        "mid-year",
        "years",
        "decade",
        "season",
        "month",
        "month-of-year",
        "months-of-year",
        "month-of-later-year",
        "month-ends",
        "month-list",
        "half",
        "quarter",
        "short-quarter",
        "short-year",
        "infamous-day",
    )
)
_RELATIVE = re.compile(r"(?P<apart>[,(]\s*(?:\w+\s+)?)?\b(?:who|whom|whose|which|where|that)\s", re.IGNORECASE)
# "Who were on their way home", "which was carrying aid": the same moment as the act.
_MEANWHILE = re.compile(
    r"(?:was|were|is|are)\s+(?:(?:also|still|then)\s+)?(?:(?!being\b)\w+ing|on|in|at|inside|near|outside|aboard|among|under)\s",
    re.IGNORECASE,
)
# "Which the rebels took", and not "which fell to them": so it may go on, "200 villagers, who were moved on Monday".
_BY_OTHERS = re.compile(r"[,(]\s*(?:which|whom)\s+(?:(?:the|a|an|its|his|their)\s|(?-i:[A-Z]))", re.IGNORECASE)
_EARLIER = re.compile(
    r"had\s+(?:\w+\s+){0,2}(?:been|no|not|\w+e[dn])\s|(?:has|have)\s+(?:had|been|no|not)\s|(?:(?:was|were|had|has|have)\s+)?(?:also|previously|already|once|first|formerly|last)\s",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"(?:will|would|is\s+to|are\s+to|is\s+due|are\s+due|expires?|ends|runs|lasts)\s", re.IGNORECASE)
_OF_THAT = re.compile(r"(?:was|were|had|has|have|is|are|will|would|\w+ed)\s", re.IGNORECASE)
_LEAD = re.compile(
    r"(?<!\w)(?P<gap>(?:(?P<soon>minutes?|hours?|shortly|soon)|days?|weeks?|months?|years?)\s+)?"
    r"(?P<lead>after|before|following|since|despite|although|ahead\s+of)\s",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:one|ones|those|that|incidents?|events?)\s*$", re.IGNORECASE)
_PRONOUNS = 12  # characters
_PARTS = re.compile(r"[,;:“”\"]")
_AGAINST = frozenset({"since", "despite", "although", "ahead"})  # never the moment of the act
_VERB = re.compile(r"\b(?:\w+ed|took|came|went|began|fell|broke|signed)\b", re.IGNORECASE)
_AT_ONCE = re.compile(r"\s*(?:(?:an?|the|his|her|its|their|that|this|on|in|at|early|late|of)\s+)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch that ends on a time, with what it tells.

    `when` is True where that is only when something was, `earlier` for what was before, `to_come` for what is to be.
    """

    span: Span
    when: bool = False
    earlier: bool = False
    to_come: bool = False


def clauses_before(passage: Passage, time: TimeInterval) -> Iterator[Clause]:
    """The clauses beside the act that the time closes."""
    if time.span is not None:
        yield from _relative(passage, time, time.span)
        yield from _led(passage, time.span)
        yield from _settled(passage, time.span)


def _relative(passage: Passage, time: TimeInterval, at: Span) -> Iterator[Clause]:
    """ "The mayor, who took office in May", "a base that was built in 1998", not "a man who ran at them on Monday"."""
    text, opening = passage.text, _last(_RELATIVE, passage, at)
    if opening is None or _is_determiner(text, opening):
        return
    told, span = opening.end(), Span(opening.start(), at.end)
    earlier, to_come = bool(_EARLIER.match(text, told)), bool(_TO_COME.match(text, told))
    if _when().match(text, told):
        if not _PRONOUN.search(text, max(passage.span.start, span.start - _PRONOUNS), span.start):
            yield Clause(span, when=True)
    elif earlier or to_come or _told(text, Span(told, at.start), "origins"):
        yield Clause(span, earlier=earlier, to_come=to_come)
    elif not _MEANWHILE.match(text, told) and (_is_long_past(time) or _BY_OTHERS.match(text, span.start)):
        yield Clause(span)


def _is_long_past(time: TimeInterval) -> bool:
    return time.rule in _LONG_PAST or (time.rule.endswith(":ago") and time.precision in ("month", "year"))


def _is_determiner(text: str, opening: re.Match[str]) -> bool:
    """True for "in that town", and "said that the rebels"."""
    that = opening.group().lower().split()[-1] == "that"
    return that and not _OF_THAT.match(text, opening.end())


def _led(passage: Passage, at: Span) -> Iterator[Clause]:
    """ "Despite a truce announced on Monday", "a week after the vote on Monday", not "after he ran off on Monday"."""
    text, opening = passage.text, _last(_LEAD, passage, at)
    if opening is None:
        return
    words = Span(opening.end(), at.start)
    if opening["soon"] or _AT_ONCE.fullmatch(text, words.start, words.end):
        return
    lead = opening["lead"].lower().split()[0]
    if lead in _AGAINST:
        if _VERB.search(text, words.start, words.end) or _told(text, words, "occasions"):
            yield Clause(Span(opening.start(), at.end), earlier=lead == "since")
    elif (
        opening["gap"]
        or _told(text, words, "occasions")
        or _told(text, words, "origins")
        or _of_another_act(passage, words)
    ):
        yield Clause(Span(opening.start(), at.end), earlier=bool(opening["gap"]))


def _of_another_act(passage: Passage, words: Span) -> bool:
    """True where an act is told there."""
    return any(words.contains(trigger.head) for trigger in passage.triggers)


def _settled(passage: Passage, at: Span) -> Iterator[Clause]:
    """ "A truce announced by both on Monday": the day of its announcement."""
    found = _last(_settling(), passage, at)
    if found:
        yield Clause(Span(found.start(), at.end))


def _last(words: re.Pattern[str], passage: Passage, at: Span) -> re.Match[str] | None:
    """The last of the words before the time from which no comma parts it."""
    start = max(passage.span.start, at.start - _REACH)
    found = list(words.finditer(passage.text, start, at.start))[-1:]
    return next((last for last in found if not _PARTS.search(passage.text, last.end(), at.start)), None)


def _told(text: str, span: Span, kind: str) -> bool:
    return bool(listed(kind).search(text, span.start, span.end))


@cache
def listed(kind: str) -> re.Pattern[str]:
    """The words of a kind, each as it stands."""
    return re.compile(rf"(?<![\w-])(?:{alternation(kind)})(?![\w-])", re.IGNORECASE)


@cache
def _when() -> re.Pattern[str]:
    """ "Which took place", "that was signed"."""
    words = f"{alternation('takes_place')}|(?:was|were)\\s+(?:{alternation('settling')})"
    return re.compile(rf"(?:(?:has|have|had|will|would|also)\s+)*(?:{words})(?=\s)", re.IGNORECASE)


@cache
def _settling() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{alternation('settled')})\s+(?:\w+\s+){{0,3}}(?:{alternation('settling')})(?=\s)", re.IGNORECASE
    )


def alternation(kind: str) -> str:
    """The words of a kind as a piece of a pattern."""
    words = load_toml("dateline.extract.cues", "background.toml")[kind]
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=lambda w: (-len(w), w)))
