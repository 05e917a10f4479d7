"""The words of attribution as patterns."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from dateline.resolve.phrases import any_of
from dateline.schema.loader import load_toml


@cache
def _data() -> dict[str, Any]:
    return load_toml("dateline.extract.cues.attribution", "cues.toml")


def _any(phrases: list[str] | tuple[str, ...]) -> str:
    return any_of(phrases, gap=r"\s+")


@cache
def modality_of_verb() -> Mapping[str, str]:
    """The modality that each verb of saying gives."""
    return {verb: modality for modality, verbs in _data()["verbs"].items() for verb in verbs}


@cache
def saying() -> re.Pattern[str]:
    """A verb of saying with what may stand before it ("has also")."""
    words = (
        "has|have|had|also|later|then|further|recently|earlier|previously|subsequently|initially|falsely|repeatedly|"
        r"separately|publicly|officially|again|did\s+not|never"
    )
    auxiliary = rf"(?:(?:{words})\s+){{0,3}}"
    # A verb form after one of these is a noun: "the United States", "according to the report".
    no_noun = "".join(rf"(?<!\b{word}\s)" for word in _data()["guards"]["before"])
    verbs = _any(tuple(modality_of_verb()))
    return re.compile(rf"(?<![\w-]){auxiliary}{no_noun}(?P<verb>{verbs})(?![\w-])", re.IGNORECASE)


@cache
def responsibility() -> re.Pattern[str]:
    """A claim of responsibility."""
    return re.compile(r"(?<![\w-])(?:" + "|".join(_data()["responsibility"]["patterns"]) + r")(?!\w)", re.IGNORECASE)


@cache
def impersonal() -> re.Pattern[str]:
    """Words by which nobody in particular says it, and not for sure; those of group "after" doubt what follows."""
    words = _data()["impersonal"]
    return re.compile(rf"(?<!\w)(?:(?P<after>{_any(words['after'])})|{_any(words['clause'])})(?!\w)", re.IGNORECASE)


@cache
def part_in() -> re.Pattern[str]:
    """Words between somebody and an act that doubt about a part in it leaves certain: "to be behind the"."""
    return re.compile(rf"(?<!\w)(?:{_any(_data()['impersonal']['part_in'])})\s(?=the\b)", re.IGNORECASE)


@cache
def bound() -> re.Pattern[str]:
    """What begins a clause of its own."""
    return re.compile(rf"[;:]\s|,?\s(?:{_any(_data()['clauses']['bounds'])})\s", re.IGNORECASE)


@cache
def hedge(kind: str) -> re.Pattern[str]:
    """Words right before an actor or an act, by their kind in the data: they put it in doubt, or lay it on somebody."""
    return re.compile(rf"\b(?:{_any(_data()['hedges'][kind])})\s(?:the\s)?(?:[\w-]+\s)?$", re.IGNORECASE)


@cache
def blaming() -> re.Pattern[str]:
    """A verb that lays an act on whom the words behind it name; not in the passive."""
    data = _data()["accusation"]
    holds = holding().pattern
    verbs = rf"(?:{_any(data['verbs'])})\s(?!(?:{_any(data['passive'])})\b)"
    return re.compile(rf"(?<!\w)(?:{verbs}|{holds})", re.IGNORECASE)


@cache
def holding() -> re.Pattern[str]:
    """The verb of "holds X directly responsible for"."""
    return re.compile(rf"\b(?:holds?|holding|held)\s(?=[^.;:]{{2,60}}{_RESPONSIBLE})", re.IGNORECASE)


@cache
def charging() -> re.Pattern[str]:
    """A verb by which a court or the police lay an act on whom the words behind it name, where they say which."""
    return re.compile(rf"(?<!\w)(?:{_any(_data()['accusation']['courts'])})\s", re.IGNORECASE)


@cache
def laid_on() -> re.Pattern[str]:
    """Words that lay an act on whom the words before them name; in group "doubt" they only suspect them.

    Those in group "others" do so behind "whom" and who accuses: "whom X accuses of".
    """
    return re.compile(rf"(?<!\w){_laid()}", re.IGNORECASE)


@cache
def laid_behind() -> re.Pattern[str]:
    """The same, right behind whom they mean."""
    return re.compile(rf"(?:,?\s(?:{_any(_data()['accusation']['being'])}))?\s{_laid()}", re.IGNORECASE)


@cache
def cleared() -> re.Pattern[str]:
    """Words beside which such words lay nothing on anybody, or on somebody else: "not charged with", "whose son is"."""
    return re.compile(rf"(?<!\w)(?:{_any(_data()['accusation']['cleared'])})(?!\w)|n['’]t\s", re.IGNORECASE)


def _laid() -> str:
    data = _data()["accusation"]
    by = r"(?:accused|blamed)\sby\s(?:[\w'’.-]+\s){1,6}?(?:of|for)"
    laid = rf"(?P<others>{_any(data['laid_by_others'])})|{_any(data['laid'])}|{by}"
    return rf"(?:(?P<doubt>{_any(data['suspected'])})|{laid})\s(?!(?:{_any(data['befell'])})\b)"


@cache
def sparing() -> re.Pattern[str]:
    """Words before such a verb with which it blames nobody: "did not blame", "the accused"."""
    return re.compile(rf"(?:(?<!\w)(?:{_any(_data()['accusation']['spared'])})|n['’]t)\s$", re.IGNORECASE)


@cache
def charged_with() -> re.Pattern[str]:
    """What stands between the blamed and what they are blamed for."""
    return re.compile(rf"(?:{_RESPONSIBLE}|\s(?:{_any(_data()['accusation']['links'])}))\s", re.IGNORECASE)


@cache
def refers_to_act() -> re.Pattern[str]:
    """Words for an act told before: "it", "being behind the blast"."""
    return re.compile(rf"(?:{_any(_data()['accusation']['referring'])})(?!\w)", re.IGNORECASE)


@cache
def part_of_act() -> re.Pattern[str]:
    """Words for a part in an act, up to where the act is named: "involvement in"."""
    words = _any(_data()["accusation"]["part"])
    return re.compile(rf"(?:{words})(?!\w)(?:\s(?:in|for|of|out|behind)\b)?\s*", re.IGNORECASE)


@cache
def pinning() -> re.Pattern[str]:
    """ "Which X blames on": X lays the act before "which" on whom the words behind name."""
    return re.compile(
        r",?\s(?:which|that)\s(?P<who>(?:[\w'’.-]+\s){1,8}?)(?:(?:has|have|had|also|now)\s)*(?P<verb>blame[sd]?|pin(?:s|ned)|attribut(?:es?|ed)|ascribe[sd]?)"
        r"\s(?:on|to|upon)\s",
        re.IGNORECASE,
    )


@cache
def denying() -> re.Pattern[str]:
    """Words by which a speaker denies having done it; group "what" is what they deny."""
    data = _data()["accusation"]
    between = rf"(?:(?:{_any(data['any'])})\s)*"
    return re.compile(rf"(?:{_any(data['denials'])})\s{between}(?P<what>{_any(data['denied'])})(?!\w)", re.IGNORECASE)


@cache
def told_claim() -> re.Pattern[str]:
    """What somebody else has said, as a noun: "the claim", "these reports"."""
    data = _data()["accusation"]
    return re.compile(rf"(?:(?:{_any(data['claims_before'])})\s)*(?P<what>{_any(data['claims'])})(?!\w)", re.IGNORECASE)


@cache
def refusing() -> re.Pattern[str]:
    """Verbs that deny only where a claim is what they are said of: who rejects a plan denies nothing."""
    return re.compile(r"(?:reject|dismiss)\w*", re.IGNORECASE)


@cache
def claim_behind() -> re.Pattern[str]:
    """What somebody has said, within a few words."""
    claims = _any(
        [
            *_data()["accusation"]["claims"],
            "suggestion",
            "suggestions",
            "charge",
            "charges",
            "that",
            "responsibility",
            "involvement",
        ]
    )
    return re.compile(rf"\s(?:[^\s.;]+\s){{0,4}}?(?:{claims})(?!\w)|\s*[.,;”\"]", re.IGNORECASE)


@cache
def denying_claim() -> re.Pattern[str]:
    """Words by which a speaker denies what somebody else has said; group "what" is that."""
    return re.compile(rf"(?:{_any(_data()['accusation']['denials'])})\s{told_claim().pattern}", re.IGNORECASE)


@cache
def own_nouns(kind: str) -> frozenset[str]:
    """The nouns by which a speaker of the kind means its own side's people."""
    return frozenset(_data()["own"].get(kind, ()))


