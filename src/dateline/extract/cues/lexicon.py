"""The words that tell events: each phrase under the forms of its first word, compiled when that is met."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.schema.loader import load_toml

_GAP = r"(?:[\s,“”\"]+[\w'’.-]+){0,4}?"
_HIT = "+"
# Whom a verb hits stands behind it; behind "by" stands who did it: "captured by soldiers".
_GAP_OF_HIT = r"(?:(?!\s+by\b)[\s,“”\"]+[\w'’.-]+){0,4}?"
_GAPS = frozenset({"*", _HIT})
_VOWELS = "aeiou"
LINKS = ("of", "on", "against")  # behind the head of a phrase


@dataclass(frozen=True, slots=True)
class Gap:
    """Where a phrase leaves room for other words, and how many of its own stand before and behind it.

    `hit` is True where these words and those behind them name who or what is hit: "blow up + bridge".
    """

    words_before: int
    words_behind: int
    hit: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase that tells an event of a type. `form` is "noun" or "verb"; without a type the phrase tells none.

    `needs` lists the supports of which one must be there, each a set of kinds that go together. `name` is the
    phrase as it stands in the data, `written` the expression for it in a text. `harm` words only tell that people
    suffered; after a `turned` verb the subject is the one acted upon: "X repelled Y".
    """

    type: str
    form: str
    name: str
    written: str
    needs: tuple[tuple[str, ...], ...] = ()
    harm: bool = False
    turned: bool = False
    gap: Gap | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """What is `written`, in capitals or not."""
        return _compiled(self.written)


@cache
def entries_by_word() -> Mapping[str, tuple[Entry, ...]]:
    """Every entry under each form of its first word, in lower case."""
    data = load_toml("dateline.extract.cues", "triggers.toml")
    found: dict[str, list[Entry]] = defaultdict(list)
    for row in data["entry"]:
        for first, entry in _entries(row, data["irregular"]):
            found[first].append(entry)
    for form, phrases in data["skip"].items():
        for phrase in phrases:
            forms = [tuple(word.split("|")) for word in phrase.split()]
            for first in forms[0]:
                found[first].append(Entry("", form, phrase, _written(forms)))
    return {word: tuple(entries) for word, entries in found.items()}


def verb_forms(lemma: str, irregular: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The forms of an English verb, its lemma first; irregular ones as listed."""
    if lemma in irregular:
        return (lemma, *irregular[lemma])
    if lemma.endswith("e"):
        return (lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing")
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return (lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
    third = lemma + ("es" if lemma.endswith(("sh", "ch", "s", "x", "z")) else "s")
    return (lemma, third, lemma + "ed", lemma + "ing")


def noun_forms(noun: str) -> tuple[str, ...]:
    """A noun and its plural."""
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return (noun, noun[:-1] + "ies")
    if noun.endswith(("sh", "ch", "x", "z", "ss")):
        return (noun, noun + "es")
    return (noun,) if noun.endswith("s") else (noun, noun + "s")


def _entries(row: Mapping[str, Any], irregular: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Entry]]:
    needs = tuple(tuple(kinds.split("+")) for kinds in row.get("needs", ()))
    for phrase in row.get("nouns", ()):
        words = phrase.split()
        head = next((place - 1 for place, word in enumerate(words) if word in LINKS), len(words) - 1)
        forms = [noun_forms(word) if place == head else tuple(word.split("|")) for place, word in enumerate(words)]
        for first in forms[0]:
            yield first, Entry(row["type"], "noun", phrase, _written(forms), needs, *_flags(row), gap=_gap(words))
    for phrase in row.get("verbs", ()):
        words = phrase.split()
        forms = [verb_forms(words[0], irregular), *(tuple(word.split("|")) for word in words[1:])]
        for first in forms[0]:
            yield first, Entry(row["type"], "verb", phrase, _written(forms), needs, *_flags(row), gap=_gap(words))


def _gap(words: Sequence[str]) -> Gap | None:
    places = [place for place, word in enumerate(words) if word in _GAPS]
    if not places:
        return None
    return Gap(places[0], len(words) - 1 - places[-1], hit=words[places[0]] == _HIT)


def _flags(row: Mapping[str, Any]) -> tuple[bool, bool]:
    return bool(row.get("harm")), bool(row.get("turned"))


def _written(forms: Sequence[Sequence[str]]) -> str:
    parts: list[str] = []
    for words in forms:
        if words[0] in _GAPS:
            parts[-1] += _GAP_OF_HIT if words[0] == _HIT else _GAP
        else:
            parts.append("(?:" + "|".join(re.escape(word) for word in words) + ")")
    return r"[\s-]+".join(parts) + r"(?![\w])"


@cache
def _compiled(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)
