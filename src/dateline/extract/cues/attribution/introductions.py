"""Who a name belongs to, from the words by which the text introduces it elsewhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from dateline.core import Speaker
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
_FIRST_NAMES = r"(?:(?:[A-Z]\.|[A-Z][\w'’-]*)[^\S\n](?:al-|bin |de )?){{0,3}}?\b{0}(?![\w-])"
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
        surname = re.compile(_FIRST_NAMES.format(re.escape(name.rsplit(maxsplit=1)[-1])))
        for number, found in enumerate(surname.finditer(self.text)):
            if number == _LOOKS:
                return
            yield from self._beside(found)

    def _beside(self, found: re.Match[str]) -> Iterator[str]:
        """The words in apposition behind the name, before it, and right before it."""
        behind = _APPOSED.match(self.text, found.end())
        if behind:
            yield self.text[found.start() : behind.end()]
        start = max(0, found.start() - 80)
        before = _BEFORE_COMMA.search(self.text[start : found.start()])
        if before:
            yield f"{before.group(1)}, {found.group()}"
        right = _BEFORE.search(self.text[start : found.start()])
        words = _CUT.split(right.group(1) + " ")[-1].strip() if right else ""
        if words:
            yield f"{words} {found.group()}"
