"""The names withheld so far, and whether an address or a file name spells one of them out."""

import re
from collections.abc import Iterable, Iterator

_BREAKS = re.compile(r"[\W_]+")


class WithheldNames:
    """A set of names in small letters. Looking a text up costs its own length, however many names there are."""

    def __init__(self) -> None:
        self._names: set[str] = set()
        self._spelled: dict[str, set[tuple[str, ...]]] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def add(self, names: Iterable[str]) -> None:
        """Take in more names. Those of a single word are too common in addresses to be looked for there."""
        for name in names:
            if name not in self._names:
                self._names.add(name)
                parts = _parts(name)
                if " " in name and parts:
                    self._spelled.setdefault(parts[0], set()).add(parts)

    def spelled_in(self, text: str) -> bool:
        """True where a name of several words stands in the text, whatever marks part its words."""
        parts = _parts(text.lower())
        return any(
            parts[at : at + len(name)] == name
            for at, first in enumerate(parts)
            for name in self._spelled.get(first, ())
        )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(_BREAKS.sub(" ", text).split())
