"""The words of names, written so that spellings of one name meet."""

import re
import sys
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9]+")
_TELL_NOTHING = (
    "the of a an and in on to at by for from with its his her their our other others one two three four five six seven"
    " eight nine ten de la el los las del al ul who was were is are that this it he she they"
)
_BLANK = frozenset(_TELL_NOTHING.split())
_SPELLINGS = (("ph", "f"), ("ck", "k"), ("qu", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("zh", "s"), ("sh", "s"))
_LETTERS = str.maketrans({"y": "i", "z": "s", "q": "k", "c": "k", "w": "v", "j": "i"})
_LONG = 6  # letters from which a word is folded; shorter ones would meet by chance

Words = tuple[str, ...]


def name_words(names: Iterable[str | None]) -> Words:
    """The words of the names that tell anything, each once, in order of the alphabet."""
    return tuple(sorted({word for name in names if name for word in _words(name)}))


@lru_cache(maxsize=2048)
def _words(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    found = _WORD.findall(plain.replace("'s ", " "))
    return tuple(sys.intern(_folded(word)) for word in found if len(word) > 1 and word not in _BLANK)


def _folded(word: str) -> str:
    """One form for a plural and, in long words, for spellings that differ by ear alone: Espinosa, Espinoza."""
    if len(word) > 4 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if len(word) < _LONG or not word.isalpha():
        return word
    for told, kept in _SPELLINGS:
        word = word.replace(told, kept)
    word = word.translate(_LETTERS)
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)
