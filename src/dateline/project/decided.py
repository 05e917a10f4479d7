"""What people decided about the words of each document, in whichever version these stand."""

from collections.abc import Iterable
from dataclasses import replace

from dateline.core import Review, Span, nearest
from dateline.review import holding
from dateline.store import Database, Documents, Reviews


def decided(database: Database, until: int | None = None) -> dict[int, list[Review]]:
    """The reviews that hold for each version of a document, those of its earlier versions first.

    With `until`, the number of a review, those that held when it was the last.
    """
    documents, reviews = Documents(database), Reviews(database)
    own = {number: holding(made) for number, made in reviews.by_document(until).items()}
    found = {number: list(held.values()) for number, held in own.items()}
    for newer, olders in reviews.siblings().items():
        earlier = [review for older in olders if older < newer for review in own.get(older, {}).values()]
        found[newer] = [*_carried(documents, newer, earlier), *found.get(newer, [])]
    return {number: held for number, held in found.items() if held}


def _carried(documents: Documents, number: int, reviews: Iterable[Review]) -> list[Review]:
    """The reviews at the words of a newer version: where the quote stands there, at its place."""
    text = documents.text(number)
    return [_moved(review, text) for review in reviews]


def _moved(review: Review, text: str) -> Review:
    """The review at the occurrence of its quote that is nearest to where it stood; where there is none, at no words."""
    found = nearest(str(review.before["quote"]), text, review.span.start)
    return replace(review, span=found or Span(len(text), len(text)))