@cache
def passive() -> re.Pattern[str]:
    """A verb of saying in the passive with the "by" before its speaker."""
    return re.compile(rf"(?<!\w)(?:{_any(_data()['passive']['verbs'])})\s", re.IGNORECASE)


@cache
def performed() -> re.Pattern[str]:
    """A verb of saying and the deed that is done by saying it: then the words are the act itself."""
    return re.compile(rf"(?:{_any(_data()['guards']['performed'])})\b", re.IGNORECASE)


@cache
def participle() -> re.Pattern[str]:
    """A form of a verb of saying that belongs to the noun before it: "a boat alleged to carry arms"."""
    return re.compile(rf"(?:{_any(_data()['guards']['participles'])})\b", re.IGNORECASE)


@cache
def blamed() -> re.Pattern[str]:
    """What after a verb of blame shows that it is passive."""
    return re.compile(rf"\s(?:{_any(_data()['guards']['passive'])})\s", re.IGNORECASE)


@cache
def no_saying_after() -> re.Pattern[str]:
    """What directly after a verb makes it no verb of saying."""
    return re.compile(rf"\s+(?:{_any(_data()['guards']['after'])})\b", re.IGNORECASE)


@cache
def noun_of_saying() -> re.Pattern[str]:
    """A form of a verb of saying that is a noun here, by what follows it: "reports indicate"."""
    guards = _data()["guards"]
    return re.compile(rf"(?:{_any(guards['noun_forms'])})\s+(?:{_any(guards['noun_after'])})\b", re.IGNORECASE)


