"""Reads a document by what the trained network sees in it, with the listed words and rules beside it."""

from collections.abc import Iterable, Sequence

import numpy as np

from dateline.core import Document, Span
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.likeness import apart, same_act
from dateline.extract.cues.triggers import Trigger
from dateline.extract.neural.encoder import Numbers
from dateline.extract.neural.tellings import TellingNetwork, distance_class
from dateline.extract.neural.words import Limits, triggers

LIMITS = Limits(pass_over=0.1, sure=0.5, open=0.8)
JOINED, PARTED = 0.5, 0.05  # from which on the network joins two tellings, and below which it parts what rules join
_AROUND = 3  # pieces around the word of a telling among which the one that tells most is looked for
_COMPARED = 6  # tellings of an act that a further one is compared with, the latest


class NeuralGuide:
    """What the network sees in one document."""

    def __init__(self, document: Document, network: TellingNetwork) -> None:
        self._network = network
        self._read = network.read(document.text)
        self._vectors: dict[tuple[int, int], tuple[int, Numbers]] = {}

    def triggers(self, sentence: Span) -> Iterable[Trigger]:
        """Listed words in which the network too sees an act, and others in which it surely does."""
        return triggers(self._read, sentence, LIMITS) if len(self._read.tokens) else ()

    def again(self, group: Sequence[Draft], draft: Draft) -> bool:
        """What rules take for one act, unless the network is sure it is not; and what it takes for one.

        Tellings of two places or of two times are never one.
        """
        likely = max(self._same(one, draft) for one in group[-_COMPARED:])
        if same_act(group, draft):
            return likely >= PARTED
        return likely >= JOINED and not any(apart(one, draft) for one in group)

    def _same(self, earlier: Draft, later: Draft) -> float:
        (one, first), (other, second) = self._vector(earlier), self._vector(later)
        distance = distance_class(np.array([one]), np.array([other]))
        return float(self._network.again(first, second, distance)[0])

    def _vector(self, draft: Draft) -> tuple[int, Numbers]:
        """The piece that carries the telling, and its vector [1, v]."""
        key = (draft.head.start, draft.anchor.start)
        if key not in self._vectors:
            place, _ = self._read.pieces(draft.head)
            first = max(0, place - _AROUND)
            head = first + int(self._read.types[first : place + _AROUND + 1, 0].argmin())
            self._vectors[key] = head, self._network.telling(self._read, head, *self._read.pieces(draft.anchor))
        return self._vectors[key]
