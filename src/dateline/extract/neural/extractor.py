"""The trained extractor: a network finds where acts are told, rules fill the cells and say who speaks."""

from dateline.core import Document, Event
from dateline.extract.cues.events import EventReader
from dateline.extract.neural.guide import NeuralGuide
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tellings import TellingNetwork
from dateline.gazetteer import Gazetteer
from dateline.resolve.actors import ActorRegistry


class NeuralExtractor:
    """Finds acts by the trained network and the listed words together; no word is lost that both foresee.

    `default_date` and `reading` are those of `EventReader`. `model` is a name, or a folder that `dateline train` made.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        registry: ActorRegistry,
        default_date: str | None = None,
        reading: str = "codebook",
        model: str = "small",
    ) -> None:
        """Load the model. Raises ValueError where there is none of that name, or no part of it reads tellings."""
        self._given = (gazetteer, registry, default_date, reading, model)
        self._reader = EventReader(gazetteer, registry, default_date, reading)
        folder = model_folder(model)
        self._network = TellingNetwork(folder, threads=1)
        self._version = f"neural.{folder.name}"

    def __reduce__(self) -> tuple[type["NeuralExtractor"], tuple[object, ...]]:
        """By what it was made of: a loaded network cannot be sent to another process."""
        return type(self), self._given

    @property
    def version(self) -> str:
        """Name and version as every claim's origin gives them."""
        return self._version

    def extract(self, document: Document) -> tuple[Event, ...]:
        """The events of the document in the order of their anchors."""
        return self._reader.read(document, NeuralGuide(document, self._network), self._version)
