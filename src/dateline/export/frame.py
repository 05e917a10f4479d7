"""One export from end to end: read, mask, leave out, write, report what was lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from dateline.core.plugins import load
from dateline.export.base import Exporter
from dateline.export.fields import filled
from dateline.export.losses import Losses
from dateline.export.published import published
from dateline.export.source import RecordSource
from dateline.export.told import ToldIncident

_FORMATS = "dateline.export.formats"
EXPORTERS = {
    "csv": f"{_FORMATS}.csv_tables:CsvTables",
    "jsonl": f"{_FORMATS}.json_lines:JsonLinesFiles",
    "geojson": f"{_FORMATS}.geo_json:GeoJson",
    "ucdp-ged": f"{_FORMATS}.ucdp_ged:UcdpGed",
    "acled": f"{_FORMATS}.acled:Acled",
    "polecat": f"{_FORMATS}.polecat:Polecat",
    "plover": f"{_FORMATS}.plover:Plover",
    "hapi": f"{_FORMATS}.hapi:Hapi",
    "xlsx": f"{_FORMATS}.workbook:Workbook",
    "parquet": f"{_FORMATS}.parquet:Parquet",
    "geopackage": f"{_FORMATS}.geopackage:GeoPackage",
    "datasette": f"{_FORMATS}.datasette:Datasette",
    "timelinejs": f"{_FORMATS}.timelinejs:TimelineJs",
    "timemap": f"{_FORMATS}.timemap:TimeMap",
    "followthemoney": f"{_FORMATS}.followthemoney:FollowTheMoney",
    "hxl": f"{_FORMATS}.hxl:Hxl",
}
LOSSES = "losses.csv"
_DRAFT = ".dateline-export-"
# Why a document stands behind no incident, by its status.
_WITHOUT_EVENT = {
    "no_event": "no event is told",
    "duplicate": "a copy of another report, which is coded",
    "failed": "could not be read",
    "passed_over": "passed over",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export did: the files, the incidents written and left out, and the losses."""

    files: tuple[Path, ...]
    losses: Losses
    written: int
    left_out: int


def exporter(name: str) -> Exporter:
    """The exporter of that name. Raises ValueError, listing the known ones, for another."""
    if name not in EXPORTERS:
        raise ValueError(f"no layout is named {name!r}; known are {', '.join(EXPORTERS)}")
    found: Exporter = load(EXPORTERS, name)()
    return found


def export(name: str, source: Path, out: Path, show_names: bool = False, force: bool = False) -> Exported:
    """Write the record in `source` in the layout of that name to `out`: a folder, or a file where it has an ending.

    Private names are withheld unless `show_names`. The loss report lies beside the files as CSV. Nothing is written
    unless all is. Raises ValueError for an unknown layout or no record, OSError for a path that cannot be written.
    """
    return write_layout(exporter(name), source, out, show_names, force)


def write_layout(layout: Exporter, source: Path, out: Path, show_names: bool = False, force: bool = False) -> Exported:
    """The same with an exporter at hand."""
    losses = Losses()
    whole = not out.suffix
    _check(out, source, layout, whole, force)
    record, withheld = published(source, show_names)
    written = _Written()
    with _draft(out if whole else out.parent) as draft:
        layout.write(_taken(record, layout, losses, written), record, draft, losses)
        _lost_besides(record, layout, losses)
        losses.name(withheld.count, withheld.rows)
        if not whole:
            for lost in layout.files[1:]:
                losses.field(lost, "a file is the first of several; name a folder for all of them", "")
        files = _move(draft, out, layout, losses, whole)
    return Exported(files, losses, written.count, written.left_out)


@dataclass(slots=True)
class _Written:
    count: int = 0
    left_out: int = 0


def _taken(record: RecordSource, layout: Exporter, losses: Losses, written: _Written) -> Iterator[ToldIncident]:
    """The incidents that the layout takes; what it does not is told to the losses."""
    for told in record.by_day():
        why = layout.refuses(told)
        if why:
            written.left_out += 1
            losses.row("incidents", why, told.id)
            continue
        written.count += 1
        for name in filled(told):
            if name not in layout.fields:
                losses.field(name, "the layout has no column for it", told.id)
        yield told


def _lost_besides(record: RecordSource, layout: Exporter, losses: Losses) -> None:
    if not layout.aggregates:
        for event in record.aggregates():
            losses.row("aggregates", "a passage that sums up happenings is no incident", event["id"])
    if not layout.documents:
        for document in record.rows("documents.jsonl"):
            if not document["events"]:
                losses.row("documents", _WITHOUT_EVENT[document["status"]], document["name"])


def _check(out: Path, source: Path, layout: Exporter, whole: bool, force: bool) -> None:
    if out.resolve() == source.resolve():
        raise ValueError(f"{out}: is the record itself; name another place with --out")
    if whole and out.exists() and not out.is_dir():
        raise ValueError(f"{out}: is a file without an ending; a path without an ending is a folder")
    if not whole and out.is_dir():
        raise ValueError(f"{out}: is a folder, and its ending makes it a file; name another with --out")
    ending = Path(layout.files[0]).suffix
    if not whole and out.suffix != ending:
        raise ValueError(f"{out}: this layout is written as {ending}; name a file with that ending, or a folder")
    if whole and out.is_dir() and not force:
        # A draft is left where an export was killed.
        names = {path.name for path in out.iterdir() if not path.name.startswith(_DRAFT)}
        foreign = sorted(names - {*layout.files, LOSSES})
        if foreign:
            raise ValueError(f"{out}: holds other files, such as {foreign[0]}; name another folder, or give --force")


@contextmanager
def _draft(parent: Path) -> Iterator[Path]:
    """A folder on the same disk, so that files can be moved into place in one step; gone when the block ends."""
    parent.mkdir(parents=True, exist_ok=True)
    draft = Path(mkdtemp(dir=parent, prefix=_DRAFT))
    try:
        yield draft
    finally:
        rmtree(draft, ignore_errors=True)


def _move(draft: Path, out: Path, layout: Exporter, losses: Losses, whole: bool) -> tuple[Path, ...]:
    with (draft / LOSSES).open("w", encoding="utf-8", newline="") as stream:
        losses.write(stream)
    if whole:
        targets = {draft / name: out / name for name in (*layout.files, LOSSES)}
    else:
        report = out.with_name(f"{out.name}.{LOSSES}")
        targets = {draft / layout.files[0]: out, draft / LOSSES: report}
    for written, target in targets.items():
        written.replace(target)
    return tuple(targets.values())
