"""Whether a time in the sentence of an act is another's: who spoke, a name, a clause beside it, another act."""

import re

from dateline.core import Span, TimeInterval
from dateline.extract.cues.background import Clause, clauses_before
from dateline.extract.cues.holdings import of_holding
from dateline.extract.cues.other_acts import of_other_act
from dateline.extract.cues.other_times import of_crime, of_name, of_noun, of_noun_before, of_occasion, of_other_day
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.spoken_times import of_speech, of_words_on_it
from dateline.extract.cues.tellings import Telling, violence

# "A deadline of Friday", "the first truce since May", "stronger than in May": no day of the act.
_NOT_ITS_OWN = re.compile(
    r"(?:\bdeadline\s+(?:of|for|on|at)|\b(?:than|unlike)(?:\s+(?:in|on|during))?"
    r"|\bthe\s+(?:first|second|third|only|most|\w+est|worst)\s+(?:[\w'’-]+\s+){1,8}since(?:\s+(?:early|late|mid))?)\s+$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"since\s+", re.IGNORECASE)
_ADMITTED = re.compile(r"acknowledge|admit|concede")  # always later than what is admitted
_OPENING = 30  # characters
# What may stand between an act and a clause that says when it was: "a march in Lagos that began".
_COMPLEMENT = re.compile(
    r"\s+(?:in|at|on|near|of|by|with|from|against|between|outside|inside|across|over|to|for)\s[^,;:“”\"]{1,60}",
    re.IGNORECASE,
)


def of_no_act(passage: Passage, time: TimeInterval) -> bool:
    """True for the day on which somebody spoke, for a deadline, and for a day since which an act was the first."""
    if time.span is None or of_speech(passage, time.span):
        return True
    since = _SINCE.match(passage.text, time.span.start)
    end = since.end() if since else time.span.start
    return bool(_NOT_ITS_OWN.search(passage.text, max(passage.span.start, end - 100), end))


def of_another(passage: Passage, telling: Telling, time: TimeInterval) -> bool:
    """True for a time of the sentence that belongs to something else than the act."""
    if time.span is None or of_other_act(passage, telling.main.head, time):
        return True
    if of_name(passage, telling, time) or of_occasion(passage, telling, time.span) or of_crime(passage, telling, time):
        return True
    if of_noun(passage, telling, time.span) or of_noun_before(passage, telling, time.span):
        return True
    if of_words_on_it(passage, telling, time.span) or of_holding(passage.text, passage.span, time):
        return True
    if of_other_day(passage, telling.main.head, telling.type in violence(), time.span):
        return True
    return _of_saying(passage, telling, time.span) or _of_clause(passage, telling, time)


def opens(passage: Passage, span: Span) -> bool:
    """True at the head of the sentence."""
    return span.start - passage.span.start < _OPENING


def _of_saying(passage: Passage, telling: Telling, time: Span) -> bool:
    """True for the day that opens a sentence on what is admitted: "On Monday the army acknowledged it shot him"."""
    own = passage.parts[passage.part_of(telling.main.head.start)]
    return passage.part_of(time.start) == 0 and opens(passage, time) and bool(_ADMITTED.match(own.opening))


def _of_clause(passage: Passage, telling: Telling, time: TimeInterval) -> bool:
    """True in a clause that tells nothing of the act."""
    clauses = [clause for clause in clauses_before(passage, time) if not _is_of(passage, clause, telling)]
    return any(not _tells(clause, telling) for clause in clauses)


def _is_of(passage: Passage, clause: Clause, telling: Telling) -> bool:
    """True for what is told of the act itself: "the raid, which targeted a camp", "a raid on a camp that began"."""
    if clause.to_come:
        return False
    before = [trigger.span.end for trigger in telling.triggers if trigger.span.end <= clause.span.start]
    told = [passage.text[end : clause.span.start] for end in before]
    return any(not words or (clause.when and _COMPLEMENT.fullmatch(words)) for words in told)


def _tells(clause: Clause, telling: Telling) -> bool:
    """True where words in the clause tell the act: in one on what was before its deciding word or harm."""
    telling_words = [t for t in telling.triggers if t is telling.main or t.entry.harm or not clause.earlier]
    return any(clause.span.contains(trigger.head) for trigger in telling_words)
