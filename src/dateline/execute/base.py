"""The seam between a stage and the processes that run it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

A = TypeVar("A")
B = TypeVar("B")


class WorkerLostError(RuntimeError):
    """The process that ran an item ended under it, and so did the next that tried the item again."""


class Executor(Protocol):
    """Runs one function over many items, here or elsewhere; the results come in the order of the items."""

    def map(self, function: Callable[[A], B], items: Iterable[A], lost: Callable[[A], B] | None = None) -> Iterator[B]:
        """The results in order. Reads `items` only a bounded way ahead; an error in `function` is raised.

        An item whose worker ends under it is run once more. Where that ends a worker too, `lost(item)`
        stands for its result, or WorkerLostError is raised where no `lost` is given.
        """

    def close(self) -> None:
        """End every worker. Nothing is left running."""
