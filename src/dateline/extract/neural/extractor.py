"""The trained extractor: a network finds where acts are told and helps rules to fill cells; rules say who speaks."""

from collections.abc import Mapping
from functools import cached_property

from dateline.core import Document, Event
from dateline.extract.base import Alternative
from dateline.extract.cues.events import EventReader
from dateline.extract.mending import mended, restored
from dateline.extract.nearby import Nearby
from dateline.extract.neural.alternatives import RoleReader, has_roles, other_types
from dateline.extract.neural.cell_alternatives import other_cells
from dateline.extract.neural.confidence import read_confidence
from dateline.extract.neural.guide import NeuralGuide
from dateline.extract.neural.joining import read_joining
from dateline.extract.neural.models import model_folder, version_of
from dateline.extract.neural.tellings import TellingNetwork, TellingsRead
from dateline.gazetteer import Gazetteer
from dateline.resolve.actors import ActorRegistry


class NeuralExtractor:
    """Finds acts by the trained network and the listed words together; no word is lost that both foresee.

    `default_date` and `reading` are those of `EventReader`. `model` is a name, or a folder that `dateline train` made.
    With `gate` parts of a document whose words cannot tell an event are not read.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        registry: ActorRegistry,
        default_date: str | None = None,
        reading: str = "codebook",
        model: str = "small",
        gate: bool = True,
    ) -> None:
        """Load the model. Raises ValueError where there is none of that name, or no part of it reads tellings."""
        self._given = (gazetteer, registry, default_date, reading, model, gate)
        self._reader = EventReader(gazetteer, registry, default_date, reading)
        self._folder = model_folder(model)
        self._network = TellingNetwork(self._folder, threads=1, gate=gate)
        self._confidence, self._joining = read_confidence(self._folder), read_joining(self._folder)
        self._version = version_of(self._folder)

    def __reduce__(self) -> tuple[type["NeuralExtractor"], tuple[object, ...]]:
        """By what it was made of: a loaded network cannot be sent to another process."""
        return type(self), self._given

    @property
    def version(self) -> str:
        """Name and version as every claim's origin gives them."""
        return self._version

    def extract(self, document: Document) -> tuple[Event, ...]:
        """The events of the document in the order of their anchors."""
        seen, events = self.read(document)
        return events if self._confidence is None else tuple(self._confidence.of(seen, event) for event in events)

    def read(self, document: Document) -> tuple[TellingsRead, tuple[Event, ...]]:
        """What the network sees in the document, and the events, claims with the confidence that the rules give."""
        clear = mended(document)
        guide = NeuralGuide(clear, self._network, self._joining)
        if guide.seen.silent:
            return guide.seen, ()
        events = self._reader.read(clear, guide, self._version)
        return guide.seen, events if clear is document else tuple(
            restored(event, clear.text, document.text) for event in events
        )

    def alternatives(self, document: Document, event: Event) -> Mapping[str, tuple[Alternative, ...]]:
        """What the network weighed for type, parties, weapon, place and time; who is named near by for the rest.

        Cells are weighed by the network that has a say in them, in a model without one by the reader of templates. That
        weighs weapons in any model. Raises ValueError where there is neither.
        """
        read = self._network.read(mended(document).text)
        named = Nearby(self._reader.gazetteer, self._reader.registry).of(document, event)
        cells = self._network.cells
        weighed = other_cells(cells, read, document, event, named) if cells else {}
        roles = self._roles.others(document, event) if has_roles(self._folder) or not cells else {}
        return {"type": other_types(read, event), **roles, **named, **weighed}

    @cached_property
    def _roles(self) -> RoleReader:
        return RoleReader(self._folder)
