"""Persons named in a text that is all in small letters or all in capitals, as wires wrote: "judge juan roe was shot".

No capital shows a name there. What stands where only a name can stand is one, where none of its words is a known one.
"""

import re
from functools import cache, lru_cache

from dateline.core import Span
from dateline.extract.cues.figures.lexicon import grammar, group_of_noun, harm, persons, plural
from dateline.resolve.places.lexicon import lexicon

_WORD = r"[^\W\d_][\w'’-]{0,30}[^\W_]\b(?!['’])|(?:de|da|do|la|el|al|bin|y)(?=\s)|[^\W\d_]\.(?=\s)"
_WORDS = re.compile(rf"(?:{_WORD})(?:\s(?:{_WORD})){{0,8}}", re.IGNORECASE)
_PARTICLE = re.compile(r"(?:de|da|do|la|el|al|bin|y|[a-z]\.)$")
# No name ends so; "-ts" and the like end a plural.
_NO_NAME = re.compile(
    r"(?:ing|[ts]ion|ment|ness|ity|ship|ism|ful|ally|ly|ional|ical|tial|ive|ous|able|hood|acy|ency|ance|ence|[bcdfgklmnprtw]s|ies)$"
    r"|(?<!ahm)(?<!ham)(?<!amm)(?<!alfr)(?<!sae)ed$"
)
_AGE = r",\s\d{1,2},"
_ASIDE = r"\s\([^().]{2,40}\)|,\s[^,;:.()]{3,90}(?:,\s[^,;:.()]{3,60})?,"
_WAS = re.compile(
    rf"(?:{_AGE}|{_ASIDE}|,\swho)?\s(?:(?:was|is|has\sbeen|had\sbeen)\s)(?:\w{{1,20}}ly\s|also\s|later\s|then\s|shot\sand\s){{0,2}}",
    re.IGNORECASE,
)
_AND = re.compile(r"\sand\s(?!(?:the|an?|his|her|another)\s)", re.IGNORECASE)
_FEWEST = 2  # words of a name that nothing introduces


@lru_cache(8)
def is_uncased(text: str) -> bool:
    """True for a text without a single capital, and for one without a small letter."""
    return text.islower() or text.isupper()


def introduced(text: str, start: int, end: int) -> tuple[Span, str] | None:
    """The words at `start` that say what somebody is and then the name, with the noun: "party leader juan roe".

    Two offices of one person may stand before it: "senator and candidate juan roe".
    """
    words = _run(text, start, end)
    for at, word in enumerate(words):
        noun = word.of(text).lower()
        name = _name(text, words[at + 1 :]) if noun in persons() or noun in _titles() else None
        if name and (len(name) >= _FEWEST or noun in _titles()):
            return Span(start, name[-1].end), noun if noun in persons() else ""
    joined = _AND.match(text, words[-1].end, end) if words and words[-1].of(text).lower() in persons() else None
    further = introduced(text, joined.end(), end) if joined else None
    return (Span(start, further[0].end), further[1]) if further else None


def alone(text: str, start: int, end: int) -> Span | None:
    """The name at `start` that nothing introduces: two words or more, all of which may be of a name."""
    words = _run(text, start, end)
    name = _name(text, words)
    if len(name) < _FEWEST or (len(name) < len(words) and not _is_stop(words[len(name)].of(text))):
        return None
    return Span(start, name[-1].end)


def subject(text: str, start: int, verb: int) -> tuple[Span, str] | None:
    """Who stands without an article before "was" and the words of harm at `verb`, with the noun for what they are.

    Somebody without an article is told by name.
    """
    words = _run(text, start, verb)
    if not words or not _WAS.fullmatch(text, words[-1].end, verb):
        return None
    told = [word.of(text).lower() for word in words]
    noun = next((word for word in reversed(told) if word in persons()), "")
    named = len(_name(text, words)) == len(words) or (noun and len(told) > 1 and not _known_plural(told[-1]))
    return (Span(start, words[-1].end), noun) if named else None


def last_words(text: str, begin: int, end: int) -> tuple[Span, str] | None:
    """The name that ends at `end`, with what it says that somebody is, behind the last word that ends a phrase."""
    words = [
        Span(begin + found.start(), begin + found.end())
        for found in re.finditer(r"[^\s,;:.()]+|[,;:.()]", text[begin:end])
    ]
    first = next((at + 1 for at in range(len(words) - 1, -1, -1) if _ends_phrase(words[at].of(text))), 0)
    told = words[first:]
    noun = next((word.of(text).lower() for word in reversed(told) if word.of(text).lower() in persons()), "")
    named = len(_name(text, told[-_FEWEST:])) == _FEWEST
    titled = len(told) > 1 and told[-2].of(text).lower() in _titles() and len(_name(text, told[-1:])) == 1
    return (Span(told[0].start, end), noun) if told and (named or titled) else None


def _ends_phrase(word: str) -> bool:
    return _is_stop(word) or not word[:1].isalnum()


def _run(text: str, start: int, end: int) -> list[Span]:
    """The words from `start` up to the first that ends a noun phrase, or to a mark."""
    found = _WORDS.match(text, start, end)
    words: list[Span] = []
    for word in re.finditer(r"\S+", text[start : found.end()]) if found else ():
        if _is_stop(word.group()):
            break
        words.append(Span(start + word.start(), start + word.end()))
    return words


def _name(text: str, words: list[Span]) -> list[Span]:
    """The first of the words as far as they may be of a name, without a particle at the end."""
    taken = 0
    while taken < len(words) and _may_be_of_name(words[taken].of(text).lower(), taken):
        taken += 1
    while taken and _PARTICLE.fullmatch(words[taken - 1].of(text).lower()):
        taken -= 1
    return words[:taken]


def _may_be_of_name(word: str, before: int) -> bool:
    if _PARTICLE.fullmatch(word):
        return before > 0 or word.endswith(".")
    return len(word) > 2 and word not in _known() and not _NO_NAME.search(word)


def _known_plural(word: str) -> bool:
    return word in _plurals()


def _is_stop(word: str) -> bool:
    return word.lower() in _stops()


@cache
def _titles() -> frozenset[str]:
    return frozenset(grammar()["titles"])


@cache
def _plurals() -> frozenset[str]:
    return frozenset(map(plural, persons())) | {"people", "men", "women", "children", "troops", "police", "personnel"}


@cache
def _stops() -> frozenset[str]:
    """Words that end a noun phrase, and those of harm."""
    verbs = (
        phrase.split()[0]
        for forms in harm().values()
        for name in ("active", "passive", "intransitive")
        for phrase in forms[name]
    )
    return frozenset((*grammar()["stops"], *grammar()["no_steps"], *grammar()["be"], "the", "a", "an", *verbs))


@cache
def _known() -> frozenset[str]:
    """Words that are no part of a name that small letters could show."""
    words, places = grammar(), lexicon()
    listed = (
        *words["no_names"],
        *words["no_surnames"],
        *words["things"],
        *map(plural, words["things"]),
        *words["roles"],
        *words["common"],
    )
    nouns = (*persons(), *_plurals(), *group_of_noun())
    return (
        frozenset((*listed, *nouns, *places.adjectives, *(places.ordinary - places.given), *places.small))
        - places.given
    )
