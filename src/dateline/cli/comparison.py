"""A comparison as the page on it takes it: counts by province and month, the worst pairs, and what they rest on."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from dateline.evaluate.compare import Agreement, CodedEvent, Comparison, Part, by_month, by_province
from dateline.evaluate.compare.agreement import disagreement
from dateline.export.page.compared import Compared, Tally
from dateline.export.page.comparison import MOST_LISTED, MOST_SHOWN, by_deaths
from dateline.export.published import published
from dateline.schema.countries import countries

_WORTH = (0.0, 0.1)  # a pair that differs less is no disagreement


def compared(
    found: Comparison,
    whole: Agreement,
    groups: Sequence[Part],
    ranges: Mapping[str, tuple[float, float]],
    record: Path,
    other: str,
    unreadable: int,
    show_names: bool,
) -> Compared:
    """The comparison of the record in a folder with the coding of that name.

    `groups` are by province and month, `ranges` those of rates and alphas over them.
    """
    pairs = worst(found)
    shown = {pair[0].id for pair in pairs[:MOST_SHOWN] if disagreement(pair, found.window) > _WORTH}
    listed = {event.id for event in by_deaths(found.extra, MOST_LISTED)}
    told = {incident.id: incident for incident in published(record, show_names)[0].incidents(only=shown | listed)}
    return Compared(
        other=other,
        whole=_tally("", len(found.matched), len(found.missing), len(found.extra), whole),
        provinces=[_part(part) for part in by_province(groups)],
        months=[_part(part) for part in by_month(groups)],
        matched=pairs,
        missing=found.missing,
        extra=found.extra,
        told=told,
        rates=found.rates,
        ranges=ranges,
        ours_apart=found.ours_apart.counts,
        theirs_apart=found.theirs_apart.counts,
        unreadable=unreadable,
    )


def worst(found: Comparison) -> list[tuple[CodedEvent, CodedEvent]]:
    """The matched pairs, the widest disagreement first."""
    return sorted(found.matched, key=lambda pair: disagreement(pair, found.window), reverse=True)


def _part(part: Part) -> Tally:
    country, *names = part.key if len(part.key) > 1 else ("", *part.key)
    own = countries().get(country)
    name = ", ".join(word for word in (*names, own.name if own else country) if word) or "not told"
    return _tally(name, len(part.matched), part.missing, len(part.extra), part.agreement)


def _tally(name: str, matched: int, missing: int, extra: int, agreed: Agreement) -> Tally:
    return Tally(name, matched, missing, extra, agreed.shares, agreed.alphas)
