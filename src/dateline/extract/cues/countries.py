"""Countries that end the name of a place before the noun that tells an act: "the Deir ez-Zor, Syria strike"."""

import re
from collections.abc import Sequence

from dateline.core import Place, Span
from dateline.extract.cues.triggers import Trigger

_AFTER_PLACE, _BEFORE_NOUN = ", ", " "
_LAST = re.compile(r" [a-z]+(?<!ed)(?<!s)\s*(?:\n\n|\Z)")


def ends_place(text: str, name: Span, places: Sequence[Place], triggers: Sequence[Trigger]) -> bool:
    """True for words that open with a country, where it tells only in which country the place before the comma lies.

    It does where the noun for an act follows it at once, or the last word of a headline; before a verb the country
    itself may act: "Near Aleppo, Syria bombed a camp".
    """
    country = next((p for p in places if p.span and p.span.start == name.start and name.contains(p.span)), None)
    if country is None or country.span is None:
        return False
    within = (p.span for p in places if p.span and p.country == country.country)
    if not any(text[span.end : name.start] == _AFTER_PLACE for span in within):
        return False
    end = country.span.end
    nouns = (trigger.span.start for trigger in triggers if _one(trigger) and trigger.span.start > end)
    return bool(_LAST.match(text, end)) or any(text[end:start] == _BEFORE_NOUN for start in nouns)


def _one(trigger: Trigger) -> bool:
    """True for a noun in the singular: "near Aleppo, Syria attacks" may be a verb."""
    return trigger.form == "noun" and not trigger.plural
