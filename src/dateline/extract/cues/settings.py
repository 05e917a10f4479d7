"""When an act was, and with what, from the words around it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from dateline.core import Span, TimeInterval
from dateline.extract.cues.other_acts import came_after
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling
from dateline.extract.cues.whose_time import of_another, of_no_act, opens
from dateline.schema.loader import load_toml


def find_time(passage: Passage, telling: Telling, tellings: Sequence[Telling], happened: bool) -> TimeInterval | None:
    """The time of the act; None where its sentence gives none. A time beyond another act's words is that act's."""
    usable = [t for t in passage.times if not (of_no_act(passage, t) or of_another(passage, telling, t))]
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
    return first if first and first.span and opens(passage, first.span) else None


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
