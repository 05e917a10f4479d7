"""Taking back the last decision, whether it was about a claim or about a pair of events."""

from collections.abc import Iterable

from dateline.core import Judgement, Review
from dateline.review import holding, upheld
from dateline.store import Database, Judgements, Reviews

Decision = Review | Judgement


def undoable(database: Database, by: str, prefix: str | None) -> Decision:
    """The decision that is to be taken back: the one whose id begins so, or that person's last one.

    Raises ValueError where there is none or more than one, also where a claim and a pair were decided in one second.
    """
    held: list[Decision] = [*holding(Reviews(database).all()).values(), *upheld(Judgements(database).all())]
    found = [made for made in held if (made.by == by if prefix is None else made.id.startswith(prefix))]
    if not found:
        raise ValueError("there is no decision that holds to take back" + (f": {prefix}" if prefix else ""))
    if prefix is None:
        found = _last(database, found)
    if len(found) > 1:
        ids = ", ".join(made.id for made in found[:3])
        raise ValueError(f"more than one decision is meant ({ids}); give more of the id of one")
    return found[0]


def _last(database: Database, found: Iterable[Decision]) -> list[Decision]:
    """The last decision; both where one on a claim and one on a pair bear the same second."""
    made: list[Decision] = [*Reviews(database).all(), *Judgements(database).all()]
    place = {decision.id: number for number, decision in enumerate(made)}
    ordered = sorted(found, key=lambda decision: place[decision.id])
    last = {type(decision): decision for decision in ordered}.values()
    latest = max(decision.at for decision in last)
    return [decision for decision in last if decision.at == latest]
