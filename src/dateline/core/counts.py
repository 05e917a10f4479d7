"""Counts as people read them."""


def count_in_words(low: int | None, high: int | None, best: int | None = None) -> str:
    """ "7", "5 to 9 (best estimate 7)", "at least 61 (best estimate 108)": from the lowest to the highest count.

    A highest count that nobody gives is left open. The best is told wherever the rest does not say it already.
    """
    if low is None and high is None:
        return "not told"
    told = f"at least {low:,}" if high is None else f"{high:,}" if low == high else f"{low or 0:,} to {high:,}"
    known = best is None or (best == low and high in (None, low))
    return told if known else f"{told} (best estimate {best:,})"
