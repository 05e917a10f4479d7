"""A comparison in words, and as JSON."""

import json
from collections.abc import Iterator, Mapping

from dateline.evaluate.compare import Agreement, Comparison, Problems

_LARGEST = 0.999  # what is not whole is not shown as whole
Ranges = Mapping[str, tuple[float, float]]


def show(found: Comparison, agreed: Agreement, problems: Problems, ranges: Ranges) -> str:
    """The comparison in lines for a person."""
    return "\n".join((*_counts(found, problems), *_rates(found, ranges), *_agreement(agreed, ranges)))


def shown_json(found: Comparison, agreed: Agreement, problems: Problems, ranges: Ranges) -> str:
    """The same as one JSON object."""
    return json.dumps(
        {
            "matched": len(found.matched),
            "missing": len(found.missing),
            "extra": len(found.extra),
            **found.rates,
            "ours_apart": dict(found.ours_apart.counts),
            "theirs_apart": dict(found.theirs_apart.counts),
            "unreadable": problems.count,
            "shares": {name: {"share": value, "pairs": pairs} for name, (value, pairs) in agreed.shares.items()},
            "alphas": agreed.alphas,
            "intervals": ranges,
        },
        indent=2,
    )


def _counts(found: Comparison, problems: Problems) -> Iterator[str]:
    yield f"{len(found.matched):>7,} matched"
    yield f"{len(found.missing):>7,} missing: theirs, not in the record"
    yield f"{len(found.extra):>7,} extra: in the record, not theirs"
    for whose, apart in (("of the record", found.ours_apart), ("of theirs", found.theirs_apart)):
        for reason, number in apart.counts.items():
            yield f"{number:>7,} {whose} not compared: {reason}"
    if problems.count:
        yield f"{problems.count:>7,} of their rows could not be read"


def _rates(found: Comparison, ranges: Ranges) -> Iterator[str]:
    if not (found.matched or found.missing or found.extra):
        return
    for name, whose in (("recall", "of theirs"), ("precision", "of the record"), ("F1", "")):
        yield f"{name:20} {_figure(found.rates[name])}{_range(ranges, name)} {whose}".rstrip()


def _agreement(agreed: Agreement, ranges: Ranges) -> Iterator[str]:
    for name, (value, pairs) in agreed.shares.items():
        if pairs:
            yield f"{name:20} {_figure(value)} of {pairs:,} pairs"
    for name, figure in agreed.alphas.items():
        if figure is not None:
            yield f"{name:20} {_figure(figure)}{_range(ranges, name)}".rstrip()


def _range(ranges: Ranges, name: str) -> str:
    return f"  {' to '.join(map(_figure, ranges[name]))} " if name in ranges else ""


def _figure(value: float) -> str:
    return f"{value if value == 1 else min(value, _LARGEST):.3f}"
