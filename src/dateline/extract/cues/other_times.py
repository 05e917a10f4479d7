"""Times that a sentence gives to something else than its act: to names, crimes, verdicts, and acts days before."""

import re
from functools import cache

from dateline.core import Span, TimeInterval
from dateline.extract.cues.arrest_reasons import arrest_over, reason_of
from dateline.extract.cues.background import alternation
from dateline.extract.cues.days_apart import is_days_apart
from dateline.extract.cues.grammar import words
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling, violence

_ARTICLE = re.compile(r"\b(?:an?|the|its|his|her|their)\s+$", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|during|throughout|since|from|until|by|after|before)\s+$", re.IGNORECASE)
_NOUN = re.compile(
    r"\s+(?!in\b|at\b|on\b|by\b|and\b|when\b|that\b|to\b|of\b|was\b|were\b|with\b|after\b|before\b)[a-z]{3,}"
)
_OWNS = re.compile(r"['’]s?\s+\w")
_DESCRIBED = 30  # characters between a time and the noun that it describes
_OWNED = 60  # the same for one that has the noun: "Monday's brutal, senseless attack"
# A noun that is told of something else and has its day: "against the coup of", "a memorial of the war of".
_OF = re.compile(
    r"\b(?:against|over|about|of|for|to|since|with|despite|from|like)\s+(?:the|an?|its|his|her|their)\s+(?:[\w-]+\s+)?"
    r"(?P<noun>[^\W\d_]{3,})\s+of\s+$",
    re.IGNORECASE,
)
# "The abduction of nine clerks in Gao on": only what the noun governs stands before its day, and "and" behind it.
_GOVERNED = re.compile(r"(?:\s+(?:of|in|at|near|from|by|against)\s[^,;:]+)?\s+(?:on\s+|in\s+)?")
_AND_DID = re.compile(r",?\s+and\s+(?:also\s+|then\s+|\w+ly\s+)?")
_WHEN = re.compile(r",?\s+(?:when|in which|on which)\b|['’]s?\s")  # of such a day more is told
_FAR = 60  # characters between an occasion and the words before it
_LAID = re.compile(
    r"\b(?:(?:convicted|guilty|accused|acquitted|suspected)\s+(?:of|in)|charged\s+with|over|for|in\s+connection\s+with)\s+"
    r"(?:an?|the|his|her|their|(?:\w+ly\s+)?\w+ing)\s+[^,;:“”]+$",
    re.IGNORECASE,
)
_CRIME = 110  # characters that a charge may take
# "Sentenced to prison after they broke into phones, among them a minister's, in 2019": what led to a verdict.
_VERDICT = re.compile(r"(?:sentenc|convict)\w*", re.IGNORECASE)
_AFTER_THEY = re.compile(
    r"\bafter\s+(?:they|he|she)\s+(?:(?:had|was|were|also|allegedly)\s+){0,2}\w+[^.;:“”]+$", re.IGNORECASE
)
_DEED = 200  # characters that such a deed may take
_SOME_TIME = frozenset(
    f"times.en:{rule}"
    for rule in (
        "year",
        "bare-year",
        "mid-year",
        "years",
        "decade",
        "month",
        "month-of-year",
        "month-day-year",
        "day-month-year",
        "month-day",
        "day-month",
        "in-that-year",
        "date-of-named-year",
        "named-year-date",
        "date-years-ago",
        "day-of-later-year",
        "month-of-later-year",
        "numeric-date",
        "dotted-date",
        "year-first",
        "joined-date",
        "short-year",
        "holiday",
        "infamous-day",
        "month-ends",
        "month-list",
        "half",
        "quarter",
        "short-quarter",
        "units-of-period",
        "weekday-of-month",
        "some-weekday",
        "edge",
        "unit-before-last",
        "exactly-ago",
        "ago-this",
        "on-this-day",
    )
)  # times that are told when long past


