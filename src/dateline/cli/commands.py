"""Every command by name. What a command is made of is imported when it is called."""

from collections import UserDict
from collections.abc import Mapping
from typing import Any, NamedTuple, cast

import typer
from typer.core import TyperGroup
from typer.main import get_command

from dateline.core.plugins import load


class Named(NamedTuple):
    """Where a command is, as "module:attribute", and what the list of commands says of it in one line."""

    home: str
    told: str


COMMANDS: Mapping[str, Named] = {
    "init": Named("dateline.cli.init:init", "Make a project, a database that keeps reports and decisions."),
    "code": Named("dateline.cli.code:code", "Code reports into incidents, events and claims."),
    "explain": Named("dateline.cli.explain:explain", "Print the chain from a cell to the words that it rests on."),
    "link": Named("dateline.cli.link:link", "Link events into incidents, one line an event."),
    "export": Named("dateline.cli.export:export", "Write the record in another layout."),
    "report": Named("dateline.cli.report:report", "Write one page to publish, with map, charts and sources."),
    "compare": Named("dateline.cli.compare:compare", "Compare the record with events that others coded."),
    "judge": Named("dateline.cli.judge:judge", "Say whether two events are the same happening."),
    "undo": Named("dateline.cli.undo:undo", "Take a decision back; what held before it holds again."),
    "history": Named("dateline.cli.history:history", "Print what happened to an incident: who changed what, when."),
    "search": Named("dateline.cli.search:search", "Find incidents and reports by words, place and time."),
    "documents": Named("dateline.cli.documents:documents", "List every version of every document."),
    "rule": Named("dateline.cli.rule:rule", "Tell or change by what the cells of a project are chosen."),
    "actors": Named("dateline.cli.actors:actors", "Tell or change which actors a project adds."),
    "snapshot": Named("dateline.cli.snapshot:snapshot", "Freeze the project as it is under a name."),
    "snapshots": Named("dateline.cli.snapshot:snapshots", "List the snapshots of a project."),
    "runs": Named("dateline.cli.runs:runs", "List the runs that coded into a project."),
    "diff": Named("dateline.cli.runs:diff", "Show what changed from one state of a project to another."),
    "users": Named("dateline.cli.users:users", "List who works with a project."),
    "backup": Named("dateline.cli.backup:backup", "Copy a project to a new file, while others may write."),
    "withdraw": Named("dateline.cli.removal:withdraw", "Let the claims of a document stop counting."),
    "erase": Named("dateline.cli.removal:erase", "Remove a document's text and quotes for good."),
    "doctor": Named("dateline.cli.doctor:doctor", "Say what is there, what is missing, and how to get it."),
    "review": Named("dateline.cli.review:review", "Accept, reject or correct claims of a project."),
    "evaluate": Named("dateline.cli.evaluate:evaluate", "Measure how far a coding agrees with gold."),
    "train": Named("dateline.cli.train:train", "Train the model that ships again, part by part."),
    "gazetteer": Named("dateline.cli.gazetteer:gazetteer", "Build the list of places, and look into it."),
}
_HOMES = {name: named.home for name, named in COMMANDS.items()}


class Commands(TyperGroup):
    """The command with its subcommands, which are told without being imported."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.commands = _OnDemand(_HOMES)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """The names in the order of the list."""
        return list(self.commands)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write the list."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, named.told) for name, named in COMMANDS.items()])


class _OnDemand(UserDict[str, Any]):
    """Commands by name, each imported when it is asked for; what is kept is where it is."""

    def __getitem__(self, name: str) -> Any:
        if name not in self.data:
            raise KeyError(name)
        above = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
        found = load(self.data, name)
        if isinstance(found, typer.Typer):
            above.add_typer(found, name=name)
        else:
            above.command(name)(found)
        above.callback()(lambda: None)  # so that one command alone is below it too
        return cast(TyperGroup, get_command(above)).commands[name]
