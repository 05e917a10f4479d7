"""The sentences of the corpora that lie beside the English rules, as cases."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from dateline.schema.loader import load_toml

_CORPORA = ("corpus.toml", "corpus_spans.toml", "corpus_days.toml")


@dataclass(frozen=True)
class Case:
    """A sentence, what was told before it, and the value that it must give; None for no time at all."""

    sentence: str
    published: date | None
    after: str
    value: str | None


def positives() -> list[Case]:
    """The sentences that name a time."""
    return list(_cases("positive"))


def negatives() -> list[Case]:
    """The sentences that name none."""
    return list(_cases("negative"))


def _cases(kind: str) -> Iterator[Case]:
    groups: list[dict[str, Any]] = [
        group for name in _CORPORA for group in load_toml("dateline.resolve.times.en", name)[kind]
    ]
    for group in groups:
        day = group.get("published")
        for sentence in group["phrasings"]:
            yield Case(sentence, date.fromisoformat(day) if day else None, group.get("after", ""), group.get("value"))
