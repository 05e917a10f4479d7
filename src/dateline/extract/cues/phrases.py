"""Noun phrases beside a word, by the small words that end them."""

import re
from collections.abc import Iterator

from dateline.core import Span
from dateline.extract.cues.adverbs import without_adverb
from dateline.extract.cues.allies import without_ally
from dateline.extract.cues.grammar import words
from dateline.extract.cues.overruns import is_no_name, opens_clause, without_overrun

# Of a person whom no registry knows: two words and more with capitals.
FULL_NAME = r"(?:[A-Z][\w'’.-]+\s+){1,3}[A-Z][\w'’-]+"

_WORD = re.compile(r"[\s“\"‘'\[(]*([\w$£€%][\w'’.,$£€%-]*)")
_NUMBER = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|dozen|\d+(?:[.,]\d+)*"
_OPENS = re.compile(
    r"[\s“\"‘']*(?:(?:down|the|an?|its|his|her|their|our|this|that|these|those|several|some|many|another|all|both|more|other|suspected|alleged|record(?=\s\d)"
    rf"|{_NUMBER}|at\s+least|over|around|about|nearly|(?:dozens|hundreds|thousands|scores)\s+of"
    r"|of(?:\s+(?:the|an?|its|his|her|their|our))?)\s+)+",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"n['’]t$")
_DOTTED = re.compile(r"(?:[A-Z]\.){2,4}|(?:Dr|Mr|Mrs|Ms|Gen|Maj|Col|Lt|Capt|Sgt|St|Sen|Gov)\.")
_CAPITAL = re.compile(r"\s+[A-Z]")
_POSTED = re.compile(r"\b(?:ambassador|envoy|emissary|representative)\s*$", re.IGNORECASE)
_DESCRIBES = frozenset({"dead", "late", "wounded", "injured", "killed", "suspected", "that", "this"})
_DESCRIBED = re.compile(r"\sof\s(?:(?:the|an?|his|her|its|their|two|three|four|five|six)\s)?$")
_VERB_WITH_OBJECT = re.compile(
    r"(?:\w+ly\s+)?(?:\w+(?:ed|ing|s)|hurt|hit|shot|struck|broke|tore|burnt|threw|took|left)\s+"
    r"(?:the|an?|at|his|her|its|their|two|three|four|five|six|seven|eight|nine|ten|some(?!\s+\d)|several|any|dozens\s+of|hundreds\s+of|\d)\b"
)
# "Malta duly returns nine vases": what stands before the object tells of another act.
_OTHER_VERB = re.compile(
    r"(?:^|[\w'’]\s+)(?:[a-z]+ly\s+)?(?!(?:minus|plus|versus)\b)[a-z]{3,}(?:s|ed)\s+"
    r"(?=(?:his|her|its|their|two|three|four|five|six|seven|eight|nine|ten|some|several|any|\d+)\s+[a-z])"
)
_JOINED = re.compile(r"\s*,?\s+(?:and|as\s+well\s+as|(?P<with>(?:along|together)\s+with))\s+")
# "Killed A B, C D, E F and G H": names alone, up to the "and".
_CAPITALS = r"[A-Z][\w.’-]*(?:\s(?:(?:of|al|bin|de)\s|of\sthe\s)?[A-Z][\w.’-]*){0,4}"
_CHAIN = re.compile(rf"((?:,\s(?:the\s)?{_CAPITALS}){{1,9}}),?\s(?:and|as\swell\sas)\s(?:the\s)?(?=[A-Z])")
_LINK = re.compile(r",\s(?:the\s)?")
_LONGEST = 9
_ARTICLES = frozenset({"a", "an"})  # begin another phrase: "the rebels a week ago"
_WHEN = re.compile(
    r"\s+(?:(?:few|couple\s+of|half|quarter\s+of\s+an|full)\s+)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|miles?|kilomet\w+)\b"
)
_NOUN = re.compile(r"(?:[^s]s|men|people|er|or|ist)$")
_OPEN = " of"  # leads on to an article that begins no other phrase
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|be|been|being|gets?|got)\s+(?:\w+ly\s+|also\s+|then\s+|later\s+|first\s+|on\s+\w+\s+|all\s+|shot\s+and\s+|abducted\s+and\s+|tortured\s+and\s+|killed\s+and\s+|either\s+)*$",
    re.IGNORECASE,
)
# "Was attacked and beaten up by": both participles are passive.
_BOTH_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|being)\s+(?:\w+ly\s+)?(?:\w+(?:ed|en|ot)|struck|hit|beaten|torn|held|caught)\s+and\s+(?:then\s+|later\s+)?$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\s+(?:(?:up\s+)?by|to\s+death|on\s+fire|ablaze)\b|\s+and\s+\w+ed\b|\s*[.;]", re.IGNORECASE)
_REDUCED = re.compile(
    r"\s+(?:by|in|at(?!\s+(?:least|most)\b)|near|on|when|while|during|after|from|with|inside|outside|under|for|earlier|previously|last\s+(?:year|month|week)|"
    r"over(?!\s+(?:\d|an?\b|one\b|two\b|three\b|half\b))|to\s+death)\b|[.,;)]|$",
    re.IGNORECASE,
)


