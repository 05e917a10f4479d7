"""Acts told by what those whom they hit did or suffered: "X repelled an attack by Y", "X came under fire from Y"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.beside import listed, subject
from dateline.extract.cues.by_phrases import after_by
from dateline.extract.cues.grammar import words
from dateline.extract.cues.modifiers import modifier
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling
from dateline.extract.cues.triggers import Trigger

_SUFFERS = Seldom(
    r"(?<!\ba )(?<!\bthe )(?<!\bheavy )\b(?:c[oa]m(?:e|es|ing)\s+under|(?:receiv|sustain|suffer|endur)\w+"
    r"|(?:takes?|took|taking|faces?|faced|facing)(?=[\s\w-]{1,60}fire\b))\s+",
    re.IGNORECASE,
)
_SUFFERED_BY = re.compile(r"\s+(?:sustained|suffered|endured|withstood)\s+by\s+", re.IGNORECASE)
# "The army took heavy losses", "Israel intercepted most of them", "according to the army": nobody who did it.
_ONLY_SUFFERS = Seldom(
    r"\s+(?:(?:has|have|had|also|later)\s+)*(?:c[oa]m(?:e|es|ing)\s+under\b|(?:receiv|sustain|suffer|endur|intercept|repel|repuls)\w+"
    r"|(?:takes?|took|taking)\s+(?:heavy\s+)?(?:casualties|losses|fire)\b|(?:fends?|fended|fights?|fought|wards?|warded)\s+off\b)",
    re.IGNORECASE,
)
_BY_SUFFERERS = re.compile(
    r"\b(?:sustained|suffered|endured|withstood|repelled|repulsed|intercepted)\s+by\s+(?:[\w'’-]+\s+){0,5}$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\s+(?:\w+ly\s+)?(?:from|by)\s+", re.IGNORECASE)
_LAUNCHED_BY = re.compile(r"\b(?:fired|launched|sent|flown|lobbed)\s+(?:(?!by\b)\w+\s+){0,5}by\s+", re.IGNORECASE)
_AIMED = re.compile(
    r"\b(?:targeting|aimed\s+at|(?:fired|launched|sent|flown|head(?:ed|ing)|bound)\s+(?:by\s+(?:[\w'’-]+\s+){1,4}?)?"
    r"(?:at|towards?|for|to))\s+",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w'’-]+")
_FLYING = frozenset({"air_strike", "shelling"})
_FAR = 90  # characters before a noun within which the verb that it goes with stands


def withstood(passage: Passage, telling: Telling) -> Trigger | None:
    """The word of a telling for what somebody warded off or came under; None where it tells what the doer did."""
    main = telling.main
    for trigger in telling.triggers:
        if trigger.entry.turned and (main is trigger or _is_object(passage, trigger, main)):
            return trigger
        if trigger is main and _suffered(passage, trigger):
            return trigger
    return None


def sufferers(passage: Passage, trigger: Trigger, carried: Sequence[Party]) -> Iterator[Party]:
    """Who stands before "came under fire", or behind "an attack sustained by"."""
    verb = _verb(passage, trigger)
    behind = _SUFFERED_BY.match(passage.text, trigger.span.end, passage.span.end)
    if verb:
        start = passage.parts[passage.part_of(verb.start)].span.start
        yield from subject(passage, start, verb.start, carried)
    elif behind:
        yield from listed(passage, behind.end(), passage.span.end)


def attackers(passage: Passage, telling: Telling, trigger: Trigger) -> Iterator[Party]:
    """Who did what was withstood, as the words behind the verb name them."""
    if not trigger.entry.turned:
        yield from _behind_or_before(passage, telling, trigger)
        return
    named = [
        party
        for noun in telling.triggers
        if noun.form == "noun"
        for party in _behind_or_before(passage, telling, noun)
        if party.span.start > trigger.head.start or noun.head.start < trigger.head.start
    ]
    sent = _LAUNCHED_BY.search(passage.text, trigger.span.end, telling.span.end)
    if not named and sent:
        named = list(listed(passage, sent.end(), telling.span.end))
    yield from named or [p for p in listed(passage, trigger.head.end, telling.span.end) if p.mention or p.nation]


def aimed_at(passage: Passage, telling: Telling, trigger: Trigger) -> Iterator[Party]:
    """What missiles and drones that were stopped were sent to: "missiles fired by Y at X"."""
    aim = _AIMED.search(passage.text, trigger.span.end, telling.span.end) if telling.type in _FLYING else None
    if aim:
        yield from listed(passage, aim.end(), telling.span.end)


def only_suffers(text: str, span: Span) -> bool:
    """True for a name in words that say what it suffered or warded off."""
    before = text[max(0, span.start - _FAR) : span.start]
    return bool(_ONLY_SUFFERS.match(text, span.end) or _BY_SUFFERERS.search(before))


def as_hit(parties: Sequence[Party], kind: str) -> Iterator[Party]:
    """Those who withstood it; of what flew at a country that its forces stopped, the country."""
    for party in parties:
        actor = party.mention.actor if party.mention else None
        state = actor is not None and actor.country and party.mention and party.mention.kind == "state"
        if kind in _FLYING and actor and state:
            yield Party(party.span, None, actor.country, certain=True)
        else:
            yield replace(party, certain=True)


def _is_object(passage: Passage, verb: Trigger, main: Trigger) -> bool:
    """True for a noun that the verb has for its object, with no small words between: "fought off two car bombs"."""
    if main.form != "noun" or main.head.start < verb.span.end or "," in passage.text[verb.span.end : main.head.start]:
        return False
    between = _WORD.findall(passage.text, verb.span.end, main.head.start)
    return words("phrase_ends").isdisjoint(word.lower() for word in between)


def _suffered(passage: Passage, trigger: Trigger) -> bool:
    """True for "came under attack", "an attack sustained by": the word for the act is a noun or looks like one."""
    if trigger.form == "verb" and trigger.head.of(passage.text).lower().endswith(("ed", "ing", "s")):
        return False
    behind = _SUFFERED_BY.match(passage.text, trigger.span.end, passage.span.end)
    return behind is not None or _verb(passage, trigger) is not None


def _verb(passage: Passage, noun: Trigger) -> Span | None:
    """The verb of suffering before a noun, where only words for its means and strength stand between."""
    start = passage.parts[passage.part_of(noun.head.start)].span.start
    text, start = passage.text, max(start, noun.head.start - _FAR)
    for verb in _SUFFERS.finditer(text, start, noun.head.start):
        between = (word.lower() for word in _WORD.findall(text, verb.end(), noun.head.start))
        if all(word in words("means") or word in words("strength") for word in between):
            return Span(*verb.span())
    return None


def _behind_or_before(passage: Passage, telling: Telling, noun: Trigger) -> Iterator[Party]:
    """ "An attack by Y", "fire from Y", "Y's attack"; nobody who stands before the verb that the noun goes with."""
    verb = _verb(passage, noun)
    source = _FROM.match(passage.text, noun.span.end, telling.span.end)
    found = list(after_by(passage, telling, noun))
    if not found and source:
        found = [p for p in listed(passage, source.end(), passage.span.end) if verb or not _is_country(p)]
    yield from found or (p for p in modifier(passage, noun) if verb is None or p.span.start >= verb.end)


def _is_country(party: Party) -> bool:
    """True for the bare name of a country: "missiles from Yemen" may be of a group that fights there."""
    actor = party.mention.actor if party.mention else None
    return actor is not None and actor.kind == "government"
