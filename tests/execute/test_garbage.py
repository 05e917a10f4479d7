"""A worker looks for garbage seldom; the process that asks for it is left as it is."""

import gc

from dateline.core.garbage import look_seldom
from dateline.execute import executor
from tests.execute.work import threshold


def test_a_worker_looks_for_garbage_seldom() -> None:
    before = gc.get_threshold()
    pool = executor("pool", workers=1)
    (there,) = pool.map(threshold, [0])
    pool.close()
    assert there > before[0]
    assert gc.get_threshold() == before


def test_garbage_is_still_looked_for() -> None:
    before = gc.get_threshold()
    try:
        look_seldom()
        assert gc.isenabled()
        assert all(gc.get_threshold())
    finally:
        gc.set_threshold(*before)
