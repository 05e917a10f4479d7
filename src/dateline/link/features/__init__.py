"""What a pair of events is compared by: one small function a feature, each naming the level that the pair reaches."""

from collections.abc import Callable, Mapping

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
from dateline.link.features.texts import compared, wording
from dateline.link.features.times import news, time

Feature = Callable[[Pair], str]

FEATURES: Mapping[str, Feature] = {
    "kind": kind,
    "time": time,
    "news": news,
    "place": place,
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
}

__all__ = ["FEATURES", "Feature", "Pair"]
