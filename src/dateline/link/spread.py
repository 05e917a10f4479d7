"""Work dealt out to processes that share what this one holds, so that nothing of it is copied into them."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")

_AHEAD = 3  # tasks that wait for each process, so that a long row of tasks is never held whole
_FORK = "fork"
_held: list[Callable[[Any], Any]] = []  # what a process calls; it inherits it, so that it is never pickled


def spread(function: Callable[[A], B], tasks: Iterable[A], processes: int) -> Iterator[B]:
    """The function of each task, in the order of the tasks, in so many processes; with none, or no fork, here.

    Tasks and results are pickled, the function and what it holds are not. What a process that was killed had not done
    is done here. An error of the function is raised here.
    """
    if processes < 1 or _FORK not in multiprocessing.get_all_start_methods():
        yield from map(function, tasks)
        return
    context = multiprocessing.get_context(_FORK)
    with ProcessPoolExecutor(processes, context, initializer=_held.append, initargs=(function,)) as pool:
        waiting = deque[tuple[A, Future[B] | None]]()
        for task in tasks:
            waiting.append((task, _handed(pool, task)))
            if len(waiting) > _AHEAD * processes:
                yield _done(function, *waiting.popleft())
        while waiting:
            yield _done(function, *waiting.popleft())


def _handed(pool: ProcessPoolExecutor, task: Any) -> Future[Any] | None:
    try:
        return pool.submit(_call, task)
    except BrokenProcessPool:
        return None


def _done(function: Callable[[A], B], task: A, handed: Future[B] | None) -> B:
    try:
        return function(task) if handed is None else handed.result()
    except BrokenProcessPool:
        return function(task)


def _call(task: Any) -> Any:
    return _held[-1](task)
