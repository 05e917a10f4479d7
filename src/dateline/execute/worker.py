"""One process that runs a function on the items it is sent, and its handle in the parent.

A worker reads its connection in a thread of its own: so the parent never waits to hand over an item, and a
worker whose parent is gone, however it went, sees the connection close and ends at once, busy or not.
"""

import os
import pickle
import queue
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

from dateline.core.garbage import look_seldom

# A forked child would inherit the parent's threads' locks and its open connections.
_SPAWN = get_context("spawn")


class Answer(NamedTuple):
    """What came of one item: its position, and the result or the error."""

    position: int
    result: Any
    error: Exception | None


class Task(NamedTuple):
    """One item on its way; `losses` counts the workers that ended under it."""

    position: int
    item: Any
    losses: int = 0


class Worker:
    """A process and the tasks that it was handed, in order; the first is the one that it works on."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        self.connection, theirs = _SPAWN.Pipe()
        self.tasks: deque[Task] = deque()
        self._process = _SPAWN.Process(target=_serve, args=(theirs, function), daemon=True)
        with _interrupts_held():
            self._process.start()
        theirs.close()

    def hand(self, task: Task) -> None:
        """Hand over a task. One that cannot be delivered stays among `tasks`, as does the one that ran."""
        self.tasks.append(task)
        try:
            self.connection.send((task.position, task.item))
        except (BrokenPipeError, ConnectionResetError):
            return

    def answer(self) -> Answer | None:
        """The next answer, or None where the process has ended."""
        try:
            found: Answer = self.connection.recv()
        except (EOFError, ConnectionResetError):
            return None
        self.tasks.popleft()
        return found

    def end(self) -> None:
        """End the process, whatever it does."""
        self.connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    # The mask passes to the child: Ctrl-C reaches the parent alone, from the child's first instruction on.
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(connection: Connection, function: Callable[[Any], Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    look_seldom()
    waiting: queue.SimpleQueue[tuple[int, Any]] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(connection, waiting), daemon=True).start()
    while True:
        position, item = waiting.get()
        try:
            _send(connection, _run(function, position, item))
        except OSError:
            os._exit(0)


def _receive(connection: Connection, waiting: "queue.SimpleQueue[tuple[int, Any]]") -> None:
    try:
        while True:
            waiting.put(connection.recv())
    except Exception:
        os._exit(0)


def _run(function: Callable[[Any], Any], position: int, item: Any) -> Answer:
    try:
        return Answer(position, function(item), None)
    except Exception as error:
        return Answer(position, None, error)


def _send(connection: Connection, answer: Answer) -> None:
    try:
        written = pickle.dumps(answer)
        if answer.error is not None:
            pickle.loads(written)
    except Exception:
        told = RuntimeError(f"{type(answer.error or answer.result).__name__}: {answer.error or 'cannot be sent'}")
        written = pickle.dumps(Answer(answer.position, None, told))
    connection.send_bytes(written)
