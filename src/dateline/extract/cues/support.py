"""What in a sentence supports that its words tell an event of conflict."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from dateline.core import Span
from dateline.extract.cues.grammar import whole
from dateline.extract.cues.passages import Passage
from dateline.resolve.actors import ActorMention
from dateline.schema.loader import load_toml

_BARE_LOCATIVE = re.compile(
    r"\b(?:in|at|near|across|throughout|inside|outside|into|around|within)\s+(?:the\s+|northern\s+|southern\s+|eastern\s+|western\s+|central\s+)?$",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?<![\w-])\w\S")
_WITHIN = re.compile(r"(?<=[\w-])")  # a word
_AFTER_COMMA = re.compile(r",\s+$")
_CLOSED = re.compile(
    r"\s*(?:[,.;:)]|$|\s(?:and|on|in|at|by|after|when|with|to|from|where|killing|during|kills?|killed|yesterday|today|last|this|\w+day)\b)",
    re.IGNORECASE,
)
_STATE_ENDS = (
    "government",
    "authorities",
    "officials",
    "official",
    "ministry",
    "minister",
    "court",
    "president",
    "parliament",
)
HARM = ("killed", "injured", "casualties")


def acts(text: str, mention: ActorMention) -> bool:
    """False for a country that is only a place here ("in Mexico")."""
    if mention.actor is None or mention.actor.kind != "government" or mention.text.lower().endswith(_STATE_ENDS):
        return True
    if _BARE_LOCATIVE.search(text, max(0, mention.span.start - 30), mention.span.start):
        return False
    return not (
        _AFTER_COMMA.search(text, max(0, mention.span.start - 3), mention.span.start)
        and _CLOSED.match(text, mention.span.end)
    )


def is_armed(mention: ActorMention) -> bool:
    """True for armed groups and those who attack, named or not."""
    return mention.kind == "armed_group"


def is_forces(mention: ActorMention) -> bool:
    """True for a state's forces and police, and for a state that acts under its name."""
    return mention.kind == "state"


def supports(passage: Passage, conflict: bool) -> frozenset[str]:
    """The kinds of support that the sentence gives. `conflict` is True in a document that tells of armed sides."""
    found = set(_kinds(passage.span.of(passage.text).lower()))
    acting = [m for m in passage.actors if acts(passage.text, m)]
    if any(is_armed(m) for m in acting):
        found.add("armed")
    if any(is_forces(m) for m in acting):
        found |= {"forces", "state"}
    if any(m.kind == "igo" for m in acting):
        found.add("igo")
    if any(figure.property in HARM for figure in passage.figures):
        found.add("harm")
    if passage.figures:
        found.add("figure")
    if passage.times:
        found.add("time")
    if any(place.precision != 6 for place in passage.places):
        found |= {"place", "settlement"}
    elif passage.places:
        found.add("place")
    if len({m.actor.id for m in acting if m.actor}) + _persons(passage) >= 2:
        found.add("parties")
    if "harm" in found or "fire" in found:
        found.add("target")
    if conflict:
        found.add("conflict")
    return frozenset(found)


def has_any(kind: str, text: str, span: Span) -> bool:
    """True where the span holds a word of the kind."""
    before = 1 if _WITHIN.match(text, span.start) else 0
    return kind in _kinds(text[span.start - before : span.end].lower(), before)


def _persons(passage: Passage) -> int:
    found = whole("parties_to_talks").findall(passage.text, passage.span.start, passage.span.end)
    return sum(2 if word.lower().endswith("s") else 1 for word in found)


@lru_cache(256)
def _kinds(low: str, start: int = 0) -> frozenset[str]:
    """The kinds of which a word begins in a text in small letters, from `start` on."""
    found: set[str] = set()
    for begun in _BEGINS.finditer(low, start):
        for word, kinds in _words().get(begun.group(), ()):
            if low.startswith(word, begun.start()):
                found |= kinds
    return frozenset(found)


@cache
def _words() -> Mapping[str, list[tuple[str, frozenset[str]]]]:
    """The words that show a kind, by their first two letters, each with its kinds."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for kind, words in load_toml("dateline.extract.cues", "support.toml")["words"].items():
        for word in words:
            kinds[word.lower()].add(kind)
    found: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for word, shown in kinds.items():
        found[word[:2]].append((word, frozenset(shown)))
    return found
