"""Vehicles that fall, sink or run off the road, and what else kills soldiers as well with nobody behind it."""

import re

_VEHICLE = (
    r"(?:buse?s?|coach(?:es)?|minibus(?:es)?|cars?|taxis?|trucks?|lorr(?:y|ies)|vans?|jeeps?|pick-?ups?|tankers?|vehicles?"
    r"|motorcycles?|convoys?|trains?|trams?|ferr(?:y|ies)|boats?|ships?|vessels?|yachts?|canoes?|rafts?|submarines?"
    r"|submersibles?|bancas?|dhows?|trawlers?|planes?|aircraft|airliners?|jets?|helicopters?|bombers?|gliders?|flights?|airbus|boeing)"
)
_DEEP = r"(?:rivers?|ravines?|gorges?|canals?|lakes?|sea|ocean|valleys?|ditch(?:es)?|gull(?:y|ies)|streams?|pits?)"
_RUNS = (
    r"(?:overturn(?:s|ed|ing)?|skid(?:s|ded|ding)?|veer(?:s|ed|ing)?|plung(?:es?|ed|ing)|plummet(?:s|ed|ing)?"
    r"|capsiz(?:es?|ed|ing)|derail(?:s|ed|ing)?|crash(?:es|ed|ing)?|collid(?:es?|ed|ing)"
    r"|s[ai]nk(?:s|ing)?(?!\s+(?:[\w-]+\s+){1,3}(?:boats?|ships?|vessels?|frigates?|corvettes?|warships?|tankers?|ferr(?:y|ies)))"
    r"|los(?:es?|t|ing)\s+control(?!\s+of)"
    rf"|(?:falls?|fell|falling)\s+(?:(?:in)?to\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}{_DEEP}|off|from|down|over)"
    r"|(?:makes?|made|making)\s+a\s+(?:hard|crash)\s+landing"
    r"|(?:r[au]ns?|running|slid(?:es?)?)\s+off\s+(?:an?|the)\s+(?:\w+\s+){0,2}(?:roads?|highway|runway|tracks?|rails|bridge|cliff))"
)
_WRECK = re.compile(
    rf"\b{_VEHICLE}\b,?(?:\s+[^\s;.!?]+){{0,16}}?\s+{_RUNS}\b|\bpile-?ups?\b|\bhard\s+landing\b"
    r"|\b(?:technical|mechanical)\s+(?:malfunction|failure|fault)\b|\bgas\s+(?:exposure|poisoning)\b"
    r"|\bparachute\s+(?:training|jump)\b|\btraining\s+accident\b",
    re.IGNORECASE,
)
# Where somebody may have meant it: at people, or by whoever made it fall.
_AT_PEOPLE = re.compile(
    r"\b(?:in)?to\s+(?:[\w-]+\s+){0,3}(?:crowds?|people|pedestrians|protest\w+|demonstrat\w+|worshippers|shoppers|marchers"
    r"|markets?|checkpoints?|parades?|rall(?:y|ies)|processions?)\b|\b(?:under|by)\s+(?:\w+\s+)?fire\b|\bram\w*\b"
    r"|\b(?:brought|bring\w*|shot|shoot\w*)\s+(?:\w+\s+)?down\b|\bdowned\b",
    re.IGNORECASE,
)


def is_wreck(text: str, start: int, end: int) -> bool:
    """True where a stretch of the text tells of a wreck, and of none that was driven at people or brought down."""
    return bool(_WRECK.search(text, start, end)) and not _AT_PEOPLE.search(text, start, end)
