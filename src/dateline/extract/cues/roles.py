"""Who acted and who was acted upon, from the words around what tells an act."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.core import Span
from dateline.extract.cues.grammar import beginning
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.phrases import is_passive, is_reduced, listed_phrases, subject_phrase
from dateline.extract.cues.support import acts
from dateline.extract.cues.tellings import Telling
from dateline.extract.cues.triggers import Trigger
from dateline.resolve.actors.nations import nation_words

_BY = re.compile(
    r"\b(?:by|of\s+being|blamed\s+on|attributed\s+to|ascribed\s+to|claimed\s+by)\s+(?:the\s+|an?\s+|two\s+|suspected\s+|unidentified\s+)*$",
    re.IGNORECASE,
)
_AGENT = re.compile(
    r"\b(?:by|blamed\s+on|attributed\s+to|ascribed\s+to)\s+(?!the\s+(?:end|time)|\w+day\b|\d)", re.IGNORECASE
)
_TARGETED = re.compile(
    r"\s*(?:on|against|at|targeting|of|upon|toward|towards|that\s+(?:targeted|hit|struck)|targets|targeted|hits|hit|struck|strikes)\s+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:between|involving)\s+", re.IGNORECASE)
_WITH = re.compile(r"\s+(?:with|against|and)\s+", re.IGNORECASE)
_NOT_AGENT = re.compile(
    r"\b(?:by|against|on|with|of|at|from|for|to|in|near|than|targeting|including|into|toward|towards)\s+(?:the\s+|an?\s+|suspected\s+)?$",
    re.IGNORECASE,
)
_MODIFIER_GAP = re.compile(r"(?:['’]s)?(?:\s+[\w'’-]+){0,3}\s*", re.IGNORECASE)
_NO_MODIFIER = re.compile(
    r"\b(?:in|on|at|by|of|and|from|with|after|for|to|against|the|near|as|an?|is|are|was|were)\b", re.IGNORECASE
)
MUTUAL = frozenset({"agreement", "meeting", "protest"})
_NOBODY = re.compile(
    r"(?:it|he|she|they|them|him|her|this|that|these|those|which|who|one|others?|there|dozens|hundreds|thousands|several|people)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Roles:
    """Who acted, and who was acted upon."""

    agents: tuple[Party, ...]
    targets: tuple[Party, ...]


def find_roles(passage: Passage, telling: Telling, carried: Sequence[Party]) -> Roles:
    """The parties of an act. `carried` are those who acted in the stretch before, for a verb without a subject."""
    agents: list[Party] = []
    targets: list[Party] = []
    for trigger in telling.triggers:
        agents += _agents(passage, telling, trigger, carried if not agents else ())
        targets += _targets(passage, telling, trigger)
    agents = _distinct(agents)
    taken = [party.span for party in agents]
    return Roles(tuple(agents), tuple(t for t in _distinct(targets) if not any(t.span.overlaps(s) for s in taken)))


def _agents(passage: Passage, telling: Telling, trigger: Trigger, carried: Sequence[Party]) -> list[Party]:
    text = passage.text
    found = list(_between(passage, telling, trigger)) or list(_after_by(passage, telling, trigger))
    if not found and trigger.form == "noun":
        found = list(_modifier(passage, trigger)) or list(_light_subject(passage, trigger))
    if (
        not found
        and trigger.form == "verb"
        and not is_passive(text, telling.span.start, trigger.head, telling.span.end)
    ):
        reduced = is_reduced(text, trigger.head, telling.span.end) and trigger.entry.harm
        found = [] if reduced else list(_subject(passage, trigger)) or list(carried)
    return found


def _between(passage: Passage, telling: Telling, trigger: Trigger) -> Iterator[Party]:
    """ "Clashes between X and Y", "talks between X and Y"."""
    match = _BETWEEN.search(passage.text, trigger.span.end, min(telling.span.end, trigger.span.end + 90))
    if match:
        yield from (_party(passage, phrase) for phrase in listed_phrases(passage.text, match.end(), telling.span.end))


def _after_by(passage: Passage, telling: Telling, trigger: Trigger) -> Iterator[Party]:
    match = _AGENT.search(passage.text, trigger.span.end, telling.span.end)
    if not match:
        return
    for phrase in listed_phrases(passage.text, match.end(), passage.span.end):
        party = _party(passage, phrase)
        if party.mention or party.nation or trigger.form == "verb" or phrase.of(passage.text)[:1].islower():
            yield party


def _modifier(passage: Passage, trigger: Trigger) -> Iterator[Party]:
    """Somebody named right before a noun: "Israeli air strikes", "an ISWAP ambush"."""
    text = passage.text
    for mention in passage.actors:
        if mention.span.overlaps(trigger.span) and mention.span.start < trigger.head.start:
            yield Party(mention.span, mention)
            return
        gap = text[mention.span.end : trigger.span.start]
        if (
            0 <= trigger.span.start - mention.span.end <= 40
            and _MODIFIER_GAP.fullmatch(gap)
            and not _NO_MODIFIER.search(gap)
            and acts(text, mention)
        ):
            yield Party(mention.span, mention)
            return
    words = re.search(
        r"([A-Z][\w.]+)(?:['’]s)?((?:\s+[\w'’-]+){0,3})\s+$",
        text[max(passage.span.start, trigger.span.start - 60) : trigger.span.start],
    )
    if words and not _NO_MODIFIER.search(words.group(2)) and words.group(1) in nation_words():
        start = max(passage.span.start, trigger.span.start - 60) + words.start(1)
        yield Party(Span(start, start + len(words.group(1))), None, nation_words()[words.group(1)])


def _light_subject(passage: Passage, trigger: Trigger) -> Iterator[Party]:
    """The subject of a verb that only carries the noun: "X carried out an attack"."""
    start = passage.parts[passage.part_of(trigger.head.start)].span.start
    links = list(beginning("carrying_verbs").finditer(passage.text, start, trigger.span.start))
    link = links[-1] if links else None
    if link and not is_passive(passage.text, start, Span(*link.span()), passage.span.end):
        yield from _named_before(passage, start, link.start())


def _subject(passage: Passage, trigger: Trigger) -> Iterator[Party]:
    start = passage.parts[passage.part_of(trigger.head.start)].span.start
    if trigger.head.of(passage.text).lower().endswith("ing") and passage.text[start : trigger.head.start].strip() == "":
        return
    yield from _named_before(passage, start, trigger.head.start)


def _named_before(passage: Passage, start: int, end: int) -> Iterator[Party]:
    """The actors, or else the noun phrase, that stand as subject between two places."""
    text = passage.text
    mentions = [m for m in passage.actors if start <= m.span.start and m.span.end <= end and acts(text, m)]
    mentions = [m for m in mentions if not _NOT_AGENT.search(text, max(start, m.span.start - 30), m.span.start)]
    if mentions:
        last = [mentions[-1]]
        if len(mentions) > 1 and re.fullmatch(
            r"\s*(?:,|and|, and|as well as|or)\s*(?:the\s+)?", text[mentions[-2].span.end : mentions[-1].span.start]
        ):
            last = mentions[-2:]
        yield from (Party(m.span, m) for m in last)
        return
    phrase = subject_phrase(text, start, end)
    if phrase and not _NOBODY.match(phrase.of(text)) and len(phrase) > 2:
        yield _party(passage, phrase)


def _targets(passage: Passage, telling: Telling, trigger: Trigger) -> list[Party]:
    text, limit = passage.text, passage.span.end
    if trigger.form == "noun":
        match = _TARGETED.match(text, trigger.span.end, limit) or re.compile(
            r"(?:\s+[\w'’-]+){0,6}?\s+(?:on|against|targeting)\s+"
        ).match(text, trigger.span.end, telling.span.end)
        found = list(listed_phrases(text, match.end(), limit)) if match and not _is_time(passage, match.end()) else []
    elif is_passive(text, telling.span.start, trigger.head, limit) or is_reduced(text, trigger.head, limit):
        start = passage.parts[passage.part_of(trigger.head.start)].span.start
        phrase = subject_phrase(text, start, trigger.head.start)
        found = [phrase] if phrase else []
    else:
        begin = trigger.head.end if "*" in trigger.entry.name else trigger.span.end
        found = list(listed_phrases(text, begin, limit))
    return [
        _party(passage, phrase)
        for phrase in found
        if not _NOBODY.match(phrase.of(text)) and not _is_time(passage, phrase.start)
    ]


def _is_time(passage: Passage, place: int) -> bool:
    return any(t.span and t.span.start <= place < t.span.end for t in passage.times)


def _party(passage: Passage, phrase: Span) -> Party:
    """The phrase as a party: the registry's mention where it makes up the phrase."""
    for mention in passage.actors:
        if mention.span.overlaps(phrase) and (mention.actor or len(mention.span) * 2 > len(phrase)):
            if mention.actor and mention.actor.kind == "government" and len(phrase) > 2 * len(mention.span):
                continue
            return Party(mention.span, mention)
    return Party(phrase)


def _distinct(parties: Sequence[Party]) -> list[Party]:
    found: list[Party] = []
    for party in parties:
        if not any(party.span.overlaps(other.span) for other in found):
            found.append(party)
    return found
