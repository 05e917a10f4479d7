"""Words for why a layout has no place for an incident."""

from dateline.export.told import ToldIncident
from dateline.schema import event_types
from dateline.schema.crosswalks import Crossing


def kind(told: ToldIncident) -> str:
    """The label of the incident's type as it stands inside a sentence."""
    return event_types()[told.row["type"]].label.lower()


def reason(row: Crossing) -> str:
    """The reason of a crosswalk's row as the end of a sentence."""
    words = row.reason.removesuffix(".")
    name = len(words.split()[0]) > 1 and words.split()[0].isupper()
    return words if name else f"{words[:1].lower()}{words[1:]}"
