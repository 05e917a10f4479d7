"""The extractor that asks a language model."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from dateline.core import Document, Event
from dateline.extract.base import UnreadableError
from dateline.extract.llm.asking import Asking
from dateline.extract.llm.cells import Cells
from dateline.extract.llm.claims import REFUSED_QUOTES, Reader
from dateline.extract.llm.endpoint import Endpoint
from dateline.extract.llm.events import read_events
from dateline.extract.llm.passages import passages, told
from dateline.extract.llm.quotes import Quotes
from dateline.extract.llm.voices import Voices
from dateline.extract.stakes import Stakes
from dateline.gazetteer import Gazetteer
from dateline.resolve.actors import ActorRegistry

VERSION = "llm.v1"
_NO_NAME = re.compile(r"[^\w.-]+")


class LlmExtractor:
    """Asks the model at `endpoint` for the events of a report, and keeps what stands in the report.

    Reports leave this machine for the endpoint, and for nowhere else. `reading` names the table by which vague number
    words become counts; `default_date` "published" makes the day of publication the time of an act whose text gives
    none. Raises ValueError where no endpoint is named, and OSError where the folder of answers cannot be made.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        registry: ActorRegistry,
        endpoint: Endpoint | None = None,
        default_date: str | None = None,
        reading: str = "codebook",
    ) -> None:
        if endpoint is None:
            raise ValueError("the extractor llm needs to be told whom to ask; give --endpoint URL and --model NAME")
        endpoint.check_key()
        self._gazetteer, self._registry = gazetteer, registry
        self._model, self._default_date, self._reading = endpoint.model, default_date, reading
        self._asking = Asking(endpoint)
        self._used: Counter[str] = Counter()

    @property
    def version(self) -> str:
        """Name and version with that of the model, as every claim's origin gives them."""
        return f"{VERSION}-{_NO_NAME.sub('-', self._model)}"

    def account(self) -> Mapping[str, int]:
        """Requests, tokens, answers from the cache, refusals, since this was last asked."""
        used, self._used = self._used, Counter()
        return {name: number for name, number in used.items() if number}

    def extract(self, document: Document) -> tuple[Event, ...]:
        """The events of the document in the order of their anchors.

        Raises UnreadableError where the model gives no answer for this document, or none that is in its words, and
        ExtractorUnusableError where it would give none for any.
        """
        if not any(letter.isalpha() for sentence in document.sentences for letter in sentence.of(document.text)):
            return ()
        refused = self._used[REFUSED_QUOTES]
        events = sorted(self._events(document), key=lambda event: (event.anchor.span, event.id))
        refused = self._used[REFUSED_QUOTES] - refused
        if refused and not events:
            raise UnreadableError("the model told events in words that the report does not hold; try another model")
        return tuple(events)

    def _events(self, document: Document) -> Iterator[Event]:
        runs = list(passages(document))
        answers = [
            one for run in runs for one in self._asking.events(document.text, told(document.text, run), self._used)
        ]
        if answers:
            yield from read_events(document, answers, self._reader(document), self.version)

    def _reader(self, document: Document) -> Reader:
        stakes = Stakes(self._registry, document)
        cells = Cells.of(document, self._gazetteer, self._registry, self._reading)
        default = document.published if self._default_date == "published" else None
        return Reader(Voices(Quotes(document), stakes), cells, self._used, default)
