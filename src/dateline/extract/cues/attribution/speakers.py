"""The words that name the speaker, beside a verb of saying."""

import re

from dateline.core import Span
from dateline.extract.cues.adverbs import without_adverb
from dateline.extract.cues.attribution import lexicon

_LEAD = re.compile(
    r"(?:(?:and|but|while|as|that|where|when|although|though|however|meanwhile|also|then|yet|because|if|since|who|which"
    r"|(?:in|during|after|for|of|by)\s+which|with(?=\s(?:some|several|many|most|other)\s))\b[\s,]*)+",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:(?:on|in|at|late|early|earlier|later|after|before|during|for|shortly)\b[^,]{0,60}?\b(?:monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|day|week|month|year|morning|evening|night|afternoon|statement|thereafter|today|yesterday|video|interview|anonymity|\d{4})\b[\s,]*)+",
    re.IGNORECASE,
)
_TIME_TAIL = re.compile(
    r"[\s,]*(?:(?:late|early|earlier|later)\s+)*(?:on\s+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight)?"
    r"(?:\s+(?:morning|evening|night|afternoon))?",
    re.IGNORECASE,
)
# "The group yesterday said".
_TIME_END = re.compile(
    r"(?:(?<=\w)\s|,[”\"]?\s)(?:today|yesterday|tonight|(?:(?:late|early)\s)?(?:on\s)?\w+day)$", re.IGNORECASE
)
_CLAIM = re.compile(r"(?:an?|the)\s(?:claim|charge|accusation|allegation|assertion|figure|report)\s", re.IGNORECASE)
_VERB_IN = re.compile(
    r"\b(?:am|was|were|is|are|be|killed|injured|wounded|attacked|has|have|had|will|would|could|should|can|did|do|does|not|visited|"
    r"arrested|confirmed|let|put|stood|fired|asked|(?<!who\s)(?<!that\s)(?:died|perished|exploded|erupted))\b",
    re.IGNORECASE,
)
_INNER = re.compile(r"\b(?:and|but|while|that|as|when|because|(?P<time>after|before|until|although))\s+")
_WHO = re.compile(r"\b(?:who|whose|whom|which|that)\s", re.IGNORECASE)
_BEGINS = re.compile(r"\b(?:beg[aiu]ns?|start(?:s|ed)?|continues?|continued)\s(?:to\s\w|\w+ing\s)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"\n\n|(?<=\w{4})[.!?]\s+")
_PASSED_ON = re.compile(
    r".*\baccording\s+to\s+|\s*(?:and\s+|as\s+)?(?:announced|confirmed|reported|disclosed|revealed|verified)\b[^,]{0,40}?\sby\s+",
    re.IGNORECASE,
)
# "The mayor stood up and said": the subject of both verbs.
_AND_SAID = re.compile(
    r"\s*([^,]{2,60}?)\s(?:\w{3,}ed|stood|put|let|went|came|gave|took|met|made|held|sent|accuses|blames|condemns|warns)\b.*\sand\s*$",
    re.IGNORECASE,
)
# "Following the talks the minister", without a comma before whom it names.
_OPENED = re.compile(r"(?:following|after|during|before|since|amid)\s.*\s(?=the\s)", re.IGNORECASE)
_WHICH = re.compile(
    r",\s(?:whose|which|where|(?:quoted|cited)\sby)\s|\swho\s(?:asked|requested|wished|wanted|declined|refused|insisted)\s(?:not|to|on)\s"
    r"|\s(?:issued|released|published|obtained)\b",
    re.IGNORECASE,
)
# An acronym inside a name parts nothing: "Labour Union (LU) members".
_PIECE = re.compile(r"(?:[^,;:“”\"()–—\[\]-]|(?<!-)-(?!-)|(?<=\w\s)\([A-Za-z.]{2,12}\)(?=\s\w))+")
# Who issued it speaks: "a communique issued yesterday by the guerrillas said".
_ISSUED_BY = re.compile(
    r"\s*(?:an?|the|another)\s(?:[\w-]{1,20}\s)?(?:communiqu[eé]|statement|leaflet|letter|message|bulletin|release|report)\s"
    r"(?:issued|released|published|signed|sent|distributed)\s(?:[\w-]{1,12}\s){0,3}?by\s(?=the\s|an?\s|[A-Z])",
    re.IGNORECASE,
)
_LONGEST = 22  # words in the name of a speaker
_CLOSERS = "”\"’'»"


def before_verb(text: str, start: int, verb: int) -> tuple[Span, int] | None:
    """The speaker's words that end where a verb of saying begins, and where the content before them ends.

    A closed apposition belongs to the name: "Jamie Hart, the town's mayor, said". None where the words before the
    verb are no name.
    """
    start = _sentence_begin(text, max(start, verb - 400), verb)
    left = _TIME_END.sub("", text[start:verb].rstrip()).rstrip(_CLOSERS)
    pieces = _pieces(left)
    if not pieces:
        return None
    first = pieces[-1][0]
    if (left.endswith((")", "]")) and len(pieces) >= 2) or (left.endswith(",") and len(pieces) >= 2):
        first = pieces[-2][0]
    end = start + len(left.rstrip(" ,"))
    words = text[start + first : end]
    issued = _ISSUED_BY.match(words)
    first += issued.end() if issued else 0
    words = _subject(text[start + first : end])
    end = start + first + len(words)
    shift = _skip(words, closed=left.endswith(","))
    name = Span(start + first + shift, end) if start + first + shift < end else None
    if name is None or not _is_name(name.of(text)):
        return None
    return name, start + first


def _subject(words: str) -> str:
    """The words without what follows the name: another verb of the same subject, a relative clause, an adverb."""
    joined = _AND_SAID.match(words)
    if joined:
        words = words[: joined.end(1)]
    elif words.endswith(" and") and (said := lexicon.saying().search(words)):
        words = words[: said.start()].rstrip()
    which = _WHICH.search(words)
    words = words[: which.start()] if which else words
    return words[: without_adverb(words, 0, len(words))]


def after_verb(text: str, start: int, end: int) -> Span | None:
    """The speaker's words after a verb of saying: ", said Jamie Hart, the mayor."."""
    words = re.match(
        r"\s+([^,;.“”\"]{2,90}(?:,\s+(?:an?|the|who|head|chief|its|his)\b[^,;.“”\"]{2,80})?)", text[start:end]
    )
    if not words or not _is_name(words.group(1)):
        return None
    return Span(start + words.start(1), start + words.end(1))


def content_after(text: str, start: int, end: int) -> int | None:
    """Where the content begins that follows a verb of saying; None where only a day or an audience follows."""
    tail = _TIME_TAIL.match(text, start, end)
    place = tail.end() if tail else start
    rest = text[place:end]
    audience = re.match(
        r"\s*(?:(?:told|to)\s+)?(?:in\s+a\s+\w+(?:\s+\w+)?|at\s+a\s+\w+\s+\w+|via\s+\w+|on\s+(?:twitter|x|telegram|state\s+television))\s*,?\s*",
        rest,
        re.IGNORECASE,
    )
    if audience:
        place += audience.end()
    that = re.compile(
        r"\s*,?\s*(?:(?:the\s+)?(?:bbc|reuters|afp|ap|reporters|journalists|parliament|media)\s+)?(?:that\b)?[\s:,]*[“\"‘”]?",
        re.IGNORECASE,
    ).match(text, place, end)
    place = that.end() if that else place
    if text[place:end].lstrip().lower().startswith(("citing", "quoting", "after", "referring")):
        return None
    said = text[place:end].split()
    return place if len(said) >= 2 or (said and said[0][:1].isdigit()) else None


def _sentence_begin(text: str, start: int, end: int) -> int:
    """Behind the last end of a sentence between the places: in capitals sentences are not always told apart."""
    return max((found.end() for found in _SENTENCE_END.finditer(text, start, end)), default=start)


def _pieces(left: str) -> list[tuple[int, str]]:
    """The parts of the words between commas, semicolons, brackets and quotation marks, with their offsets."""
    found = [(match.start(), match.group()) for match in _PIECE.finditer(left)]
    return [(offset, words) for offset, words in found if words.strip() and words.strip() not in _CLOSERS]


def _skip(words: str, closed: bool) -> int:
    """How many characters at the start of the words are a conjunction, a day or an opening, and no name.

    `closed` is True before a comma, "men were killed after a siege, said": what is told before it names nobody.
    """
    shift = len(words) - len(words.lstrip())
    for pattern in (_LEAD, _OPENING, _LEAD):
        match = pattern.match(words, shift)
        if match:
            shift = match.end()
    opened = _OPENED.match(words, shift)
    if opened:
        return opened.end()
    passed_on = _PASSED_ON.match(words, shift)
    if passed_on:
        return passed_on.end()
    left = words[shift:]
    joints = [m for m in _INNER.finditer(left) if not (closed and m["time"])]
    return shift + max((m.end() for m in joints if _ends_clause(left[: m.start()], m)), default=0)


def _ends_clause(before: str, joint: re.Match[str]) -> bool:
    """True where the words before tell something by themselves: "jets begin to leave Chad after the army said"."""
    told = _VERB_IN.search(before) or _BEGINS.search(before)
    return bool(told) and not (joint["time"] and _WHO.search(before))


def _is_name(words: str) -> bool:
    count = len(words.split())
    return (
        0 < count <= _LONGEST
        and not _VERB_IN.search(words.split(",", maxsplit=1)[0])
        and any(c.isalpha() for c in words)
        and not _CLAIM.match(words)
    )
