"""The words of blame and denial as patterns."""

import re
from functools import cache

from dateline.core.seldom import Seldom
from dateline.extract.cues.attribution.words import any_phrase, words

_RESPONSIBLE = r"\s[\"“]?(?:\w+ly\s)?responsible[\"”]?\sfor"  # "holds X directly responsible for"


@cache
def blaming() -> Seldom:
    """A verb that lays an act on whom the words behind it name; not in the passive."""
    data = words("accusation")
    holds = holding().pattern
    verbs = rf"(?:{any_phrase(data['verbs'])})\s(?!(?:{any_phrase(data['passive'])})\b)"
    return Seldom(rf"(?<!\w)(?:{verbs}|{holds})", re.IGNORECASE)


@cache
def holding() -> Seldom:
    """The verb of "holds X directly responsible for"."""
    return Seldom(rf"\b(?:holds?|holding|held)\s(?=[^.;:]{{2,60}}{_RESPONSIBLE})", re.IGNORECASE)


@cache
def charging() -> Seldom:
    """A verb by which a court or the police lay an act on whom the words behind it name, where they say which."""
    return Seldom(rf"(?<!\w)(?:{any_phrase(words('accusation')['courts'])})\s", re.IGNORECASE)


@cache
def laid_on() -> Seldom:
    """Words that lay an act on whom the words before them name; in group "doubt" they only suspect them.

    Those in group "others" do so behind "whom" and who accuses: "whom X accuses of".
    """
    return Seldom(rf"(?<!\w){_laid()}", re.IGNORECASE)


@cache
def laid_behind() -> re.Pattern[str]:
    """The same, right behind whom they mean."""
    return re.compile(rf"(?:,?\s(?:{any_phrase(words('accusation')['being'])}))?\s{_laid()}", re.IGNORECASE)


@cache
def cleared() -> re.Pattern[str]:
    """Words beside which such words lay nothing on anybody, or on somebody else: "not charged with", "whose son is"."""
    return re.compile(rf"(?<!\w)(?:{any_phrase(words('accusation')['cleared'])})(?!\w)|n['’]t\s", re.IGNORECASE)


def _laid() -> str:
    data = words("accusation")
    by = r"(?:accused|blamed)\sby\s(?:[\w'’.-]+\s){1,6}?(?:of|for)"
    laid = rf"(?P<others>{any_phrase(data['laid_by_others'])})|{any_phrase(data['laid'])}|{by}"
    return rf"(?:(?P<doubt>{any_phrase(data['suspected'])})|{laid})\s(?!(?:{any_phrase(data['befell'])})\b)"


@cache
def sparing() -> re.Pattern[str]:
    """Words before such a verb with which it blames nobody: "did not blame", "the accused"."""
    return re.compile(rf"(?:(?<!\w)(?:{any_phrase(words('accusation')['spared'])})|n['’]t)\s$", re.IGNORECASE)


@cache
def charged_with() -> re.Pattern[str]:
    """What stands between the blamed and what they are blamed for."""
    return re.compile(rf"(?:{_RESPONSIBLE}|\s(?:{any_phrase(words('accusation')['links'])}))\s", re.IGNORECASE)


@cache
def refers_to_act() -> re.Pattern[str]:
    """Words for an act told before: "it", "being behind the blast"."""
    return re.compile(rf"(?:{any_phrase(words('accusation')['referring'])})(?!\w)", re.IGNORECASE)


@cache
def part_of_act() -> re.Pattern[str]:
    """Words for a part in an act, up to where the act is named: "involvement in"."""
    part = any_phrase(words("accusation")["part"])
    return re.compile(rf"(?:{part})(?!\w)(?:\s(?:in|for|of|out|behind)\b)?\s*", re.IGNORECASE)


@cache
def pinning() -> Seldom:
    """ "Which X blames on": X lays the act before "which" on whom the words behind name."""
    return Seldom(
        r",?\s(?:which|that)\s(?P<who>(?:[\w'’.-]+\s){1,8}?)(?:(?:has|have|had|also|now)\s)*"
        rf"(?P<verb>{any_phrase(words('accusation')['pinning'])})\s(?:on|to|upon)\s",
        re.IGNORECASE,
    )


@cache
def denying() -> re.Pattern[str]:
    """Words by which a speaker denies having done it; group "what" is what they deny."""
    data = words("accusation")
    between = rf"(?:(?:{any_phrase(data['any'])})\s)*"
    return re.compile(
        rf"(?:{any_phrase(data['denials'])})\s{between}(?P<what>{any_phrase(data['denied'])})(?!\w)", re.IGNORECASE
    )


@cache
def told_claim() -> re.Pattern[str]:
    """What somebody else has said, as a noun: "the claim", "these reports"."""
    data = words("accusation")
    return re.compile(
        rf"(?:(?:{any_phrase(data['claims_before'])})\s)*(?P<what>{any_phrase(data['claims'])})(?!\w)", re.IGNORECASE
    )


@cache
def refusing() -> re.Pattern[str]:
    """Verbs that deny only where a claim is what they are said of: who rejects a plan denies nothing."""
    return re.compile(rf"(?:{any_phrase(words('accusation')['refusals'])})(?!\w)", re.IGNORECASE)


@cache
def claim_behind() -> re.Pattern[str]:
    """What somebody has said, within a few words."""
    data = words("accusation")
    claims = any_phrase([*data["claims"], *data["refused"]])
    return re.compile(rf"\s(?:[^\s.;]+\s){{0,4}}?(?:{claims})(?!\w)|\s*[.,;”\"]", re.IGNORECASE)


@cache
def denying_claim() -> re.Pattern[str]:
    """Words by which a speaker denies what somebody else has said; group "what" is that."""
    return re.compile(rf"(?:{any_phrase(words('accusation')['denials'])})\s{told_claim().pattern}", re.IGNORECASE)
