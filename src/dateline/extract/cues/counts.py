"""Which act a figure belongs to."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.cues.arrested import is_its_reason
from dateline.extract.cues.figures import Figure
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.support import HARM
from dateline.extract.cues.tellings import Telling, violence

_HARMED = frozenset({"riot", "protest", "crackdown", "arrest", "destruction", "blockade", "raid", "shelling"})
_TYPES = {
    "abducted": frozenset({"abduction", "attack", "raid", "armed_clash"}),
    "arrested": frozenset(
        {"abduction", "territory_change", "arrest", "riot", "protest", "crackdown", "raid", "seizure"}
    ),
    "attendance": frozenset({"protest", "riot", "deployment", "crackdown"}),
}


def suits(property_: str, type_: str) -> bool:
    """True where an act of the type can have a figure of the property."""
    if property_ in HARM:
        return type_ in violence() or type_ in _HARMED
    return type_ in _TYPES[property_]


def of_telling(passage: Passage, telling: Telling, tellings: Sequence[Telling]) -> tuple[Figure, ...]:
    """The figures of the sentence that belong to this telling: those nearest to it of the tellings they suit."""
    return tuple(figure for figure in passage.figures if _owner(passage, figure, tellings) is telling)


def held(figures: Sequence[Figure], type_: str, realis: str) -> tuple[Figure, ...]:
    """The figures of an act of the type: who is "detained" or "captured" in an abduction was abducted.

    Nobody is dead of what is only planned: "a plot to kill the minister".
    """
    told = [figure for figure in figures if realis != "planned" or figure.property not in HARM]
    if type_ != "abduction":
        return tuple(told)
    return tuple(replace(f, property="abducted") if f.property == "arrested" else f for f in told)


def _owner(passage: Passage, figure: Figure, tellings: Sequence[Telling]) -> Telling | None:
    suited = [t for t in tellings if suits(figure.property, t.type) and not is_its_reason(passage, t, figure.cue.start)]
    return min(suited, key=lambda t: _far(passage, figure, t), default=None)


def _far(passage: Passage, figure: Figure, telling: Telling) -> tuple[int, int, int]:
    """Inside its stretch first, then by the number of stretches between, then by characters."""
    cue = figure.cue.start
    inside = 0 if telling.span.start <= cue < telling.span.end else 1
    own = 0 if any(trigger.span.start <= cue < trigger.span.end for trigger in telling.triggers) else 1
    apart = abs(passage.part_of(cue) - passage.part_of(telling.main.head.start))
    weak = 1 if figure.property in HARM and telling.type not in violence() else 0
    return (weak, inside + own + apart, abs(cue - telling.main.head.start))
