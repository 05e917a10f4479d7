"""Who was acted upon, from the words around what tells an act."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.extract.cues.aimed import aim_of_noun, aimed, only_wanted, throws
from dateline.extract.cues.arrest_reasons import reason_of
from dateline.extract.cues.arrested import is_its_reason
from dateline.extract.cues.beside import listed, nameable, of_phrase
from dateline.extract.cues.falls_to import falls
from dateline.extract.cues.parties import Party, is_means
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.phrases import is_passive, is_reduced, noun_phrase, subject_phrase, without_other_verb
from dateline.extract.cues.relatives import objects_before
from dateline.extract.cues.sides import MUTUAL, met
from dateline.extract.cues.tellings import Telling
from dateline.extract.cues.triggers import Trigger
from dateline.extract.cues.undergone import of_oneself

_ON = re.compile(
    r"\s*(?:on|against|at(?!\s+least)|targeting|of|upon|toward|towards|that\s+(?:targeted|hit|struck)|targets|targeted|hits|hit|"
    r"struck|strikes|engaged|engages)\s+",
    re.IGNORECASE,
)
_HIT = re.compile(r"\s*(?:hits?|struck|strikes|engage[sd])\s+", re.IGNORECASE)  # "four strikes engaged a unit of X"
_ON_LATER = re.compile(
    r"(?:\s+(?!took\b|takes\b|occur|happen)[\w'’-]+){0,6}?\s+(?:on|against|targeting)\s+", re.IGNORECASE
)
_AGAINST = re.compile(r"(?:\s+[\w'’,-]+){0,6}?\s+against\s+", re.IGNORECASE)
_FROM = re.compile(r"(?:\s+[\w'’-]+){0,8}?\s+from\s+", re.IGNORECASE)
_OF_ONES_OWN = frozenset({"deployment"})  # what is sent is the sender's own
# An object that a participle goes on from: no further clause and no form of "be" stands in it.
_OBJECT = re.compile(
    r"\s(?:(?:an?|the|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|its|their)\s)(?:[a-z-]+\s){1,2}",
)
_WHO = re.compile(r"\s(?:who|which|that)\s")
_WORD = re.compile(r"[\w'’-]+")
_BECAME = frozenset({"hostage", "captive", "prisoner"})  # what "take * hostage" makes of its object
# "Imposed sanctions on Monday on X", not "on behalf of X" nor "on trade".
_UPON = re.compile(
    r"\s+(?:on\s+(?:\w+day(?:\s+(?:morning|afternoon|evening|night))?|\d{1,2}\s+[A-Z]\w+(?:\s+\d{4})?)\s+)?(?:on|upon|against)\s+"
    r"(?!behalf\b|(?:the\s+)?(?:basis|grounds?|orders?)\b|suspicion\b|anyone\b|those\b"
    r"|(?:[\w-]+\s+){0,2}(?:imports?|exports?|trade|oil|gas|visas?|travel)\b)",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\s+(?:(?:was|were|is|are|has|have|had|been|being|be)\s+){1,3}(?:(?:\w+ly|also|then|later)\s+)?", re.IGNORECASE
)
_LED_TO = re.compile(
    r"\s(?:to|of|for|with|against|visited|met)\s((?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|the|an?)\s(?:(?!(?:was|were|is|are|be|been|being|has|have|had)\b)[\w-]+\s){1,3})$",
    re.IGNORECASE,
)
_LONGEST_OBJECT = 60  # characters
_TO = re.compile(r"\s+to\s+", re.IGNORECASE)


def find_targets(passage: Passage, telling: Telling, trigger: Trigger) -> list[Party]:
    """Who is acted upon by the words beside one trigger of an act."""
    if telling.type in MUTUAL - {"protest"}:
        return met(passage, trigger)
    if telling.type in _OF_ONES_OWN or is_its_reason(passage, telling, trigger.head.start):
        return []
    if trigger.form == "noun":
        return _behind_noun(passage, telling, trigger)
    if telling.type == "protest":
        return _protested_against(passage, telling, trigger)
    found = objects_before(passage, trigger) or _of_verb(passage, telling, trigger)
    found = found or list(aimed(passage, telling, trigger))
    return [p for p in found if not only_wanted(passage.text, passage.span.start, telling.type, p.span)]


def _of_verb(passage: Passage, telling: Telling, trigger: Trigger) -> list[Party]:
    """The object of a verb; of a passive one its subject."""
    if falls(trigger):
        return list(_before(passage, trigger))
    text, limit = passage.text, passage.span.end
    if of_oneself(trigger):
        return [replace(party, certain=True) for party in _before(passage, trigger)]
    if is_passive(text, telling.span.start, trigger.head, limit):
        near = list(_right_before(passage, trigger)) or list(_before(passage, trigger))
        found = [party for party in near if not is_means(text, party)]
        return [_undergone(passage, telling, trigger, party) for party in found]
    if is_reduced(text, trigger.head, limit):
        return list(_right_before(passage, trigger)) or list(_before(passage, trigger))
    reason = reason_of(passage, trigger)
    found = list(listed(passage, *_where_object_stands(text, trigger, reason.start if reason else limit)))
    if throws(text, trigger):
        found = [party for party in found if not is_means(text, party)]
    return [*found, *_sanctioned(passage, telling, trigger), *_dispossessed(passage, telling, trigger)]


def _undergone(passage: Passage, telling: Telling, trigger: Trigger, party: Party) -> Party:
    """Certain where nothing but the verb "be" stands between: "X was appointed". In a fight it may be a side."""
    alone = _WAS.fullmatch(passage.text, party.span.end, trigger.head.start)
    return replace(party, certain=telling.type != "armed_clash") if alone else party


def _right_before(passage: Passage, trigger: Trigger) -> Iterator[Party]:
    """ "Denied access to two citizens detained in Oran": those who stand right before the participle."""
    start = passage.parts[passage.part_of(trigger.head.start)].span.start
    led = _LED_TO.search(passage.text, max(start, trigger.head.start - _LONGEST_OBJECT), trigger.head.start)
    phrase = noun_phrase(passage.text, led.start(1), trigger.head.start) if led else None
    if phrase and nameable(passage, phrase):
        yield of_phrase(passage, phrase)


def _where_object_stands(text: str, trigger: Trigger, limit: int) -> tuple[int, int]:
    """From where, and up to where, the object of a verb may stand: before "hostage" of "take * hostage"."""
    gap = trigger.entry.gap
    if gap is None:
        return trigger.span.end, limit
    own = list(_WORD.finditer(text, trigger.head.start, trigger.span.end))
    before = min(gap.words_before, len(own))  # fewer words where hyphens join them
    became = own[-1].group().lower() in _BECAME
    return own[before - 1].end(), own[-1].start() if became else limit


def _sanctioned(passage: Passage, telling: Telling, trigger: Trigger) -> Iterator[Party]:
    """Whom "imposed new sanctions on X" hits."""
    if telling.type == "sanction" and trigger.entry.gap and not trigger.entry.gap.hit:
        match = _UPON.match(passage.text, trigger.span.end, telling.span.end)
        yield from listed(passage, match.end(), passage.span.end) if match else ()


def _protested_against(passage: Passage, telling: Telling, trigger: Trigger) -> list[Party]:
    """ "They marched in Gao against the president": nobody else stands behind such a verb."""
    match = _AGAINST.match(passage.text, trigger.span.end, telling.span.end)
    return list(listed(passage, match.end(), passage.span.end)) if match else []


def _behind_noun(passage: Passage, telling: Telling, trigger: Trigger) -> list[Party]:
    """ "An attack on X", "an ultimatum to X"."""
    if telling.type == "withdrawal":
        return []
    text, start, limit = passage.text, trigger.span.end, telling.span.end
    to = _TO.match(text, start, limit) if telling.type == "threat" else None
    match = to or _ON.match(text, start, passage.span.end) or _ON_LATER.match(text, start, limit)
    aim = None if match else aim_of_noun(text, telling.type, start, passage.span.end)
    begin = aim or (match.end() if match else None)
    found = [] if begin is None else list(listed(passage, begin, passage.span.end))
    hit = aim is not None or (match is not None and _HIT.fullmatch(match.group()) is not None)
    return [replace(party, certain=True) for party in found] if hit else found


def _before(passage: Passage, trigger: Trigger) -> Iterator[Party]:
    """The phrase of which a passive verb tells."""
    start = passage.parts[passage.part_of(trigger.head.start)].span.start
    end = trigger.head.start
    relative = _WHO.search(passage.text, start, end)
    if relative:
        earlier = [t.span.end for t in passage.triggers if start <= t.span.start and t.span.end <= relative.start()]
        start, end = max([start, *earlier]), relative.start()
    phrase = subject_phrase(passage.text, _past_verb(passage, start, end), end)
    phrase = without_other_verb(passage.text, phrase) if phrase else None
    if phrase and nameable(passage, phrase):
        yield of_phrase(passage, phrase)


def _past_verb(passage: Passage, start: int, end: int) -> int:
    """Where the object of an earlier verb begins: "X shot two men convicted by Y" convicts the men."""
    verbs = [t.span.end for t in passage.triggers if t.form == "verb" and start < t.span.start and t.span.end < end]
    return verbs[-1] if verbs and _OBJECT.fullmatch(passage.text, verbs[-1], end) else start


def _dispossessed(passage: Passage, telling: Telling, trigger: Trigger) -> Iterator[Party]:
    """ "Captured X from Y": those who lost a place."""
    match = _FROM.match(passage.text, trigger.span.end, telling.span.end)
    if telling.type == "territory_change" and match:
        yield from (p for p in listed(passage, match.end(), telling.span.end) if p.mention)
