"""Parties found beside a word: the subject before it, the phrase behind it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.core import Span
from dateline.extract.cues.addressed import is_addressed
from dateline.extract.cues.allies import is_ally
from dateline.extract.cues.asides import is_clause
from dateline.extract.cues.grammar import whole
from dateline.extract.cues.lands import fighters_of_land
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.phrases import listed_phrases, subject_phrase
from dateline.extract.cues.support import acts
from dateline.extract.cues.triggers import Trigger
from dateline.resolve.actors import ActorMention
from dateline.resolve.actors.nations import nation_words

_NOT_SUBJECT = re.compile(
    r"\b(?:by|against|on|with|of|at|from|for|to|in|near|than|targeting|including|into|toward|towards|citing|amid)\s+"
    r"(?:the\s+|an?\s+|suspected\s+|other\s+|two\s+|three\s+|several\s+|some\s+|senior\s+|unnamed\s+)*$",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"\s*(?:,|and|, and|as well as|or|\()\s*(?:the\s+)?\(?|\)\s*(?:,|and|, and)\s*(?:the\s+)?", re.IGNORECASE
)
_COMMA = re.compile(r",\s+(?:the\s+)?", re.IGNORECASE)
_ADVERBS = re.compile(r"\s*(?:(?:have|has|had|also|both|all|jointly|then|\w+ly)\s+){0,3}", re.IGNORECASE)
_AND = re.compile(r",?\s+and\s+(?:the\s+)?", re.IGNORECASE)
_AND_OF_LAND = re.compile(r"\s+and\s+(?:the\s+)?(?:local\s+|[A-Z][\w-]+\s+)?")  # "soldiers and Russian mercenaries"
_AND_ALLIED = re.compile(r"\s+and\s+(?:its\s+|their\s+)?allied\s+", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:it|its|he|his|she|they|their|them|him|her|we|our|us|this|that|these|those|which|who|one|others?|there|dozens|scores|hundreds|thousands|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|"
    r"several|people|persons?|and|more|what|of course|some|many|at least|nobody|everyone|"
    r"members(?!\s+of\s+(?!the\s+public\b))|no)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\s*(?:also\s+)?(?:it|they|we|its|their|our|his|her)\b", re.IGNORECASE)
_NAME_BEHIND = re.compile(
    r"\s+((?:[A-Z][\w'’.-]+|al-[A-Z]\w+|(?:bin|al|de|von|van)\b)(?:[\s-]+(?:[A-Z][\w'’-]+|al-[A-Z]\w+|(?:bin|al|de|II)\b)){0,4})"
)
_APPOSED = re.compile(
    r",\s+((?:[A-Z][\w'’.-]+\s+(?:al-|bin\s+|de\s+)?){1,3}[A-Z][\w'’-]+)(?=[,.;)]|\s+(?:in|on|at|was|and)\b)"
)

# "The nephew of governor X" is not X.
_OF_SOMEBODY = re.compile(
    r"(?:(?:eldest|elder|older|younger|youngest|only|twin|half|late|former|teenage)[\s-])?(?:nephew|niece|son|daughter|brother|sister|wife|wive|husband|father|mother"
    r"|cousin|uncle|aunt|widow|grandson|granddaughter|son-in-law|brother-in-law|bodyguard|driver|aide|relative)s?\sof\s"
    r"(?=(?:the\s)?(?:[\w’'-]+\s){0,4}[A-Z])",
)

# "Tuareg rebel groups": the adjective alone names nobody.
_KIND = re.compile(
    r"\b(?:militant|rebel|separatist|insurgent|jihadist|extremist|paramilitary|guerrilla)$", re.IGNORECASE
)
_BANDS = re.compile(r"\s(?:groups|factions|forces|units|fighters|commanders|leaders)\b")
_PEOPLE = re.compile(r"\b(?!(?:Several|Two|Three|Four|Five|Armed|Other|Some|Many|The|In|All|Local|On)\s)[A-Z][a-z]+\s$")
_LONGEST_NAME = 24  # characters
_SMALL_END = re.compile(r"(?:\s[a-z][\w-]*)+$")


def subject(passage: Passage, start: int, end: int, spoken: Sequence[Party]) -> Iterator[Party]:
    """Those who stand as subject between two places; a pronoun stands for those who spoke before it."""
    text = passage.text
    there = [m for m in passage.actors if start <= m.span.start and m.span.end <= end]
    inside = [m for m in there if not is_ally(text, start, m.span)]
    together = _listed_together(text, start, end, inside)
    if together:
        yield from (replace(of_mention(passage, mention), certain=True) for mention in together)
        return
    mentions = [m for m in inside if acts(text, m) and not _no_subject(text, start, m) and m.kind != "media"]
    if spoken and _PRONOUN.match(text, start, end) and not any(m.actor for m in mentions):
        yield from spoken
    elif mentions and (fighters := fighters_of_land(text, mentions[-1].span)):
        yield Party(fighters)
    elif mentions:
        yield from (of_mention(passage, m) for m in _last_joined(text, mentions))
    else:
        phrase = subject_phrase(text, start, end)
        if phrase and nameable(passage, phrase) and not (_speaks_only(passage, phrase) or is_addressed(text, phrase)):
            yield of_phrase(passage, phrase)


def _no_subject(text: str, start: int, mention: ActorMention) -> bool:
    led = _NOT_SUBJECT.search(text, max(start, mention.span.start - 30), mention.span.start)
    return led is not None or is_addressed(text, mention.span)


def _listed_together(text: str, start: int, end: int, mentions: Sequence[ActorMention]) -> Sequence[ActorMention]:
    """ "X, Y and Z" right before the verb: countries too, though one between a comma and "and" is mostly a place."""
    first = len(mentions) - 2
    if first < 1 or not _ADVERBS.fullmatch(text, mentions[-1].span.end, end):
        return []
    if not _AND.fullmatch(text, mentions[first].span.end, mentions[-1].span.start):
        return []
    while first and mentions[first - 1].actor and _COMMA.fullmatch(text, *_between(mentions, first)):
        first -= 1
    found = mentions[first:]
    return found if len(found) > 2 and not _no_subject(text, start, found[0]) else []


def _between(mentions: Sequence[ActorMention], number: int) -> tuple[int, int]:
    return mentions[number - 1].span.end, mentions[number].span.start


def _speaks_only(passage: Passage, phrase: Span) -> bool:
    """True for an outlet, which reports and does not act."""
    return any(m.kind == "media" and m.span.overlaps(phrase) for m in passage.actors)


def _last_joined(text: str, mentions: Sequence[ActorMention]) -> Sequence[ActorMention]:
    if len(mentions) > 1 and _AND_ALLIED.fullmatch(text, mentions[-2].span.end, mentions[-1].span.start):
        return mentions[-2:]
    if len(mentions) > 1 and _are_joined(text, mentions[-2], mentions[-1]):
        return mentions[-2:]
    if len(mentions) > 1 and mentions[-2].actor and not mentions[-1].actor:
        if fighters_of_land(text, mentions[-2].span):
            return mentions[-1:]
        between = text[mentions[-2].span.end : mentions[-1].span.start]
        return mentions[-2:-1] if between == " " else mentions[-1:]
    if len(mentions) > 1 and _JOINED.fullmatch(text, mentions[-2].span.end, mentions[-1].span.start):
        return mentions[-2:]
    return mentions[-1:]


def _are_joined(text: str, one: ActorMention, other: ActorMention) -> bool:
    """True for "soldiers and Russian mercenaries", not for a bare country: "left Chad and rebels attacked"."""
    joined = _AND_OF_LAND.fullmatch(text, one.span.end, other.span.start)
    return joined is not None and one.text not in nation_words()


def sides(passage: Passage, start: int, end: int) -> Sequence[Party]:
    """All who are joined as subject between two places, "X, Y and Z"; empty where fewer than two are."""
    mentions = [m for m in passage.actors if start <= m.span.start and m.span.end <= end and m.kind != "media"]
    found = [of_mention(passage, mention) for mention in mentions]
    chain = found[-1:]
    for party in reversed(found[:-1]):
        if not _JOINED.fullmatch(passage.text, party.span.end, chain[0].span.start):
            break
        chain.insert(0, party)
    named = [party for party in chain if party.person or (party.mention and party.mention.actor)]
    return named if len(named) > 1 else []


def listed(passage: Passage, start: int, limit: int) -> Iterator[Party]:
    """The parties named from a place on, "X", "X and Y"."""
    for phrase in listed_phrases(passage.text, start, limit):
        if nameable(passage, phrase):
            yield of_phrase(passage, phrase)


def nameable(passage: Passage, phrase: Span) -> bool:
    """False for pronouns, times, clauses, and words that tell an act themselves."""
    told = phrase.of(passage.text)
    if _NOBODY.match(told) or len(phrase) < 3 or is_clause(told):
        return False
    if any(t.span and t.span.start <= phrase.start < t.span.end for t in passage.times):
        return False
    known = any(m.span.overlaps(phrase) and m.actor for m in passage.actors)
    return known or not any(_tells(passage, t, phrase) for t in passage.triggers)


def _tells(passage: Passage, trigger: Trigger, phrase: Span) -> bool:
    """True where the phrase has words that tell the act: not what stands between them, "sentences X to".

    Nor what is hit by a verb that is listed with it, "blew up a power tower".
    """
    if not trigger.span.overlaps(phrase):
        return False
    gap = trigger.entry.gap
    if gap is None or phrase.start <= trigger.head.end:
        return True
    told = passage.text[phrase.end : trigger.span.end].split()
    return not gap.hit and len(told) < max(1, gap.words_behind)


def of_mention(passage: Passage, mention: ActorMention) -> Party:
    """The mention as a party; with the name of the person whose office it tells."""
    office = whole("offices").search(mention.text)
    name = _NAME_BEHIND.match(passage.text, mention.span.end, min(passage.span.end, mention.span.end + 60))
    if office and name and not name.group(1).isupper():
        return Party(Span(mention.span.start, name.end(1)), mention, None, name.group(1), True)
    bands = _BANDS.match(passage.text, mention.span.end, passage.span.end) if _KIND.search(mention.text) else None
    if bands and mention.actor is None:
        return _whole_phrase(passage, mention, bands.end())
    group = _group_of(passage, mention)
    return Party(group.span.cover(mention.span), mention, None, group.name) if group else Party(mention.span, mention)


def _whole_phrase(passage: Passage, mention: ActorMention, end: int) -> Party:
    """The mention up to its noun, from the name that stands before it: "Tuareg rebel groups"."""
    text, start = passage.text, max(passage.span.start, mention.span.start - _LONGEST_NAME)
    people = _PEOPLE.search(text, start, mention.span.start)
    if people and _is_where_or_when(passage, Span(*people.span())):
        people = None
    span = Span(people.start() if people else mention.span.start, end)
    return Party(span, mention, None, span.of(text))


def _is_where_or_when(passage: Passage, words: Span) -> bool:
    told = [one.span for one in passage.places] + [one.span for one in passage.times]
    return any(span is not None and span.overlaps(words) for span in told)


def _group_of(passage: Passage, mention: ActorMention) -> ActorMention | None:
    """The group whose fighters they are, where nobody knows it: "Red Valley Brigade gunmen"."""
    if mention.actor or mention.kind != "armed_group":
        return None
    before = (m for m in passage.actors if m.actor is None and m.kind == "unknown")
    return next((m for m in before if passage.text[m.span.end : mention.span.start] == " "), None)


def of_phrase(passage: Passage, phrase: Span) -> Party:
    """The phrase as a party, with the registry's mention in it; a person of an office under the person's name."""
    told = phrase.of(passage.text)
    if _OF_SOMEBODY.match(told):
        return Party(phrase, None, None, _SMALL_END.sub("", told))
    person = _named_behind(passage, phrase)
    if person:
        return Party(phrase.cover(person), None, None, person.of(passage.text), True)
    mention = next((m for m in passage.actors if m.span.overlaps(phrase) and _makes_up(m, phrase)), None)
    offices = list(whole("offices").finditer(told))
    if offices and not told.isupper():
        name = _NAME_BEHIND.match(told, offices[-1].end())
        if name and name.end() == len(told):
            return Party(phrase, mention, None, name.group(1), True)
    if mention and mention.actor is None:
        return Party(phrase, mention, None, told)
    return Party(mention.span, mention) if mention else Party(phrase)


def _named_behind(passage: Passage, phrase: Span) -> Span | None:
    """The name behind a comma after words for one office: "the chief of the militia, X"."""
    if not whole("offices").search(phrase.of(passage.text).partition(" of ")[0]):
        return None
    found = _APPOSED.match(passage.text, phrase.end, min(passage.span.end, phrase.end + 60))
    return Span(*found.span(1)) if found and not found.group(1).isupper() else None


def _makes_up(mention: ActorMention, phrase: Span) -> bool:
    if mention.actor is None:
        return len(mention.span) * 2 > len(phrase)
    return mention.actor.kind != "government" or len(phrase) <= 2 * len(mention.span)
