"""The words of saying as patterns."""

import re
from collections.abc import Mapping
from functools import cache

from dateline.core.seldom import Seldom
from dateline.extract.cues.attribution.words import any_phrase, words


@cache
def modality_of_verb() -> Mapping[str, str]:
    """The modality that each verb of saying gives."""
    return {verb: modality for modality, verbs in words("verbs").items() for verb in verbs}


@cache
def saying() -> re.Pattern[str]:
    """A verb of saying with what may stand before it ("has also")."""
    auxiliary = rf"(?:(?:{any_phrase(words('guards')['auxiliaries'])})\s+){{0,3}}"
    # A verb form after one of these is a noun: "the United States", "according to the report".
    no_noun = "".join(rf"(?<!\b{word}\s)" for word in words("guards")["before"])
    verbs = any_phrase(tuple(modality_of_verb()))
    # The verbs are held against a word first: few words are one, and what may not stand before it takes longer.
    verb = rf"(?={verbs}){no_noun}(?P<verb>{verbs})(?![\w-])"
    return re.compile(rf"(?<![\w-]){auxiliary}{verb}", re.IGNORECASE)


@cache
def responsibility() -> Seldom:
    """A claim of responsibility."""
    return Seldom(r"(?<![\w-])(?:" + "|".join(words("responsibility")["patterns"]) + r")(?!\w)", re.IGNORECASE)


@cache
def impersonal() -> Seldom:
    """Words by which nobody in particular says it, and not for sure; those of group "after" doubt what follows."""
    doubts = words("impersonal")
    after, clause = any_phrase(doubts["after"]), any_phrase(doubts["clause"])
    return Seldom(rf"(?<!\w)(?:(?P<after>{after})|{clause})(?!\w)", re.IGNORECASE)


@cache
def part_in() -> re.Pattern[str]:
    """Words between somebody and an act that doubt about a part in it leaves certain: "to be behind the"."""
    return re.compile(rf"(?<!\w)(?:{any_phrase(words('impersonal')['part_in'])})\s(?=the\b)", re.IGNORECASE)


@cache
def bound() -> re.Pattern[str]:
    """What begins a clause of its own."""
    return re.compile(rf"[;:]\s|,?\s(?:{any_phrase(words('clauses')['bounds'])})\s", re.IGNORECASE)


@cache
def hedge(kind: str) -> re.Pattern[str]:
    """Words right before an actor or an act, by their kind in the data: they put it in doubt, or lay it on somebody."""
    return re.compile(rf"\b(?:{any_phrase(words('hedges')[kind])})\s(?:the\s)?(?:[\w-]+\s)?$", re.IGNORECASE)


@cache
def own_nouns(kind: str) -> frozenset[str]:
    """The nouns by which a speaker of the kind means its own side's people."""
    return frozenset(words("own").get(kind, ()))


@cache
def passive() -> Seldom:
    """A verb of saying in the passive with the "by" before its speaker."""
    return Seldom(rf"(?<!\w)(?:{any_phrase(words('passive')['verbs'])})\s", re.IGNORECASE)


@cache
def performed() -> re.Pattern[str]:
    """A verb of saying and the deed that is done by saying it: then the words are the act itself."""
    return re.compile(rf"(?:{any_phrase(words('guards')['performed'])})\b", re.IGNORECASE)


@cache
def participle() -> re.Pattern[str]:
    """A form of a verb of saying that belongs to the noun before it: "a boat alleged to carry arms"."""
    return re.compile(rf"(?:{any_phrase(words('guards')['participles'])})\b", re.IGNORECASE)


@cache
def passive_blame() -> re.Pattern[str]:
    """What after a verb of blame shows that it is passive."""
    return re.compile(rf"\s(?:{any_phrase(words('guards')['passive'])})\s", re.IGNORECASE)


@cache
def no_saying_after() -> re.Pattern[str]:
    """What directly after a verb makes it no verb of saying."""
    return re.compile(rf"\s+(?:{any_phrase(words('guards')['after'])})\b", re.IGNORECASE)


@cache
def noun_of_saying() -> re.Pattern[str]:
    """A form of a verb of saying that is a noun here, by what follows it: "reports indicate"."""
    guards = words("guards")
    return re.compile(
        rf"(?:{any_phrase(guards['noun_forms'])})\s+(?:{any_phrase(guards['noun_after'])})\b", re.IGNORECASE
    )


def names_nobody(name: str) -> bool:
    """True for words before a verb of saying that cannot be whom nobody knows: "first", "sped away"."""
    guards = words("guards")
    first = name.split(maxsplit=1)[0]
    unnamed = name.islower() and not PRONOUN.fullmatch(name) and first not in guards["determiners"]
    return unnamed or name.lower() in guards["nobody"]


QUOTED = Seldom(
    r"(?<!\w)(?:(?:was|were|is|been|being)\s)?quot(?:ed|es|ing)\s(?:(?P<who>[^,;.“”\"]{2,80}?)\s)?as\s(?:saying|telling\s\w+)"
    r"(?:\sthat)?",
    re.IGNORECASE,
)
ACCORDING = Seldom(r"(?<!\w)according\s+to\s+", re.IGNORECASE)
AS = re.compile(r"as\s+(?:was\s+|first\s+)?", re.IGNORECASE)  # opens "As confirmed by the governor, ..."
PRONOUN = re.compile(r"(?:he|she|it|they|who|him|her|them|we|i)", re.IGNORECASE)
REPORTS = re.compile(
    r"(?:(?:the|some|early|initial|unconfirmed|first|other|local|preliminary|unofficial|several|latest)\s)*reports?(?:\sfrom\s.+)?",
    re.IGNORECASE,
)
