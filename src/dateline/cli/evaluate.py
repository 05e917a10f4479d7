"""`dateline evaluate`: gold against system."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.snapshot import At
from dateline.cli.sources import ProjectAt, coding_at, record_at
from dateline.cli.strangers import tell_strangers
from dateline.evaluate import files
from dateline.evaluate import muc4 as muc4_measured
from dateline.evaluate import times as times_measured
from dateline.evaluate import toponyms as toponyms_measured
from dateline.evaluate.bootstrap import intervals, redrawn
from dateline.evaluate.coreference import Clusters
from dateline.evaluate.hanging import cluster_figures, part_sums
from dateline.evaluate.muc4_files import Muc4Document, read_muc4, write_muc4
from dateline.evaluate.record import figures, read_documents, tally

_UNDEFINED = "– (nothing to count over)"

evaluate = typer.Typer(help="Measure how far a coding agrees with gold.", rich_markup_mode=None, no_args_is_help=True)

Gold = Annotated[Path, typer.Argument(help="What is right.", metavar="GOLD")]
System = Annotated[Path, typer.Argument(help="What is measured, in the form of GOLD.", metavar="SYSTEM")]
GoldCoding = Annotated[
    str, typer.Argument(help="What is right: coded documents, a record, or a project.", metavar="GOLD")
]
GoldClusters = Annotated[str, typer.Argument(help="What is right: a file, a record, or a project.", metavar="GOLD")]
SystemClusters = Annotated[
    str, typer.Argument(help="What is measured: a file, a record, or a project.", metavar="SYSTEM")
]
Said = Annotated[Path | None, typer.Argument(help="What is measured.", metavar="[SYSTEM]", show_default=False)]
Predictions = Annotated[
    Path | None, typer.Option(help="Let a model read GOLD's documents; write its templates here.", metavar="FILE")
]
Model = Annotated[str, typer.Option(help="The model that reads: small, base, or a folder of your own.", metavar="NAME")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Draws = Annotated[
    int, typer.Option(help="How often documents are drawn for the intervals; 0 for none.", min=0, metavar="N")
]
GroupDraws = Annotated[
    int, typer.Option(help="How often groups of incidents are drawn for the intervals; 0 for none.", min=0, metavar="N")
]
Seed = Annotated[int, typer.Option(help="The seed of the draws.", metavar="N")]


@evaluate.command(short_help="Events and their cells against documents coded by hand.")
def record(
    gold: GoldCoding,
    system: Said = None,
    project: ProjectAt = None,
    at: At = None,
    draws: Draws = 1000,
    seed: Seed = 0,
    as_json: Json = False,
) -> None:
    """Events, times, places, actors, figures and speakers of a record against hand-coded documents.

    SYSTEM is a record, a project, or coded documents.
    """
    if (system is None) == (project is None):
        raise typer.BadParameter("give either SYSTEM, a record or coded documents, or --project P")
    if at is not None and project is None:
        raise typer.BadParameter("--at names a snapshot of a project; name that with --project P")
    with coding_at(gold) as right:
        wanted = read_documents(right)
    with coding_at(str(system)) if system is not None else record_at(None, project, at) as found:
        given = read_documents(found)
    if not wanted:
        raise ValueError(f"{gold}: holds no coded document")
    tell_strangers(wanted, given, "document", "documents")
    tallies = [tally(events, given.get(document, [])) for document, events in wanted.items()]
    total = sum(tallies, Counter())
    sizes = {"documents": len(tallies), "gold_events": total["event gold"], "system_events": total["event said"]}
    _print({**sizes, **figures(total)}, as_json, intervals(tallies, figures, draws, seed))


@evaluate.command(short_help="Groupings of events into incidents.")
def clusters(
    gold: GoldClusters, system: SystemClusters, draws: GroupDraws = 1000, seed: Seed = 0, as_json: Json = False
) -> None:
    """Groupings of events into incidents: B-cubed, MUC, CEAF-e and LEA.

    Each is a record, a project, or a file with a cluster a line: a JSON list of ids such as ["a", "b"]. Drawn for the
    intervals are groups of incidents that neither share an event with others, in either grouping, nor a document.
    """
    with coding_at(gold) as right, coding_at(system) as said:
        wanted, given = files.read_clusters(right), files.read_clusters(said)
    tell_strangers(_members(wanted.clusters), _members(given.clusters), "event", "events")
    sums = part_sums(wanted, given)
    sizes = {"gold_clusters": len(wanted.clusters), "system_clusters": len(given.clusters), "groups": len(sums)}
    _print({**sizes, **cluster_figures(sums)}, as_json, redrawn(sums, cluster_figures, draws, seed))


@evaluate.command(short_help="Points of places.")
def toponyms(gold: Gold, system: System, draws: Draws = 1000, seed: Seed = 0, as_json: Json = False) -> None:
    """Points of places: accuracy at 161 km, area under the curve, mean and median error.

    Each is a CSV with the columns id, latitude, longitude. Where GOLD has a column document, documents are drawn for
    the intervals, else names.
    """
    wanted, given = files.read_points(gold), files.read_points(system)
    tell_strangers(wanted, given, "id", "ids")
    by_document: dict[str, list[float | None]] = {}
    documents = files.read_documents_of(gold)
    for name, error in toponyms_measured.errors(wanted, given).items():
        by_document.setdefault(documents[name], []).append(error)
    ranges = redrawn(list(by_document.values()), _of_documents, draws, seed)
    _print(toponyms_measured.toponym_figures(wanted, given), as_json, ranges)


@evaluate.command(short_help="Words for times.")
def times(gold: Gold, system: System, draws: Draws = 1000, seed: Seed = 0, as_json: Json = False) -> None:
    """Words for times: strict and relaxed spans, and values.

    Each is a CSV with the columns document, start, end, value.
    """
    wanted, given = files.read_times(gold), files.read_times(system)
    tell_strangers(wanted, given, "document", "documents")
    counted = times_measured.tallies(wanted, given)
    total = sum(counted, Counter())
    _print(times_measured.figures(total), as_json, intervals(counted, times_measured.figures, draws, seed))


@evaluate.command(short_help="MUC-4 templates.")
def muc4(
    gold: Gold,
    system: Said = None,
    predictions: Predictions = None,
    model: Model = "small",
    draws: Draws = 1000,
    seed: Seed = 0,
    as_json: Json = False,
) -> None:
    """MUC-4 templates, of a file or of a model that reads the documents, as GTT scores them.

    A file has a document a line: {"docid": "d1", "templates": [{"incident_type": "attack", "Victim": [["guard"]]}]}.
    """
    wanted = read_muc4(gold)
    if (system is None) == (predictions is None):
        raise typer.BadParameter("give either SYSTEM, a file of templates, or --predictions, a file to write them to")
    given = read_muc4(system) if system is not None else _predicted(gold, wanted, model)
    if predictions is not None:
        write_muc4(predictions, given)
    right, said = ({d.name: d.templates for d in documents} for documents in (wanted, given))
    tell_strangers(right, said, "document", "documents")
    counted = muc4_measured.tallies(right, said)
    total = sum(counted, Counter())
    _print(muc4_measured.figures(total), as_json, intervals(counted, muc4_measured.figures, draws, seed))


def _predicted(path: Path, documents: list[Muc4Document], model: str) -> list[Muc4Document]:
    blank = next((document.name for document in documents if not document.text.strip()), None)
    if blank is not None:
        raise ValueError(f"{path}: {blank} has no doctext to read")
    from dateline.extract.neural.reader import TemplateReader  # here, since no other measure needs ONNX Runtime

    reader = TemplateReader(model)
    return [replace(document, templates=reader.templates(document.text)) for document in documents]


def _of_documents(drawn: Sequence[Sequence[float | None]]) -> dict[str, float | None]:
    return toponyms_measured.figures([error for errors in drawn for error in errors])


def _members(clusters: Clusters) -> set[str]:
    return {str(member) for cluster in clusters for member in cluster}


def _print(
    found: Mapping[str, float | None], as_json: bool, ranges: Mapping[str, tuple[float, float]] | None = None
) -> None:
    ranges = ranges or {}
    if as_json:
        typer.echo(json.dumps({"figures": dict(found), "intervals": ranges}, indent=2))
        return
    for name, value in found.items():
        between = f"  {ranges[name][0]:.3f} to {ranges[name][1]:.3f}" if name in ranges else ""
        typer.echo(f"{name:16} {_shown(value):>7}{between}")


def _shown(value: float | None) -> str:
    if value is None:
        return _UNDEFINED
    return f"{value:,}" if isinstance(value, int) else f"{value:.3f}"