def names_nobody(words: str) -> bool:
    """True for words before a verb of saying that cannot be whom nobody knows: "first", "sped away"."""
    guards = _data()["guards"]
    first = words.split(maxsplit=1)[0]
    unnamed = words.islower() and not PRONOUN.fullmatch(words) and first not in guards["determiners"]
    return unnamed or words.lower() in guards["nobody"]


_RESPONSIBLE = r"\s[\"“]?(?:\w+ly\s)?responsible[\"”]?\sfor"  # "holds X directly responsible for"
QUOTED = re.compile(
    r"(?<!\w)(?:(?:was|were|is|been|being)\s)?quot(?:ed|es|ing)\s(?:(?P<who>[^,;.“”\"]{2,80}?)\s)?as\s(?:saying|telling\s\w+)"
    r"(?:\sthat)?",
    re.IGNORECASE,
)
ACCORDING = re.compile(r"(?<!\w)according\s+to\s+", re.IGNORECASE)
AS = re.compile(r"as\s+(?:was\s+|first\s+)?", re.IGNORECASE)  # opens "As confirmed by the governor, ..."
CITING = re.compile(r"(?<!\w)(?:citing|quoting)\s+", re.IGNORECASE)
PRONOUN = re.compile(r"(?:he|she|it|they|who|him|her|them|we|i)", re.IGNORECASE)
REPORTS = re.compile(
    r"(?:(?:the|some|early|initial|unconfirmed|first|other|local|preliminary|unofficial|several|latest)\s)*reports?(?:\sfrom\s.+)?",
    re.IGNORECASE,
)
