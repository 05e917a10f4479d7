"""Months as a calendar, a row a year, with what two codings have in each."""

from collections.abc import Sequence

from dateline.export.page.compared import Tally
from dateline.export.page.markup import element, figure, text

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WIDTH, _LEFT, _HEAD, _ROW, _PAD = 800.0, 60.0, 20.0, 34.0, 3.0
_CELL = (_WIDTH - _LEFT) / 12
_MOST_YEARS = 40
_SIDES = ("matched", "missing", "extra")


def calendar(months: Sequence[Tally]) -> str:
    """A bar a month, as tall as it has events, parted into matched, missing and extra; years without any are left out.

    `months` are named such as 2021-08. Only the last years are drawn where there are very many.
    """
    if not months:
        return element("p", text("Neither coding has an event here."))
    years = sorted({month.name[:4] for month in months})[-_MOST_YEARS:]
    shown = [month for month in months if month.name[:4] in years]
    most = max(map(_total, shown))
    busiest = max(shown, key=_total)
    described = (
        f"From {shown[0].name} to {shown[-1].name}, {len(shown):,} months with events; most in {busiest.name}: "
        f"{_told(busiest)}. The table by month holds the numbers."
    )
    heads = (_word(_LEFT + _CELL * (n + 0.5), 13, name, "month") for n, name in enumerate(_MONTHS))
    rows = (_word(0, _HEAD + _ROW * (n + 0.65), year, "year") for n, year in enumerate(years))
    cells = (_month(month, years.index(month.name[:4]), most) for month in shown)
    return figure("calendar", "Events by month", described, _WIDTH, _HEAD + _ROW * len(years), *heads, *rows, *cells)


def _month(month: Tally, row: int, most: int) -> str:
    x, foot = _LEFT + _CELL * (int(month.name[5:]) - 1) + _PAD, _HEAD + _ROW * (row + 1) - _PAD
    tall = (_ROW - 2 * _PAD) * (0.25 + 0.75 * _total(month) / most)
    bars, left = [], x
    for side in _SIDES:
        wide = (_CELL - 2 * _PAD - 18) * getattr(month, side) / _total(month)
        if wide:
            at = {"x": f"{left:.1f}", "y": f"{foot - tall:.1f}", "width": f"{wide:.1f}", "height": f"{tall:.1f}"}
            bars.append(element("rect", class_=side, **at))
            left += wide
    number = _word(left + 3, foot - 2, f"{_total(month):,}", "degree")
    return element("g", element("title", text(f"{month.name}: {_told(month)}")), *bars, number)


def _word(x: float, y: float, word: str, class_: str) -> str:
    return element("text", text(word), x=f"{x:.1f}", y=f"{y:.1f}", class_=class_)


def _total(month: Tally) -> int:
    return month.matched + month.missing + month.extra


def _told(month: Tally) -> str:
    return f"{month.matched:,} matched, {month.missing:,} missing, {month.extra:,} extra"
