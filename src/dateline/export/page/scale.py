"""The marks of an axis that starts at zero."""


def ticks(most: int) -> list[int]:
    """Round whole numbers from 0 to the first that is not below `most`, three to six of them where it is above 1."""
    steps = (one * 10**power for power in range(len(str(most))) for one in (1, 2, 5))
    step = max(step for step in steps if 2 * step <= max(most, 2))
    return list(range(0, max(most, 1) + step, step))
