"""What a pair of events is compared by: one small function a feature, each naming the level that the pair reaches."""

from collections.abc import Callable, Hashable, Mapping
from operator import attrgetter

from dateline.link.features.figures import killed
from dateline.link.features.kinds import kind
from dateline.link.features.names import (
    actors,
    crossed,
    doers,
    left_over,
    names,
    target_overlap,
    target_share,
    target_weight,
    targets,
    weapon,
)
from dateline.link.features.pair import Pair
from dateline.link.features.places import place
from dateline.link.features.retold import as_retold, retold
from dateline.link.features.sites import site
from dateline.link.features.texts import as_compared, compared, wording
from dateline.link.features.times import news, time
from dateline.link.signature import Signature

Feature = Callable[[Pair], str]

FEATURES: Mapping[str, Feature] = {
    "kind": kind,
    "time": time,
    "news": news,
    "place": place,
    "site": site,
    "names": names,
    "targets": targets,
    "target_weight": target_weight,
    "target_share": target_share,
    "target_overlap": target_overlap,
    "left_over": left_over,
    "doers": doers,
    "actors": actors,
    "crossed": crossed,
    "weapon": weapon,
    "killed": killed,
    "wording": wording,
    "compared": compared,
    "retold": retold,
}

_TIME = ("first", "last", "published", "lasting")
_PLACE = ("country", "places", "latitude", "longitude", "precision", "hints")

FIELDS: Mapping[str, tuple[str, ...]] = {
    "kind": ("type",),
    "time": _TIME,
    "news": _TIME,
    "place": _PLACE,
    "site": ("sites",),
    "names": ("targets",),
    "targets": ("targets",),
    "target_weight": ("targets",),
    "target_share": ("targets",),
    "target_overlap": ("targets",),
    "left_over": ("targets",),
    "doers": ("doers",),
    "actors": ("actors",),
    "crossed": ("doers", "targets"),
    "weapon": ("weapon",),
    "killed": ("killed",),
    "wording": ("words",),
    "compared": ("targets", "killed", "actors", *_PLACE),
    "retold": ("targets", "sites", "killed", "places", *_TIME),
}  # the fields of an event that each feature reads; what reads the same is looked up together

_AS_READ: Mapping[str, Callable[[Signature], Hashable]] = {"compared": as_compared, "retold": as_retold}


def as_read(name: str) -> Callable[[Signature], Hashable]:
    """What a feature reads of an event: events of which it reads the same are the same to it."""
    return _AS_READ.get(name) or attrgetter(*FIELDS[name])


__all__ = ["FEATURES", "FIELDS", "Feature", "Pair", "as_read"]
