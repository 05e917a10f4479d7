"""Judging names in a text, and putting a word in place of the private ones."""

import re
from collections.abc import Callable, Iterable, Iterator, Set
from itertools import takewhile
from typing import TypeVar

from dateline.core import Span
from dateline.export.masking.lexicon import lexicon
from dateline.export.masking.names import PublicNames, Word, runs
from dateline.export.masking.offices import AGED, has_office, words_before
from dateline.export.masking.withheld import WithheldNames

WITHHELD = "[name withheld]"
_BEFORE_PLACE = re.compile(r",\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}(?=[,.;]|$)")
_FAMILY = re.compile(r"\s+(?:family|brothers|sisters|couple|siblings|household)\b")
_OF = {"of", "for"}
_REMEMBERED = 20_000  # texts
Value = TypeVar("Value")
_FEWEST = 2  # letters of a name worth withholding


class Masker:
    """Finds the private names of a record's texts. It errs towards masking: what nothing explains is a private name.

    `public` are the names of places, actors, outlets and public persons; `known` further words that are nobody's name,
    such as those that the reports write without a capital; `is_place` tells whether a gazetteer knows a name.
    """

    def __init__(
        self, public: PublicNames, known: Set[str] = frozenset(), is_place: Callable[[str], bool] = lambda _: False
    ) -> None:
        self._public = public
        self._known = lexicon().known | known
        self._no_name = self._known - lexicon().also_names
        self._is_place = is_place
        self.withheld = WithheldNames()
        # A report's words come again in several claims and cells.
        self._masked: dict[str, str] = {}
        self._officials: dict[str, list[str]] = {}

    def mask(self, text: str) -> str:
        """The text with each private name withheld."""
        return _remembered(self._masked, text, self._without_names)

    def _without_names(self, text: str) -> str:
        parts, last = [], 0
        for span in self.private_names(text):
            self.withheld.add([span.of(text).lower()])
            parts += [text[last : span.start], WITHHELD]
            last = span.end
        return "".join((*parts, text[last:]))

    def private_names(self, text: str) -> list[Span]:
        """Where private names stand, in order."""
        shouted = _shouted(text)
        return [span for run in runs(text) for span in self._of_run(text, run, shouted)]

    def officials(self, text: str) -> list[str]:
        """The names to which the text gives a public office."""
        return _remembered(self._officials, text, self._with_office)

    def _with_office(self, text: str) -> list[str]:
        shouted = _shouted(text)
        found = [
            name for run in runs(text) for name, _ in self._names(run, len(text), shouted) if has_office(text, name)
        ]
        return [_span(name).of(text) for name in found]

    def named(self, text: str) -> list[str]:
        """Every name of a person that may stand in the text, public or not."""
        shouted = _shouted(text)
        return [_span(name).of(text) for run in runs(text) for name, _ in self._names(run, len(text), shouted)]

    def _of_run(self, text: str, run: list[Word], shouted: bool) -> Iterator[Span]:
        for name, follows in self._names(run, len(text), shouted):
            if not self._is_public(text, name, follows):
                yield _span(name)

    def _names(self, run: list[Word], size: int, shouted: bool) -> Iterator[tuple[list[Word], str]]:
        """The parts of a run that nothing known covers, each with the word of the run that follows."""
        # Most runs open a sentence or are days and nations: nothing in them can be a name, wherever it stands.
        if all(word.plain in self._no_name for word in run):
            return
        marks = self._public.covered(run, run[0].span.start == 0, run[-1].span.end == size)
        if shouted:
            marks = [mark or self._ordinary(word, shouted) for mark, word in zip(marks, run, strict=True)]
        for start, end in _gaps(marks):
            name = self._without_lead(run[start:end], shouted)
            if any(len(word.plain) >= _FEWEST for word in name):
                yield name, run[end].plain if end < len(run) else ""

    def _without_lead(self, name: list[Word], shouted: bool) -> list[Word]:
        """The run from the first word that is not an ordinary one; empty where all are."""
        words_here = lexicon()
        titles = [place for place, word in enumerate(name) if word.plain in words_here.offices - words_here.also_names]
        opening = titles[-1] + 1 if titles else 0
        for place, word in enumerate(name[opening:], start=opening):
            rest = name[place:]
            if word.plain in words_here.addresses and len(rest) > 1:
                continue
            named = word.plain in words_here.also_names and len(rest) > 1 and not shouted
            # "IVAN PETRENKO" is a name whose first word is short enough for that of a body.
            spelled_out = word.acronym and len(rest) > 1 and word.plain not in self._known and rest[1].text.isupper()
            if named or spelled_out or not self._ordinary(word, shouted):
                return rest
        return []

    def _ordinary(self, word: Word, shouted: bool) -> bool:
        if word.plain in self._known or word.plain in lexicon().addresses or (word.acronym and not shouted):
            return True
        parts = word.text.split("-")
        joined = len(parts) > 1 and parts[-1].islower() and len(parts[-1]) > 3  # "Nevis-flagged" is no name
        return (
            joined or any(c.isdigit() for c in word.text) or all(part in self._known for part in word.plain.split("-"))
        )

    def _is_public(self, text: str, name: list[Word], follows: str) -> bool:
        lists = lexicon()
        before, after = words_before(text, name[0]), text[name[-1].span.end :]
        last = before[-1] if before else ""
        site = {name[-1].plain, follows, *_next_words(after)} & lists.heads
        if site and last not in lists.titles and not AGED.match(after):
            return True
        if (last == "the" and not _FAMILY.match(after)) or last in lists.before_bodies:
            return True
        if last in _OF and len(before) > 1 and before[-2] in lists.before_bodies:
            return True
        if (last in lists.before_places or _BEFORE_PLACE.match(after)) and self._is_place(_span(name).of(text)):
            return True
        return has_office(text, name)


def _remembered(found: dict[str, Value], text: str, work: Callable[[str], Value]) -> Value:
    """What `work` makes of the text, made once; what is remembered is forgotten where it grows too large."""
    if text not in found:
        if len(found) >= _REMEMBERED:
            found.clear()
        found[text] = work(text)
    return found[text]


def _span(name: list[Word]) -> Span:
    return name[0].span.cover(name[-1].span)


def _gaps(covered: list[bool]) -> Iterator[tuple[int, int]]:
    start = 0
    for place, mark in enumerate([*covered, True]):
        if mark:
            if place > start:
                yield start, place
            start = place + 1


def _next_words(after: str) -> Iterable[str]:
    """The two words that follow directly: "Westgate shopping mall" is a mall."""
    match = re.match(r"(?:[ -]([^\W\d_]+))?(?:[ -]([^\W\d_]+))?", after)
    found = [word.lower() for word in (match.groups() if match else ()) if word]
    lists = lexicon()
    return takewhile(lambda word: word not in lists.others, found)


def _shouted(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return letters > 12 and sum(map(str.isupper, text)) > 0.8 * letters
