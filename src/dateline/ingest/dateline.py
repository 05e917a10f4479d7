"""The line at the head of a report that says where and when it was filed, and by whom."""

import re
from dataclasses import dataclass
from datetime import date

from dateline.ingest.dates import read_date

_HEAD = 1500  # characters at the top in which a dateline may stand
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = rf"(?:\d{{1,2}}\s+{_MONTH},?\s+\d{{2,4}}|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}})"
_PLACE = r"[A-Z][A-Za-z'’.\- ]{1,40}(?:,\s[A-Z][A-Za-z.\- ]{1,30})?"
_AGENCY = r"\(([A-Z][^()\n]{1,40})\)"
_DASH = r"(?:--|[–—-])"
# "KABUL, 12 March 2019 (Agency) –"
_FILED = re.compile(rf"^{_PLACE},\s+(?P<day>{_DAY})\s*(?:{_AGENCY}\s*)?{_DASH}", re.MULTILINE | re.IGNORECASE)
# "Thursday, January 24, 2019" or "24 January 2019" alone on a line
_ALONE = re.compile(rf"^(?:[A-Za-z]{{6,9}},?\s+)?({_DAY})[ \t.]*$", re.MULTILINE | re.IGNORECASE)
# "(Reuters) -" with no day
_WIRE = re.compile(rf"^[A-Z][A-Z'’.,\- ]{{2,50}}[\w .,]{{0,20}}{_AGENCY}\s*{_DASH}", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What the head of a report tells of its own day and outlet; None where it does not."""

    published: date | None
    outlet: str | None


def read_dateline(text: str) -> Dateline:
    """The dateline of the text, looked for in its first lines."""
    head = text[:_HEAD]
    filed = _FILED.search(head)
    if filed:
        return Dateline(read_date(filed.group("day")), filed.group(2))
    alone = _ALONE.search(head[:400])
    wire = _WIRE.search(head)
    return Dateline(read_date(alone.group(1)) if alone else None, wire.group(1) if wire else None)
