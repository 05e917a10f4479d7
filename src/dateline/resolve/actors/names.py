"""Names of the registry looked up in running text, whatever their hyphens, spaces, apostrophes and accents."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from dateline.core import Actor, Span

_TOKEN = re.compile(r"\w+")
_ACRONYM = re.compile(r"[A-Z0-9-]{2,6}")
_AMBIGUOUS = frozenset(
    {"is", "who", "pla", "ice", "us", "as", "it", "an", "rada", "dawn", "amnesty", "wagner", "fire", "amal"}
)


# Words that a name may begin with in small letters.
_SMALL = frozenset(
    {"al", "the", "pro", "opposition", "ruling", "regime", "coalition", "settlers", "dissident", "doctors"}
)
# "Al-Qaeda-linked", "Rwanda-backed": the word behind the name makes it describe somebody else.
_DESCRIBING = re.compile(
    r"[-‐‑–](?:linked|backed|affiliated|aligned|allied|inspired|led|supported|funded|sponsored|associated|run|held|controlled|"
    r"occupied|based|born)\b",
    re.IGNORECASE,
)


class Token(NamedTuple):
    """One word of a text and where it stands; `lower` is without capitals and accents."""

    text: str
    lower: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Name:
    tokens: tuple[str, ...]
    actor: Actor
    written: str

    @property
    def leading(self) -> int:
        """The index of the first word that wants a capital letter."""
        words = _TOKEN.findall(self.written)
        found = (i for i, word in enumerate(words) if word[0].isupper() and self.tokens[i] not in _SMALL)
        return next(found, 0)


def tokens(text: str, span: Span) -> tuple[Token, ...]:
    """The words in a span of the text."""
    found = _TOKEN.finditer(text, span.start, span.end)
    return tuple(Token(word := match.group(), plain(word), *match.span()) for match in found)


def plain(word: str) -> str:
    """The word without capitals and accents."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    return "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))


def describes(text: str, end: int) -> bool:
    """True where the words that end there describe another actor: "Al-Qaeda-linked fighters"."""
    return _DESCRIBING.match(text, end) is not None


class NameIndex:
    """Finds the longest name of an actor at each word. Names are indexed by their words."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        index: dict[tuple[str, ...], list[_Name]] = defaultdict(list)
        for actor in actors:
            for written in (actor.name, *actor.aliases):
                found = tuple(plain(word) for word in _TOKEN.findall(written))
                if found:
                    index[found].append(_Name(found, actor, written))
        self._index: Mapping[tuple[str, ...], tuple[_Name, ...]] = {
            words: tuple(sorted(names, key=lambda name: name.actor.id)) for words, names in index.items()
        }
        self._lengths = _lengths(index)

    def find(self, words: tuple[Token, ...], capitals: bool) -> Iterator[tuple[Span, Actor]]:
        """The names among the words, none overlapping. `capitals` is True where the sentence is all in capitals."""
        end = 0
        for position, word in enumerate(words):
            if position < end or word.lower not in self._lengths:
                continue
            name = self._at(words, position, capitals)
            if name is not None:
                end = position + len(name.tokens)
                yield Span(word.start, words[end - 1].end), name.actor

    def exact(self, written: str) -> Actor | None:
        """The actor with exactly this name, articles left out."""
        found = tuple(plain(word) for word in _TOKEN.findall(written))
        found = found[1:] if found[:1] == ("the",) else found
        return self._index[found][0].actor if found in self._index else None

    def _at(self, words: tuple[Token, ...], position: int, capitals: bool) -> _Name | None:
        for size in self._lengths[words[position].lower]:
            here = words[position : position + size]
            for name in self._index.get(tuple(word.lower for word in here), ()):
                if _written_alike(name, here, capitals):
                    return name
        return None


def _lengths(index: Iterable[tuple[str, ...]]) -> Mapping[str, tuple[int, ...]]:
    """How many words the names with each first word have, the longest first."""
    found: dict[str, set[int]] = defaultdict(set)
    for words in index:
        found[words[0]].add(len(words))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def _written_alike(name: _Name, words: tuple[Token, ...], capitals: bool) -> bool:
    """A name wants its capitals; an acronym wants all of them, and where everything is capital, no doubt about it."""
    if len(words) == 1 and (_ACRONYM.fullmatch(name.written) or name.tokens[0] in _AMBIGUOUS):
        if capitals:
            return name.tokens[0] not in _AMBIGUOUS
        return words[0].text == name.written
    return words[name.leading].text[:1].isupper() or not name.written[:1].isupper()
