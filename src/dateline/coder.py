"""What a worker does: one document in, its events out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from dateline.core import Document, Event
from dateline.extract import Accounting, Extractor, ExtractorUnusableError, UnreadableError, extractor
from dateline.extract.llm import Endpoint
from dateline.extract.neural import models
from dateline.gazetteer import default_path, open_gazetteer
from dateline.resolve.actors import ActorRegistry

DEFAULT_DATES = ("none", "published")


@dataclass(frozen=True, slots=True)
class Reading:
    """How one report is turned into events; picklable, since every worker makes its extractor from it.

    `numbers` names the table of vague number words. `default_date` is "none" or "published". `actors` are files
    that add to the registry. `gazetteer` None is the one at the default path. `endpoint` is where the extractor "llm"
    asks; no other sends anything anywhere. `model` is the name or the folder of what the extractor "neural" reads by,
    None the one that ships. With `gate` it leaves unread what by a look at its words cannot tell an event.
    """

    extractor: str = "neural"
    numbers: str = "codebook"
    default_date: str = "none"
    actors: tuple[Path, ...] = ()
    gazetteer: Path | None = None
    endpoint: Endpoint | None = None
    model: str | None = None
    gate: bool = True


@dataclass(frozen=True, slots=True)
class Coded:
    """The events of a document; `failure` says in one line why there are none. `used` counts what they cost."""

    events: tuple[Event, ...] = ()
    failure: str | None = None
    used: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Coder:
    """Codes documents as `reading` says. Sent to a worker it makes its extractor there, once a process.

    None, the place of a document that needs no coding, gives None.
    """

    reading: Reading

    def __call__(self, document: Document | None) -> Coded | None:
        """The events of the document. An error of the extractor fails this document alone.

        Raises ExtractorUnusableError where every other document would fail as well.
        """
        if document is None:
            return None
        opened = open_extractor(self.reading)
        coded = _coded(opened, document)
        return replace(coded, used=opened.account()) if isinstance(opened, Accounting) else coded


def _coded(opened: Extractor, document: Document) -> Coded:
    try:
        return Coded(opened.extract(document))
    except ExtractorUnusableError:
        raise
    except UnreadableError as error:
        return Coded(failure=str(error))
    except Exception as error:
        told = str(error).partition("\n")[0]
        return Coded(failure=f"the extractor failed ({type(error).__name__}: {told}); please report it")


def lost(document: Document | None) -> Coded | None:
    """What stands for a document that ended its process twice: too large for the memory, most often."""
    if document is None:
        return None
    return Coded(failure=f"ended the process that read it, twice ({len(document.text):,} characters); split it")


def version_of(reading: Reading) -> str:
    """The version of its extractor, once it is sure that what workers open is there.

    What ships is not opened for it: the files of its graphs are looked for. Raises ValueError or OSError where
    something is missing.
    """
    if replace(reading, gazetteer=None, gate=True) != Reading():
        return open_extractor(reading).version
    open_gazetteer(reading.gazetteer)
    folder = models.model_folder(models.SHIPPED)
    models.check_tellings(folder)
    return models.version_of(folder)


def open_extractor(reading: Reading) -> Extractor:
    """The extractor with its gazetteer and registry, opened once in this process for each file of a gazetteer.

    Raises ValueError or OSError where one of them cannot be had.
    """
    return _opened(replace(reading, gazetteer=reading.gazetteer or default_path()))


@cache
def _opened(reading: Reading) -> Extractor:
    return extractor(
        reading.extractor,
        gazetteer=open_gazetteer(reading.gazetteer),
        registry=ActorRegistry.load(reading.actors),
        default_date=reading.default_date,
        reading=reading.numbers,
        **_own(reading),
    )


def _own(reading: Reading) -> dict[str, Any]:
    """What only some extractors take."""
    if reading.endpoint is not None and reading.extractor != "llm":
        raise ValueError(f"an endpoint is for the extractor llm; {reading.extractor} asks nobody")
    if reading.model is not None and reading.extractor != "neural":
        raise ValueError(f"a model without an endpoint is for the extractor neural; {reading.extractor} has none")
    if reading.extractor == "llm":
        return {"endpoint": reading.endpoint}
    if reading.extractor != "neural":
        return {}
    return {"gate": reading.gate, **({"model": reading.model} if reading.model else {})}
