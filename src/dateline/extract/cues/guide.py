"""The seam between the words of a document and the acts they tell: what opens an act, and what tells it again."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from dateline.core import Document, Span
from dateline.extract.cues.cast import Cast, cast_by_rules
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.homes import Group, home_by_rules
from dateline.extract.cues.likeness import same_act
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.triggers import Trigger, find_triggers


class Guide(Protocol):
    """What an extractor knows of one document."""

    def triggers(self, sentence: Span) -> Iterable[Trigger]:
        """The words in a sentence that tell acts, in their order, none overlapping."""

    def judged(self, draft: Draft) -> Draft:
        """The draft, with another realis or as an aggregate where more is known than its words say."""

    def home(self, groups: Sequence[Group], draft: Draft) -> int | None:
        """The number of the act told so far that the draft tells again, None where it tells a new one."""

    def filled(
        self, passages: Sequence[Passage], happenings: Sequence[Happening], reading: str
    ) -> tuple[Happening, ...]:
        """The happenings with the place, time and figures that more is known of than their words say.

        `reading` names the table by which vague number words become counts.
        """

    def cast(self, drafts: Sequence[Draft], kind: str) -> Cast:
        """Who has which part in the act of type `kind` that these drafts tell, the fullest of them first."""


class WordGuide:
    """Goes by listed words and by how alike two tellings are, cell by cell."""

    def __init__(self, document: Document) -> None:
        self._text = document.text

    def triggers(self, sentence: Span) -> Iterable[Trigger]:
        """The listed words."""
        return find_triggers(self._text, sentence)

    def judged(self, draft: Draft) -> Draft:
        """As its words say."""
        return draft

    def home(self, groups: Sequence[Group], draft: Draft) -> int | None:
        """By types, places, times, doers and figures."""
        return home_by_rules(groups, draft, [same_act(group, draft) for group in groups])

    def filled(
        self, _passages: Sequence[Passage], happenings: Sequence[Happening], _reading: str
    ) -> tuple[Happening, ...]:
        """As their words say."""
        return tuple(happenings)

    def cast(self, drafts: Sequence[Draft], kind: str) -> Cast:
        """From the words beside those that tell the act."""
        return cast_by_rules(drafts, kind)
