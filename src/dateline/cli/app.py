"""The command and its subcommands."""

import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import Annotated

import typer
from typer.exceptions import TyperException

from dateline.cli.actors import actors
from dateline.cli.backup import backup
from dateline.cli.code import code
from dateline.cli.compare import compare
from dateline.cli.doctor import doctor
from dateline.cli.documents import documents
from dateline.cli.evaluate import evaluate
from dateline.cli.explain import explain
from dateline.cli.export import export
from dateline.cli.failures import one_line
from dateline.cli.gazetteer import gazetteer
from dateline.cli.history import history
from dateline.cli.init import init
from dateline.cli.judge import judge
from dateline.cli.link import link
from dateline.cli.plain import plain
from dateline.cli.removal import erase, withdraw
from dateline.cli.report import report
from dateline.cli.review import review
from dateline.cli.rule import rule
from dateline.cli.runs import diff, runs
from dateline.cli.search import search
from dateline.cli.snapshot import snapshot, snapshots
from dateline.cli.train import train
from dateline.cli.undo import undo
from dateline.cli.users import users
from dateline.cli.waiting import say_waiting

INTERRUPTED = 130
USAGE = 2

app = typer.Typer(
    help="From news reports of conflict to a dataset in which every value says who says so.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
)
app.command()(init)
app.command()(code)
app.command()(explain)
app.command()(link)
app.command()(export)
app.command()(report)
app.command()(compare)
app.add_typer(review, name="review")
app.command()(judge)
app.command()(undo)
app.command()(history)
app.command()(search)
app.command()(documents)
app.command()(rule)
app.command()(actors)
app.command()(snapshot)
app.command()(snapshots)
app.command()(runs)
app.command()(diff)
app.command()(users)
app.command()(backup)
app.command()(withdraw)
app.command()(erase)
app.command()(doctor)
app.add_typer(evaluate, name="evaluate")
app.add_typer(train, name="train")
app.add_typer(gazetteer, name="gazetteer")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dateline {version('dateline')}")
        raise typer.Exit


@app.callback()
def options(
    shown: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """From news reports of conflict to a dataset in which every value says who says so."""


def run(arguments: Sequence[str]) -> int:
    """The exit code of the command with these arguments. What goes wrong is one line on standard error."""
    say_waiting()
    try:
        return _result(app(list(arguments), prog_name="dateline", standalone_mode=False))
    except typer.BadParameter as error:
        # One of ours says everything; one about a single option or argument is told with its name.
        return _refused(error.format_message() if error.param or error.param_hint else error.message)
    except TyperException as error:
        return _refused(error.format_message())
    except BrokenPipeError:
        # Whoever read our output has seen enough; nothing more can be written there, not even on closing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("DATELINE_DEBUG"):
            raise
        return _told(one_line(error))


def _result(returned: object) -> int:
    return returned if isinstance(returned, int) else 0


def _refused(message: str) -> int:
    if message.startswith("Usage:"):  # no command was given, and the message is the whole help
        sys.stderr.write(f"{message}\n")
        return USAGE
    return _told(message if "help" in message else f"{message} (see dateline --help)")


def _told(message: str) -> int:
    sys.stderr.write(f"dateline: {plain(message)}\n")
    return USAGE