def noun_phrase(text: str, start: int, limit: int) -> Span | None:
    """The noun phrase that begins at `start`, without articles and counts; None where none does."""
    opening = _OPENS.match(text, start, limit)
    begin = end = opening.end() if opening else start
    first = True
    for _ in range(_LONGEST):
        word = _WORD.match(text, end, limit)
        if not word or (_ends_phrase(word.group(1)) and not _goes_on(text, begin, word)):
            break
        if not first and _begins_another(text, begin, end, word):
            end = _without_verb(text, begin, end, word)
            break
        if first:
            begin, first = word.start(1), False
        dotted = _DOTTED.fullmatch(word.group(1)) is not None
        bare = word.group(1) if dotted else word.group(1).rstrip(",.'’")
        end = word.start(1) + len(bare)
        if dotted and not _CAPITAL.match(text, end, limit):
            break
        if bare != word.group(1) or text[end : end + 1] in ',;:)”"':
            break
        if text[end : end + 5].lower() == " and ":
            break
    if first or end <= begin:
        return None
    end = without_overrun(text, begin, without_ally(text, begin, end))
    phrase = Span(begin, without_adverb(text, begin, end))
    return None if is_no_name(phrase.of(text)) else phrase


def _begins_another(text: str, begin: int, end: int, word: re.Match[str]) -> bool:
    """True for an article, unless it goes on with "of": "the house of a man"."""
    return word.group(1) in _ARTICLES and not text.endswith(_OPEN, begin, end)


def _without_verb(text: str, begin: int, end: int, article: re.Match[str]) -> int:
    """Where the phrase ends without the verb before the article: "supporters hold a vigil", not "rebels a year ago"."""
    last = text.rfind(" ", begin, end)
    verb = text[last + 1 : end]
    noun = _NOUN.search(verb) or not verb.islower() or verb in words("agents")
    return end if last < 0 or noun or _WHEN.match(text, article.end()) else last


def _ends_phrase(word: str) -> bool:
    return word.lower().strip(",.") in words("phrase_ends") or bool(_NEGATED.search(word))


def _goes_on(text: str, begin: int, word: re.Match[str]) -> bool:
    """True for the "to" of "ambassador to Chad", "that" of "of that gang", "dead" of "the body of a dead hostage"."""
    if word.group(1).lower() in _DESCRIBES:
        return _DESCRIBED.search(text, begin, word.start(1)) is not None
    return word.group(1).lower() == "to" and _POSTED.search(text, begin, word.start(1)) is not None


def listed_phrases(text: str, start: int, limit: int) -> Iterator[Span]:
    """The noun phrase at `start` and those joined to it by "and", with names between commas before one."""
    phrase = noun_phrase(text, start, limit)
    if phrase is None:
        return
    yield phrase
    chain = _CHAIN.match(text, phrase.end, limit) if text[phrase.start].isupper() else None
    if chain and not text.isupper():
        yield from _linked(text, chain, limit)
        return
    joined = _JOINED.match(text, phrase.end, limit)
    if joined is None or opens_clause(text, joined.end()):
        return
    if joined["with"]:
        yield from listed_phrases(text, joined.end(), limit)
        return
    following = noun_phrase(text, joined.end(), limit)
    if following and not _VERB_WITH_OBJECT.match(text, following.start, limit):
        yield following


def _linked(text: str, chain: re.Match[str], limit: int) -> Iterator[Span]:
    """The names behind each comma of the chain, and the one behind its "and"."""
    starts = [link.end() for link in _LINK.finditer(text, *chain.span(1))]
    ends = [*(start - 1 for start in starts[1:]), chain.end(1), limit]
    for start, end in zip([*starts, chain.end()], ends, strict=True):
        phrase = noun_phrase(text, start, end)
        if phrase:
            yield phrase


def subject_phrase(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that opens a stretch ending before its verb."""
    left = text[start:end]
    lead = re.match(
        r"\s*(?:(?:on|in|at|during|after|by|since|for)\s+[^,]{2,60},\s+|and\s+|also\s+|meanwhile,?\s+|separately,?\s+|that\s+)*",
        left,
        re.IGNORECASE,
    )
    return noun_phrase(text, start + (lead.end() if lead else 0), end)


def without_other_verb(text: str, phrase: Span) -> Span:
    """The phrase from the object of a verb in it on: "its members" of "orders its members"."""
    found = list(_OTHER_VERB.finditer(text, phrase.start, phrase.end))
    bare = noun_phrase(text, found[-1].end(), phrase.end) if found else None
    return bare or phrase


def is_passive(text: str, start: int, head: Span, limit: int) -> bool:
    """True where the participle at `head` tells what was done to what stands before it."""
    word = head.of(text).lower()
    if word.endswith("ing"):
        return bool(re.search(r"\bbeing\s+$", text[start : head.start], re.IGNORECASE))
    if _PASSIVE.search(text, max(start, head.start - 60), head.start):
        return True
    if _BOTH_PASSIVE.search(text, max(start, head.start - 60), head.start) and _CLOSED.match(text, head.end, limit):
        return True
    participle = word.endswith(
        ("ed", "en", "wn", "ck", "ung", "eld", "hot", "aught", "ept", "ost", "et", "aid", "one", "ound", "ent")
    )
    return participle and bool(re.match(r"\s+by\b", text[head.end : limit], re.IGNORECASE))


def is_reduced(text: str, head: Span, limit: int) -> bool:
    """True where a participle may follow its noun directly: "inmates killed in a raid"."""
    return head.of(text).lower().endswith(("ed", "en")) and bool(_REDUCED.match(text, head.end, limit))
