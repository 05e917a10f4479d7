"""Likeness in time, in units of what the two tell."""

from dateline.link.features.pair import Pair
from dateline.link.features.steps import step
from dateline.link.signature import Signature

NEWS = 14  # days in which an event without a day may still be news of another report's
_SHORT, _WEEK, _STRETCH = 1, 10, 45  # days from first to last of what counts as a day, a week and a stretch


def time(pair: Pair) -> str:
    """How the days that both tell lie to each other; an event without a start is known only by its end."""
    left, right = pair.left, pair.right
    grains = {grain(left), grain(right)}
    if "none" in grains:
        return _undated(left, right)
    if "open" in grains:
        return _with_open_start(left, right)
    gap = days_between(left, right)
    if grains == {"day"}:
        return _of_days(gap)
    if gap <= 0 and "day" in grains and (left.lasting or right.lasting):
        return "one_of_days"
    longest = next(name for name in ("long", "stretch", "week") if name in grains)
    whole = f"day_{longest}" if "day" in grains else longest
    return f"{whole}_{'within' if gap <= 0 else 'near' if gap <= 3 else 'outside'}"


def news(pair: Pair) -> str:
    """How far apart the two were published."""
    if pair.left.published is None or pair.right.published is None:
        return ""
    return "published_" + _apart(abs(pair.left.published - pair.right.published))


def days_between(left: Signature, right: Signature) -> int:
    """From the end of the one to the start of the other; 0 or less where they meet. Both need a start and an end."""
    return max(left.first or 0, right.first or 0) - min(left.last or 0, right.last or 0)


def news_apart(left: Signature, right: Signature) -> int | None:
    """Days between the last days of the two, or between the reports of those without; None where neither is known."""
    days = [found.last if found.last is not None else found.published for found in (left, right)]
    return None if days[0] is None or days[1] is None else abs(days[0] - days[1])


def grain(found: Signature) -> str:
    """What the days of an event are: a day, a week, a stretch, long, open at the start, or none."""
    if found.last is None:
        return "none"
    if found.first is None:
        return "open"
    length = found.last - found.first
    return step(length, (_SHORT, _WEEK, _STRETCH), ("day", "week", "stretch", "long"))


def _undated(left: Signature, right: Signature) -> str:
    """An event without a day is taken for news of its report's days; nothing is said where that is not known."""
    apart = news_apart(left, right)
    return (
        "untold"
        if apart is None
        else "undated_" + step(apart, (0, 1, 3, NEWS, 45), ("0", "1", "3", "14", "45", "more"))
    )


def _of_days(gap: int) -> str:
    if gap <= 0:
        return "same_day"
    if gap == 1:
        return "next_day"
    return "days_" + _apart(gap)


def _with_open_start(left: Signature, right: Signature) -> str:
    """Both open: how far the ends are apart. One open: how long before its end the other took place."""
    if left.first is None and right.first is None:
        return "open_" + _apart(abs((left.last or 0) - (right.last or 0)))
    closed, opened = (right, left) if left.first is None else (left, right)
    if grain(closed) == "long":
        return "long_open"
    before = (opened.last or 0) - (closed.first or 0)
    return "after_open" if before < -1 else "before_open_" + _apart(max(before, 0))


def _apart(days: int) -> str:
    return step(days, (1, 3, 7, 14, 31, 92), ("1", "3", "7", "14", "31", "92", "more"))
