"""The reference executor: one item after another, in this process."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


class Here:
    """Runs everything in this process; `workers` is taken for the sake of the others and changes nothing."""

    def __init__(self, workers: int = 1) -> None:
        self.workers = workers

    def map(
        self,
        function: Callable[[A], B],
        items: Iterable[A],
        lost: Callable[[A], B] | None = None,  # noqa: ARG002  no worker can be lost here
    ) -> Iterator[B]:
        """The results in order, each computed when it is asked for."""
        return map(function, items)

    def close(self) -> None:
        """Nothing to end."""
