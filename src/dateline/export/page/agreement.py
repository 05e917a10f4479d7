"""Tables of how far two codings agree."""

from collections.abc import Iterator, Sequence

from dateline.export.page.compared import Tally
from dateline.export.page.markup import element, table, text

_MOST_ROWS = 60
# Which alpha stands beside which share.
_ALPHAS = {
    "same days": "alpha first day",
    "same province": "alpha province",
    "same type": "alpha group",
    "same best deaths": "alpha deaths",
}
FEWEST = 5  # pairs of which an alpha says anything
_BAR = 120.0
_CAPTION = f"Counts, and agreement on what both have; alpha from {FEWEST} pairs on."
_PARTS = ("same days", "same type", "same best deaths")


def by_field(whole: Tally) -> str:
    """The share of pairs that agree on each field, with a bar, and the alpha of the field."""
    rows = [
        (
            text(name),
            _bar(share),
            text(f"{share:.0%}"),
            text(f"{pairs:,}"),
            _alpha(whole.alphas.get(_ALPHAS.get(name, ""))),
        )
        for name, (share, pairs) in whole.shares.items()
    ]
    rest = [name for name in whole.alphas if name not in _ALPHAS.values()]
    rows += [(text(name.removeprefix("alpha ")), "", "", "", _alpha(whole.alphas[name])) for name in rest]
    return table(("Field", "", "Agree", "Pairs", "Alpha"), rows, "Agreement on the events that both have")


def by_part(parts: Sequence[Tally], title: str) -> str:
    """A row a province or a month with its counts and the agreement in it; the fullest ones where there are many."""
    fullest = sorted(parts, key=lambda part: -(part.matched + part.missing + part.extra))[:_MOST_ROWS]
    shown = [part for part in parts if part in fullest]
    head = (title, "Matched", "Missing", "Extra", "Same days", "Same type", "Same deaths", "Alpha deaths", "Alpha type")
    left = f" The {len(parts) - len(shown):,} with the fewest are left out." if len(parts) > len(shown) else ""
    return table(head, map(_row, shown), f"{_CAPTION}{left}")


def _row(part: Tally) -> Iterator[str]:
    yield text(part.name)
    yield from (text(f"{count:,}") for count in (part.matched, part.missing, part.extra))
    for name in _PARTS:
        share, pairs = part.shares[name]
        yield text(f"{share:.0%}" if pairs else "–")
    yield from (
        _alpha(part.alphas[name] if part.matched >= FEWEST else None) for name in ("alpha deaths", "alpha group")
    )


def _bar(share: float) -> str:
    drawn = element("rect", width=f"{_BAR * share:.1f}", height="10", class_="bar")
    return element("svg", drawn, viewBox=f"0 0 {_BAR:g} 10", class_="share", aria_hidden="true")


def _alpha(value: float | None) -> str:
    return text("–" if value is None else f"{value:.2f}")
