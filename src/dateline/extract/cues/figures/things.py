"""Whether what is counted are things: "two boats", "three more MQ-9 drones"."""

import re
from functools import cache

from dateline.extract.cues.figures.lexicon import grammar, plural
from dateline.resolve.phrases import any_of

_KIND = (
    r"(?:[A-Z\d][\w-]{0,30}|unmanned|reconnaissance|surveillance|military|fighter|attack|combat|ballistic|cruise|air)\s"
)
_FURTHER = re.compile(rf"\s(?:{_KIND}){{0,5}}[a-z]{{3,20}}\b")


def counts_things(text: str, noun: str, end: int) -> bool:
    """True for a noun of things; behind a bare "more" for one that stands where the noun ends."""
    if _thing().search(noun.partition(" of ")[0]):
        return True
    further = _FURTHER.match(text, end) if noun == "more" else None
    return further is not None and _thing().search(further.group()) is not None


@cache
def _thing() -> re.Pattern[str]:
    things = [*grammar()["things"], *map(plural, grammar()["things"]), *grammar()["masses"]]
    return re.compile(rf"(?:^|\s)(?:{any_of(things)})$", re.IGNORECASE)
