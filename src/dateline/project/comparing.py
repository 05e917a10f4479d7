"""How two events of a project come to their score."""

from dateline.link import Rarity, Waterfall, signature, waterfall
from dateline.project.view import View
from dateline.store import Database, Readings


def compared(database: Database, left: str, right: str) -> Waterfall:
    """The waterfall of the two events whose ids begin so. Raises ValueError where one is not there, or not alone."""
    view, readings = View(database), Readings(database)
    one, other = (readings.find(prefix)[2].id for prefix in (left, right))
    found = view.some([one, other])
    for key in (one, other):
        if key not in found or found[key][2].aggregate:
            raise ValueError(f"{key} is no part of any incident: it is an aggregate, or was rejected")
    rarity = Rarity(signature(event) for _, _, event in view if not event.aggregate)
    return waterfall(signature(found[one][2]), signature(found[other][2]), rarity)
