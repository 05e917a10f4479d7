"""The same stage in this process or in several."""

from dateline.core.plugins import load
from dateline.execute.base import Executor, WorkerLostError

EXECUTORS = {"here": "dateline.execute.here:Here", "pool": "dateline.execute.pool:Pool"}


def executor(name: str, workers: int = 1) -> Executor:
    """The executor of that name; `workers` counts processes. Raises ValueError for an unknown name."""
    found: Executor = load(EXECUTORS, name)(workers)
    return found


__all__ = ["EXECUTORS", "Executor", "WorkerLostError", "executor"]
