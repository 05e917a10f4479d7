"""Who does what a verb behind "and" tells, where the clause before opens with them: "X called a march and vowed to"."""

import re
from collections.abc import Iterator

from dateline.extract.cues.beside import of_mention
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
