"""What joining tellings is learnt from: acts told so far and further words, in reports whose tellings are labelled."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from dateline.core import Document
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.events import EventReader
from dateline.extract.cues.homes import Group
from dateline.extract.neural.guide import NeuralGuide
from dateline.extract.neural.joining import Joining
from dateline.extract.neural.tellings import TellingNetwork
from dateline.extract.neural.word_table import Floats
from dateline.ingest import document_from_text
from dateline.train.labelled import LabelledEvent, LabelledReport

Pair = tuple[Floats, bool]


@dataclass(frozen=True, slots=True)
class Teacher:
    """What reads the reports."""

    reader: EventReader
    network: TellingNetwork

    def pairs(self, reports: Iterable[LabelledReport], joining: Joining | None = None) -> Iterator[Pair]:
        """What is weighed of an act and a labelled telling, and whether that tells it again.

        Acts are put together as they are labelled, or by `joining`: then there are those that it puts together wrongly.
        """
        for report in reports:
            document = document_from_text(report.text, report.name)
            guide = _LabelledGuide(document, self.network, joining, report.events)
            self.reader.read(document, guide, "training")
            yield from guide.pairs


class _LabelledGuide(NeuralGuide):
    """Puts tellings together as they are labelled, and keeps what is weighed of them."""

    def __init__(
        self, document: Document, network: TellingNetwork, joining: Joining | None, events: Sequence[LabelledEvent]
    ) -> None:
        super().__init__(document, network, joining)
        self._act, self._follows = partial(_act, events), joining is not None
        self.pairs: list[Pair] = []

    def home(self, groups: Sequence[Group], draft: Draft) -> int | None:
        act, acts = self._act(draft), [_most(map(self._act, group)) for group in groups]
        if act is not None and groups:
            told = zip(self.weighed(groups, draft), acts, strict=True)
            self.pairs += [(row, other == act) for row, other in told if other is not None]
        if act is None or self._follows:
            return super().home(groups, draft)
        return acts.index(act) if act in acts else None


def _act(events: Sequence[LabelledEvent], draft: Draft) -> int | None:
    """The number of the labelled act that a telling is of, by the fullest and shortest stretch that it stands in."""
    stretches = [
        (rank, span.end - span.start, number)
        for number, event in enumerate(events)
        for rank, spans in enumerate(((event.anchor,), event.again, event.quoted))
        for span in spans
        if span.overlaps(draft.head)
    ]
    return min(stretches)[-1] if stretches else None


def _most(acts: Iterable[int | None]) -> int | None:
    """The act that most of the tellings with a label are of; -1 where none is, None where no telling has a label."""
    counted = Counter(act for act in acts if act is not None)
    if not counted:
        return None
    act, times = counted.most_common(1)[0]
    return act if 2 * times > counted.total() else -1
