"""Where words for somebody end, and those for what they did, how often or whither begin.

"Priests shocked the city" names priests, "railway nine times" a railway, "convoy travelling" a convoy.
"""

import re
from collections.abc import Iterator

from dateline.extract.cues.grammar import words

_WORD = re.compile(r"\S+")
_LAST = re.compile(r"\s*([\w'’-]*)")
_MARKS = ".,;:!?\"'“”‘’()[]"
# Behind a participle they show that it does not describe a noun: "suspects accused of", "told the", "a jetty used".
_CLOSES = re.compile(
    r"\s*(?:$|[.,;:!?)\]–—]|--|(?:of|in|on|at|by|for|to|from|with|near|during|after|before|over|under|as|into|against|about|that|when|while|and"
    r"|between|along|inside|outside|without|through|around|the|an?|its|his|her|their|this|these|those|some|several|two|three|four|five|six|ten|\d+)\b)",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\s*(?:times?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|k(?:ilo)?m\w*|miles?|met(?:er|re)s?|percent|per\s)\b"
    r"|\s*[ap]\.?m\b|\s*%",
    re.IGNORECASE,
)
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"})
_LEADING = frozenset(
    {"of", "least", "most", "than", "some", "other", "another", "all", "the", "a", "an", "or"}
    | {"nearly", "about", "around", "over", "almost", "roughly", "approximately", "up", "to", "first", "last", "top"}
)
_CUT_OFF = re.compile(r"(?:\s+(?:of|and|or|nor|the|an?|its|his|her|their|for|to|in|with|--?|[–—]))+$", re.IGNORECASE)

_AT_LEAST = re.compile(r"(?:at\s+(?:least|most)|to\s+\d|as\s+many)\b", re.IGNORECASE)
_LEADS = frozenset(
    {"with", "from", "by", "at", "to", "towards", "toward", "into", "onto", "against", "upon", "as"}
    | {"itself", "himself", "themselves", "who", "which", "that", "thus"}
)


def without_overrun(text: str, start: int, end: int) -> int:
    """Where the words between the places end without what runs over the name that opens them."""
    found = _overrun(text, start, end)
    return _closed(text, start, end if found is None else found)


def without_lead(text: str, start: int, end: int) -> int:
    """Where a name begins behind small words and participles that open the words: "with militants", "carrying nuns"."""
    for word in _WORD.finditer(text, start, end):
        low = word.group().lower()
        leads = (low in _LEADS and not _AT_LEAST.match(text, word.start(), end)) or low in words("going_on")
        if not leads or word.end() >= end:
            return word.start()
    return start


def opens_clause(text: str, start: int) -> bool:
    """True for a verb of another clause, "stole cattle", "destroyed homes": no name begins there."""
    first = _LAST.match(text, start)
    told = first.group(1) if first else ""
    low = told.lower()
    verb = low in words("past_verbs") or _is_participle(low)
    return verb and not told.istitle() and low not in words("described")


def is_no_name(told: str) -> bool:
    """True for a word alone that names nobody: "again", "hosted"."""
    low = told.lower()
    if low in words("after_names") or low in words("past_verbs"):
        return True
    return told.islower() and _is_participle(low) and low not in words("described")


def _overrun(text: str, start: int, end: int) -> int | None:
    before = ""
    capitals = text[start:end].isupper()
    for at, word, behind in _words(text, start, end):
        low = word.lower() if capitals else word
        leads = before.lower() in _LEADING  # "the visas of three officials"
        if before and not leads and low.islower() and _runs_over(text, low, behind, before.lower()):
            return at
        if before and not leads and (_counts(text, word, behind) or _opens_bracket(text, at, end)):
            return at
        before = word
    return None


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, str, int]]:
    """Where each word begins, the word without marks, and where it ends."""
    for word in _WORD.finditer(text, start, end):
        bare = word.group().strip(_MARKS)
        yield word.start(), bare, word.end()


def _runs_over(text: str, low: str, behind: int, before: str) -> bool:
    if low in words("after_names") or low in words("past_verbs") or low in words("going_on"):
        return True
    if low == "of":
        return _leads_to_deed(text, behind)
    if low.endswith("ing"):
        return len(low) > 5 and low not in words("ing_nouns") and bool(_CLOSES.match(text, behind))
    acts = before in words("agents") and low not in words("described")  # "until that group yielded ground"
    return _is_participle(low) and (acts or _CLOSES.match(text, behind) is not None)


def _is_participle(low: str) -> bool:
    return low.endswith("ed") and len(low) > 3 and "-" not in low and low not in words("ed_nouns")


def _leads_to_deed(text: str, behind: int) -> bool:
    """True for the "of" of "accuses Iran of denying access"."""
    following = _LAST.match(text, behind)
    low = following.group(1).lower() if following else ""
    return low.endswith("ing") and len(low) > 5 and low not in words("ing_nouns")


def _counts(text: str, word: str, behind: int) -> bool:
    """True for a number of times or paces."""
    return (word[:1].isdigit() or word.lower() in _NUMBERS) and _TIMES.match(text, behind) is not None


def _opens_bracket(text: str, at: int, end: int) -> bool:
    """True for a bracket that the words do not close: "the nurses (two Danes"."""
    mark = text[at]
    return mark in "([" and (")" if mark == "(" else "]") not in text[at:end]


def _closed(text: str, start: int, end: int) -> int:
    """Without small words and dashes at the end: they lead to what no longer stands there."""
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    found = _CUT_OFF.search(text, start, end)
    return found.start() if found and found.start() > start else end
