"""The seam between a stage and the processes that run it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

A = TypeVar("A")
B = TypeVar("B")


class Executor(Protocol):
    """Runs one function over many items, here or elsewhere, and gives the results in the order of the items."""

    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        """The results in order. Reads `items` only a bounded way ahead; an error in `function` is raised here."""

    def close(self) -> None:
        """End every worker. Nothing is left running."""
