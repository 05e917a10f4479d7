"""Who says what: the passages of a text that somebody other than the outlet speaks for."""

from dateline.extract.cues.attribution.blame import (
    blaming,
    charged_with,
    charging,
    cleared,
    denying,
    denying_claim,
    laid_behind,
    laid_on,
    part_of_act,
    pinning,
    refers_to_act,
    sparing,
)
from dateline.extract.cues.attribution.find import find_attributions
from dateline.extract.cues.attribution.lexicon import hedge, own_nouns
from dateline.extract.cues.attribution.passage import NOBODY, Attribution, attribution_at

__all__ = [
    "NOBODY",
    "Attribution",
    "attribution_at",
    "blaming",
    "charged_with",
    "charging",
    "cleared",
    "denying",
    "denying_claim",
    "find_attributions",
    "hedge",
    "laid_behind",
    "laid_on",
    "own_nouns",
    "part_of_act",
    "pinning",
    "refers_to_act",
    "sparing",
]
