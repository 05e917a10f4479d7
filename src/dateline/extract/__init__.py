"""From a Document to its Events, each with its Claims."""

from dateline.core.plugins import load
from dateline.extract.base import Accounting, Alternative, Extractor, ExtractorUnusableError, UnreadableError, Weighing

EXTRACTORS = {
    "cues": "dateline.extract.cues:CuesExtractor",
    "neural": "dateline.extract.neural.extractor:NeuralExtractor",
    "llm": "dateline.extract.llm.extractor:LlmExtractor",
}


def extractor(name: str, **options: object) -> Extractor:
    """The extractor of that name.

    Raises ValueError for an unknown name or options that make no sense, and ImportError, with the command to install
    it, where a library is missing.
    """
    try:
        made = load(EXTRACTORS, name)
    except ImportError as error:
        told = f"the extractor {name} needs {error.name}; pip install 'dateline[{name}]'"
        raise ImportError(told, name=error.name) from None
    found: Extractor = made(**options)
    return found


__all__ = [
    "EXTRACTORS",
    "Accounting",
    "Alternative",
    "Extractor",
    "ExtractorUnusableError",
    "UnreadableError",
    "Weighing",
    "extractor",
]
