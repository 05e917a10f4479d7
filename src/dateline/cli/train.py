"""`dateline train`: make what the shipped model reads by again."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.train_data import labelled_elsewhere, labelled_reports, unlabelled_texts, without_held_out

train = typer.Typer(help="Train the model that ships again, part by part.", no_args_is_help=True)

Encoder = Annotated[Path, typer.Option(help="The folder of all-MiniLM-L6-v2, or of all-mpnet-base-v2.", metavar="DIR")]
Data = Annotated[Path, typer.Option(help="The folder with MUC-4's train.json and dev.json.", metavar="DIR")]
Out = Annotated[Path, typer.Option(help="The folder for checkpoint and model.", metavar="DIR")]
Seed = Annotated[int, typer.Option(help="The seed of order, masks and new weights.")]
Passes = Annotated[int, typer.Option(help="How often the documents are read.", min=1)]
Processes = Annotated[int, typer.Option(help="Processes of one thread each that learn together.", min=1)]
Model = Annotated[str, typer.Option(help="The model whose trunk stays: small, base or a folder.", metavar="NAME")]
Above = Annotated[
    str | None, typer.Option(help="A model whose trunk stays; without, that of the encoder learns too.", metavar="NAME")
]
Reports = Annotated[list[Path], typer.Option(help="A folder of labelled reports; repeatable.", metavar="DIR")]
Coded = Annotated[
    list[Path], typer.Option(help="NAME.jsonl, its coding beside it in NAME-gold.jsonl; repeatable.", metavar="FILE")
]
Standoff = Annotated[
    list[Path], typer.Option(help="A folder of labels of texts that lie elsewhere; repeatable.", metavar="DIR")
]
Texts = Annotated[list[Path], typer.Option(help="A collection that holds such texts; repeatable.", metavar="FILE")]
Unlabelled = Annotated[
    list[Path], typer.Option(help="A collection of texts that nobody labelled; repeatable.", metavar="FILE")
]
Teacher = Annotated[
    str | None, typer.Option(help="The model that reads what nobody labelled; without, the same.", metavar="NAME")
]
LeaveOut = Annotated[
    list[Path], typer.Option(help="JSON Lines; texts with an id in it are not learnt from; repeatable.", metavar="FILE")
]
Start = Annotated[
    Path | None,
    typer.Option(help="The --out of an earlier training, to train its weights further.", metavar="DIR"),
]
HoldOut = Annotated[bool, typer.Option("--hold-out", help="Leave out the reports to measure by, one in seven.")]
WithoutWords = Annotated[bool, typer.Option("--without-words", help="Leave out what words say.")]


@train.command()
def trunk(encoder: Encoder, out: Out) -> None:
    """Write the lower layers of an encoder as the trunk of a model, to train readers above it."""
    try:
        from dateline.train.trunk_recipe import make_trunk
    except ModuleNotFoundError as error:
        raise _without(error) from error
    typer.echo(f"the model is in {make_trunk(encoder, out)}")


@train.command()
def templates(
    encoder: Encoder,
    data: Data,
    out: Out,
    model: Above = None,
    seed: Seed = 1,
    passes: Passes = 5,
    processes: Processes = 1,
) -> None:
    """Train the layers and heads that read MUC-4 templates; goes on where it was stopped."""
    try:
        from dateline.train.recipe import Training
        from dateline.train.recipe import train as trained
        from dateline.train.template_task import TemplateRecipe
    except ModuleNotFoundError as error:
        raise _without(error) from error
    from dateline.extract.neural.models import model_folder

    above = None if model is None else model_folder(model)
    training = Training(encoder, data, out, TemplateRecipe(passes=passes, seed=seed), above, processes)
    typer.echo(f"the model is in {trained(training, typer.echo)}")


@train.command()
def template_judge(data: Data, model: Model = "small", without_words: WithoutWords = False) -> None:
    """Learn what words say of MUC-4 templates, and fit judge and thresholds again; the network stays as it is."""
    from dateline.extract.neural.models import model_folder
    from dateline.train.template_fit import fit_again

    folder = model_folder(model)
    fit_again(folder, data, typer.echo, with_words=not without_words)
    typer.echo(f"written into {folder / 'templates'}")


@train.command()
def tellings(
    encoder: Encoder,
    out: Out,
    reports: Reports,
    coded: Coded = [],  # noqa: B006 - Typer copies it
    standoff: Standoff = [],  # noqa: B006
    texts: Texts = [],  # noqa: B006
    model: Model = "small",
    seed: Seed = 1,
    passes: Passes = 6,
    processes: Processes = 1,
    hold_out: HoldOut = False,
    start: Start = None,
) -> None:
    """Train the layers and heads that find where acts are told; goes on where it was stopped."""
    try:
        from dateline.train.telling_recipe import TellingTraining, train_tellings
        from dateline.train.telling_task import TellingRecipe
    except ModuleNotFoundError as error:
        raise _without(error) from error
    from dateline.extract.neural.models import model_folder

    own, others = labelled_reports(reports, [], hold_out), labelled_reports([], coded, hold_out)
    labelled = own + without_held_out(labelled_elsewhere(standoff, texts), hold_out) + others
    recipe = TellingRecipe(passes=passes, seed=seed)
    training = TellingTraining(model_folder(model), encoder, out, recipe, processes, start=start)
    typer.echo(f"{len(labelled)} reports, {sum(len(report.events) for report in labelled)} events")
    typer.echo(f"the model is in {train_tellings(training, labelled, typer.echo)}")


@train.command()
def cells(
    out: Out,
    reports: Reports,
    coded: Coded = [],  # noqa: B006 - Typer copies it
    standoff: Standoff = [],  # noqa: B006
    texts: Texts = [],  # noqa: B006
    model: Model = "small",
    seed: Seed = 1,
    passes: Passes = 6,
    processes: Processes = 1,
    hold_out: HoldOut = False,
    start: Start = None,
) -> None:
    """Train the heads that find who, where, when and how many; goes on where it was stopped."""
    try:
        from dateline.train.cell_recipe import CellTraining, train_cells
        from dateline.train.cell_task import CellRecipe
    except ModuleNotFoundError as error:
        raise _without(error) from error
    from dateline.extract.neural.models import model_folder

    labelled = labelled_reports(reports, coded, hold_out)
    labelled += without_held_out(labelled_elsewhere(standoff, texts), hold_out)
    training = CellTraining(model_folder(model), out, CellRecipe(passes=passes, seed=seed), processes, start)
    typer.echo(f"{len(labelled)} reports, {sum(len(report.events) for report in labelled)} events")
    typer.echo(f"the model is in {train_cells(training, labelled, typer.echo)}")


@train.command()
def confidence(reports: Reports, model: Model = "small") -> None:
    """Fit how likely claims are right to the labelled reports that the model did not learn from, one in seven."""
    from dateline.coder import Reading, open_extractor
    from dateline.extract.neural.extractor import NeuralExtractor
    from dateline.extract.neural.models import model_folder
    from dateline.ingest import document_from_text
    from dateline.train.confidence import calibration_error, fit, judge, likely
    from dateline.train.labelled import held_out, read_reports

    labelled = [one for folder in reports for one in read_reports(folder) if held_out(one)]
    coded = ((document_from_text(one.text, one.name), [e.row(one.text) for e in one.events]) for one in labelled)
    opened = open_extractor(Reading(extractor="neural", model=model))
    assert isinstance(opened, NeuralExtractor)
    judged = judge(opened.read, coded)
    fitted = fit(judged)
    error = calibration_error(likely(fitted, judged), judged.right)
    file = fitted.write(model_folder(model), reports=len(labelled), claims=len(judged.right))
    typer.echo(f"{len(judged.right)} claims of {len(labelled)} reports, {judged.right.mean():.0%} right")
    typer.echo(f"calibration error on these {error:.3f}; written to {file}")


@train.command()
def joining(
    reports: Reports,
    coded: Coded = [],  # noqa: B006 - Typer copies it
    standoff: Standoff = [],  # noqa: B006
    texts: Texts = [],  # noqa: B006
    model: Model = "small",
    hold_out: HoldOut = False,
) -> None:
    """Learn which words tell an act again, from labelled tellings as the network of a model reads them."""
    from dateline.extract.cues.events import EventReader
    from dateline.extract.neural.models import model_folder
    from dateline.extract.neural.tellings import TellingNetwork
    from dateline.gazetteer import default_path, open_gazetteer
    from dateline.resolve.actors import ActorRegistry
    from dateline.train.joining import train_joining
    from dateline.train.joining_examples import Teacher

    labelled = labelled_reports(reports, coded, hold_out) + without_held_out(
        labelled_elsewhere(standoff, texts), hold_out
    )
    folder = model_folder(model)
    reader = EventReader(open_gazetteer(default_path()), ActorRegistry.load())
    teacher = Teacher(reader, TellingNetwork(folder, threads=1))
    typer.echo(f"written to {train_joining(folder, teacher, labelled, typer.echo)}")


@train.command()
def gate(
    reports: Reports,
    unlabelled: Unlabelled = [],  # noqa: B006 - Typer copies it
    coded: Coded = [],  # noqa: B006
    standoff: Standoff = [],  # noqa: B006
    texts: Texts = [],  # noqa: B006
    leave_out: LeaveOut = [],  # noqa: B006
    model: Model = "small",
    teacher: Teacher = None,
    hold_out: HoldOut = False,
) -> None:
    """Train the gate that leaves unread what cannot tell an event; a network of tellings is its teacher."""
    try:
        from dateline.train.gate_recipe import GateTraining, train_gate
    except ModuleNotFoundError as error:
        raise _without(error) from error
    from dateline.extract.neural.models import model_folder

    elsewhere = labelled_elsewhere(standoff, texts)
    labelled = labelled_reports(reports, coded, hold_out) + without_held_out(elsewhere, hold_out)
    other = unlabelled_texts(unlabelled, leave_out, {one.name for one in elsewhere})
    training = GateTraining(model_folder(model), model_folder(teacher or model), labelled, other)
    typer.echo(f"written to {train_gate(training, typer.echo)}")


def _without(error: ModuleNotFoundError) -> ImportError:
    return ImportError(f"training needs {error.name}: pip install 'dateline[train]'")
