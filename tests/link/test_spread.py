"""Work dealt out to processes: the same results in the same order, and none lost with a process."""

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings

from dateline.link import Signature, cluster
from dateline.link.spread import spread
from tests.link.signatures import BASE, days_later, many


def squared(held: dict[int, int], number: int) -> int:
    return held[number] ** 2


def killing(first: int, number: int) -> int:
    """Ends the process that it is called in, unless it is the first."""
    if number == 7 and os.getpid() != first:
        os.kill(os.getpid(), signal.SIGKILL)
    return -number


@pytest.mark.parametrize("processes", [0, 1, 2])
def test_results_come_in_the_order_of_the_tasks(processes: int) -> None:
    held = {number: -number for number in range(50)}
    assert list(spread(partial(squared, held), range(50), processes)) == [number**2 for number in range(50)]


def test_tasks_are_not_read_far_ahead() -> None:
    read = 0

    def tasks() -> Iterator[int]:
        nonlocal read
        while read < 1000:
            read += 1
            yield read

    results = spread(abs, tasks(), 1)
    assert next(results) == 1
    assert read < 10
    results.close()  # type: ignore[attr-defined]


def test_what_a_killed_process_had_not_done_is_done_here() -> None:
    assert list(spread(partial(killing, os.getpid()), range(20), 2)) == [-number for number in range(20)]


def test_an_error_of_the_function_is_raised() -> None:
    with pytest.raises(KeyError):
        list(spread(partial(squared, {}), [1], 1))


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(many(14))
def test_clusters_do_not_depend_on_the_number_of_processes(
    monkeypatch: pytest.MonkeyPatch, events: list[Signature]
) -> None:
    more = [replace(BASE, id=f"x{n}", document=f"x{n}", **days_later(n // 4)) for n in range(24)]
    wanted = cluster([*events, *more])
    module = import_module("dateline.link.cluster")
    for name, least in (("_MANY", 0), ("_PORTION", 3), ("_LARGE", 10)):
        monkeypatch.setattr(module, name, least)
    monkeypatch.setattr("dateline.link.worths._PORTION", 5)
    assert cluster([*events, *more], processes=2) == wanted
    monkeypatch.undo()
