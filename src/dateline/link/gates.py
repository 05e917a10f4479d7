"""What rules a pair out whatever else speaks for it, and what two events cannot both be right about."""

from collections.abc import Callable
from operator import attrgetter

from dateline.link.features.kinds import family
from dateline.link.features.places import FAR, kilometres
from dateline.link.features.times import days_between, grain
from dateline.link.signature import Signature

AT_ODDS_READS = attrgetter("first", "last", "latitude", "longitude", "precision")
_APART = 2  # days between two happenings that are each told to a day

Gate = Callable[[Signature, Signature], str]


def realis(left: Signature, right: Signature) -> str:
    """What happened and what is planned, feared or denied are not one."""
    return "" if left.realis == right.realis else " and ".join(sorted((left.realis, right.realis))) + " are not one"


def document(left: Signature, right: Signature) -> str:
    """One report that tells two happenings tells them apart."""
    return "one report tells them apart" if left.document == right.document else ""


def kinds(left: Signature, right: Signature) -> str:
    """Kinds of act that nobody takes for each other."""
    return "" if family(left.type) == family(right.type) else "kinds of act that nobody takes for each other"


GATES: tuple[Gate, ...] = (realis, document, kinds)


def ruled_out(left: Signature, right: Signature) -> str:
    """Why the two cannot be one happening, in words; empty where nothing rules it out."""
    return next((reason for gate in GATES if (reason := gate(left, right))), "")


def ruled_out_by_kind(left: Signature, right: Signature) -> str:
    """What rules the pair out whichever reports tell the two: a gate that reads only realis and type."""
    return realis(left, right) or kinds(left, right)


def at_odds(left: Signature, right: Signature) -> bool:
    """True where days or points that are told exactly lie apart: one of the two would have to be wrong."""
    if grain(left) == grain(right) == "day" and days_between(left, right) >= _APART:
        return True
    distance = kilometres(left, right)
    return distance is not None and distance > FAR
