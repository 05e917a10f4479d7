"""Reads a document by what the trained network sees in it, with the listed words and rules beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from dateline.core import Document, Span
from dateline.extract.cues.cast import Cast, cast_by_rules
from dateline.extract.cues.doers_again import without_doers_again
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.homes import Group, home_by_rules
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.several import surely_several
from dateline.extract.cues.triggers import Trigger
from dateline.extract.neural.acts import REALIS
from dateline.extract.neural.carrier import carrier
from dateline.extract.neural.casting import cast_by_both
from dateline.extract.neural.cells import CellNetwork, CellsSeen, Telling, marks, together
from dateline.extract.neural.counting import with_counted
from dateline.extract.neural.encoder import Numbers
from dateline.extract.neural.how_done import kind_of_violence
from dateline.extract.neural.joining import Joining
from dateline.extract.neural.joining_features import COMPARED, Told, features, told_by
from dateline.extract.neural.joining_rules import parted, verdict
from dateline.extract.neural.settings import Settings
from dateline.extract.neural.tellings import TellingNetwork, TellingsRead, distance_class
from dateline.extract.neural.word_table import Floats
from dateline.extract.neural.words import Limits, triggers

LIMITS = Limits(pass_over=0.15, sure=0.5, open=0.8)
_REALIS = 0.8  # from which on its realis holds
_SINGLE, _SEVERAL = 0.35, 0.95  # below which it sees one act, and from which on several

_Key = tuple[int, int]  # where a draft's word and its anchor begin


class NeuralGuide:
    """What the network sees in one document."""

    def __init__(self, document: Document, network: TellingNetwork, joining: Joining | None = None) -> None:
        self._network, self._joining = network, joining
        self._read = network.read(document.text)
        self._vectors: dict[_Key, tuple[int, Numbers]] = {}
        self._told: dict[_Key, Told] = {}
        self._seen_around: dict[_Key, CellsSeen] = {}

    @property
    def seen(self) -> TellingsRead:
        """The document as the network sees it."""
        return self._read

    def triggers(self, sentence: Span) -> Iterable[Trigger]:
        """Listed words in which the network too sees an act, and others in which it surely does."""
        return triggers(self._read, sentence, LIMITS) if len(self._read.tokens) else ()

    def judged(self, draft: Draft) -> Draft:
        """With the kind of violence, the realis and the number of acts that the network is sure of.

        Words for a plan or a denial stand: a person can be shown them.
        """
        head = carrier(self._read, draft.head)
        likely, several = self._read.realis[head], float(self._read.aggregate[head])
        sure = draft.realis == "actual" and likely.max() >= _REALIS
        realis = REALIS[int(likely.argmax())] if sure else draft.realis
        surely = draft.aggregate and surely_several(draft.passage, draft.telling, draft.figures)
        aggregate = surely or several >= _SEVERAL or (draft.aggregate and several >= _SINGLE)
        return replace(draft, type=kind_of_violence(self._read.types[head], draft), realis=realis, aggregate=aggregate)

    def home(self, groups: Sequence[Group], draft: Draft) -> int | None:
        """By all that is weighed of each act where the model has learnt to, else by rules."""
        may = [number for number, group in enumerate(groups) if not parted(group, draft)]
        if not may:
            return None
        likely = self._again([groups[number] for number in may], draft)
        odds = [verdict(groups[number], draft, float(of.max())) for number, of in zip(may, likely, strict=True)]
        if self._joining is None:
            again = {number for number, of in zip(may, odds, strict=True) if of > 0}
            return home_by_rules(groups, draft, [number in again for number in range(len(groups))])
        home = self._joining.home(self._weighed(groups, may, draft, likely), odds)
        return None if home is None else may[home]

    def weighed(self, groups: Sequence[Group], draft: Draft) -> Floats:
        """What speaks for and against the draft's telling each of these acts again [acts, features]."""
        return self._weighed(groups, range(len(groups)), draft, self._again(groups, draft))

    def filled(
        self, passages: Sequence[Passage], happenings: Sequence[Happening], reading: str
    ) -> tuple[Happening, ...]:
        """With places, times and figures that the network sees around the tellings, if it has learnt cells."""
        if self._network.cells is None or not len(self._read.tokens):
            return tuple(happenings)
        self._look(self._network.cells, [draft for happening in happenings for draft in happening.drafts])
        settings, seen = Settings(self._read, passages), [self._seen(happening.drafts) for happening in happenings]
        settled = [(settings.of(act, cells), cells) for act, cells in zip(happenings, seen, strict=True)]
        return with_counted(settled, passages, self._read, reading)

    def cast(self, drafts: Sequence[Draft], kind: str) -> Cast:
        """By the words beside what tells the act, and by the network of cells where the model has one."""
        by_rules = cast_by_rules(drafts, kind)
        if not all(_key(draft) in self._seen_around for draft in drafts):
            return without_doers_again(by_rules)
        return without_doers_again(cast_by_both(by_rules, kind, self._read, self._seen(drafts)))

    def _look(self, network: CellNetwork, drafts: Sequence[Draft]) -> None:
        """Look for cells around all these tellings at once."""
        told = [Telling(carrier(self._read, d.head), *self._read.pieces(d.anchor)) for d in drafts]
        seen = network.seen(self._read.kept, self._read.types, told, marks(self._read.tokens))
        self._seen_around.update(zip(map(_key, drafts), seen, strict=True))

    def _seen(self, drafts: Sequence[Draft]) -> CellsSeen:
        return together(self._seen_around[_key(draft)] for draft in drafts)

    def _weighed(
        self, groups: Sequence[Group], asked: Sequence[int], draft: Draft, likely: Sequence[Numbers]
    ) -> Floats:
        return features([[self._of(d) for d in group] for group in groups], asked, self._of(draft), likely)

    def _again(self, groups: Sequence[Group], later: Draft) -> list[Numbers]:
        """How likely the draft tells an act again, by each of the latest tellings of each act."""
        latest = [group[-COMPARED:] for group in groups]
        heads, earlier = zip(*(self._vector(draft) for group in latest for draft in group), strict=True)
        head, vector = self._vector(later)
        distance = distance_class(np.array(heads), np.array([head]))
        likely = self._network.again(np.concatenate(earlier), np.repeat(vector, len(heads), 0), distance)
        return np.split(likely, np.cumsum([len(group) for group in latest])[:-1])

    def _of(self, draft: Draft) -> Told:
        """What of a telling others are compared with."""
        key = _key(draft)
        if key not in self._told:
            self._told[key] = told_by(draft)
        return self._told[key]

    def _vector(self, draft: Draft) -> tuple[int, Numbers]:
        """The piece that carries the telling, and its vector [1, v]."""
        key = _key(draft)
        if key not in self._vectors:
            head = carrier(self._read, draft.head)
            self._vectors[key] = head, self._network.telling(self._read, head, *self._read.pieces(draft.anchor))
        return self._vectors[key]


def _key(draft: Draft) -> _Key:
    return draft.head.start, draft.anchor.start
