"""Counted people in a sentence: "at least 47 worshippers", "several of its members", "the pilot"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.core import Quantity, Span
from dateline.extract.cues.figures.lexicon import alternation, cue_words, group_of_noun, words

_OF = re.compile(r"\s+of(?:\s+(?:them|whom|which|the|its|his|her|their|those|these|our|my))*(?=\s)", re.IGNORECASE)
_WORD = re.compile(r"\s+((?:[A-Za-zÀ-ɏ0-9][\w'’.-]*[\w])|[A-Za-z])")
_STOPS = frozenset(
    """was were is are be been being has have had having who whom which that when while where after before as at in on
    by for from to into near during with without and or but including among amid inside outside since until despite
    than then also reportedly allegedly according said says more will would can could may might must not did does do
    because if so when what left died die dies across against under over between within since early late over""".split()
)
_ROLES = (
    "leader", "commander", "chief", "head", "minister", "mayor", "president", "official", "member", "activist", "deputy",
    "aide", "wife", "husband", "son", "daughter", "child", "boy", "girl", "baby", "driver", "bishop", "governor", "judge",
    "lawyer", "ambassador", "diplomat", "senator", "candidate", "politician", "mother", "father", "brother", "sister",
    "spokesman", "spokesperson", "hostage", "citizen", "businessman", "fighter", "militant", "rebel", "prisoner",
    "correspondent", "national", "protester", "demonstrator", "infant", "toddler", "teenager", "youth", "cleric",
    "interpreter", "contractor", "worker", "resident", "bomber", "attacker", "gunman", "settler", "engineer", "companion",
    "secretary", "director", "operative", "assailant", "accused", "shooter", "trafficker", "foreigner", "colonel", "extraditable", "chairman", "ringleader", "associate", "priest", "nun", "resident", "one",
)  # fmt: skip
_SINGLE = re.compile(r"(?:a|an|the|his|her|its|their|another|one)\s+", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:he|she|him|himself|herself)\b", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-Z][\w'’-]+\s+){1,4}[A-Z][\w'’-]+")
_LONGEST = 6  # words of a counted noun phrase


@dataclass(frozen=True, slots=True)
class Counted:
    """People and their count: `span` is the whole phrase, `number` the words that give the count."""

    low: int | None
    high: int | None
    span: Span
    number: Span
    noun: str
    rule: str


def counted_phrases(text: str, sentence: Span, quantities: Sequence[Quantity]) -> Iterator[Counted]:
    """Every quantity of the sentence with the noun phrase that it counts, in order."""
    for quantity in quantities:
        end = _phrase_end(text, quantity.span.end, sentence.end)
        noun = text[quantity.span.end : end].strip()
        noun = re.sub(r"^of\s+(?:(?:the|its|his|her|their|those|these|them|whom)\b)?\s*", "", noun, flags=re.IGNORECASE)
        span = Span(quantity.span.start, end)
        yield Counted(quantity.low, quantity.high, span, quantity.span, noun, quantity.rule.partition(":")[2])


def single_person(text: str, start: int, end: int) -> Counted | None:
    """The one person that a phrase at `start` names: "the pilot", "ISIS leader Ahmed Omar"; None where none is."""
    pronoun = _PRONOUN.match(text, start, end)
    if pronoun:
        return Counted(1, 1, Span(*pronoun.span()), Span(*pronoun.span()), "", "one-person")
    determiner = _SINGLE.match(text, start, end)
    after = determiner.end() if determiner else start
    role = _role().match(text, after, end)
    if role and (determiner or role.group("name")):
        return Counted(1, 1, Span(start, role.end()), Span(start, role.end()), role.group("noun"), "one-person")
    name = _NAME.match(text, start, end) if not determiner and not text[start:end].isupper() else None
    return Counted(1, 1, Span(*name.span()), Span(*name.span()), name.group(), "named-person") if name else None


def bare_plural(text: str, start: int, end: int) -> Counted | None:
    """People in the plural without a number: at least two."""
    found = _plural().match(text, start, end)
    span = Span(*found.span()) if found else None
    return Counted(2, None, span, span, found.group("noun"), "bare-plural") if found and span else None


def _phrase_end(text: str, start: int, limit: int) -> int:
    of = _OF.match(text, start, limit)
    end = of.end() if of else start
    if of and re.search(r"(?:them|whom|which)$", of.group(), re.IGNORECASE):
        return end
    for _ in range(_LONGEST):
        word = _WORD.match(text, end, limit)
        if not word or word.group(1).lower() in _STOPS or word.group(1).lower() in cue_words():
            break
        end = word.end()
        if word.group(1).lower() in ("others", "them"):
            break
    return end


@cache
def _role() -> re.Pattern[str]:
    singular = {noun for noun in group_of_noun() if not noun.endswith("s")} - {
        "more",
        "other",
        "police",
        "staff",
        "dead",
        "people",
        "personnel",
        "troops",
        "injured",
        "wounded",
        "women",
        "men",
    }
    nouns = alternation([*_ROLES, *singular])
    return re.compile(
        rf"(?:(?!(?:{nouns})\b)[\w'’.-]+\s+){{0,5}}?(?P<noun>{nouns})\b(?!\s+(?:of\s+the\s+dead|forces))(?P<name>(?:\s+[A-Z][\w'’-]+){{1,3}})?",
        re.IGNORECASE,
    )


@cache
def _plural() -> re.Pattern[str]:
    nouns = {
        noun
        for noun in group_of_noun()
        if noun.endswith("s") or noun in ("people", "women", "men", "troops", "children")
    }
    plural_roles = {f"{role}s" for role in _ROLES}
    harm = set(words("nouns")) - {"dead"}
    known = alternation((nouns | plural_roles | {"children", "militants", "members"}) - harm)
    return re.compile(
        rf"(?:(?:the|its|their|his|more|other|unarmed|innocent)\s+)*(?:[\w'’-]+\s+){{0,2}}?(?P<noun>{known})\b",
        re.IGNORECASE,
    )