def of_name(passage: Passage, telling: Telling, time: TimeInterval) -> bool:
    """True for a time that only describes a noun, "the 2025 summit", unless the noun tells the act."""
    if time.span is None or not (time.rule.endswith(":bare-year") or _describes(passage.text, time.span)):
        return False
    fierce = telling.type in violence()
    acts = [t for t in passage.triggers if t in telling.triggers or (fierce and t.type in violence())]
    reach = _OWNED if _OWNS.match(passage.text, time.span.end) else _DESCRIBED
    return not any(0 <= t.head.start - time.span.end <= reach for t in acts)


def _describes(text: str, span: Span) -> bool:
    """True between an article and a noun, and where the noun is its own: "a December 2025 vote", "Monday's vote"."""
    before = text[max(0, span.start - 12) : span.start]
    article = _ARTICLE.search(before) or (
        text[span.start : span.start + 4].lower() == "the " and not _IN.search(before)
    )
    return bool(article and _NOUN.match(text, span.end)) or bool(_OWNS.match(text, span.end))


def of_occasion(passage: Passage, telling: Telling, time: Span) -> bool:
    """True for the day of what is only to come or was before: "for the elections in May", not "during" them."""
    found = _occasion().search(passage.text, max(passage.span.start, time.start - _FAR), time.start)
    return found is not None and not any(
        t.head.start >= found.start() and t.head.end <= time.start for t in telling.triggers
    )


def of_noun(passage: Passage, telling: Telling, time: Span) -> bool:
    """True for the day of a noun that does not tell the act: "marched against the coup of 1 February"."""
    at = time.start + len("of ") * passage.text.startswith("of ", time.start)
    found = _OF.search(passage.text, max(passage.span.start, at - _FAR), at)
    if found is None or found["noun"].lower() in words("parts_of_time") or _WHEN.match(passage.text, time.end):
        return False
    return not any(trigger.span.overlaps(Span(*found.span("noun"))) for trigger in telling.triggers)


def of_noun_before(passage: Passage, telling: Telling, time: Span) -> bool:
    """True for "claimed the abduction of girls last month and threatened": the day is the noun's, not the verb's."""
    if not _AND_DID.fullmatch(passage.text, time.end, telling.main.head.start):
        return False
    nouns = (one for one in passage.triggers if one.form == "noun" and one not in telling.triggers)
    return any(_GOVERNED.fullmatch(passage.text, noun.span.end, time.start) for noun in nouns)


def of_crime(passage: Passage, telling: Telling, time: TimeInterval) -> bool:
    """True for when the crime was for which somebody is held: "detained over the murder of a reporter in 2018"."""
    if telling.type != "arrest" or time.span is None or not (time.rule in _SOME_TIME or time.rule.endswith(":ago")):
        return False
    head = telling.main.head
    if _LAID.search(passage.text, max(passage.span.start, head.start, time.span.start - _CRIME), time.span.start):
        return True
    start = max(passage.span.start, head.start, time.span.start - _DEED)
    verdict = _VERDICT.fullmatch(passage.text, head.start, head.end)
    return bool(verdict and _AFTER_THEY.search(passage.text, start, time.span.start))


def of_other_day(passage: Passage, head: Span, deed: bool, time: Span) -> bool:
    """True for the time of what was days before or behind the act, and for that of a verdict on a `deed`."""
    return _of_day_before(passage, head, time) or (deed and _of_verdict(passage, head, time))


def _of_verdict(passage: Passage, head: Span, time: Span) -> bool:
    """True for when somebody was held for the act: "found guilty last month of the murder of X"."""
    arrest = arrest_over(passage, head.start)
    reason = reason_of(passage, arrest) if arrest else None
    return reason is not None and passage.span.start <= time.start and time.end <= reason.end


def _of_day_before(passage: Passage, head: Span, time: Span) -> bool:
    """True for a time of the sentence outside of such a stretch that tells the act."""
    inside = passage.part_of(head.start) == passage.part_of(time.start)
    return not inside and passage.span.contains(time) and is_days_apart(passage, head)


@cache
def _occasion() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:for|of|over|to|about|ahead\s+of|after|before|since|until)\s+(?:the\s+|an?\s+|\w+\s+){{0,3}}(?:{alternation('occasions')})"
        r"(?:\s+(?:of|in|on|(?:scheduled|planned|set|due)\s+(?:for|in|on)|(?:held|due)))?\s*$",
        re.IGNORECASE,
    )
