"""People as a sentence tells them without a number: "the pilot", "Jane Roe", "gunmen"."""

import re
from dataclasses import dataclass
from functools import cache

from dateline.core import Span
from dateline.extract.cues.figures.lexicon import grammar, participles, persons, plural
from dateline.extract.cues.figures.uncased import alone, introduced, is_uncased, subject
from dateline.resolve.phrases import any_of
from dateline.resolve.places.lexicon import lexicon

_DETERMINER = re.compile(
    r"(?:(?:an?|the|his|her|its|their|another|one|former|local|senior|top|deputy)\s{1,3}){0,3}", re.I
)
_ARTICLE = re.compile(r"(?:an?|the|his|her|its|their|another|one)\s", re.I)
_NAME_WORD = r"(?:[A-Z][\w'’.-]{0,30}\w|(?:al|el|ad|as|an|ul)-[A-Z]\w{1,30})"
NAME = rf"{_NAME_WORD}(?:\s(?:(?:bin|ibn|al|el|de|la|van|von|der|da|dos|abu)\s)?{_NAME_WORD}){{1,5}}"
_NAME = re.compile(NAME)
_TITLE = r"(?:(?:Capt|Sgt|Lt|Gen|Col|Maj|Brig|Cpl|Pvt|Dr|Mr|Mrs|Ms|Prof|Rev|Fr|Gov|Sen|Rep)\.?\s)"
_NAMED = re.compile(rf"{_TITLE}{{0,2}}(?:[Aa]n?\s(?:[\w-]{{1,20}}\s){{0,3}}?)?{NAME}")
_NATIONAL = re.compile(
    r"(?i:an?|one|another)\s(?P<noun>[A-Z][a-z-]{2,20}|[A-Z-]{3,20})(?=\s?(?:[.,;:)–—]|$)"
    r"|\s(?i:and|or|was|were|is|are|had|has|in|at|on|near|by|when|who|died|from|while|after|during|as|with)\b)"
)
_GOES_ON = re.compile(r"\s[a-z]{3,20}\s[A-Z]")  # "Front Party" of "Front Party official Omar Said" is no name


@dataclass(frozen=True, slots=True)
class People:
    """People and their count: `span` is the whole phrase, `number` the words of the count, `rule` how it was read."""

    low: int | None
    high: int | None
    span: Span
    number: Span
    noun: str
    rule: str

    @property
    def exact(self) -> bool:
        """True where the count is one known number."""
        return self.low is not None and self.low == self.high


def one_person(text: str, start: int, end: int) -> People | None:
    """The one person told at `start` ("the pilot", "militia leader Omar Said", "Omar Said"), or None."""
    determiner = _DETERMINER.match(text, start, end)
    after = determiner.end() if determiner else start
    role = _role().match(text, after, end) or _role().match(text, start, end)  # "Deputy" may be the office itself
    if is_uncased(text) and (not _ARTICLE.match(text, start, end) or introduced(text, after, end)):
        return _by_name(introduced(text, start if after == start else after, end))
    if role and (further := _past_nation(text, role, end)):
        role = further
    named = (
        role is not None and role["name"] and not text.isupper() and role["name"].split()[0].lower() not in _befallen()
    )
    if role and (_ARTICLE.match(text, start, end) or named):
        where = Span(start, role.end() if named else role.end("noun"))
        return People(1, 1, where, where, role["noun"], "one-person")
    name = None if text[start:end].isupper() else _NAMED.match(text, start, end)
    if name is None or _no_name().search(name.group()):
        return _national(text, start, end)
    return People(1, 1, Span(*name.span()), Span(*name.span()), "", "named-person")


def _national(text: str, start: int, end: int) -> People | None:
    """The one person told by a nation alone: "a Canadian"."""
    found = _NATIONAL.match(text, start, end)
    if found is None or found["noun"].lower() not in lexicon().adjectives:
        return None
    return People(1, 1, Span(*found.span()), Span(*found.span()), found["noun"], "one-person")


