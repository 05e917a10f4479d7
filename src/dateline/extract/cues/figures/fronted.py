"""Words of harm that stand first, or tell of a side's own: "Killed were two guards", "the army lost 12 men"."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.figures.lexicon import harm
from dateline.resolve.phrases import any_of
from dateline.resolve.quantities.numbers import number_source

Told = tuple[Span, str]  # the words and what they state

_NEAR = 80  # characters beside "lost" in which who lost them, or where, may stand
_BEFALLS = ("killed", "injured", "abducted", "arrested")
_ABOUT = r"(?:(?:at|least|most|more|fewer|than|about|over|only|just|nearly|some|up|to|another|a|the|further)\s){0,3}"


def fronted(text: str, sentence: Span) -> Iterator[Told]:
    """ "Captured today were": who was captured stands behind the verb."""
    for found in _first().finditer(text, sentence.start, sentence.end):
        start = found.start("harm")
        opens = start == sentence.start or not text[sentence.start : start].strip(" “\"'‘\n") or found["opened"]
        if opens:
            yield Span(start, found.end()), _passive()[" ".join(found["harm"].lower().split())]


def losses(text: str, sentence: Span) -> Iterator[Told]:
    """ "Lost 12 soldiers"; men and members only where a side of a fight lost them, or in a fight."""
    for found in _lost().finditer(text, sentence.start, sentence.end):
        by_side = _side().search(text, max(sentence.start, found.start() - _NEAR), found.start())
        if found["armed"] or by_side or _in_fight().search(text, found.end(), min(sentence.end, found.end() + _NEAR)):
            yield Span(*found.span()), "killed"


def fallen(text: str, sentence: Span) -> Iterator[Told]:
    """ "Twelve of its men fell in the battle"."""
    yield from ((Span(*found.span()), "killed") for found in _fell().finditer(text, sentence.start, sentence.end))


@cache
def _passive() -> dict[str, str]:
    """Every word of harm that can stand behind "were", with what it states."""
    return {phrase: name for name in _BEFALLS for phrase in harm()[name]["passive"]}


@cache
def _first() -> Seldom:
    where = (
        r"(?:in|at|on|by|near|during|with|alongside|outside|inside|after|when|there"
        r"|today|yesterday|overnight|earlier|last)"
    )
    return Seldom(
        rf"(?P<opened>[;:—–]\s|\b(?:and|also)\s)?\b(?P<harm>{any_of(_passive())})"
        rf"(?:\s(?:{where})\b[^,;:.()]{{0,80}}?)?\s(?:was|were|are|is)(?=\s)",
        re.IGNORECASE,
    )


@cache
def _lost() -> Seldom:
    armed = (
        r"soldiers?|troops|fighters|guerrillas|rebels|combatants|policemen|guards|marines"
        r"|militiamen|militants|insurgents"
    )
    of_fights = r"men|members|officers|others|elements|agents|comrades|dead"
    counted = rf"{_ABOUT}(?:{number_source()}|several|dozens|scores|hundreds|a\snumber)\s"
    steps = r"(?:(?!of\sstaff\b)[\w'’-]{2,20}\s){0,3}?"
    bare = rf"(?:only|just)\s(?:{number_source()})(?=\s?(?:[.,;]|$)|\s(?:in|while|and|during|killed|dead)\b)"
    return Seldom(
        rf"\b(?:lost|loses|losing|lose)(?=\s(?:{counted}{steps}(?:(?P<armed>{armed})|{of_fights})\b|{bare}))",
        re.IGNORECASE,
    )


@cache
def _fell() -> Seldom:
    fight = r"battle|combat|fighting|clash(?:es)?|action|ambush|the\sline\sof\sduty|skirmish|firefight"
    return Seldom(rf"\b(?:fell|fallen)(?=\s(?:in|during)\s(?:(?:the|a|an)\s)?(?:\w+\s)?(?:{fight})\b)", re.IGNORECASE)


@cache
def _side() -> Seldom:
    sides = (
        r"arm(?:y|ies)|guerrillas?|rebels?|troops|soldiers|militias?|insurgents|fighters|police|forces|militants"
        r"|group|front|battalion"
    )
    return Seldom(rf"\b(?:{sides})\b[^.;:]*$", re.IGNORECASE)


@cache
def _in_fight() -> Seldom:
    fight = (
        r"battles?|combat|fighting|clash(?:es)?|ambush(?:es)?|attacks?|raids?|offensives?|operations?|assaults?"
        r"|skirmish(?:es)?"
    )
    between = r"(?:(?!(?:after|before|amid|over|while)\b)[\w'’-]+\s){0,3}"
    return Seldom(rf"\b(?:in|during)\s{between}(?:{fight})\b", re.IGNORECASE)
