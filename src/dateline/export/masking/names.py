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
    def acronym(self) -> bool:
        """True for a few letters all in capitals, which name a body and no person."""
        letters = self.plain.upper()
        return 2 <= len(letters) <= _ACRONYM and self.text.removesuffix("s").startswith(letters.removesuffix("S"))


def words(text: str) -> Iterator[Word]:
    """The words of a text in order. A possessive ending is not part of a word."""
    for match in _TOKEN.finditer(text):
        yield _word(match.start(), _bare(match[0]))


def plain_words(text: str) -> list[str]:
    """The words of a text as `Word.plain` has them."""
    return [_plain(_bare(word)) for word in _TOKEN.findall(text)]


def runs(text: str) -> Iterator[list[Word]]:
    """Words with a capital that follow each other directly, small words of names between them included.

    Most words of a text are in no run; they are passed over before anything is made of them.
    """
    if text == text.lower():
        return
    run: list[Word] = []
    particles = lexicon().particles
    for match in _TOKEN.finditer(text):
        if not run and match[0][0].islower() and "-" not in match[0]:
            continue
        start, bare = match.start(), _bare(match[0])
        if run and not _joined(text[run[-1].span.end : start]):
            yield from _closed(run)
            run = []
        if _capital(bare) or (run and _plain(bare) in particles):
            run.append(_word(start, bare))
        elif run:
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
        self._first = {key[0] for key in self._whole}
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
        for start, first in enumerate(plain):
            if first not in self._first and not (opens and start == 0):
                continue
            for end in range(min(len(found), start + self._longest), start, -1):
                if self._known(tuple(plain[start:end]), opens and start == 0, closes and end == len(found)):
                    marks[start:end] = [True] * (end - start)
                    break
        return marks

    def _known(self, key: tuple[str, ...], opens: bool, closes: bool) -> bool:
        return key in self._whole or (opens and key in self._endings) or (closes and key in self._beginnings)


def _bare(word: str) -> str:
    """The word without a possessive ending."""
    return _POSSESSIVE.sub("", word) if "'" in word or "’" in word else word


def _word(start: int, bare: str) -> Word:
    return Word(Span(start, start + len(bare)), bare, _plain(bare))


def _plain(bare: str) -> str:
    return bare.rstrip(".").lower().replace("’", "'")


def _capital(bare: str) -> bool:
    """True where it is written as names are: a capital first, also after an Arabic article."""
    head = bare.split("-", 1)[-1] if bare[:1].islower() else bare
    return head[:1].isupper()


def _closed(run: list[Word]) -> Iterator[list[Word]]:
    while run and not _capital(run[-1].text):
        run = run[:-1]
    if run:
        yield run


def _joined(between: str) -> bool:
    return between == "" or (between.isspace() and "\n" not in between)


def _first_name(found: list[Word]) -> int:
    """The place of the first word of a run that is no form of address and no office."""
    lists = lexicon()
    lead = lists.addresses | lists.offices
    return next((place for place, word in enumerate(found) if word.plain not in lead), len(found))


@lru_cache(maxsize=2**16)
def _key(name: str) -> tuple[str, ...]:
    return tuple(word.plain for word in words(name))
