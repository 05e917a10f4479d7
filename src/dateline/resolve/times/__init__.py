"""Words to time intervals."""

from dateline.resolve.times.find import find_times

__all__ = ["find_times"]
