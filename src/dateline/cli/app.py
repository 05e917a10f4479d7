"""The command: it runs, and says in one line what goes wrong."""

import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import Annotated

import typer
from typer.exceptions import TyperException

from dateline.cli.commands import Commands
from dateline.cli.failures import one_line
from dateline.cli.plain import plain
from dateline.cli.waiting import say_waiting

USAGE = 2

app = typer.Typer(
    cls=Commands,
    help="From news reports of conflict to a dataset in which every value says who says so.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
)


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
