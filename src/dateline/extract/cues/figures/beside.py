"""Persons whom a clause or a noun of their own tells of: "Jane Roe, who was killed", "Jane Roe's murder"."""

import re

from dateline.core import Span
from dateline.extract.cues.figures.people import NAME, People, one_person
from dateline.extract.cues.figures.uncased import is_uncased, last_words

_REACH = 80  # characters
_WHO = re.compile(
    r"(?:,\s\d{1,2})?,\s(?:both\s)?who\s(?:was|is|were|had\sbeen|has\sbeen)\s(?:\w{1,20}ly\s|also\s|later\s|then\s|himself\s|shot\sand\s){0,2}$",
    re.IGNORECASE,
)
# What is told between commas of who then was killed: "Roe, who was working there when the bomb went off, was killed".
_WHO_ALSO = re.compile(
    r"(?:,\s\d{1,2})?,\s(?:who(?:se|m)?|(?:also\s)?known|dubbed|nicknamed|considered|described|regarded|wanted|accused|suspected|identified)\s[^,;.:]{3,140},\s(?:was|is|had\sbeen|has\sbeen)\s(?:\w{1,20}ly\s|also\s|later\s){0,2}$",
    re.IGNORECASE,
)
_LONG = 220  # characters of a clause and its verb
_REDUCED = re.compile(
    r"(?:,\s\d{1,2})?,\s(?:(?:\w{1,20}ly|later|since|already|then|himself|herself|first|reportedly|previously)\s){0,2}$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\s(?:by|in|on|at|near|during|after|last|outside|yesterday|today|earlier|when|while|along|alongside|together)\b"
    r"(?!\s(?:the|a)\s(?:way|role))",
    re.IGNORECASE,
)
_APPOSED = re.compile(r",\s(?:an?|the|one\sof\sthe)\s(?P<what>[^,;:.()]{3,80}),\s(?:also\s|later\s)?$", re.IGNORECASE)
_LONG_AGO = re.compile(r"\b(?:former|ex-\w+|retired|veteran|late|longtime)\b", re.IGNORECASE)
_IN_TOWN = re.compile(r"\s(?i:in|near|outside)\s(?!(?i:the|an?|his|her)\s)[A-Z]")
_OF_AGE = re.compile(
    r"\b(?:aged?|age|illness|ill|hospital|clinic|sleep|cancer|stroke|heart|disease|natural|exile|home|pneumonia|surgery"
    r"|crash|accident|peacefully)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"['’]s?\s(?:\w{1,20}\s)?$")
_HIS = re.compile(r"\b(?P<who>his|her)\s$", re.IGNORECASE)
_LESS = re.compile(r"[\w'’.-]+\s")  # the first word of what may hold more than a name
_NAMED = re.compile(rf"(?<![\w'’.-]){NAME}$")
_STARTS = re.compile(r"(?<![\w'’-])(?=(?:the|an?|his|her|their|its|former)\s)", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s(?:of|toll|squads?|threats?|warrants?|penalty|sentences?|orders?|attempts?|plots?|plans?|camps?|cent(?:er|re)s?|polic(?:y|ies))\b",
    re.IGNORECASE,
)


def who_was(text: str, sentence: Span, verb: int) -> People | None:
    """The one person right before ", who was" and the words of harm at `verb`."""
    clause = _WHO.search(text, max(sentence.start, verb - _REACH), verb)
    clause = clause or _WHO_ALSO.search(text, max(sentence.start, verb - _LONG), verb)
    return _ending(text, max(sentence.start, clause.start() - _REACH), clause.start()) if clause else None


def described(text: str, sentence: Span, harm: Span) -> People | None:
    """The one person whom a participle behind a comma describes: "Omar Said, recently arrested in Ordu, will"."""
    if not _BY.match(text, harm.end, sentence.end):
        return None
    clause = _REDUCED.search(text, max(sentence.start, harm.start - _REACH), harm.start)
    return _ending(text, max(sentence.start, clause.start() - _REACH), clause.start()) if clause else None


def who_died(text: str, sentence: Span, verb: Span) -> People | None:
    """Somebody told by name and by what they were, who died in a town: in a report that is no death of age."""
    apposed = _APPOSED.search(text, max(sentence.start, verb.start - 120), verb.start)
    aged = (
        apposed is None
        or _LONG_AGO.search(apposed["what"])
        or _OF_AGE.search(text, verb.end, min(sentence.end, verb.end + _LONG))
    )
    if apposed is None or aged or not _IN_TOWN.match(text, verb.end, sentence.end):
        return None
    one = _ending(text, max(sentence.start, apposed.start() - _REACH), apposed.start())
    return one if one and one.rule == "named-person" else None


def whose_harm(text: str, sentence: Span, noun: Span) -> People | None:
    """The one person whose murder or arrest the noun tells; None where the noun goes on to tell of others."""
    if _GOES_ON.match(text, noun.end, sentence.end):
        return None
    begin = max(sentence.start, noun.start - _REACH)
    his = _HIS.search(text, max(begin, noun.start - 8), noun.start)
    if his:
        where = Span(*his.span("who"))
        return People(1, 1, where, where, "", "one-person")
    own = _OWN.search(text, begin, noun.start)
    return _ending(text, begin, own.start()) if own else None


def _ending(text: str, begin: int, end: int) -> People | None:
    """The person whose words end at the place: a name, or a noun with an article."""
    if is_uncased(text):
        found = last_words(text, begin, end)
        return People(1, 1, found[0], found[0], found[1], "named-person") if found else None
    starts = [found.start() for found in _STARTS.finditer(text, begin, end)]
    told = (one_person(text, start, end) for start in reversed(starts))
    one = next((person for person in told if person and person.span.end == end), None)
    name = None if one else _NAMED.search(text, begin, end)
    start = name.start() if name else end
    while one is None and start < end:  # "the Gaza Strip Omar Said"
        one = one_person(text, start, end)
        word = _LESS.match(text, start, end)
        start = word.end() if word else end
    return one
