"""Readers by listed words alone, for the tests of the rules."""

import pytest

from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry
from tests.extract.cues.made import PUBLISHED, Reader


@pytest.fixture(scope="session")
def rules(gazetteer: Gazetteer) -> CuesExtractor:
    """The extractor itself."""
    return CuesExtractor(gazetteer, ActorRegistry.load())


@pytest.fixture(scope="session")
def coded(rules: CuesExtractor) -> Reader:
    """The events of a report without a day."""
    return lambda text: rules.extract(document_from_text(text, "report", ReadOptions()))


@pytest.fixture(scope="session")
def read(rules: CuesExtractor) -> Reader:
    """The events of a report of the sixth of March 2022, a Sunday."""
    return lambda text: rules.extract(document_from_text(text, "report", ReadOptions(published=PUBLISHED)))
