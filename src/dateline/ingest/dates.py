"""Reading a publication date that stands by itself: in metadata, a URL or a dateline."""

import re
from datetime import UTC, date, datetime

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ISO = re.compile(r"\b(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"\A(\d{4})(\d{2})(\d{2})\Z")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({_MONTH})\.?,?\s+(\d{{4}}|\d{{2}})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)
_URL = re.compile(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)")
_EPOCH = re.compile(r"\A(\d{9,10})(?:\d{3})?\Z")  # seconds or milliseconds


def read_date(written: str) -> date | None:
    """The day that the words give, or None."""
    written = written.strip()
    if epoch := _EPOCH.match(written):
        return datetime.fromtimestamp(int(epoch.group(1)), UTC).date()
    if iso := _ISO.search(written):
        return _day(iso.group(1), iso.group(3), iso.group(4))
    if compact := _COMPACT.match(written):
        return _day(*compact.groups())
    if found := _DAY_FIRST.search(written):
        return _day(found.group(3), str(_MONTHS[found.group(2).lower()]), found.group(1))
    if found := _MONTH_FIRST.search(written):
        return _day(found.group(3), str(_MONTHS[found.group(1).lower()]), found.group(2))
    return None


def date_in_url(url: str) -> date | None:
    """The day that an address names in its path, or None."""
    found = _URL.search(url)
    return _day(*found.groups()) if found else None


def _day(year: str, month: str, day: str) -> date | None:
    full = int(year) if len(year) == 4 else int(year) + (1900 if int(year) >= 50 else 2000)
    try:
        return date(full, int(month), int(day)) if full >= 1900 else None
    except ValueError:
        return None
