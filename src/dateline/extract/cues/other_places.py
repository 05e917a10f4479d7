"""Places that a sentence names for something else than its act: where somebody lives, or what is asked for."""

import re
from collections.abc import Sequence

from dateline.core import Place, Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.arrest_reasons import only_spoken_of, reason_of
from dateline.extract.cues.meeting_places import is_topic
from dateline.extract.cues.other_acts import in_answer
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling

_BEFORE, _FAR = 100, 260  # characters
_IN = r"(?:in|at|near|inside)\s+(?:the\s+)?(?:\w+\s+)?$"
_WHO = r"\bwho\s+(?:had\s+|have\s+|has\s+|still\s+|once\s+)?"
_CAME = (
    rf"{_WHO}(?:(?:fled|comes?|came|returned|arrived)\s+from\s+(?:the\s+)?$|"
    rf"(?:studied|grew\s+up|trained|(?:was|were)\s+(?:born|raised|educated|trained))\s+{_IN})"
)
_LIVES = (
    rf"{_WHO}(?:remain\w*|live[sd]?|reside[sd]?|stayed|works?|worked|served|arrived)\s+(?:[\w'’-]+\s+){{0,3}}?{_IN}"
)
_GOES = (
    r"\b(?:(?:transport|smuggl|shipp|deliver)(?:ing|ed)|carrying|bringing|bound)\s+(?:[\w'’-]+\s+){0,5}"
    r"(?:to|from|for|into|out\s+of)\s+(?:the\s+)?$"
)
_RANKS = (
    r",\s+(?:the|its|their|an?)\s+(?:[\w'’-]+\s+){0,3}?(?:senior|highest-ranking|top|chief)\s+"
    r"(?:[\w'’-]+\s+){0,3}in\s+(?:the\s+)?$"
)
# Where somebody fled, who did something else or suffered it: "convicted after he fled to Brazil's capital Brasília".
_FLED = (
    r"\bfle(?:e|es|d|eing)\s+(?:\w+\s+){0,2}?(?:to|for)\s+(?:the\s+)?"
    r"(?:[A-Z][\w-]+['’]s?\s+(?:capital|city)(?:\s+of)?\s+)?$"
)
_OFFICE = (
    r"\b(?:former|onetime|ex-)\s*(?:[\w-]+\s+){0,2}?(?:governor|mayor|prefect|bishop|archbishop|commander)\s+of\s+(?:the\s+)?$"
    r"|\b(?:serv(?:ed|ing)|worked|working)\s+as\s+(?:[\w-]+\s+){1,3}of\s+(?:the\s+)?$"
)
_FREED = (
    r"\b(?:demand|call|press|petition|campaign)\w*\s+(?:for\s+)?(?:the\s+)?(?:\w+\s+)?"
    r"release\s+of\s+(?:[\w-]+\s+){0,2}$"
)
_BEHALF = r"\b(?:on\s+behalf\s+of|allegiance\s+to|at\s+the\s+request\s+of)\s+(?:the\s+)?$"
# Where somebody or something is sent, who did not come there yet: "extradited four men to Spain", "an arms sale to X".
_SENT = (
    r"\b(?:extradit\w+|deport\w+)\s+(?:[\w'’-]+\s+){0,6}to\s+(?:the\s+)?$"
    r"|\b(?:arms|weapons?|missiles?|jets?|tanks?|drones?)\s+(?:sales?|deals?|exports?|packages?|transfers?)\s+(?:to|with|for)\s+(?:the\s+)?$"
    r"|\b(?:tow(?:ing|ed)|escort(?:ing|ed)|divert(?:ing|ed))\s+(?:[\w'’-]+\s+){1,4}to\s+(?:the\s+)?(?:[\w-]+['’]s\s+)?$"
)
_FROM = r"\b(?:after|upon|on)\s+(?:returning|arriving|coming)\s+(?:home\s+|back\s+)?from\s+(?:the\s+)?$"
_USED = r"\b(?:could|can|may|might|would)\s+be\s+used\s+in\s+(?:the\s+)?$"
_BACKED = r"\bsupport\s+for\s+(?:[\w'’-]+\s+){0,3}in\s+(?:the\s+)?$"
_MATTER = r"\b(?:for|about|regarding|concerning)\s+(?:the\s+)?$"
_OTHER = Seldom(
    f"(?:{_CAME}|{_GOES}|{_FLED}|{_RANKS}|{_OFFICE}|{_FREED}|{_BEHALF}|{_SENT}|{_FROM}|{_USED}|{_BACKED}|{_MATTER})",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:demand(?:s|ed|ing)?|call(?:s|ed|ing)?\s+for|(?:to|over|against|about)\s+(?:discuss|end|stop|protest|the\s+(?:war|genocide|"
    r"conflict|siege|crisis|killings?|offensive|situation|ceasefire))|in\s+(?:support|solidarity)\s+(?:of|with)|amid)\s+"
    rf"(?:[\w'’-]+\s+){{0,8}}$|{_LIVES}",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\b(?:forces|army|armies|troops|soldiers|governments?|leaders|presidents?|ministers?|nationals|citizens|ambassadors?|envoys?|delegations?|consuls?)\s+of\s+"
    r"(?:(?:the\s+)?[A-Z]\w+(?:,|\s+and|,\s+and)\s+){0,5}(?:the\s+)?$"
)
# What a protest is against is elsewhere: "against the bombing of X, which Y had begun with strikes on Z".
_AGAINST_ACT = re.compile(
    r"\b(?:against|over|condemning|denouncing|at)\s+(?:the\s+)?(?:[\w'’-]+\s+){0,2}"
    r"(?:bomb(?:ing|ardment)s?|(?:air\s?)?strikes?|attacks?|war|invasion|shelling|siege|occupation|offensive|massacre|killings?)"
    r"(?:\s+(?:of|on|against)\s+(?:the\s+)?(?:(?!in\b|at\b|near\b|across\b)[\w'’-]+\s+(?:and\s+)?){0,2}|[^.;:]{0,80},\s+which\s+[^.;:]{2,160}\s)$",
    re.IGNORECASE,
)
# The name of what a step is about: "to end the Nagorno-Karabakh conflict".
_NAMES_TROUBLE = re.compile(r"(?:['’]s)?\s+(?:wars?|conflicts?|cris[ie]s|disputes?|question|issue)\b")
_ABOUT_TROUBLE = re.compile(r"\b(?:against|over|for|in|on|about)\s+(?:the\s+)?(?:[\w'’-]+\s+){0,8}$", re.IGNORECASE)
# What somebody is tried for was elsewhere, or at another time: "charged for plotting an attack on a market in Vienna".
_TRIED = re.compile(r"(?:charg|sentenc|convict|indict|jail|imprison)", re.IGNORECASE)
_GATHERINGS = frozenset({"protest", "riot", "blockade"})
_STEPS = frozenset({"agreement", "sanction", "threat"})
_AFTER = re.compile(r"\b(?:after|following|before|despite|amid)$")
_MEANWHILE = re.compile(r"\b(?:as|while|whereas)$")
_MEANWHILE_INSIDE = re.compile(r",\s+(?:as|while|whereas)\s")
_PART_OF = re.compile(r"(?:as\s+part\s+of|under|in\s+line\s+with)\s", re.IGNORECASE)
_OPERATION = re.compile(
    r"\b(?:operations?|missions?|campaigns?|offensives?|raids?|strikes?|attacks?)\s+(?:in|inside|on|across)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_DELEGATES = re.compile(r"\b(?:delegations?|envoys?|negotiators?|mediators?)\s+to\s+(?:the\s+)?$", re.IGNORECASE)
# Where somebody comes to when it is over, and where help is sent from.
_AFTERWARDS = re.compile(
    r"\b(?:arriv(?:ed|es|ing)|return(?:ed|s|ing)|flown|flies|flew)\s+(?:back\s+|home\s+)?(?:in|to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OVER_THEN = frozenset({"release", "arrest", "abduction"})
_SENT_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_AT_TABLES = frozenset({"meeting", "agreement"})
_LISTED = frozenset({"and", ",", ", and", "or"})


def of_something_else(passage: Passage, telling: Telling, place: Place) -> bool:
    """True for where somebody or something comes from or goes, for a matter, and for those whose forces are told."""
    if place.span is None:
        return False
    main = telling.main
    if place.span.end <= main.head.start and main.type != "arrest" and only_spoken_of(passage, main):
        return True
    if in_answer(passage, main.head, place.span) or is_topic(passage, telling, place):
        return True
    if any(of_other(passage, telling, place.span) for of_other in _OF_OTHERS):
        return True
    found = _before_going(passage, telling, place) or _before(_OTHER, passage, place) or _before(_OWNED, passage, place)
    if found:
        return not _holds_act(telling, found.start(), place.span.start)
    listed = _listed_before(passage, place)
    return listed is not None and of_something_else(passage, telling, listed)


def _before_going(passage: Passage, telling: Telling, place: Place) -> re.Match[str] | None:
    """The words before the place by which somebody goes there, or help comes from there, for acts of some types."""
    if telling.type == "aid":
        return _before(_SENT_FROM, passage, place)
    sent = None if telling.type in _AT_TABLES else _before(_DELEGATES, passage, place)
    return sent or (_before(_AFTERWARDS, passage, place) if telling.type in _OVER_THEN else None)


def _of_what_it_is_against(passage: Passage, telling: Telling, words: Span) -> bool:
    """True for the place of an act that a gathering is against."""
    start = max(telling.main.head.end, words.start - _FAR)
    found = _AGAINST_ACT.search(passage.text, start, words.start) if telling.type in _GATHERINGS else None
    return found is not None


def _of_trouble(passage: Passage, telling: Telling, words: Span) -> bool:
    """True for the name of a war in words on a step about it, or on what a gathering is for or against."""
    if not _NAMES_TROUBLE.match(passage.text, words.end, passage.span.end):
        return False
    if telling.type in _GATHERINGS:
        return bool(_ABOUT_TROUBLE.search(passage.text, max(passage.span.start, words.start - _BEFORE), words.start))
    return telling.type in _STEPS


def _of_crime(passage: Passage, telling: Telling, words: Span) -> bool:
    """True for the place of an act for which somebody is tried."""
    main = telling.main
    if telling.type != "arrest" or not _TRIED.match(main.head.of(passage.text)):
        return False
    reason = reason_of(passage, main)
    if reason is None or words.start < reason.end:
        return False
    return any(reason.end <= t.head.start < words.start for t in passage.triggers if t.type != "arrest")


def _of_deed_before(passage: Passage, telling: Telling, words: Span) -> bool:
    """True for a step between parties in whatever came before it, or stands beside what is told of it.

    "They signed a truce after troops left the town"; "troops left the town while the truce held".
    """
    if telling.type not in _STEPS:
        return False
    head = telling.main.head
    there, here = passage.part_of(words.start), passage.part_of(head.start)
    part, own = passage.parts[there], passage.parts[here]
    before = [t for t in passage.triggers if part.span.start <= t.head.start < words.start and t.head != head]
    if there == here:
        return bool(before) and bool(_MEANWHILE_INSIDE.search(passage.text, words.end, head.start))
    if not before or any(part.span.contains(t.head) for t in telling.triggers):
        return False
    if there < here:
        return bool(_MEANWHILE.search(own.opening))
    return bool(_AFTER.search(part.opening) or _PART_OF.match(passage.text, own.span.start))


_OF_OTHERS = (_of_deed_before, _of_what_it_is_against, _of_trouble, _of_crime)


def of_operation(passage: Passage, place: Place) -> bool:
    """True right behind a noun for what forces do: "operations in Kenya aimed at the militants"."""
    return _before(_OPERATION, passage, place) is not None


def sooner_elsewhere(passage: Passage, telling: Telling, places: Sequence[Place]) -> list[Place]:
    """The places but for those where somebody lives and the first behind what is asked for, where others are left."""
    kept = [place for place in places if not _is_asked_for(passage, telling, place)]
    return kept or list(places)


def _is_asked_for(passage: Passage, telling: Telling, place: Place) -> bool:
    found = _before(_ASKED, passage, place)
    if found is None or place.span is None or _holds_act(telling, found.start(), place.span.start):
        return False
    return not any(one.span and found.start() < one.span.start < place.span.start for one in passage.places)


def _before(words: re.Pattern[str] | Seldom, passage: Passage, place: Place) -> re.Match[str] | None:
    if place.span is None:
        return None
    return words.search(passage.text, max(passage.span.start, place.span.start - _BEFORE), place.span.start)


def _holds_act(telling: Telling, start: int, end: int) -> bool:
    """True where the words between tell the act themselves."""
    return any(start <= trigger.head.start < end for trigger in telling.triggers)


def _listed_before(passage: Passage, place: Place) -> Place | None:
    """The place before this one in a list: "X and Y"."""
    if place.span is None:
        return None
    before = [one for one in passage.places if one.span and one.span.end <= place.span.start]
    last = before[-1] if before else None
    if last is None or last.span is None or (last.country == place.country and last.grain != place.grain):
        return None
    return last if passage.text[last.span.end : place.span.start].strip() in _LISTED else None
