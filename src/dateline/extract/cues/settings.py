"""When an act was, and with what, from the words around it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from dateline.core import Span, TimeInterval
from dateline.extract.cues.other_acts import came_after, of_other_act
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling, violence
from dateline.schema.loader import load_toml

_SPEECH = re.compile(
    r"\b(?:said|says|told|announced|reported|stated|confirmed|added|statement|condemned|spoke|claimed\s+responsibility)\s+(?:\w+\s+){0,2}(?:on\s+|late\s+|early\s+)?$",
    re.IGNORECASE,
)
# "A deadline of Friday", "the first truce since May": no day of the act.
_NOT_ITS_OWN = re.compile(
    r"(?:\bdeadline\s+(?:of|for|on|at)"
    r"|\bthe\s+(?:first|second|third|only|most|\w+est|worst)\s+(?:[\w'’-]+\s+){1,8}since(?:\s+(?:early|late|mid))?)\s+$",
    re.IGNORECASE,
)
_ADMITTED = re.compile(r"acknowledge|admit|concede")  # always later than what is admitted
_ORIGIN = re.compile(
    r"who\b|whose\b|(?:which|that)\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+)?(?:founded|formed|established|created|set\s+up|built|signed|launched)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:an?|the|its|his|her|their)\s+$", re.IGNORECASE)
_NOUN = re.compile(
    r"\s+(?!in\b|at\b|on\b|by\b|and\b|when\b|that\b|to\b|of\b|was\b|were\b|with\b|after\b|before\b)[a-z]{3,}"
)
_DESCRIBED = 30  # characters between a time and the noun that it describes


def find_time(passage: Passage, telling: Telling, tellings: Sequence[Telling], happened: bool) -> TimeInterval | None:
    """The time of the act; None where its sentence gives none. A time beyond another act's words is that act's."""
    usable = [t for t in passage.times if not (of_no_act(passage, t) or _of_another(passage, telling, t))]
    after = came_after(passage, telling.main.head)
    if after and not usable:
        return replace(after, start=None, end=None, precision=None)  # the act has a time, which these words do not fix
    others = [t.main.head.start for t in tellings if t is not telling]
    own = [t for t in usable if t.span and not _beyond(t.span, telling, others)]
    inside = [t for t in own if t.span and telling.span.contains(t.span)]
    if inside:
        return min(inside, key=lambda t: (_of_earlier(t.span, telling, others), _distance(t.span, telling.main.head)))
    if happened and len(tellings) == len(usable) == 1:
        return usable[0]
    first = usable[0] if usable and happened else None
    return first if first and first.span and _opens(passage, first.span) else None


def of_no_act(passage: Passage, time: TimeInterval) -> bool:
    """True for the day on which somebody spoke, for a deadline, and for a day since which an act was the first."""
    if time.span is None or _SPEECH.search(passage.text, max(0, time.span.start - 40), time.span.start):
        return True
    return bool(_NOT_ITS_OWN.search(passage.text, max(passage.span.start, time.span.start - 100), time.span.start))


def _of_another(passage: Passage, telling: Telling, time: TimeInterval) -> bool:
    """True for a time that belongs to a name, to words that were spoken, or to what somebody did before."""
    if time.span is None:
        return True
    if _of_name(passage, telling, time) or of_other_act(passage, telling.main.head, time):
        return True
    return _of_saying(passage, telling, time.span) or _of_origin(passage, telling, time.span)


def _of_saying(passage: Passage, telling: Telling, time: Span) -> bool:
    """True for the day that opens a sentence on what is admitted: "On Monday the army acknowledged it shot him"."""
    own = passage.parts[passage.part_of(telling.main.head.start)]
    return passage.part_of(time.start) == 0 and _opens(passage, time) and bool(_ADMITTED.match(own.opening))


def _of_origin(passage: Passage, telling: Telling, time: Span) -> bool:
    """True in an aside on where somebody or a group comes from: "the front, which was founded in 1964"."""
    part, head = passage.parts[passage.part_of(time.start)], telling.main.head
    if part.lead != "aside" or (part.span.contains(head) and "," not in passage.text[time.end : head.start]):
        return False
    return bool(_ORIGIN.match(passage.text, part.span.start, part.span.end))


def _of_name(passage: Passage, telling: Telling, time: TimeInterval) -> bool:
    """True for a time that only describes a noun, "the 2025 summit", unless the noun tells an act."""
    if time.span is None or not (time.rule.endswith(":bare-year") or _describes(passage.text, time.span)):
        return False
    telling_acts = [t for t in passage.triggers if t.type in violence() or t in telling.triggers]
    return not any(0 <= t.head.start - time.span.end <= _DESCRIBED for t in telling_acts)


def _describes(text: str, span: Span) -> bool:
    """True between an article and a noun: "a December 2025 election"."""
    return bool(_ARTICLE.search(text, max(0, span.start - 5), span.start)) and bool(_NOUN.match(text, span.end))


def find_weapon(passage: Passage, telling: Telling) -> Span | None:
    """The words for the means of the act."""
    found = [Span(*m.span()) for m in _weapon().finditer(passage.text, telling.span.start, telling.span.end)]
    return min(found, key=lambda span: (_distance(span, telling.main.head), span.start), default=None)


def _beyond(span: Span, telling: Telling, others: Sequence[int]) -> bool:
    """True where the word that tells another act stands between the time and this act."""
    head = telling.main.head.start
    return any(head < other < span.start for other in others)


def _of_earlier(span: Span | None, telling: Telling, others: Sequence[int]) -> bool:
    """True where the time stands between the word that tells an earlier act and this one."""
    return span is not None and any(other < span.start < telling.main.head.start for other in others)


def _opens(passage: Passage, span: Span) -> bool:
    return span.start - passage.span.start < 30


def _distance(span: Span | None, head: Span) -> int:
    if span is None:
        return 10**6
    return max(span.start - head.end, head.start - span.end, 0)


@cache
def _weapon() -> re.Pattern[str]:
    words = load_toml("dateline.extract.cues", "weapons.toml")["weapons"]
    longest = sorted(words, key=lambda w: (-len(w), w))
    written = "|".join(r"[\s-]+".join(re.escape(part) for part in word.split()) + "(?:s|es)?" for word in longest)
    return re.compile(rf"(?<![\w-])(?:{written})(?![\w-])", re.IGNORECASE)
