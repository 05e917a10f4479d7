"""Reports with the acts they tell, by whichever hand: what a model of tellings learns from."""

import hashlib
import tomllib
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.core import Span
from dateline.core.spans import nearest
from dateline.schema import event_types, vocabulary

_SETTINGS = ("time", "place", "weapon")
_PARTIES = ("perpetrators", "targets", "participants", "claimants")
_HELD_OUT = 7  # one report in so many
_KEYS = frozenset({"anchor", "type", "realis", "aggregate", "again", "time", "place", "weapon", "figures", *_PARTIES})
_FIGURE_KEYS = frozenset({"says", "low", "high", "group", "words", "speaker", "kind", "modality"})


@dataclass(frozen=True, slots=True)
class LabelledFigure:
    """The lowest and highest count of a property, and the stretch that states it."""

    property: str
    low: int | None
    high: int | None
    stated: Span


@dataclass(frozen=True, slots=True)
class LabelledEvent:
    """An act: where it is told most fully, and where it is told again.

    `quoted` are stretches that are about it, but may only say a number or a name: whether they tell it is not known.
    `cells` are the words for it by property, one pair for each.
    """

    type: str
    realis: str
    aggregate: bool
    anchor: Span
    again: tuple[Span, ...] = ()
    quoted: tuple[Span, ...] = ()
    cells: tuple[tuple[str, str], ...] = ()
    figures: tuple[LabelledFigure, ...] = ()

    def row(self, text: str) -> dict[str, Any]:
        """The event as hand-coded files have it, its words not resolved."""
        told = {name: words for name, words in self.cells if name in _SETTINGS}
        actors = [{"role": name, "name": words} for name, words in self.cells if name not in _SETTINGS]
        return {
            "anchor": self.anchor.of(text), "type": self.type, "realis": self.realis, "aggregate": self.aggregate,
            "time": {"text": told["time"]} if "time" in told else None,
            "place": {"name": told["place"]} if "place" in told else None,
            "actors": actors, "weapon": told.get("weapon"),
            "claims": [{"property": one.property, "low": one.low, "high": one.high} for one in self.figures],
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class LabelledReport:
    """A text and its acts; `settled` is False where an act without a time or a place may have one all the same."""

    name: str
    text: str
    events: tuple[LabelledEvent, ...]
    settled: bool = True


Place = Callable[[str, Any, int], Span]


def in_words(text: str, words: str, near: int) -> Span:
    """Where the words stand, letter for letter; of several places the nearest. Raises ValueError where they do not."""
    found = nearest(words, text, near)
    if found is None:
        raise ValueError(f"does not hold, letter for letter, {words!r}")
    return found


def read_reports(folder: Path) -> tuple[LabelledReport, ...]:
    """The reports of a folder of TOML files, in order of their names.

    Raises ValueError, naming the file and what is wrong in it, where one cannot be read as such a report.
    """
    found = tuple(_read(path) for path in sorted(folder.glob("*.toml")))
    if not found:
        raise ValueError(f"{folder}: holds no labelled reports (*.toml)")
    return found


def held_out(report: LabelledReport) -> bool:
    """True for one report in seven, by its name: those by which a model that did not learn from them is measured."""
    return int(hashlib.md5(report.name.encode(), usedforsecurity=False).hexdigest(), 16) % _HELD_OUT == 0


def _read(path: Path) -> LabelledReport:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        text = str(data["text"]).strip()
        return LabelledReport(path.stem, text, tuple(labelled_event(text, row) for row in data.get("event", ())))
    except KeyError as error:
        raise ValueError(f"{path}: has no {error}") from error
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from error


def labelled_event(text: str, row: dict[str, Any], place: Place = in_words) -> LabelledEvent:
    """An event as a table quotes it from the text; `place` finds what is quoted, near the middle of the anchor.

    Raises ValueError where it is not there, or a word of the table is not known.
    """
    if row.keys() - _KEYS:
        raise ValueError(f"unknown key {min(row.keys() - _KEYS)}")
    anchor = place(text, row["anchor"], 0)

    def near(quoted: Any) -> Span:
        return place(text, quoted, (anchor.start + anchor.end) // 2)

    again = map(near, row.get("again", ()))
    return LabelledEvent(
        _one_of(row["type"], event_types()),
        _one_of(row.get("realis", "actual"), vocabulary().realis),
        bool(row.get("aggregate", False)),
        anchor,
        tuple(span for span in again if not span.overlaps(anchor)),
        (),
        tuple((name, near(quoted).of(text)) for name, quoted in _cells(row)),
        tuple(_figure(figure, near) for figure in row.get("figures", ())),
    )


def _cells(row: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield from ((name, row[name]) for name in _SETTINGS if row.get(name))
    yield from ((name.removesuffix("s"), quoted) for name in _PARTIES for quoted in row.get(name, ()))


def _figure(row: dict[str, Any], near: Callable[[Any], Span]) -> LabelledFigure:
    if row.keys() - _FIGURE_KEYS:
        raise ValueError(f"unknown key {min(row.keys() - _FIGURE_KEYS)} of a figure")
    _one_of(row.get("kind", "unattributed"), vocabulary().speaker_kinds)
    if row.get("speaker"):
        near(row["speaker"])
    return LabelledFigure(
        _one_of(row["says"], vocabulary().counts), row.get("low"), row.get("high"), near(row["words"])
    )


def _one_of(value: str, known: Container[str]) -> str:
    if value not in known:
        raise ValueError(f"unknown value {value!r}")
    return value
