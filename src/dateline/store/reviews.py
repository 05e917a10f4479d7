"""People's decisions, only ever appended. Of two on one claim the second is told of the first."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, select

from dateline.core import Review, Span, content_hash, decision
from dateline.store.database import Database, now
from dateline.store.pending import mark
from dateline.store.rows import written
from dateline.store.tables import REVIEWS, VERSIONS
from dateline.store.users import know


class ConflictError(ValueError):
    """Somebody has decided about this claim meanwhile; `first` is what they decided, `told` that in words."""

    def __init__(self, first: Review) -> None:
        self.first = first
        note = f", “{first.note}”" if first.note else ""
        self.told = f"{first.by} decided about this claim first and {decision(first)} on {first.at[:16]}{note}"
        super().__init__(f"{self.told}; to decide all the same give over={first.id!r}")


class Reviews:
    """The reviews of a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def each(self, until: int | None = None) -> Iterator[Review]:
        """Every review in the order of making; those up to the one with the number `until` if it is given."""
        query = select(REVIEWS).order_by(REVIEWS.c.number)
        return self._read(query if until is None else query.where(REVIEWS.c.number <= until))

    def all(self, until: int | None = None) -> list[Review]:
        """The same, at once."""
        return list(self.each(until))

    def on(self, subject: str) -> list[Review]:
        """The reviews of one subject in the order of making."""
        return list(self._read(select(REVIEWS).where(REVIEWS.c.subject == subject).order_by(REVIEWS.c.number)))

    def by_document(self, until: int | None = None) -> dict[int, list[Review]]:
        """The reviews of each version of a document in the order of making, up to the number `until`."""
        found: dict[int, list[Review]] = defaultdict(list)
        for review in self.all(until):
            if review.before:
                found[review.document].append(review)
        return dict(found)

    def siblings(self) -> dict[int, list[int]]:
        """For each version that shares a line with a reviewed one, the reviewed ones."""
        reviewed = VERSIONS.alias()
        query = select(VERSIONS.c.document, reviewed.c.document).join(reviewed, reviewed.c.line == VERSIONS.c.line)
        query = query.where(reviewed.c.document.in_(select(REVIEWS.c.document))).distinct()
        found: dict[int, list[int]] = defaultdict(list)
        with self._database.reading() as connection:
            for newer, older in connection.execute(query):
                if newer != older:
                    found[newer].append(older)
        return dict(found)

    def add(self, review: Review, over: str | None = None) -> Review:
        """Append a review; gives it with its id, time and predecessor.

        `over` names the review that its maker has seen on this claim. Raises ConflictError where another is the
        last one.
        """
        with self._database.writing() as connection:
            self._database.lock(connection)
            query = select(REVIEWS).where(REVIEWS.c.subject == review.subject).order_by(REVIEWS.c.number.desc())
            last = next(map(_review, connection.execute(query.limit(1))), None)
            if last is not None and last.id != over and last.by != review.by:
                raise ConflictError(last)
            whole = _completed(review, last)
            know(connection, review.by)
            self._database.add(connection, REVIEWS, [_values(whole)])
            mark(connection, review.document)
        return whole

    def _read(self, query: Select[Any]) -> Iterator[Review]:
        with self._database.reading() as connection:
            yield from map(_review, connection.execution_options(yield_per=1000).execute(query))


def review_id(review: Review) -> str:
    """The id of a review, from everything that it says and the one before it."""
    stated = (review.subject, review.action, review.by, review.before, review.after, review.note, review.undoes)
    return content_hash("review", *stated, review.previous)


def _completed(review: Review, last: Review | None) -> Review:
    previous = last.id if last else None
    return replace(review, id=review_id(replace(review, previous=previous)), at=now(), previous=previous)


def _values(review: Review) -> Mapping[str, Any]:
    return {
        "id": review.id, "subject": review.subject, "previous": review.previous or "", "document": review.document,
        "start": review.span.start, "end": review.span.end, "property": review.property, "action": review.action,
        "by": review.by, "at": review.at, "note": review.note, "before": written(review.before),
        "after": None if review.after is None else written(review.after), "undoes": review.undoes,
    }  # fmt: skip


def _review(row: Any) -> Review:
    return Review(
        id=row.id, subject=row.subject, document=row.document, span=Span(row.start, row.end), property=row.property,
        action=row.action, by=row.by, at=row.at, before=json.loads(row.before),
        after=json.loads(row.after) if row.after else None, note=row.note, undoes=row.undoes,
        previous=row.previous or None,
    )  # fmt: skip
