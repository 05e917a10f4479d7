"""How many, as far as the words tell."""

from dataclasses import dataclass

from dateline.core.spans import Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count that a passage gives, both ends inclusive; an end that the words leave open is None.

    "47" is 47 to 47, "at least 47" is 47 to None. `rule` names the rule that read the words.
    """

    low: int | None
    high: int | None
    text: str
    rule: str
    span: Span
