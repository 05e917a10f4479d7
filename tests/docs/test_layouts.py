"""Every layout of `dateline export` is on the page about exporting and in the reference, with a command that works."""

import re
import shlex
from pathlib import Path

import pytest
from tests.export.sample import write_sample
from typer.testing import CliRunner

from dateline.cli.app import app
from dateline.export import EXPORTERS

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "how-to" / "export.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_layout_is_documented(name: str) -> None:
    assert f"\n| `{name}` | " in PAGE
    assert f"`{name}`" in (DOCS / "reference" / "command-line.md").read_text(encoding="utf-8")


def test_the_command_of_every_layout_works_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_sample(tmp_path / "out")
    shown = dict.fromkeys(re.findall(r"^\$ dateline (export --as .+)$", PAGE, re.MULTILINE))
    assert {line.split()[2] for line in shown} == set(EXPORTERS)
    for line in shown:
        done = CliRunner().invoke(app, shlex.split(line))
        assert done.exit_code == 0, (line, done.output)
        assert (tmp_path / line.split()[-1]).exists()
