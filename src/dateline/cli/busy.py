"""What is said where linking passed pairs by because too many events met in one place or under one name."""

from dateline.cli.plain import plain
from dateline.link import Passed

_MOST_TOLD = 3  # busy places that are named


def passed_by(passed: Passed) -> list[str]:
    """A line on where most pairs were left out; none where all were compared.

    A pair is left out of each place and name that both meet in, so that the numbers do not add up to pairs.
    """
    if not passed.pairs:
        return []
    busiest = [f"{where} ({pairs:,} pairs left out)" for where, pairs in passed.where.most_common(_MOST_TOLD)]
    elsewhere = " and elsewhere" if len(passed.where) > _MOST_TOLD else ""
    return [plain(f"Not every pair was compared, since too many events meet {', '.join(busiest)}{elsewhere}")]
