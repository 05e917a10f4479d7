"""TimelineJS 3: one slide an incident. What is uncertain about a day stands in the words that are shown for it."""

import json
from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path

from dateline.export.losses import Losses
from dateline.export.prose import days_in_words, unquoted, voices
from dateline.export.source import RecordSource
from dateline.export.told import Row, ToldIncident
from dateline.schema import event_types

_MOST_QUOTES = 4
_QUOTES = f"left out, as a slide shows at most {_MOST_QUOTES}, on the dead and on the act"


class TimelineJs:
    """Slides with a headline, the summary and some quotes with their speakers."""

    files = ("timeline.json",)
    fields = frozenset(("id", "type", "time", "summary", "place", "country", "perpetrator", "killed", "realis"))
    aggregates = False
    documents = False

    def refuses(self, told: ToldIncident) -> str | None:
        """An incident without a day."""
        return None if told.days else "no day is told, and a timeline needs one"

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the timeline, slide by slide."""
        with (folder / self.files[0]).open("w", encoding="utf-8", newline="") as stream:
            stream.write('{"events": [')
            for number, told in enumerate(incidents):
                stream.write(",\n" if number else "\n")
                stream.write(json.dumps(_slide(told, losses), ensure_ascii=False))
            stream.write("\n]}\n")


def _slide(told: ToldIncident, losses: Losses) -> Row:
    start, end = told.days or (date.min, date.min)
    kind = event_types()[told.row["type"]]
    where = told.place.get("name")
    realis = "" if told.row["realis"] == "actual" else f" ({told.row['realis']})"
    title = f"{kind.label}{realis}, {where}" if where else f"{kind.label}{realis}"
    losses.value("quotes", _QUOTES, told.id, unquoted(told, _MOST_QUOTES))
    shown = "".join(f"<p>{escape(text)}</p>" for text in (told.row["summary"], *voices(told, _MOST_QUOTES)))
    slide: Row = {
        "unique_id": told.id,
        "start_date": _date(start),
        "display_date": days_in_words(start, end),
        "text": {"headline": escape(title), "text": shown},
        "group": kind.group.capitalize(),
    }
    return slide if start == end else {**slide, "end_date": _date(end)}


def _date(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}
