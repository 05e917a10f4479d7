"""Whether a changed report is a new version of one that came from another place: a folder, an archive, a table."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, Select, bindparam, exists, select

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
    """The newest version on each line whose file or record has this name, outlet and day."""
    name = document.name
    names = [name, *(f"{name}-{number}" for number in range(2, _MOST))]
    for row in connection.execute(_NAMESAKES, {"names": names, "outlet": document.outlet}):
        other = read_document(row.body, row.text)
        if (other.name, other.published) == (name, document.published) and row.line.rpartition("#")[2] == name:
            yield row.line, other


def _is_same(one: Document, other: Document) -> bool:
    left, right = _pairs(one.text), _pairs(other.text)
    return not other.url and len(left & right) >= _SHARED * max(1, min(len(left), len(right)))


def _pairs(text: str) -> set[tuple[str, str]]:
    """The words of the text, each with the one behind it; whether they are capitals does not count."""
    return set(pairwise(_WORD.findall(text.casefold())))


def _query() -> Select[Any]:
    later = VERSIONS.alias()
    newer = exists().where(later.c.line == VERSIONS.c.line, later.c.number > VERSIONS.c.number)
    joined = VERSIONS.join(DOCUMENTS, DOCUMENTS.c.number == VERSIONS.c.document)
    query = select(VERSIONS.c.line, DOCUMENTS.c.body, DOCUMENTS.c.text).select_from(joined)
    named = DOCUMENTS.c.name.in_(bindparam("names", expanding=True))
    from_it = DOCUMENTS.c.outlet.is_not_distinct_from(bindparam("outlet", type_=DOCUMENTS.c.outlet.type))
    return query.where(named, from_it, DOCUMENTS.c.text.is_not(None), ~newer).limit(_MOST)


_NAMESAKES = _query()
