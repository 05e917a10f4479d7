"""Runs of capital words in a text, and which names are public."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from dateline.core import Span
from dateline.export.masking.lexicon import lexicon

_TOKEN = re.compile(r"(?:[AaEe][lnsd]|[Aa]sh|[Aa]dh)-[^\W\d_][\w'’‘ʻʼ-]*|[^\W\d_](?:\.(?=\s|[^\W\d_])|[\w'’‘ʻʼ-]*)")
_POSSESSIVE = re.compile(r"['’]s?$")
_ACRONYM = 6


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: `plain` is lower case and without a possessive ending."""

    span: Span
    text: str
    plain: str

    @property
    def capital(self) -> bool:
        """True where it is written as names are: a capital first, also after an Arabic article."""
        head = self.text.split("-", 1)[-1] if self.text[:1].islower() else self.text
        return head[:1].isupper()

    @property
    def acronym(self) -> bool:
        """True for a few letters all in capitals, which name a body and no person."""
        letters = self.plain.upper()
        return 2 <= len(letters) <= _ACRONYM and self.text.removesuffix("s").startswith(letters.removesuffix("S"))


def words(text: str) -> Iterator[Word]:
    """The words of a text in order. A possessive ending is not part of a word."""
    for match in _TOKEN.finditer(text):
        bare = _POSSESSIVE.sub("", match[0])
        if bare:
            yield Word(Span(match.start(), match.start() + len(bare)), bare, bare.rstrip(".").lower().replace("’", "'"))


def runs(text: str) -> Iterator[list[Word]]:
    """Words with a capital that follow each other directly, small words of names between them included."""
    run: list[Word] = []
    for word in words(text):
        if run and not _joined(text, run[-1], word):
            yield from _closed(run)
            run = []
        if word.capital or (run and word.plain in lexicon().particles):
            run.append(word)
        else:
            yield from _closed(run)
            run = []
    yield from _closed(run)


class PublicNames:
    """Names that are public in one record, whole ("Juan Manuel Santos") and, for a person, the last word alone."""

    def __init__(self, names: Iterable[str] = (), persons: Iterable[str] = ()) -> None:
        people = {_key(name) for name in persons} - {()}
        self._whole = ({_key(name) for name in names} - {()}) | people
        self._last = {key[-1] for key in people}
        self._longest = max(map(len, self._whole), default=0)
        # Quotes are cut where a claim ends, which may be inside a name.
        self._beginnings = {key[:cut] for key in self._whole for cut in range(1, len(key))}
        self._endings = {key[cut:] for key in self._whole for cut in range(1, len(key))}

    def covered(self, found: list[Word], opens: bool = False, closes: bool = False) -> list[bool]:
        """For each word of a run, whether it is part of a public name; a last name counts where it stands alone.

        `opens` and `closes` say that the run begins or ends its text, so that a name may be cut there.
        """
        lone = _first_name(found) if found and _first_name(found) == len(found) - 1 else None
        marks = [place == lone and word.plain in self._last for place, word in enumerate(found)]
        plain = [word.plain for word in found]
        for start in range(len(found)):
            for end in range(min(len(found), start + self._longest), start, -1):
                if self._known(tuple(plain[start:end]), opens and start == 0, closes and end == len(found)):
                    marks[start:end] = [True] * (end - start)
                    break
        return marks

    def _known(self, key: tuple[str, ...], opens: bool, closes: bool) -> bool:
        return key in self._whole or (opens and key in self._endings) or (closes and key in self._beginnings)


def _closed(run: list[Word]) -> Iterator[list[Word]]:
    while run and not run[-1].capital:
        run = run[:-1]
    if run:
        yield run


def _joined(text: str, left: Word, right: Word) -> bool:
    between = text[left.span.end : right.span.start]
    return between == "" or (between.isspace() and "\n" not in between)


def _first_name(found: list[Word]) -> int:
    """The place of the first word of a run that is no form of address and no office."""
    lists = lexicon()
    lead = lists.addresses | lists.offices
    return next((place for place, word in enumerate(found) if word.plain not in lead), len(found))


@lru_cache(maxsize=2**16)
def _key(name: str) -> tuple[str, ...]:
    return tuple(word.plain for word in words(name))
