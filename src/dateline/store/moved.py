"""Whether a changed report is a new version of one that came from another place: a folder, an archive, a table."""

import re
from collections.abc import Iterator
from itertools import pairwise

from sqlalchemy import Connection, exists, select

from dateline.core import Document
from dateline.store.rows import read_document
from dateline.store.tables import DOCUMENTS, VERSIONS

_SHARED = 0.8  # of the pairs of words of the shorter text, in order to be the same report
_MOST = 20  # reports of one name that are looked at
_WORD = re.compile(r"\w+")


def lines_elsewhere(connection: Connection, document: Document) -> set[str]:
    """The lines whose newest version is the same report at another place.

    That is one of the same name, outlet and day of publication with mostly the same words. What has an address is
    known by that alone.
    """
    if document.url or not document.text:
        return set()
    return {line for line, other in _namesakes(connection, document) if _is_same(document, other)}


def _namesakes(connection: Connection, document: Document) -> Iterator[tuple[str, Document]]:
    """The newest version on each line whose file or record has this name, outlet and day; none with an address."""
    later = VERSIONS.alias()
    newer = exists().where(later.c.line == VERSIONS.c.line, later.c.number > VERSIONS.c.number)
    name = document.name
    named = DOCUMENTS.c.name.in_([name, *(f"{name}-{number}" for number in range(2, _MOST))])
    joined = VERSIONS.join(DOCUMENTS, DOCUMENTS.c.number == VERSIONS.c.document)
    query = select(VERSIONS.c.line, DOCUMENTS.c.body, DOCUMENTS.c.text).select_from(joined)
    query = query.where(named, DOCUMENTS.c.text.is_not(None), DOCUMENTS.c.outlet.is_not_distinct_from(document.outlet))
    for row in connection.execute(query.where(~newer).order_by(VERSIONS.c.number.desc()).limit(_MOST)):
        other = read_document(row.body, row.text)
        if (other.name, other.published) == (name, document.published) and row.line.rpartition("#")[2] == name:
            yield row.line, other


def _is_same(one: Document, other: Document) -> bool:
    left, right = _pairs(one.text), _pairs(other.text)
    return not other.url and len(left & right) >= _SHARED * max(1, min(len(left), len(right)))


def _pairs(text: str) -> set[tuple[str, str]]:
    """The words of the text, each with the one behind it; whether they are capitals does not count."""
    return set(pairwise(_WORD.findall(text.casefold())))
