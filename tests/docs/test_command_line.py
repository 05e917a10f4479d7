"""Every command and option is in the reference, and every command in the docs is one that exists."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from dateline.cli.app import app

DOCS = Path(__file__).parents[2] / "docs"
REFERENCE = (DOCS / "reference" / "command-line.md").read_text(encoding="utf-8")
SHOWN = re.compile(r"^\$ dateline (.+)$", re.MULTILINE)


def commands(command: object, name: str = "dateline") -> Iterator[tuple[str, object]]:
    """Every command below this one with its whole name."""
    below = getattr(command, "commands", None)
    if not below:
        yield name, command
    for word, child in (below or {}).items():
        yield from commands(child, f"{name} {word}")


COMMANDS = dict(commands(get_command(app)))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_in_the_reference(name: str) -> None:
    section = REFERENCE.partition(f"## {name}\n")[2].partition("\n## ")[0]
    assert section
    options = [o for p in COMMANDS[name].params for o in p.opts if o.startswith("--")]  # type: ignore[attr-defined]
    assert [option for option in options if option != "--help" and f"`{option}" not in section] == []


def test_every_command_in_the_docs_exists() -> None:
    pages = [*DOCS.rglob("*.md"), DOCS.parent / "README.md"]
    shown = {line for page in pages for line in SHOWN.findall(page.read_text(encoding="utf-8"))}
    assert shown
    known = [name.removeprefix("dateline ") for name in COMMANDS]
    assert [line for line in shown if not line.startswith(("--", *known))] == []
