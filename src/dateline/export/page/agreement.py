"""Tables of how far two codings agree."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from dateline.export.page.compared import Tally
from dateline.export.page.markup import element, table, text

_MOST_ROWS = 60
# Which alpha stands beside which share.
_ALPHAS = {
    "same days": "alpha first day",
    "same province": "alpha province",
    "same type": "alpha group",
    "same lowest deaths": "alpha lowest deaths",
    "same best deaths": "alpha best deaths",
    "same highest deaths": "alpha highest deaths",
}
_COUNTS = ("best", "lowest")  # which deaths stand in the tables by part: the first that both codings have
_BAR = 120.0
_CAPTION = "Counts, and agreement on what both have; alpha from five pairs on, that of deaths in proportion."
_IN_PROPORTION = " in proportion"  # how the alphas of counts take a difference
_NUMBERS = ("Agree", "Pairs", "Alpha")
Range = tuple[float, float]
_WHOLE = "100%"
_ALMOST = 0.99  # what is not whole is not shown as whole


def by_field(whole: Tally, ranges: Mapping[str, Range]) -> str:
    """The share of pairs that agree on each field, with a bar, and the alpha of the field with its range."""
    rows = [
        (
            text(name),
            _bar(share),
            *map(_labelled, _NUMBERS, (percent(share), f"{pairs:,}", _alpha_of(name, whole, ranges))),
        )
        for name, (share, pairs) in whole.shares.items()
        if pairs
    ]
    return table(("Field", "", *_NUMBERS), rows, "Agreement on the events that both have", "wide fields")


def by_part(parts: Sequence[Tally], title: str, whole: Tally) -> str:
    """A row a province or a month with its counts and the agreement in it; the fullest ones where there are many."""
    counted = next((name for name in _COUNTS if whole.shares[f"same {name} deaths"][1]), _COUNTS[0])
    fullest = sorted(parts, key=lambda part: -(part.matched + part.missing + part.extra))[:_MOST_ROWS]
    shown = [part for part in parts if part in fullest]
    head = (
        title,
        "Matched",
        "Missing",
        "Extra",
        "Same days",
        "Same type",
        f"Same {counted} deaths",
        "Alpha deaths",
        "Alpha type",
    )
    left = f" The {len(parts) - len(shown):,} with the fewest are left out." if len(parts) > len(shown) else ""
    return table(head, (_row(part, counted) for part in shown), f"{_CAPTION}{left}")


def percent(share: float) -> str:
    """A share in words, 100% only where it is whole."""
    return _WHOLE if share == 1 else f"{min(share, _ALMOST):.0%}"


def alpha(value: float | None) -> str:
    """An alpha or an F1 in words, 1 only where it is whole."""
    return "–" if value is None else f"{value if value == 1 else min(value, _ALMOST):.2f}"


def within(range_: Range | None, shown: Callable[[float], str]) -> str:
    """The range of a figure in brackets, to stand behind it; nothing where it has none."""
    return f" ({' to '.join(map(shown, range_))})" if range_ else ""


def _row(part: Tally, counted: str) -> Iterator[str]:
    yield text(part.name)
    yield from (text(f"{count:,}") for count in (part.matched, part.missing, part.extra))
    for name in ("same days", "same type", f"same {counted} deaths"):
        share, pairs = part.shares[name]
        yield text(percent(share) if pairs else "–")
    for name in (f"alpha {counted} deaths", "alpha group"):
        yield text(alpha(part.alphas[name]))


def _bar(share: float) -> str:
    drawn = element("rect", width=f"{_BAR * share:.1f}", height="10", class_="bar")
    return element("svg", drawn, viewBox=f"0 0 {_BAR:g} 10", class_="share", aria_hidden="true")


def _labelled(head: str, words: str) -> str:
    """A cell with the head of its column, which is shown where a small screen stacks the cells."""
    return element("small", text(f"{head}: ")) + text(words)


def _alpha_of(name: str, whole: Tally, ranges: Mapping[str, Range]) -> str:
    own = _ALPHAS.get(name, "")
    value = whole.alphas.get(own)
    if value is None:
        return alpha(None)
    return alpha(value) + within(ranges.get(own), alpha) + _IN_PROPORTION * name.endswith(" deaths")
