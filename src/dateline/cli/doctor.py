"""`dateline doctor`: is everything there, and if not, how to get it."""

import re
import sqlite3
import sys
import tempfile
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from itertools import chain
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import typer
from rich.console import Console
from rich.text import Text

from dateline.cli.listing import Json, show_object
from dateline.cli.plain import plain
from dateline.cli.snapshot import At, warn
from dateline.core.plugins import load
from dateline.extract import EXTRACTORS
from dateline.gazetteer import default_path, describe
from dateline.project import Project, contradictions, open_project
from dateline.resolve.actors import ActorRegistry
from dateline.store import Snapshots, check

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_EXTRA = re.compile(r"""extra == ["']([a-z]+)["']""")
_DEVELOPING = {"dev", "docs", "build"}
_COLOURS = {"ok": "green", "missing": "red", "optional": "yellow"}


class Finding(NamedTuple):
    """One thing looked at: what it is, how it stands, and what to do about it."""

    part: str
    state: Literal["ok", "missing", "optional"]
    told: str


def doctor(
    gazetteer: Annotated[Path | None, typer.Option(help="The gazetteer to look at.", metavar="FILE")] = None,
    out: Annotated[Path | None, typer.Option(help="A folder that a record is to be written to.", metavar="DIR")] = None,
    project: Annotated[str | None, typer.Option(help="A project to look at.", metavar="P")] = None,
    deep: Annotated[bool, typer.Option("--deep", help="Verify every hash and reference of the project.")] = False,
    at: At = None,
    as_json: Json = False,
) -> None:
    """Say what is there, what is missing, and how to get it. Exit code 1 if something is missing."""
    if deep and project is None:
        raise typer.BadParameter("--deep looks at a project; name it with --project P")
    if at is not None and project is None:
        raise typer.BadParameter("--at names a snapshot of a project; name that with --project P")
    looked_at = findings(gazetteer, out or Path())
    found = chain(looked_at, _project(project, deep, at) if project is not None else ())
    raise typer.Exit(1 if (_tell_json if as_json else _tell)(found) else 0)


def _tell(found: Iterable[Finding]) -> int:
    """Print each; how many are missing."""
    console, missing = Console(markup=False, highlight=False, emoji=False, soft_wrap=True), 0
    for finding in found:
        missing += finding.state == "missing"
        state = Text(f"{finding.state:<9}", style=_COLOURS[finding.state])
        console.print(Text(f"{finding.part:<12}") + state + Text(plain(finding.told)))
    return missing


def _tell_json(found: Iterable[Finding]) -> int:
    told = list(found)
    show_object({"findings": [finding._asdict() for finding in told]})
    return sum(finding.state == "missing" for finding in told)


def findings(gazetteer: Path | None, out: Path) -> Iterator[Finding]:
    """Everything looked at, in the order of its use."""
    yield Finding("dateline", "ok", f"{version('dateline')} on Python {sys.version.split()[0]}")
    yield _gazetteer(gazetteer or default_path())
    yield _registry()
    yield from map(_extractor, sorted(EXTRACTORS))
    yield _store(out)
    yield from _packages()


def _project(where: str, deep: bool, at: str | None) -> Iterator[Finding]:
    """The project, and each thing in it that is not as it must be."""
    with open_project(where) as opened:
        if at is not None:
            yield _snapshot(opened, at)
        wrong = list(check(opened.database)) if deep else []
        for told in wrong:
            yield Finding("project", "missing", f"{told}; bring back a backup, and report it")
        for found in opened.settled().contradictions:
            yield Finding("project", "optional", contradictions.told(found))
        if not wrong:
            verified = "every hash and reference holds" if deep else "opens; --deep verifies every hash and reference"
            yield Finding("project", "ok", f"{opened.address}: {verified}")


def _snapshot(project: Project, name: str) -> Finding:
    """Whether a snapshot is what was hashed, computed from what it holds."""
    made = project.snapshots.find(name)
    warn(made)
    if Snapshots(project.database).is_whole(made):
        return Finding("snapshot", "ok", f"{name}: what it holds has the hash {made.hash}")
    if made.erased:
        return Finding(
            "snapshot", "optional", f"{name}: without what was erased since its hash {made.hash} does not hold"
        )
    return Finding("snapshot", "missing", f"{name}: is not what it was; bring back a backup, and report it")


def _gazetteer(file: Path) -> Finding:
    about = describe(file)
    if about:
        told = f"{about.get('places', '?')} places from {about.get('source', '?')} in {file}"
        return Finding("gazetteer", "ok", told)
    if file.exists():
        return Finding("gazetteer", "missing", f"{file} is no gazetteer; dateline gazetteer build --out {file}")
    option = "" if file == default_path() else f" --out {file}"
    return Finding("gazetteer", "missing", f"{file} is built at the first use, or by: dateline gazetteer build{option}")


_NEEDS = {
    "cues": ", which needs no model file",
    "llm": ", which asks the model that --endpoint and --model name",
    "neural": ", whose model small is part of the package",
}


def _registry() -> Finding:
    return Finding("actors", "ok", f"{len(ActorRegistry.load().actors)} actors")


def _extractor(name: str) -> Finding:
    try:
        load(EXTRACTORS, name)
    except ImportError as error:
        return Finding("model", "optional", f"extractor {name}: {error}; pip install 'dateline[{name}]'")
    return Finding("model", "ok", f"extractor {name}{_NEEDS.get(name, '')}")


def _store(out: Path) -> Finding:
    folder = next(parent for parent in (out, *out.absolute().parents) if parent.is_dir())
    try:
        with tempfile.NamedTemporaryFile(dir=folder) as file:
            connection = sqlite3.connect(file.name)
            connection.execute("CREATE TABLE trial (word TEXT)")
            connection.close()
    except (OSError, sqlite3.Error) as error:
        return Finding("store", "missing", f"{folder} cannot be written ({error}); choose another --out")
    return Finding("store", "ok", f"SQLite {sqlite3.sqlite_version}, {folder.resolve()} can be written")


def _packages() -> Iterator[Finding]:
    """The libraries that are not there, one line for those that a plain install brings, and one for each extra."""
    absent: dict[str, list[str]] = {}
    for line in requires("dateline") or []:
        found, extra = _NAME.match(line), _EXTRA.search(line)
        name = _absent(found.group()) if found else None
        if name:
            absent.setdefault(extra.group(1) if extra else "", []).append(name)
    for brings, names in absent.items():
        if not brings:
            yield Finding("package", "missing", f"{', '.join(names)}: not there; pip install {' '.join(names)}")
        elif brings not in _DEVELOPING:
            yield Finding("package", "optional", f"{', '.join(names)}: not there; pip install 'dateline[{brings}]'")


def _absent(name: str) -> str | None:
    try:
        version(name)
    except PackageNotFoundError:
        return name
    return None
