"""A telling with the words around it, for those who judge whether the act happened."""

from dataclasses import dataclass

from dateline.extract.cues.passages import Passage
from dateline.extract.cues.segments import Segment
from dateline.extract.cues.tellings import Telling

_REACH = 70  # characters before a trigger in which words bear on it


@dataclass(frozen=True, slots=True)
class Around:
    """A telling in its sentence; `part` is its stretch, `before` the words that lead to the act in it."""

    passage: Passage
    telling: Telling
    part: Segment
    before: str

    @classmethod
    def of(cls, passage: Passage, telling: Telling) -> "Around":
        """The telling with the words that lead into its stretch, and those close before what tells the act."""
        main = telling.main
        part = passage.parts[passage.part_of(main.head.start)]
        close = passage.text[max(part.span.start, main.span.start - _REACH) : main.span.start]
        return cls(passage, telling, part, f"{part.opening} {close}")

    @property
    def type(self) -> str:
        """The type that the words alone give."""
        return self.telling.type

    @property
    def is_verb(self) -> bool:
        """True where a verb tells the act."""
        return self.telling.main.form == "verb"
