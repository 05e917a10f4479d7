"""The arms of a state under the names that ACLED's table has for them."""

from datetime import date
from functools import cache

from dateline.core import Actor
from dateline.export.sides import Side, registry
from dateline.schema.countries import countries
from dateline.schema.crosswalks import acled_arms

_HOLDERS = ("rebel", "militia")


def state_name(side: Side, on: date | None, where: str | None) -> str | None:
    """The name of an arm of a state on a day, with the year since when who governs does, where the registry tells it.

    Forces without a name are those of the country where they act, `where`. None for whoever is no arm of a state, or of
    one that is not known.
    """
    kind = _arm(side.entry, on) if side.entry else _arm_of_words(side)
    country = countries().get((side.entry.country if side.entry else where) or "")
    if kind is None or country is None:
        return None
    since = governed_since(country.code, on)
    return acled_arms()[kind].name.format(country=country.name) + (f" ({since}-)" if since else "")


def governed_since(country: str, on: date | None) -> int | None:
    """The year since when a group of the registry holds the state, None where none does on that day."""
    starts = (_holds(actor, on) for actor in _holders().get(country, ()))
    return next((start.year for start in starts if start), None)


def undated(name: object) -> bool:
    """True for the name of an arm of a state without a year."""
    heads = tuple(arm.name.partition("{")[0] for arm in acled_arms().values())
    return str(name or "").startswith(heads) and not str(name).endswith("-)")


def own_name(side: Side) -> bool:
    """True for a part of a state that has a name or words of its own beside that of its arm."""
    return not (side.entry and side.entry.id.endswith(f"-of-{side.entry.country}"))


def _arm(entry: Actor, on: date | None) -> str | None:
    if _holds(entry, on):
        return "holder"
    kind = "police" if entry.id.startswith("police-of-") else entry.kind
    return kind if kind in acled_arms() and registry().status(entry, on) == "state" else None


def _arm_of_words(side: Side) -> str | None:
    """The arm of those whom only a noun names, which is the last word: government soldiers are soldiers."""
    last = {words.casefold().split()[-1] for words in (side.name, side.text) if words.split()}
    told = (kind for kind, arm in acled_arms().items() if last & set(arm.words))
    return next(told, "state_forces") if side.kind == "state" else None


def _holds(entry: Actor, on: date | None) -> date | None:
    """Since when a group holds its state, if it does on that day."""
    if entry.kind not in _HOLDERS or on is None:
        return None
    started = (status.start for status in entry.statuses if status.status == "state" and status.end is None)
    return next((start for start in started if start and start <= on), None)


@cache
def _holders() -> dict[str, list[Actor]]:
    """The groups that hold a state at some time, by country."""
    found: dict[str, list[Actor]] = {}
    for actor in registry().actors:
        if actor.country and _holds(actor, date.max):
            found.setdefault(actor.country, []).append(actor)
    return found
