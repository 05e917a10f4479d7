"""Reads a document by what the trained network sees in it, with the listed words and rules beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from dateline.core import Document, Span
from dateline.extract.cues.apart import places_differ, times_differ
from dateline.extract.cues.back import is_aim, is_answered_for, is_fate
from dateline.extract.cues.cast import Cast, cast_by_rules
from dateline.extract.cues.doers_again import without_doers_again
from dateline.extract.cues.drafts import Draft, is_headline
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.likeness import doers_differ, like_doing, same_act, same_words
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.several import surely_several
from dateline.extract.cues.triggers import Trigger
from dateline.extract.cues.two_acts import are_two, opens_another
from dateline.extract.neural.acts import REALIS
from dateline.extract.neural.carrier import carrier
from dateline.extract.neural.casting import cast_by_both
from dateline.extract.neural.cells import CellNetwork, CellsSeen, Telling, marks, together
from dateline.extract.neural.counting import with_counted
from dateline.extract.neural.encoder import Numbers
from dateline.extract.neural.settings import Settings
from dateline.extract.neural.tellings import TellingNetwork, TellingsRead, distance_class
from dateline.extract.neural.words import Limits, triggers

LIMITS = Limits(pass_over=0.1, sure=0.5, open=0.8)
JOINED, PARTED = 0.5, 0.15  # from which on the network joins two tellings, and below which it parts what rules join
_FROM_HEADLINE = 0.01  # a headline tells too little for the network to know it again for sure
_FROM_BACK = 0.05  # words that point back seldom open an act
_SURE = 0.9  # from which on it joins tellings at two places, and with words that point back of two days
_REALIS = 0.8  # from which on its realis holds
_SINGLE, _SEVERAL = 0.35, 0.95  # below which it sees one act, and from which on several
_MOST_COMPARED = 6  # tellings of an act that a further one is compared with, the latest


_Key = tuple[int, int]  # where a draft's word and its anchor begin


class NeuralGuide:
    """What the network sees in one document."""

    def __init__(self, document: Document, network: TellingNetwork) -> None:
        self._network = network
        self._read = network.read(document.text)
        self._vectors: dict[_Key, tuple[int, Numbers]] = {}
        self._seen_around: dict[_Key, CellsSeen] = {}

    @property
    def seen(self) -> TellingsRead:
        """The document as the network sees it."""
        return self._read

    def triggers(self, sentence: Span) -> Iterable[Trigger]:
        """Listed words in which the network too sees an act, and others in which it surely does."""
        return triggers(self._read, sentence, LIMITS) if len(self._read.tokens) else ()

    def judged(self, draft: Draft) -> Draft:
        """Planned, feared or denied where the network is sure and no words say so, and one act or several.

        Words for a plan or a denial stand: a person can be shown them.
        """
        head = carrier(self._read, draft.head)
        likely, several = self._read.realis[head], float(self._read.aggregate[head])
        sure = draft.realis == "actual" and likely.max() >= _REALIS
        realis = REALIS[int(likely.argmax())] if sure else draft.realis
        surely = draft.aggregate and surely_several(draft.passage, draft.telling, draft.figures)
        aggregate = surely or several >= _SEVERAL or (draft.aggregate and several >= _SINGLE)
        return replace(draft, realis=realis, aggregate=aggregate)

    def again(self, group: Sequence[Draft], draft: Draft) -> bool:
        """What rules take for one act, unless the network is sure it is not; and what it takes for one.

        Tellings that differ in kind of act or who did it are never one, those that differ in place or time hardly.
        """
        if same_words(group, draft):
            return True
        if opens_another(draft) or are_two(group, draft):
            return False
        if places_differ(group, draft) and doers_differ(group, draft):
            return False
        if same_act(group, draft):
            return self._same(group, draft) >= _limit(group, draft)
        days = times_differ(group, draft)
        if not like_doing(group, draft) or (days and not draft.back):
            return False
        return self._same(group, draft) >= (_SURE if days or places_differ(group, draft) else JOINED)

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

    def _same(self, group: Sequence[Draft], later: Draft) -> float:
        """How likely the draft tells an act again that one of the group tells."""
        heads, earlier = zip(*map(self._vector, group[-_MOST_COMPARED:]), strict=True)
        head, vector = self._vector(later)
        distance = distance_class(np.array(heads), np.array([head]))
        return float(self._network.again(np.concatenate(earlier), np.repeat(vector, len(heads), 0), distance).max())

    def _vector(self, draft: Draft) -> tuple[int, Numbers]:
        """The piece that carries the telling, and its vector [1, v]."""
        key = _key(draft)
        if key not in self._vectors:
            head = carrier(self._read, draft.head)
            self._vectors[key] = head, self._network.telling(self._read, head, *self._read.pieces(draft.anchor))
        return self._vectors[key]


def _key(draft: Draft) -> _Key:
    return draft.head.start, draft.anchor.start


def _limit(group: Sequence[Draft], draft: Draft) -> float:
    """Below which the network parts what rules join."""
    passage, main = draft.passage, draft.telling.main
    if is_fate(passage, main) or is_aim(passage, main) or is_answered_for(passage, main):
        return 0.0
    if any(map(is_headline, group)):
        return _FROM_HEADLINE
    goes_on = draft.continues and 0 <= draft.passage.index - group[-1].passage.index <= 1
    if goes_on and not (draft.figures or draft.time):
        return 0.0  # "deaths were reported in Callao" is no act of its own
    return _FROM_BACK if draft.back or goes_on else PARTED
