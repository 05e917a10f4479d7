"""Who does what a verb behind "and" tells: "X called a march and vowed to", "X condemned the coup and cut aid"."""

import re
from collections.abc import Iterator

from dateline.core import Span
from dateline.extract.cues.beside import of_mention, subject
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.support import acts
from dateline.extract.cues.triggers import Trigger

_ADVERBS = re.compile(r"\s*(?:(?:also|then|later|subsequently|has|have|had|\w+ly)\s+){0,3}", re.IGNORECASE)
_ARTICLE = re.compile(r"\s*[“\"]?(?:the\s+|an?\s+)?", re.IGNORECASE)
# Right behind the name of who does something: no "'s", no "in", no comma.
_DOES = re.compile(
    r"(?:\s+(?:group|movement|militia|army|government|rebels|guerrillas|fighters|forces))?"
    r"\s+(?:(?:has|have|had|also|later|then|\w+ly)\s+){0,3}(?!(?:was|were|is|are|be|been|being|of|in|at|on|by|and|or|who|that)\b)\w+",
    re.IGNORECASE,
)
_JUDGES = re.compile(r"\s(?:(?:has|have|had|also|strongly)\s)*(?:condemn|denounc|deplor)e?[ds]\s", re.IGNORECASE)
_AND = re.compile(r",?\sand\s(?:(?:then|also|immediately|has|have|had|\w+ly)\s)?$", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:who|which|that|whose|whom|where|after|when|as|because|in\s+which)\s|[;:“”\"]", re.IGNORECASE
)
_NEAR, _FAR = 30, 300  # characters before a verb


def who_carries_on(passage: Passage, trigger: Trigger) -> Iterator[Party]:
    """Whoever opens the clause that "and" joins the verb to."""
    number = passage.part_of(trigger.head.start)
    part = passage.parts[number]
    if part.lead != "and" or not number or part.opening != "and":
        return
    if not _ADVERBS.fullmatch(passage.text, part.span.start, trigger.head.start):
        return
    before = passage.parts[number - 1].span
    opens = _ARTICLE.match(passage.text, before.start, before.end)
    for mention in passage.actors:
        leads = opens is not None and mention.span.start == opens.end() and mention.kind != "media"
        if leads and acts(passage.text, mention) and _DOES.match(passage.text, mention.span.end, before.end):
            yield of_mention(passage, mention)


def judges_first(passage: Passage, trigger: Trigger) -> Iterator[Party]:
    """Who judges another act in the words before a verb that "and" joins to the judgement: they did what it tells."""
    text, start = passage.text, max(passage.span.start, trigger.head.start - _FAR)
    joint = _AND.search(text, max(start, trigger.head.start - _NEAR), trigger.head.start)
    if joint is None or trigger.form != "verb" or trigger.head.of(text).lower().endswith("ing"):
        return
    judged = list(_JUDGES.finditer(text, start, joint.start() + 1))[-1:]
    for verb in judged:
        if not _OTHERS.search(text, verb.end(), joint.start()):
            yield from subject(passage, start, verb.start() + 1, ())


def is_judge(passage: Passage, trigger: Trigger, span: Span) -> bool:
    """True for a name of whoever judges another act and then did what the trigger tells."""
    return any(party.span.overlaps(span) for party in judges_first(passage, trigger))
