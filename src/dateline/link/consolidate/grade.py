"""How well an incident is supported, in Airwars' words and as an Admiralty pair."""

from collections.abc import Sequence

from dateline.core import Event, Grade
from dateline.link.consolidate.values import claims_on

_UNJUDGED = "F6"  # nobody has judged the sources, so nothing better can be said of them


def suggest_grade(events: Sequence[Event], sources: int, contested: Sequence[str]) -> Grade:
    """The grade that the evidence suggests; a person decides.

    confirmed: a side takes responsibility; contested: the doer is disputed; fair: two independent sources or more;
    weak: one source. The words are those that Airwars publishes for its gradings.
    """
    if "perpetrator" in contested:
        return Grade("contested", _UNJUDGED, "voices name different doers, or one denies it")
    own = [claim for claim in claims_on(events, "perpetrator") if claim.modality == "claimed_responsibility"]
    if own:
        return Grade("confirmed", _UNJUDGED, f"{own[0].speaker.text or 'a side'} says that its own side did it")
    if sources > 1:
        return Grade("fair", _UNJUDGED, f"{sources} independent sources tell it")
    return Grade("weak", _UNJUDGED, "one source tells it")
