"""Which group counted people belong to."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from dateline.extract.cues.figures.lexicon import group_of_noun, persons, plural
from dateline.resolve.places.lexicon import lexicon

_REST = frozenset(["", "other", "others", "more", "another", "dead", "wounded", "injured"])
_PEOPLE = frozenset(
    ["people", "person", "persons", "casualties", "deaths", "fatalities", "lives", "victims", "victim", *_REST]
)
_PARTICIPLE = re.compile(r"(?:ed|ing)$")
_OF_BODY = re.compile(
    r"^(?P<member>members?|elements|personnel|officials?|employees?)\s+of\s+(?P<body>.+)$", re.IGNORECASE
)
_KIN = re.compile(
    r"\bmembers?\s+of(?:$|\s+(?:[\w'’-]+\s+){0,3}(?:family|families|household|clan)\b)|\bfamily\s+members?$",
    re.IGNORECASE,
)


def group_of(noun: str, rule: str, part: bool, before: str | None) -> str:
    """The closed group of the nouns, "all" for people of no kind, else the report's own word.

    `part` is true for a part of people told before: children and the like keep their own word there. `before` is the
    group of the people told last, which "five others" and a bare number share.
    """
    words = noun.lower().split()
    if before and rule != "named-person" and " ".join(words) in _REST:
        return before
    if part and _known(words) in (None, "civilians", "all"):
        return _own_word(words)
    body = _OF_BODY.match(noun)
    if _KIN.search(noun):
        return "all"
    if body:
        return _known(body["body"].lower().split()) or body["member"].lower()
    head = words[: words.index("of")] if "of" in words[1:] else words
    known = _known(head)
    if known:
        return known
    return _unknown(noun, head, rule)


def _own_word(words: Sequence[str]) -> str:
    """What a report calls a part, without an article; "all" where it only says that they are people."""
    told = list(words[1:] if words and words[0] in ("a", "an", "the") else words)
    return "all" if not told or told[-1] in _PEOPLE else " ".join(told[:4])


def counts_people(noun: str) -> bool:
    """True for nouns that are known to be people's, also before a participle: "villagers sleeping"."""
    words = noun.lower().split()
    if len(words) > 1 and _PARTICIPLE.search(words[-1]):
        words.pop()
    return bool(words) and words[-1] in _nouns()


@cache
def _nouns() -> frozenset[str]:
    return frozenset([*persons(), *map(plural, persons()), *group_of_noun(), "men", "women", "others"])


def _known(words: Sequence[str]) -> str | None:
    """The group of the last noun, or of a word before it where it says no more than "people"."""
    table = group_of_noun()
    last = table.get(" ".join(words[-2:])) or table.get(words[-1] if words else "")
    if last != "all":
        return last
    return next((table[word] for word in reversed(words[:-1]) if table.get(word, "all") != "all"), "all")


def _nations() -> Mapping[str, tuple[str, ...]]:
    return lexicon().adjectives


def _unknown(noun: str, head: Sequence[str], rule: str) -> str:
    if not head or (rule in ("one-person", "named-person") and (head[-1] in persons() or head[-1] in _nations())):
        return "all"
    last = noun.split()[len(head) - 1]
    named = last[:1].isupper() and not noun.isupper()  # a nation or a town
    return "all" if named or not head[-1].endswith(("s", "men", "people")) else head[-1]
