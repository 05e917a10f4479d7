"""`dateline code`: from reports to the record."""

import json
from collections.abc import Sequence
from contextlib import nullcontext
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from dateline import pipeline
from dateline.cli.judge import tell_contradictions
from dateline.cli.options import By
from dateline.cli.plain import plain
from dateline.cli.progress import Bar
from dateline.cli.show import show
from dateline.coder import DEFAULT_DATES, Reading
from dateline.config import Config, default_workers
from dateline.extract.llm import Endpoint
from dateline.ingest import ReadOptions
from dateline.link import RULES
from dateline.project import Project, open_project
from dateline.resolve.quantities import READINGS
from dateline.tally import Result
from dateline.work import WORK

Paths = Annotated[
    list[Path], typer.Argument(help="Files, folders and globs of reports.", metavar="PATH", show_default=False)
]
Out = Annotated[Path | None, typer.Option("--out", help="The folder for the record.", metavar="DIR")]
ProjectAt = Annotated[
    str | None, typer.Option("--project", help="The project to code into: a file, or a PostgreSQL URL.", metavar="P")
]
Published = Annotated[str | None, typer.Option(help="The publication date of every report.", metavar="YYYY-MM-DD")]
Outlet = Annotated[str | None, typer.Option(help="The outlet of every report.", metavar="NAME")]
Title = Annotated[str | None, typer.Option(help="The title of every report.", metavar="TEXT")]
Sidecar = Annotated[
    Path | None,
    typer.Option(help="A CSV with name, published, outlet, title, url for single reports.", metavar="CSV"),
]
Columns = Annotated[
    list[str] | None,
    typer.Option("--column", help="A field's column or key in the input; repeat it.", metavar="FIELD=NAME"),
]
Rule = Annotated[
    str, typer.Option(help=f"The rule set for cells: {', '.join(RULES)}, or a TOML file.", metavar="NAME|FILE")
]
Sources = Annotated[
    Path | None, typer.Option(help="A TOML table of outlets that you judged.", metavar="FILE", show_default=False)
]
Numbers = Annotated[str, typer.Option(help="How vague number words are read: codebook, ucdp or acled.", metavar="NAME")]
DefaultDate = Annotated[
    str, typer.Option(help="The date of an event that is told without one: none or published.", metavar="NAME")
]
Actors = Annotated[list[Path] | None, typer.Option(help="A TOML file of actors to add; repeat it.", metavar="FILE")]
Gazetteer = Annotated[Path | None, typer.Option(help="A gazetteer to use.", metavar="FILE")]
Extractor = Annotated[str, typer.Option(help="The extractor that reads the text.", metavar="NAME")]
Url = Annotated[
    str | None, typer.Option("--endpoint", help="The address of the language model to send reports to.", metavar="URL")
]
Model = Annotated[
    str | None,
    typer.Option(help="What neural reads by: small, base or a folder; or the model at the endpoint.", metavar="NAME"),
]
NoGate = Annotated[
    bool, typer.Option("--no-gate", help="Let the network read all of every report, also what seems to tell no event.")
]
Workers = Annotated[int, typer.Option(help="Processes; 0 is one a processor.", min=0, max=256, metavar="N")]
Force = Annotated[bool, typer.Option("--force", help="Write into a folder that holds other files.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print nothing but errors.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object with counts and paths.")]


def code(
    paths: Paths,
    out: Out = None,
    project: ProjectAt = None,
    published: Published = None,
    outlet: Outlet = None,
    title: Title = None,
    sidecar: Sidecar = None,
    column: Columns = None,
    rule: Rule = "ucdp",
    sources: Sources = None,
    reading: Numbers = "codebook",
    default_date: DefaultDate = "none",
    actors: Actors = None,
    gazetteer: Gazetteer = None,
    extractor: Extractor = "neural",
    endpoint: Url = None,
    model: Model = None,
    no_gate: NoGate = False,
    workers: Workers = 0,
    force: Force = False,
    by: By = None,
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Code reports into a record of incidents, events and claims, into a project, or into both."""
    _check_goals(out, project, by)
    today = datetime.now(UTC).date()
    read = ReadOptions(_day(published), outlet, title, sidecar, _columns(column or []), today=today)
    _known("--reading", reading, READINGS)
    _known("--default-date", default_date, DEFAULT_DATES)
    asked = _endpoint(endpoint, model)
    if asked and not quiet:
        typer.echo(plain(f"dateline: reports are sent to {asked.url}, to be read by {asked.model}"), err=True)
    own = None if asked else model
    how = Reading(extractor, reading, default_date, tuple(actors or ()), gazetteer, asked, own, not no_gate)
    config = Config(read, how, rule, sources, workers or default_workers(), force)
    with open_project(project, by) if project is not None else nullcontext() as opened:
        result = _run(paths, out, config, opened, silent=quiet or as_json)
        _tell(result, opened, quiet, as_json)
    raise typer.Exit(1 if result.failed else 0)


def _check_goals(out: Path | None, project: str | None, by: str | None) -> None:
    if out is None and project is None:
        raise typer.BadParameter("give --out DIR for a record, --project P for a project, or both")
    if by is not None and project is None:
        raise typer.BadParameter("--by says who codes into a project; name that with --project P")


def _tell(result: Result, project: Project | None, quiet: bool, as_json: bool) -> None:
    """What the run did, and which judgements of the project contradict each other."""
    if as_json:
        typer.echo(json.dumps(result.summary(), ensure_ascii=False, indent=2))
    elif not quiet:
        show(result, project)
    if project is not None:
        tell_contradictions(project)


def _run(paths: list[Path], out: Path | None, config: Config, project: Project | None, silent: bool) -> Result:
    with Bar(silent) as bar:
        try:
            return pipeline.code(paths, out, config, bar, project)
        except KeyboardInterrupt:
            done, total = bar.reached.get(pipeline.CODING, (0, None))
    of = f" of {total:,}" if total else ""
    kept = project.address if project is not None else out / WORK if out else ""
    typer.echo(
        f"dateline: interrupted; {done:,}{of} documents are coded and kept in {kept}; "
        "run the same command again to go on",
        err=True,
    )
    raise typer.Exit(130)


def _endpoint(url: str | None, model: str | None) -> Endpoint | None:
    if url is None:
        return None
    if model is None:
        raise typer.BadParameter("--endpoint needs --model, the name of a model there")
    return Endpoint(url, model)


def _day(given: str | None) -> date | None:
    if given is None:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise typer.BadParameter(f"--published takes a day such as 2023-02-16, not {given!r}") from None


def _known(option: str, given: str, known: Sequence[str]) -> None:
    if given not in known:
        raise typer.BadParameter(f"{option} takes {', '.join(known)}, not {given!r}")


def _columns(given: list[str]) -> dict[str, str]:
    pairs = [entry.partition("=") for entry in given]
    wrong = [name for name, sign, column in pairs if not (name and sign and column)]
    if wrong:
        raise typer.BadParameter(f"--column takes FIELD=NAME such as text=body, not {wrong[0]!r}")
    return {name: column for name, _, column in pairs}
