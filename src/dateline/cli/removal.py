"""`dateline withdraw` and `dateline erase`: documents that shall not count, and documents that must be gone."""

from itertools import groupby
from typing import Annotated

import typer

from dateline.cli.options import By, ProjectAt
from dateline.cli.plain import plain
from dateline.extract.llm import default_folder, forget
from dateline.project import LostVoices, Project, open_project

Document = Annotated[
    str, typer.Argument(help="A document's name, id, path or address.", metavar="DOCUMENT", show_default=False)
]
Reason = Annotated[str, typer.Option(help="Why, in a few words.", metavar="TEXT")]


def withdraw(
    document: Document,
    project: ProjectAt,
    reason: Reason,
    by: By = None,
    undo: Annotated[bool, typer.Option("--undo", help="Let a withdrawn document count again.")] = False,
) -> None:
    """Let the claims of a document stop counting. Nothing is deleted."""
    with open_project(project, by) as opened:
        if undo:
            opened.restore(document, reason)
            typer.echo(plain(f"{document} counts again"))
            return
        _tell(opened.withdraw(document, reason))
    typer.echo(plain(f"{document} is withdrawn; its claims do not count, and nothing is deleted"))


def erase(
    document: Document,
    project: ProjectAt,
    reason: Reason,
    by: By = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do it. It cannot be undone.")] = False,
) -> None:
    """Remove a document's text and quotes for good, as the law may want. A tombstone stays."""
    with open_project(project, by) as opened:
        if not yes:
            _preview(opened, document)
            return
        texts = [opened.documents.text(entry.number) for entry in opened.documents.entries(document)]
        _tell(opened.erase(document, reason))
    for text in texts:
        forget(default_folder(), text)
    typer.echo(plain(f"{document} is erased: text and quotes are gone, hash, date and reason stay"))
    typer.echo("backups, exports and records made before still hold it; remove them too")


def _preview(project: Project, document: str) -> None:
    """What would be erased, and which cells would lose a voice; nothing is done."""
    found, lost = project.erasing(document)
    _tell(lost)
    versions = f"{len(found):,} version{'s' if len(found) > 1 else ''} of {document} would be erased for good"
    cells = "the cells above would lose these voices" if lost else "no cell would lose a voice"
    typer.echo(plain(f"{versions}; {cells}"))
    typer.echo("nothing is erased yet; the same command with --yes does it, and it cannot be undone")


def _tell(lost: list[LostVoices]) -> None:
    for incident, cells in groupby(lost, key=lambda cell: cell.incident):
        told = "; ".join(
            f"{cell.property} lost {cell.before - cell.left} of {cell.before} claims"
            if cell.left
            else f"{cell.property} has no voice left"
            for cell in cells
        )
        typer.echo(plain(f"{incident[:7]}  {told}"))
