"""Persons joined to people in a list: "the mayor, his wife and two others"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dateline.core import Span
from dateline.extract.cues.figures.lexicon import grammar
from dateline.extract.cues.figures.people import NAME, People, bare_role, is_named, one_person
from dateline.resolve.phrases import any_of
from dateline.resolve.quantities.numbers import number_source

_REACH = 160
_LONGEST_LIST = 8
_JOINED = re.compile(r"\s(?:and|as\swell\sas|along\swith)\s(?:(?:his|her|their)\s)?$", re.IGNORECASE)
_COMMA = re.compile(r",\s$")
_OWN = re.compile(r"(?:his|her|their)\s", re.IGNORECASE)
_OWN_BEFORE = re.compile(r"\b(?:his|her|their)\s$", re.IGNORECASE)
_A = re.compile(r"an?\s", re.IGNORECASE)
_VERB = re.compile(r"\s(?:are|were|is|was|have|had|has|all|both|also|die|died)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:his|her|their)\s\w{1,20}$", re.IGNORECASE)
_INDEFINITE = re.compile(r"\ban?\s(?:[\w-]{1,20}\s){0,2}[\w-]{1,20}$", re.IGNORECASE)
_A_AND_A = re.compile(r"[,;]\s(?=an?\s(?:[\w-]{1,20}\s){0,2}[\w-]{1,20}(?:[,;]?\sand\s|[,;]\san?\s))", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-Z][\w'’.-]{1,30}$")
_SAID_OF = re.compile(r",\s(?:an?|the|his|her|\d{1,3}|aged|[a-z]{3,20}\sof)\b[^,;:.()]{0,80}(?=,\s)", re.IGNORECASE)
_AGED = re.compile(r",\s\d{1,2}(?=,\s)")
_AND = re.compile(r",\sand\s")
_KIN = re.compile(
    r"\w+\s(?:wife|husband|son|daughter|brother|sister|father|mother|child(?:ren)?|parents|family)\b", re.IGNORECASE
)
_TELLS = re.compile(r"\b(?:said|says|told|added|to|by|for|of|against|with|from|on)\s(?:the\s)?$", re.IGNORECASE)
_LAST = re.compile(r"(?!,?\s(?:and|his|her|their)\s)")
BOUNDARY = re.compile(
    r"[,;:()“”\"]\s?|\b(?:and|after|when|while|that|where|as|but|which|in which|said|says|left|leaves|leaving)\s",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"\s?(?:[.,;:)–—]|$)"
    r"|\s(?:in|at|on|near|during|from|by|when|after|with|inside|outside|and|of|for|to|who|as|before|alongside)\b",
    re.IGNORECASE,
)


def further_persons(text: str, start: int, end: int, before_verb: bool = False) -> Iterator[People]:
    """The persons joined to people that end at `start`: "and a policeman", "along with his wife".

    `before_verb` says that the list ends at a verb; where it does not, a person with a verb of its own is none.
    """
    limit = min(end, start + _REACH)
    while joint := _next(text, start, limit):
        one = one_person(text, joint.end(), limit)
        if one is None and _RELATIVE.search(text, max(0, start - 40), start):
            one = bare_role(text, joint.end(), limit)
        if (
            one is None
            or _is_apposition(text, start, joint, one)
            or not (ENDS.match(text, one.span.end) or (before_verb and _VERB.match(text, one.span.end)))
        ):
            return
        yield one
        start = one.span.end


def _is_apposition(text: str, before: int, joint: re.Match[str], one: People) -> bool:
    """True for "his driver" at the end of "Ali Keita and Luis Diaz, his driver"."""
    after_name = _CAPITAL.search(text, max(0, before - 40), before) and _COMMA.fullmatch(joint.group())
    return bool(
        after_name
        and not _KIN.match(text, joint.end())
        and _OWN.match(text, joint.end())
        and _LAST.match(text, one.span.end)
    )


def _next(text: str, start: int, limit: int) -> re.Match[str] | None:
    """What joins the next person to the one that ends at `start`, past what is only said of somebody named."""
    before = max(0, start - 40)
    listed = _INDEFINITE.search(text, before, start) or _numbered().search(text, before, start)
    if listed and (comma := _A_AND_A.match(text, start, limit)):
        return comma
    said = (
        _SAID_OF.match(text, start, limit) if _CAPITAL.search(text, before, start) else _AGED.match(text, start, limit)
    )
    past = _AND.match(text, said.end(), limit) if said else None
    return past or _joint().match(text, start, limit)


def with_names(text: str, people: People, end: int) -> People:
    """The people, counted where all are named: "brothers Omar Said and Ali Said" are two."""
    first = one_person(text, people.span.end + 1, end) if text[people.span.end : people.span.end + 1] == " " else None
    if first is None or first.rule != "named-person":
        return people
    named = [first, *further_persons(text, first.span.end, end, before_verb=True)]
    if len(named) == 1:
        return people
    return replace(people, low=len(named), high=len(named), span=people.span.cover(named[-1].span), rule="names")


def earlier_persons(text: str, sentence: Span, start: int) -> list[People]:
    """The persons joined before people that start at `start`: "the mayor" of "the mayor and two others"."""
    found: list[People] = []
    while len(found) < _LONGEST_LIST and (one := _earlier(text, sentence, start)):
        found.insert(0, one)
        start = one.span.start
    return found


def _earlier(text: str, sentence: Span, start: int) -> People | None:
    """After a comma only a name before a name or a number, or whose wife or son follows: else it is an apposition."""
    begin = max(sentence.start, start - 80)
    own = _OWN_BEFORE.search(text, begin, start)  # "her two sons"
    start = own.start() if own else start
    comma = _COMMA.search(text, begin, start)
    joint = _JOINED.search(text, begin, start) or comma
    if joint is None:
        return None
    starts = [begin] if begin == sentence.start else []
    starts += [found.end() for found in BOUNDARY.finditer(text, begin, joint.start())]
    found = (one_person(text, at, joint.start()) for at in reversed(starts[-3:]))
    one = next((one for one in found if one and one.span.end == joint.start()), None)
    if one is None or not comma or _OWN.match(text, start):
        return one
    if _is_number(text, start) and not _is_told(text, begin, one):
        return one
    if _A.match(text, start) and _A.match(text, one.span.start):  # "a man, a woman and a child"
        return one
    return one if one.rule == "named-person" and is_named(text, start) else None


@cache
def _several() -> re.Pattern[str]:
    return re.compile(rf"(?!one\b)(?:{number_source()}|several)\s(?=[a-z])", re.IGNORECASE)


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{number_source()})\s(?:[\w-]{{1,20}}\s){{0,2}}[\w-]{{1,20}}$", re.IGNORECASE)


def _is_number(text: str, start: int) -> bool:
    """True for "three guards": nobody is called so in apposition."""
    return _several().match(text, start) is not None


def _is_told(text: str, begin: int, one: People) -> bool:
    """True for "said the chief," and for "In Ordu,", who are no members of a list."""
    opens = one.span.of(text).split()[0].lower() in (*grammar()["no_steps"], "since", "around", "off", "across")
    return opens or _TELLS.search(text, max(begin, one.span.start - 24), one.span.start) is not None


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[,;]\s)?(?:\s?(?:{any_of(grammar()['joins'])})\s|(?<=,\s)(?=(?:his|her|their)\s)"
        rf"|(?<=,\s)(?!(?:the|an?)\s)(?=(?-i:{NAME})(?:,\s(?-i:{NAME})|,?\sand\s)))(?=\S)",
        re.IGNORECASE,
    )
