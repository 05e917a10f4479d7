"""What every executor must do."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.execute import EXECUTORS, Executor, WorkerLostError, executor
from tests.execute.work import die, die_once, double, fail_at_three, late, process_of


@pytest.fixture(params=sorted(EXECUTORS))
def running(request: pytest.FixtureRequest) -> Iterator[Executor]:
    found = executor(request.param, workers=2)
    yield found
    found.close()


def test_results_come_in_the_order_of_the_items(running: Executor) -> None:
    assert list(running.map(late, [30, 0, 20, 0, 10])) == [30, 0, 20, 0, 10]


def test_no_items_give_no_results(running: Executor) -> None:
    assert list(running.map(double, [])) == []


def test_an_executor_serves_again_after_a_map(running: Executor) -> None:
    assert list(running.map(double, range(3))) == [0, 2, 4]
    assert list(running.map(str, range(3))) == ["0", "1", "2"]


def test_items_are_read_a_bounded_way_ahead(running: Executor) -> None:
    read: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1_000):
            read.append(number)
            yield number

    results = running.map(double, items())
    assert [next(results) for _ in range(5)] == [0, 2, 4, 6, 8]
    assert len(read) <= 5 + 2 * 8 + 1


def test_an_error_is_raised_in_its_turn(running: Executor) -> None:
    results = running.map(fail_at_three, range(6))
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ArithmeticError, match="three"):
        next(results)


def test_large_items_and_large_results_pass(running: Executor) -> None:
    items = ["x" * 3_000_000] * 6
    assert [len(found) for found in running.map(double, items)] == [6_000_000] * 6


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(ValueError, match="here, pool"):
        executor("cluster")


def test_a_pool_needs_a_worker() -> None:
    with pytest.raises(ValueError, match="at least one worker"):
        executor("pool", workers=0)


def test_a_killed_worker_is_replaced_and_its_items_run_again(tmp_path: Path) -> None:
    pool = executor("pool", workers=2)
    items = [(number, str(tmp_path / "mark")) for number in range(12)]
    assert list(pool.map(die_once, items)) == list(range(12))
    pool.close()


def test_an_item_that_ends_two_workers_is_given_up_alone() -> None:
    pool = executor("pool", workers=2)
    assert list(pool.map(die, range(6), lost=lambda item: -item)) == [0, 1, 2, -3, 4, 5]
    with pytest.raises(WorkerLostError, match="item 3"):
        list(pool.map(die, range(6)))
    pool.close()


def test_closing_ends_the_workers_of_an_unfinished_map() -> None:
    pool = executor("pool", workers=2)
    results = pool.map(process_of, range(50))
    workers = {next(results) for _ in range(10)}
    assert os.getpid() not in workers
    pool.close()
    assert not any(map(alive, workers))


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_an_interrupt_reaches_the_parent_alone() -> None:
    pool = executor("pool", workers=2)
    results = pool.map(process_of, range(40))
    worker = next(results)
    os.kill(worker, signal.SIGINT)
    assert len(list(results)) == 39
    pool.close()