def person_alone(text: str, start: int, end: int) -> People | None:
    """The one person whose name stands at `start` in a text without capitals, where people are told."""
    name = alone(text, start, end) if is_uncased(text) else None
    return _by_name((name, "")) if name else None


def unintroduced(text: str, start: int, verb: int) -> People | None:
    """The one person who stands at `start` without an article, and in a text without capitals, before "was"."""
    return _by_name(subject(text, start, verb)) if is_uncased(text) else None


def _by_name(found: tuple[Span, str] | None) -> People | None:
    return People(1, 1, found[0], found[0], found[1], "named-person") if found else None


def _past_nation(text: str, role: re.Match[str], end: int) -> re.Match[str] | None:
    """The role and name behind a nation: "Chadian trade minister Omar Said"."""
    if not text[role.start("noun")].isupper() or (role["name"] and not _GOES_ON.match(text, role.end(), end)):
        return None
    further = _role().match(text, role.end("noun") + 1, end)
    return further if further and further["name"] else None


def is_named(text: str, start: int) -> bool:
    """True where a name of two words or more begins at `start`, in a text that is not all in capitals."""
    found = _NAME.match(text, start)
    return found is not None and not found.group().isupper()


def bare_role(text: str, start: int, end: int) -> People | None:
    """One person told by a noun alone, as the second of "his wife and daughter"."""
    role = _role().match(text, start, end)
    if role is None or role.start("noun") != start:
        return None
    where = Span(start, role.end())
    return People(1, 1, where, where, role["noun"], "one-person")


def headline_person(text: str, start: int, end: int) -> People | None:
    """One person told without an article, as headlines do: "kills rebel leader"."""
    role = _role().match(text, start, end)
    where = Span(start, role.end()) if role else None
    return People(1, 1, where, where, role["noun"], "one-person") if role and where else None


def uncounted_people(text: str, start: int, end: int) -> People | None:
    """People in the plural without a number, who are at least two."""
    found = _plural().match(text, start, end)
    if not found:
        return None
    where = Span(*found.span())
    return People(2, None, where, where, found["noun"], "bare-plural")


@cache
def _befallen() -> frozenset[str]:
    """Words of harm that a headline writes behind a person: "Leaves Man Dead"."""
    return participles() | {"dead", "hurt", "missing"}


@cache
def _role() -> re.Pattern[str]:
    nouns = any_of(persons())
    between = rf"(?:{_no_step(nouns)}[^\W_][\w'’.-]{{0,30}}\s){{0,5}}"
    return re.compile(
        rf"{between}(?:(?:{nouns})\s(?=(?:{nouns})\b))?(?P<noun>{nouns})\b(?!['’]s|-|\s(?:of\sthe\sdead|forces|station))"
        rf"(?P<name>(?-i:(?:\s{_NAME_WORD}){{1,4}}|,\s{_NAME_WORD}(?:\s{_NAME_WORD}){{1,3}}))?",
        re.IGNORECASE,
    )


def _no_step(nouns: str) -> str:
    """A person's noun is not looked for across these words, but where they are half of one: "Palestinian-American"."""
    return rf"(?!(?:{nouns}|{any_of(grammar()['no_steps'])})\b(?!-\w))"


@cache
def _plural() -> re.Pattern[str]:
    nouns = any_of(
        [plural(noun) for noun in persons()] + ["people", "troops", "children", "women", "gunmen", "policemen"]
    )
    return re.compile(
        rf"(?:(?:the|its|their|his|more|other|unarmed|innocent)\s){{0,2}}(?:{_no_step(nouns)}[^\W_][\w'’-]{{0,30}}\s){{0,2}}"
        rf"(?P<noun>{nouns})\b(?!['’])",
        re.IGNORECASE,
    )


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(grammar()['no_names'])})\b", re.IGNORECASE)
