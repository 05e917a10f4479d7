"""What else an event could have been, as `dateline explain` shows it."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from dateline.cli.indented import print_indented
from dateline.cli.plain import plain
from dateline.cli.records import Fields, Reader
from dateline.coder import Reading, open_extractor
from dateline.core import Event
from dateline.core.record import event_from_row
from dateline.extract import Alternative, Weighing
from dateline.extract.neural.models import NAMES, SHIPPED

_NEAR_BY = "actor"  # under which those are shown who are only named near by
_WEIGHED = ("type", "perpetrator", "target", "participant", "claimant", "weapon", "place", "time", _NEAR_BY)
_LABELS = {"actor": "other actors named near by", "place": "place", "time": "time"}


def print_alternatives(
    console: Console, record: Reader, rows: Sequence[Fields], only: str | None, model: str | None
) -> None:
    """Print what else was weighed of these events, for one cell or for all, by `model` or the one that read them.

    Raises ValueError for a cell of which nothing is weighed, a model that is not there, or a text that is not kept.
    """
    check_weighed(only)
    ids = {row["name"]: row["id"] for row in record.documents({row["document"] for row in rows})}
    texts = record.texts(set(ids.values()))
    for row in rows:
        document = texts.get(ids[row["document"]])
        if document is None:
            raise ValueError(f"{row['document']}: its text is not kept here; code it again to see what was weighed")
        event = event_from_row(row)
        opened = open_extractor(Reading(extractor="neural", model=model or _model_of(event)))
        assert isinstance(opened, Weighing)
        found = opened.alternatives(document, event)
        wanted = only if only in found else _NEAR_BY
        shown = {name: found[name] for name in found if only is None or name == wanted}
        _print_event(console, event, opened.version, shown)


def check_weighed(name: str | None) -> None:
    """Raises ValueError for a cell of which nothing is weighed; None stands for all cells."""
    if name is not None and name not in _WEIGHED:
        raise ValueError(f"nothing is weighed for {name!r}; alternatives are known of {', '.join(_WEIGHED)}")


def _model_of(event: Event) -> str:
    """The name of the model in the origin of the event's claims; the one that ships where another extractor read it."""
    extractor, _, model = _origin(event).partition(".")
    if extractor == "neural" and model not in NAMES:
        raise ValueError(f"event {event.id} was read by {_origin(event)}; name the folder of that model with --model")
    return model if extractor == "neural" else SHIPPED


def _origin(event: Event) -> str:
    read = (claim.origin for claim in event.claims if not claim.origin.startswith("review:"))
    return next(read, "").partition(":")[0]


def _print_event(console: Console, event: Event, version: str, found: Mapping[str, Sequence[Alternative]]) -> None:
    where = f"{event.document} {event.anchor.span.start}–{event.anchor.span.end}"
    head = f"Event {event.id[:7]}: {event.type}, {event.realis}, in {where}, read by {_origin(event)}"
    console.print()
    print_indented(console, Text(plain(f"{head}, weighed by {version}"), style="bold"), 0)
    print_indented(console, Text(plain(f"«{event.anchor.quote}»")), 2)
    for name, weighed in found.items():
        print_indented(console, Text(plain(f"{_LABELS.get(name, name)}: {_line(name, weighed)}")), 2)


def _line(name: str, weighed: Sequence[Alternative]) -> str:
    has, others = (", ".join(_shown(weighed, taken)) for taken in (True, False))
    if name == "actor":
        return others or "none"
    return f"{has or 'none'}; {f'also weighed: {others}' if others else 'nothing else was weighed'}"


def _shown(weighed: Sequence[Alternative], taken: bool) -> Iterator[str]:
    """Values with their scores; one that was only found near by has none."""
    for one in weighed:
        if one.taken == taken:
            yield one.value if one.score is None else f"{one.value} {one.score:.2f}"
