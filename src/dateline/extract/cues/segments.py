"""The clauses of a sentence, roughly: stretches that tell one thing each, with the words that lead into them."""

import re
from dataclasses import dataclass

from dateline.core import Span

# Of somebody who means to do something: "the army prepares to".
INTENT = (
    r"(?:[\w'’-]+\s+){1,3}(?:prepar(?:es?|ed|ing)|plan(?:s|ned)?|vow(?:s|ed)?|threaten(?:s|ed)?|seeks?|sought"
    r"|(?:press|push)(?:es|ed)?\s+ahead)\s"
)
# Words that open a stretch of its own, "as" only where it is no comparison. None begins within a run of blanks, from
# each of which it would be looked for to the end of the run.
_LEAD = re.compile(
    r"""(?=[\s,;:–—“”])(?:  # nothing else opens one: most letters are passed over by this
    (?P<stop>(?<!\s)\s*[;:–—]\s+|(?<!\s)\s+-{1,2}\s+|(?<!\s)\s*[“”]\s*,?\s*)
    |(?P<say>\s(?:says?|said|announces?d?|announced|reports?|reported(?!\s+(?:in|at|near|on|from|across)\s)|(?-i:states?)(?!\s+of\b)|stated|claims?|claimed|confirms?|confirmed|
      alleges?|alleged(?=\s+that\b)|acknowledges?|acknowledged|admits|admitted|concedes|conceded|declares?|declared|accuses?|accused|told\s+\w+|reveals?|revealed|adds|added|denies|denied|warns?|warned|
      believes?|saying|adding|claiming|alleging|accusing)(?:\s+that)?\s(?!responsibility|a\s|an\s))
    |(?P<lead>(?<!\s),?\s+(?:(?:shortly|hours|days|weeks|months|years|just|only|immediately|soon|even|two\s+\w+|a\s+\w+|one\s+\w+)\s+)?
      (?:while|whereas|but|although|though|after|before|when|because|since\s+(?=\w+\s+\w+\s+(?:was|were|\w+ed)\b)|until|following|
      amid|despite|in\s+(?:response|retaliation|reaction|revenge|reprisal|exchange|protest)\s+(?:to|for|against|over)|due\s+to|prompting|ahead\s+of|
      (?:(?<=\bstood\sby\s)|(?<=\bidly\sby\s)|(?<=\bstand\sby\s)|(?<=\blooked\son\s)|(?<=\blook\son\s))as|
      as(?=\s+(?:police|troops|soldiers|(?:security\s+|government\s+)forces|rebels|militants|insurgents|fighters)\s+\w+(?:ed|ought)\b)|
      as(?=\s+"""
    + INTENT
    + r"""))\s)
    |(?P<aside>,\s+(?=(?:killing|wounding|injuring|leaving|causing|resulting|including|destroying|damaging|forcing|with|prompting|
      according|citing|where|who|which|whose|in\s+which|bringing|as\s+well|targeting|hitting|triggering)\b)
      |\s+(?=(?:who|that|which)\s+had\s+\w+(?:ed|ught|ot)\b)
      |(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bbeing)(?<!\s),?\s+(?=(?:captured|seized|taken|occupied|overrun)\s+(?:(?!by\b)[\w-]+\s+){0,6}by\s))
    |(?P<and>(?<!\s),?\s+and\s+(?=(?:also\s+|then\s+|later\s+|subsequently\s+)?\w+(?:ed|s)\s+(?:an?|the|its|his|her|their|at|two|three|four|five|\d|in|by|on|to)\s)))
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A sentence that opens with a clause of its own: "After the rebels left, ...".
_OPENER = re.compile(
    r"(?P<stretch>(?:(?P<apart>(?:(?:[\w-]+|A\s+few)\s+(?:days?|weeks?|hours?|months?|years?|minutes?)|Hours|Days|Weeks|Months|Years|Shortly|Soon|Immediately|Just)"
    r"\s+(?:after|before)|After|While|When|Although|Though|Since|Before|As|Despite|Because)|Following|During|In|Amid|On)"
    r"\s(?:[^\s,;:“”\"]+\s){1,16}?[^\s,;:“”\"]+),\s+(?=\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a sentence. `lead` is the kind of words before it: "", stop, say, lead, aside,
    and, apart or another.

    `opening` is those words in lower case.
    """

    span: Span
    lead: str
    opening: str


def segments(text: str, sentence: Span) -> tuple[Segment, ...]:
    """The stretches of a sentence in order; they tile it but for the words that lead into them."""
    found: list[Segment] = []
    start, kind, opening = sentence.start, "", ""
    first = _OPENER.match(text, sentence.start, sentence.end)
    if first:
        kind = "lead" if first["apart"] else "and"
        found.append(Segment(Span(sentence.start, first.end("stretch")), "", ""))
        start = first.end()
    for match in _LEAD.finditer(text, sentence.start, sentence.end):
        if match.end() <= start:
            continue
        if match.start() > start:
            found.append(Segment(Span(start, match.start()), kind, opening))
        start, kind = max(start, match.end()), match.lastgroup or ""
        opening = " ".join(match.group().lower().strip(" ,;:").split())
    if start < sentence.end or not found:
        found.append(Segment(Span(start, sentence.end), kind, opening))
    return tuple(found)


def segment_at(parts: tuple[Segment, ...], place: int) -> int:
    """The index of the stretch that holds the character, or of the one after it."""
    for index, part in enumerate(parts):
        if place < part.span.end:
            return index
    return len(parts) - 1
