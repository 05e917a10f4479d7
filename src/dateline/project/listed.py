"""Things of one kind in a project, as they are read from Python."""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Listed(Generic[T]):
    """Things of one kind in the order in which they came, read again each time that they are asked for.

    `where` is the project's address, `kind` what one of them is called, `command` what lists them. `names` gives what
    one is found by whole, `key` the id whose beginning is enough.
    """

    def __init__(
        self,
        read: Callable[[], Iterable[T]],
        where: str,
        kind: str,
        command: str,
        names: Callable[[T], Iterable[str]] = lambda _: (),
        key: Callable[[T], str] = lambda _: "",
    ) -> None:
        self._read, self._names, self._key = read, names, key
        self._where, self._kind, self._command = where, kind, command

    def __iter__(self) -> Iterator[T]:
        """Them, one at a time, the first first."""
        return iter(self._read())

    def all(self) -> list[T]:
        """Them at once."""
        return list(self)

    def count(self) -> int:
        """How many there are."""
        return sum(1 for _ in self)

    def find(self, words: str) -> T:
        """The one of that name or number, or whose id begins so. Raises ValueError where there is none, or more."""
        named, begun = list[T](), list[T]()
        for one in self:
            if words in self._names(one):
                named.append(one)
            elif words and self._key(one).startswith(words):
                begun.append(one)
        found = named or begun
        if len(found) == 1:
            return found[0]
        lists = f"{self._command} lists them"
        if found:
            raise ValueError(f"{self._where}: {len(found)} {self._kind}s are called {words!r}; {lists}")
        raise ValueError(f"{self._where}: no {self._kind} is called {words!r}; {lists}")
