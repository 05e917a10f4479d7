"""What stands beside a number and keeps it from being a count: an age, a date, a sum of money, the name of a thing."""

import re
from functools import cache
from typing import Any

from dateline.resolve.phrases import any_of
from dateline.resolve.quantities.numbers import number_source
from dateline.schema.loader import load_toml

_REACH = 24  # characters before a number in which a guard may stand
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DATE_AFTER = re.compile(
    rf"\s{{0,2}}(?:of\s)?{_MONTH}(?!\s(?:be|have|face|die)\b)|\s?[-–]\s?[0-9]{{1,2}}\s{_MONTH}", re.I
)
_DATE_BEFORE = re.compile(rf"(?<!\w)(?<![0-9]\s){_MONTH}\s{{1,2}}(?:[0-9]{{1,2}}\s?(?:-|–|and|to)\s?)?$", re.I)
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3])[0-5][0-9]")
_AT = re.compile(r"\b(?:at|since|until|from|before|after)\s$", re.I)
_SHORT_YEAR = re.compile(rf"[0-9]\s{_MONTH}\s$", re.I)
_GLUED_BEFORE = re.compile(r"(?:\[|[\w$€£¥₽₹₪][.:/–-]|[$€£¥₽₹₪#+§]\s?|\d,)$")
_GLUED_AFTER = re.compile(r"[:/][0-9]|[-–][^\W\d_]|[-–][0-9]|\.[0-9]|,[0-9]{3}|[%°′″]|\s[%°]|\s?[$€£]")
_PHONE_BEFORE = re.compile(r"\+[0-9][0-9\s().-]{0,18}$")
_AGE_BEFORE = re.compile(r"[A-Za-z’'.]{2,},\s$")
_AGE_AFTER = re.compile(r"[,.;)]|$|\s(?:from|who)\b")
_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}")
_MEMBERS = re.compile(r"\s(?:\w{1,20}\s)?members\b", re.I)
_TWO_PEOPLE = re.compile(r"\s(?:were|are|of\sthem|men|women|\w{2,20}s)\b", re.I)
_MEASURED = re.compile(r"\b(?:as|how|too|so)\s$", re.I)
_COUNTED = re.compile(r"\s(?!to\b)[^\W\d_]")
_NAMED_GROUP = re.compile(r"\bthe\sGroup\sof\s$")


def is_count(text: str, match: re.Match[str], rule: str, number: int | None) -> bool:
    """True unless the words beside the match make its number something else than a count of people or things."""
    if rule == "vague":
        return _vague_counts(text, match)
    left, right = text[max(0, match.start() - _REACH) : match.start()], match.end()
    return not (
        _is_named(text, left, right)
        or _is_measured(text, left, right)
        or _is_date(text, match, left)
        or _is_age(text, match, left)
        or _is_clock(match.group(), left, text[right : right + 1])
        or (number is not None and number >= 500 and _MEMBERS.match(text, right))  # a group's strength
        or (match["core"].lower() == "one" and _is_pronoun(text, right))
    )


def _is_clock(words: str, left: str, behind: str) -> bool:
    """ "At 1430, two guards": an hour as wires write it, where a mark or nothing follows."""
    return behind in ("", ",", ";", ".", "(", ")") and bool(_CLOCK.fullmatch(words) and _AT.search(left))


def _is_pronoun(text: str, right: int) -> bool:
    """ "One of the worst raids", "one can say"; but "one of its soldiers was hurt" counts."""
    return bool(_guards()["one"].match(text, right)) and not _guards()["one_of"].match(text, right)


def _is_named(text: str, left: str, right: int) -> bool:
    """A part of a name: of a law, a model, a telephone line, a body such as the Group of Seven."""
    before = _GLUED_BEFORE.search(left) or _guards()["before"].search(left)
    return bool(before or _GLUED_AFTER.match(text, right) or _PHONE_BEFORE.search(left) or _NAMED_GROUP.search(left))


def _is_measured(text: str, left: str, right: int) -> bool:
    """A distance, a weight, a time, a sum of money, or the score of a game."""
    score = _guards()["score"].search(left) and not _COUNTED.match(text, right)
    return bool(score or _guards()["after"].match(text, right))


def _is_date(text: str, match: re.Match[str], left: str) -> bool:
    if match["qualifier"] is None and (_DATE_AFTER.match(text, match.end()) or _DATE_BEFORE.search(left)):
        return True
    if _SHORT_YEAR.search(left) and not _COUNTED.match(text, match.end()):
        return True
    last = match["high"] or match["number"] or ""
    if not _YEAR.fullmatch(last):
        return False
    return bool(_guards()["year"].search(left) or not _guards()["people"].match(text, match.end()))


def _is_age(text: str, match: re.Match[str], left: str) -> bool:
    """A bare number between commas after a name: "Amina Yusuf, 34, said"."""
    bare = match["qualifier"] is None and match.group().isdigit() and len(match.group()) <= 2
    return bool(bare and _AGE_BEFORE.search(left) and _AGE_AFTER.match(text, match.end()))


def _vague_counts(text: str, match: re.Match[str]) -> bool:
    guards, word = _guards(), match["core"].lower()
    if guards["never"].match(text, match.end()):
        return False
    if word == "no":
        return bool(guards["no"].match(text, match.end()))
    if word == "both":
        return bool(_TWO_PEOPLE.match(text, match.end()))
    if word in ("many", "several", "some"):
        return not _MEASURED.search(text[max(0, match.start() - 5) : match.start()])
    return True


@cache
def _guards() -> dict[str, re.Pattern[str]]:
    data: dict[str, Any] = load_toml("dateline.resolve.quantities.en", "words.toml")
    before, year = any_of(data["before"]["words"]), any_of(data["year"]["before"])
    written = {
        "before": rf"(?:^|[\s(“\"])(?:{before})\s{{1,2}}$",
        "year": rf"(?:^|[\s(])(?:{year})\s{{1,2}}$",
        "score": rf"(?:^|\s)(?:{any_of(data['score']['before'])})\s$",
        "after": rf"\s(?:(?:{any_of(data['after']['more'])})\s)?(?:{any_of(data['after']['units'])})(?!\w)",
        "people": rf"\s(?:\w{{1,20}}\s)?(?:{any_of(data['year']['people'])})(?!\w)",
        "one": rf"\s(?:{any_of(data['one']['after'])})(?!\w)|['’]s\b",
        "one_of": rf"\sof\s(?:the|its|his|her|their|our)\s(?:[\w-]{{1,20}}\s){{0,2}}(?:{any_of(data['one']['people'])})"
        rf"\s(?:{any_of(data['one']['befell'])})(?!\w)",
        "never": rf"\s(?:{any_of(data['vague']['never'])}|{number_source()})(?!\w)",
        "no": rf"\s(?:\w{{1,20}}\s)?(?:{any_of(data['vague']['no'])})(?!\w)",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in written.items()}
