"""What is said where linking passed pairs by because too many events met in one place or under one name."""

from dateline.cli.plain import plain
from dateline.link import Passed

_MOST_TOLD = 3  # busy places that are named


def passed_by(passed: Passed) -> list[str]:
    """A line on how many pairs were not compared, and where most of them; none where all were."""
    if not passed.pairs:
        return []
    busiest = ", ".join(where for where, _ in passed.where.most_common(_MOST_TOLD))
    elsewhere = " and elsewhere" if len(passed.where) > _MOST_TOLD else ""
    told = f"{passed.pairs:,} pairs were not compared, since too many events meet {busiest}{elsewhere}"
    return [plain(told)]
