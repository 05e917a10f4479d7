"""How far in its sentence reaches what somebody says."""

import re

from dateline.core import Span

_JOINS = re.compile(r"\s*(?:as|while|after|when|but|amid)\s+$", re.IGNORECASE)
_OPENS = re.compile(r"\s+that\b", re.IGNORECASE)
_WARNS = re.compile(r"warn", re.IGNORECASE)  # only ever of what it is followed by
# Who announces a deed does not say what came before it: "announces a truce after fighting that killed nine".
_ANNOUNCES = re.compile(r"announc", re.IGNORECASE)
_DEED = re.compile(
    r"(?:an?|the|its|their|his|her)\s(?:[\w-]{1,20}\s){0,2}?(?:ceasefire|cease-fire|truce|curfew|state\sof\semergency|withdrawal"
    r"|suspension|closure|agreement|deal|sanctions|ban|offensive|operation|deployment|mobili[sz]ation|evacuation|inquiry"
    r"|investigation|amnesty|mourning)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(r",?\s(?:(?:\w+\s){0,2}after|following|amid)\s", re.IGNORECASE)
_JUDGES = re.compile(r"condemn|denounc|blame", re.IGNORECASE)
# What whoever judges does then: "condemned the coup and suspended Chad's membership".
_AND_DOES = re.compile(
    r",?\sand\s(?:then\s|also\s|immediately\s)?(?:suspend(?:s|ed)|impose[sd]|expel(?:s|led)|recall(?:s|ed)|summon(?:s|ed)"
    r"|cuts?|sever(?:s|ed)|ban(?:s|ned)|freezes|froze|close[sd]|order(?:s|ed)|sends|sent|deploy(?:s|ed)|launch(?:es|ed)"
    r"|arrest(?:s|ed)|detain(?:s|ed)|withdr(?:aws|ew)|halt(?:s|ed)|shuts?)\s(?!(?:by|in|on|at|of|and|or|from|to)\s)",
    re.IGNORECASE,
)


def of_clause_before(text: str, lead: Span, verb: Span, goes_on: bool) -> bool:
    """True where another clause ended before who speaks, "X struck Y, as the army warned that": nobody says that one.

    `lead` are the words between the two; with `goes_on` the verb of saying is followed by what is said.
    """
    opened = goes_on or _OPENS.match(text, verb.end) or _WARNS.match(text, verb.start)
    return bool(opened and _JOINS.fullmatch(text, lead.start, lead.end))


def end_of_said(text: str, sentence: Span, verb: Span, start: int) -> int:
    """Where what is said ends: with the sentence, or before what whoever judges an act does then."""
    does = _AND_DOES.search(text, start, sentence.end) if _JUDGES.match(text, verb.start) else None
    if does is None and _ANNOUNCES.match(text, verb.start) and _DEED.match(text, start, sentence.end):
        does = _AFTER.search(text, start, sentence.end)
    return does.start() if does else sentence.end
