"""People without a number who were counted in another sentence: "the murder of the priests" after "six priests"."""

from dateline.extract.cues.figures import Figure
from dateline.extract.cues.happening import Happening

_DEFINITE = ("the ", "these ", "those ", "their ", "its ", "his ", "her ")
_SOME = "-bare-plural"  # how rules end that count people who are told in the plural alone


def recalls(figure: Figure, happening: Happening) -> bool:
    """True for people in the plural alone who are among those whom another sentence of the act counts."""
    if not figure.rule.endswith(_SOME):
        return False
    others = (draft for draft in happening.drafts if not draft.passage.span.contains(figure.span))
    text = happening.fullest.passage.text
    return any(_are_they(text, figure, counted) for draft in others for counted in draft.figures)


def _are_they(text: str, figure: Figure, counted: Figure) -> bool:
    """True for a count of two or more to whom the same happened, by the same noun or by a group that may be theirs."""
    if counted.property != figure.property or counted.rule.endswith(_SOME) or (counted.low or 0) < (figure.low or 0):
        return False
    if _last(counted) and _last(counted) == _last(figure):
        return True
    definite = figure.number.of(text).lower().startswith(_DEFINITE)
    return definite and (counted.group == figure.group or "all" in (counted.group, figure.group))


def _last(figure: Figure) -> str:
    """The last word of the noun."""
    return figure.noun.lower().rpartition(" ")[2]
