"""Several processes on this machine, each with its own share of the items."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from typing import Any, TypeVar

from dateline.execute.base import WorkerLostError
from dateline.execute.worker import Answer, Task, Worker

A = TypeVar("A")
B = TypeVar("B")

# A second item waits at each worker, so that it never idles while the parent is busy.
_HANDED = 2
# Results that wait for a slow item before them, for each worker.
_AHEAD = 8


class Pool:
    """Runs items in `workers` processes of one function; the processes start at the first item.

    A worker that is killed is replaced, and its items are run again. Workers end with their parent.
    """

    def __init__(self, workers: int = 2) -> None:
        if workers < 1:
            raise ValueError(f"a pool needs at least one worker, not {workers}")
        self.workers = workers
        self._running: list[_Run] = []

    def map(self, function: Callable[[A], B], items: Iterable[A], lost: Callable[[A], B] | None = None) -> Iterator[B]:
        """The results in order; at most eight items a worker are read before their results are asked for."""
        run = _Run(self.workers, function, items, lost)
        self._running.append(run)
        try:
            yield from run.results()
        finally:
            run.end()
            self._running.remove(run)

    def close(self) -> None:
        """End every worker of every unfinished map."""
        for run in self._running:
            run.end()


class _Run:
    """One function over one stream of items."""

    def __init__(
        self,
        limit: int,
        function: Callable[[Any], Any],
        items: Iterable[Any],
        lost: Callable[[Any], Any] | None,
    ) -> None:
        self._limit = limit
        self._function = function
        self._items = enumerate(items)
        self._lost = lost
        self._workers: list[Worker] = []
        self._again: deque[Task] = deque()
        self._answers: dict[int, Answer] = {}
        self._read = 0

    def results(self) -> Iterator[Any]:
        """The results in order. An error is raised when its turn comes."""
        turn = 0
        while True:
            self._hand_out(turn)
            answer = self._answers.pop(turn, None)
            if answer is not None:
                yield _value(answer)
                turn += 1
            elif not any(worker.tasks for worker in self._workers):
                return
            self._gather(None if answer is None else 0)

    def end(self) -> None:
        """End the workers."""
        while self._workers:
            self._workers.pop().end()

    def _hand_out(self, turn: int) -> None:
        while self._room():
            task = self._next(turn)
            if task is None:
                return
            self._worker().hand(task)

    def _room(self) -> bool:
        return len(self._workers) < self._limit or any(len(w.tasks) < _HANDED for w in self._workers)

    def _worker(self) -> Worker:
        """A worker for the next item; a new one where all have enough to do, for it takes a second to get ready."""
        if len(self._workers) < self._limit and all(len(worker.tasks) >= _HANDED for worker in self._workers):
            self._workers.append(Worker(self._function))
            return self._workers[-1]
        return min(self._workers, key=lambda worker: len(worker.tasks))

    def _next(self, turn: int) -> Task | None:
        if self._again:
            return self._again.popleft()
        if self._read - turn >= self._limit * _AHEAD:
            return None
        for position, item in self._items:
            self._read = position + 1
            return Task(position, item)
        return None

    def _gather(self, timeout: float | None) -> None:
        busy = {worker.connection: worker for worker in self._workers if worker.tasks}
        for connection in wait(list(busy), timeout) if busy else ():
            worker = busy[connection]  # type: ignore[index]
            answer = worker.answer()
            if answer is None:
                self._bury(worker)
            else:
                self._answers[answer.position] = answer

    def _bury(self, worker: Worker) -> None:
        self._workers.remove(worker)
        worker.end()
        first, *rest = worker.tasks
        if first.losses:
            self._answers[first.position] = self._given_up(first)
        else:
            self._again.append(first._replace(losses=1))
        self._again.extend(rest)

    def _given_up(self, task: Task) -> Answer:
        if self._lost is None:
            return Answer(task.position, None, WorkerLostError(f"item {task.position} ended two workers"))
        return Answer(task.position, self._lost(task.item), None)


def _value(answer: Answer) -> Any:
    if answer.error is not None:
        raise answer.error
    return answer.result
