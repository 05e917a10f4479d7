"""Whose word a claim is, and which of the sources of an incident are independent of each other."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from dateline.core import Claim, Event, Speaker
from dateline.link.consolidate.voices.outlets import cited_outlet
from dateline.link.consolidate.voices.sources import SourceOf
from dateline.link.names import name_words

_COPIED, _LEAST = 12, 8  # words in a row that two reports do not share by chance, and of an anchor as a whole
_WORD = re.compile(r"[\w'’]+")
_NAMELESS = ("witness", "anonymous", "expert", "unattributed")  # "a resident" of two reports is two persons
_UNRELIABLE = ("D", "E")


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose word a claim is. `key` is the same in every report that cites this speaker, `name` is for readers.

    `source` is the outlet to which the word belongs: the one that is cited, else the one that publishes.
    """

    key: str
    name: str
    source: str
    kind: str
    side: str | None
    party: bool
    unreliable: bool


class Voices:
    """The voices of one incident. Copies, syndicated reports and the agency that they come from are one source."""

    def __init__(self, events: Sequence[Event], sources: Mapping[str, SourceOf]) -> None:
        told = {event.document: sources[event.document] for event in events}
        copies = _copies(events)
        self._one = _merged([*_same_keys(copies, told), *_syndicated(events, told)])
        first = _first_days(told, copies)
        self._of = {
            name: replace(own, source=self._one.get(own.source, own.source), published=first[copies[name]])
            for name, own in told.items()
        }
        self._document = {event.id: event.document for event in events}

    def source(self, event: str) -> SourceOf:
        """The source of the report that tells the event; a copy has the day of the first."""
        return self._of[self._document[event]]

    def published(self, claim: Claim) -> date | None:
        """The day on which the claim was first published."""
        return self.source(claim.event).published

    def of(self, claim: Claim) -> Voice:
        """The voice of the claim."""
        source, speaker = self.source(claim.event), claim.speaker
        cited = cited_outlet(speaker)
        owner = self._one.get(cited, cited) if cited else source.source
        key = owner if cited or not speaker.text else _speaker_key(speaker, source.source)
        told = f"{speaker.text} ({source.name})" if speaker.text else source.name
        name = f"{told}, as corrected by {corrector}" if (corrector := _corrector(claim)) else told
        unreliable = source.reliability in _UNRELIABLE
        return Voice(key, name, owner, speaker.kind, speaker.side, claim.party, unreliable)

    def independent(self, claims: Iterable[Claim]) -> dict[str, list[SourceOf]]:
        """The independent sources of the claims, each with the reports that speak for it, in order."""
        found: dict[str, list[SourceOf]] = {}
        for claim in claims:
            found.setdefault(self.of(claim).source, []).append(self.source(claim.event))
        return found


def _corrector(claim: Claim) -> str:
    """The reviewer who put the claim in the place of what was read; empty for one that was read."""
    kind, _, name = claim.origin.partition(":")
    return name if kind == "review" else ""


def _speaker_key(speaker: Speaker, source: str) -> str:
    """The same for every report that cites a named speaker; others are known to their report alone."""
    words = " ".join(name_words([speaker.text])) or speaker.text
    if speaker.id or (speaker.kind not in _NAMELESS and any(w[:1].isupper() for w in speaker.text.split())):
        return speaker.id or words
    return f"{source}: {words}"


def _copies(events: Sequence[Event]) -> dict[str, str]:
    """For each document the first of those that tell the event in the same words."""
    first: dict[tuple[str, ...], str] = {}
    shared: list[tuple[str, str]] = []
    for event in events:
        shared += [(first.setdefault(run, event.document), event.document) for run in _runs(event.anchor.quote)]
    one = _merged((left, right) for left, right in dict.fromkeys(shared) if left != right)
    return {event.document: one.get(event.document, event.document) for event in events}


def _runs(words: str) -> list[tuple[str, ...]]:
    """The runs of words that two reports do not share by chance; the whole where it is shorter than a run."""
    found = _WORD.findall(words.casefold())
    if len(found) < _COPIED:
        return [tuple(found)] if len(found) >= _LEAST else []
    return [tuple(found[at : at + _COPIED]) for at in range(len(found) - _COPIED + 1)]


def _first_days(told: Mapping[str, SourceOf], copies: Mapping[str, str]) -> dict[str, date | None]:
    """The day of the first report of each group of copies."""
    days: dict[str, date | None] = {}
    for document, source in told.items():
        known = [day for day in (days.get(copies[document]), source.published) if day]
        days[copies[document]] = min(known, default=None)
    return days


def _same_keys(copies: Mapping[str, str], told: Mapping[str, SourceOf]) -> list[tuple[str, str]]:
    return [(told[document].source, told[first].source) for document, first in copies.items()]


def _syndicated(events: Sequence[Event], told: Mapping[str, SourceOf]) -> list[tuple[str, str]]:
    """Outlets beside an agency whose reports they print, or beside another that prints the same agency's."""
    agencies = {source.source: source.syndicates for source in told.values() if source.syndicates}
    cited = {cited_outlet(claim.speaker) for event in events for claim in event.claims}
    there = {source.source for source in told.values()} | cited
    prints = [(key, agency) for key, printed in agencies.items() for agency in printed]
    common = [(a, b) for (a, left), (b, right) in combinations(prints, 2) if left == right]
    return [(key, agency) for key, agency in prints if agency in there] + common


def _merged(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each name in the pairs the one that stands for all that are joined to it: the first by the alphabet."""
    above: dict[str, str] = {}

    def root(name: str) -> str:
        while above.setdefault(name, name) != name:
            name = above[name]
        return name

    for left, right in pairs:
        first, second = sorted((root(left), root(right)))
        above[second] = first
    return {name: root(name) for name in above}
