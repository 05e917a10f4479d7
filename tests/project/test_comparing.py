"""How two events of a project come to their score."""

from pathlib import Path

import pytest

from dateline.project import init_project
from tests.project.made import coded, report


def test_an_event_is_not_compared_with_itself(tmp_path: Path) -> None:
    with init_project(tmp_path / "p.db") as project:
        coded(project, [report("one", 7)])
        (event,) = project.events()
        with pytest.raises(ValueError, match=f"{event.id} is one event; name two"):
            project.waterfall(event.id[:7], event.id)
