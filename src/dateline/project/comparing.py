"""How two events of a project come to their score."""

from dateline.link import Rarity, Waterfall, signature, waterfall
from dateline.link.rarity import place_words
from dateline.project.view import View
from dateline.store import EVERY, Database, Memory, Readings


def compared(database: Database, left: str, right: str) -> Waterfall:
    """The waterfall of the two events whose ids begin so. Raises ValueError where one is not there, or not alone."""
    view, readings = View(database), Readings(database)
    ids = [readings.find(prefix)[2].id for prefix in (left, right)]
    if ids[0] == ids[1]:
        raise ValueError(f"{ids[0]} is one event; name two")
    found = view.some(ids)
    for key in ids:
        if key not in found or found[key][2].aggregate:
            raise ValueError(f"{key} is no part of any incident: it is an aggregate, or was rejected")
    one, other = (signature(found[key][2]) for key in ids)
    counts = Memory(database).counts(place_words(one) | place_words(other))
    documents = counts.pop(EVERY, 0)
    return waterfall(one, other, Rarity.of_counts(counts, documents))
