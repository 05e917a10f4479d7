"""Who a name belongs to, from the words by which the text introduces it elsewhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from dateline.core import Span, Speaker
from dateline.extract.cues.attribution import lexicon
from dateline.extract.cues.attribution.passage import Attribution
from dateline.resolve.actors import ActorRegistry

_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|MR|MRS|MS)\.?\s+)?(?:[A-Z][\w.'’-]*\s+|al-|bin\s+|de\s+|van\s+){0,3}(?:al-)?[A-Z][\w'’-]{2,}"
)
_ACRONYM = re.compile(r"(?:(?:the|THE|The)\s+)?([A-Z]{2,9})")
_SPELT = r"([A-Z][\w'’-]+(?:\s+(?:of|for|the|and|in|de|OF|FOR|THE|AND|[A-Z][\w'’-]+)){{1,9}})\s+[(\[]{0}[)\]]"
_APPOSED = re.compile(r",\s+((?:the|an?|head|chief|its|his|one|deputy)\s[^,.;“”\"]{3,70})", re.IGNORECASE)
_BEFORE = re.compile(r"([^,.;:“”\"()\n]{3,60})\s$")
_BEFORE_COMMA = re.compile(r"\b((?:the|an?|its|their|his|our)\s[^,.;:“”\"\n]{3,70}),\s$", re.IGNORECASE)
_CUT = re.compile(
    r"\b(?:said|says|told|by|with|that|when|while|where|which|and|but|from|in|on|at|as|to|after|before|was|were|is|are|has|had)\s",
    re.IGNORECASE,
)
_FIRST_NAMES = re.compile(r"\b(?:(?:[A-Z]\.|[A-Z][\w'’-]{0,30})[^\S\n](?:al-|bin |de )?){1,3}$")
_FULL = 80  # characters before a surname that first names can take
_LOOKS = 4  # at most, for the words that introduce a name


@dataclass(frozen=True)
class Introductions:
    """Names in a text with the words that introduce them, looked up once each."""

    text: str
    registry: ActorRegistry
    on: date | None
    _known: dict[str, Speaker | None] = field(default_factory=dict)

    def known(self, attribution: Attribution) -> Attribution:
        """The attribution with its speaker as the text introduces them, where only the name stands here."""
        speaker = attribution.speaker
        if lexicon.PRONOUN.fullmatch(speaker.text) or lexicon.REPORTS.fullmatch(speaker.text):
            return attribution
        if speaker.kind != "unattributed" or not (_NAME.fullmatch(speaker.text) or _ACRONYM.fullmatch(speaker.text)):
            return attribution
        if speaker.text not in self._known:
            self._known[speaker.text] = next(self._speakers(speaker.text), None)
        told = self._known[speaker.text]
        return replace(attribution, speaker=replace(told, span=speaker.span)) if told else attribution

    def _speakers(self, name: str) -> Iterator[Speaker]:
        for words in self._introducing(name):
            speaker = self.registry.speaker(words, self.on)
            if speaker.kind != "unattributed":
                yield speaker

    def _introducing(self, name: str) -> Iterator[str]:
        """The words that may introduce the name, in order of the text, each with the name."""
        acronym = _ACRONYM.fullmatch(name)
        if acronym:
            yield from (m.group(1) for m in re.compile(_SPELT.format(acronym.group(1))).finditer(self.text))
        last = re.escape(name.rsplit(maxsplit=1)[-1])
        surname = re.compile(rf"{last}(?<!\w{last})(?![\w-])")  # the name goes first: that is searched for faster
        for found in islice(surname.finditer(self.text), _LOOKS):
            first = _FIRST_NAMES.search(self.text, max(0, found.start() - _FULL), found.start())
            yield from self._beside(Span(first.start() if first else found.start(), found.end()))

    def _beside(self, name: Span) -> Iterator[str]:
        """The words in apposition behind the name, before it, and right before it."""
        named = name.of(self.text)
        behind = _APPOSED.match(self.text, name.end)
        if behind:
            yield self.text[name.start : behind.end()]
        left = self.text[max(0, name.start - 80) : name.start]
        before = _BEFORE_COMMA.search(left)
        if before:
            yield f"{before.group(1)}, {named}"
        right = _BEFORE.search(left)
        words = _CUT.split(right.group(1) + " ")[-1].strip() if right else ""
        if words:
            yield f"{words} {named}"
