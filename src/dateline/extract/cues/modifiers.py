"""Who is named right before a noun that tells an act: "Israeli air strikes", "an ISWAP ambush"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.core import Span
from dateline.extract.cues.countries import ends_place
from dateline.extract.cues.grammar import words
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.support import acts, is_armed, is_forces
from dateline.extract.cues.triggers import Trigger
from dateline.resolve.actors import ActorMention
from dateline.resolve.actors.nations import adjective_words, nation_words

_GAP = re.compile(r"(?:['’]s)?(?:\s+[\w'’-]+){0,3}\s*", re.IGNORECASE)
_NO_GAP = re.compile(
    r"\b(?:in|on|at|by|of|and|from|with|after|for|to|against|the|near|as|an?|is|are|was|were|has|have|had|says?|said|"
    r"reports?|reported|claims?|claimed|confirms?|confirmed|announce[sd]?|call(?:s|ed)?|blame[sd]?|fears?|feared|that)\b",
    re.IGNORECASE,
)
_NATION = re.compile(r"\b([A-Z][\w.]*)(?:['’]s)?(?=(?:\s+[\w'’-]+){0,3}\s+$)")
_WORD = re.compile(r"[\w'’-]+")
_ABBREVIATED = re.compile(r"[A-Z][A-Z.]+")  # "U.S.", "UAE": names that stand before a noun like adjectives
_ADJECTIVES = frozenset(("terrorist", "terrorists", "military"))  # "a military strike": they say what kind it is
_DIES = re.compile(r"die[sd]?|dying|perish(?:es|ed)?", re.IGNORECASE)
_LONGEST_GAP = 40  # characters between a modifier and its noun


def modifier(passage: Passage, trigger: Trigger) -> Iterator[Party]:
    """Somebody named right before a noun; certain where nothing but words for the means stands between."""
    for party in _named(passage, trigger):
        between = _WORD.findall(passage.text, party.span.end, max(party.span.end, trigger.head.start))
        if not _only_where(passage, party, between):
            yield replace(party, certain=_surely(passage, party, trigger, between))


def _only_where(passage: Passage, party: Party, between: Sequence[str]) -> bool:
    """True for whom the words name as those struck: "a Kenyan police station attack", "a Somali car bombing"."""
    last = (between or party.span.of(passage.text).split())[-1].lower()
    if last in words("struck_sites"):
        return True
    return _is_nation(passage, party) and not words("means_of_the_hidden").isdisjoint(between)


def _named(passage: Passage, trigger: Trigger) -> Iterator[Party]:
    text = passage.text
    for mention in passage.actors:
        inside = mention.span.overlaps(trigger.span) and mention.span.start < trigger.head.start
        near = 0 <= trigger.span.start - mention.span.end <= _LONGEST_GAP
        gap = text[mention.span.end : trigger.span.start]
        if inside or (near and _GAP.fullmatch(gap) and not _NO_GAP.search(gap) and acts(text, mention)):
            if _of_kind(mention, trigger.head.of(text)):
                return
            if mention.head not in _ADJECTIVES and mention.name.lower() not in _ADJECTIVES:
                yield Party(mention.span, mention)
            return
    yield from _nation(passage, trigger)


def _of_kind(mention: ActorMention, noun: str) -> bool:
    """True for the "gang" of "gang rape": how it was done, by nobody who is named."""
    return mention.head.lower() == "gang" and noun.lower().startswith("rape")


def _nation(passage: Passage, trigger: Trigger) -> Iterator[Party]:
    """The nation's adjective that stands last before the noun: "the Israeli ban"; none before "an Ivorian dies"."""
    if _DIES.fullmatch(trigger.head.of(passage.text)):
        return
    start = max(passage.span.start, trigger.span.start - 60)
    before = passage.text[start : trigger.span.start]
    for found in reversed(list(_NATION.finditer(before))):
        if found.group(1) in nation_words() and not _NO_GAP.search(before[found.end() :]):
            span = Span(start + found.start(1), start + found.end(1))
            if not ends_place(passage.text, span, passage.places, passage.triggers):
                yield Party(span, None, nation_words()[found.group(1)])
            return


def _surely(passage: Passage, party: Party, trigger: Trigger, between: Sequence[str]) -> bool:
    """True for a side of its own kind of act: "a Russian missile strike", "a rebel ambush"."""
    if not all(word.lower() in words("means") or word[:1].isupper() for word in between):
        return False
    head = trigger.head.of(passage.text).lower()
    noun = head if head in words("acts_of_sides") else head.rstrip("s")
    if party.mention is not None and is_armed(party.mention):
        return noun in words("acts_of_sides") or noun in words("acts_of_groups")
    forces = _is_nation(passage, party) or (party.mention is not None and is_forces(party.mention))
    return forces and noun in words("acts_of_sides")


def _is_nation(passage: Passage, party: Party) -> bool:
    """True for a nation's adjective, or what stands for one: "U.S."."""
    first = party.span.of(passage.text).split()[0].removesuffix("'s").removesuffix("’s")
    return first in nation_words() and (first in adjective_words() or bool(_ABBREVIATED.fullmatch(first)))
