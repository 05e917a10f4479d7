"""kill -9 at random points of making, coding, linking, reviewing and judging loses nothing that was acknowledged."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dateline.project import open_project
from dateline.store import check, connect_or_create

KILLS = int(os.environ.get("DATELINE_KILLS", "6"))
SEED = 20_261_127
_WORKER = Path(__file__).with_name("worker.py")


def killed_after(path: Path, seconds: float) -> list[list[str]]:
    """What a worker said was kept before it was killed, that long after its first word."""
    command = [sys.executable, "-m", "tests.project.worker", str(path)]
    root = _WORKER.parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as worker:
        assert worker.stdout is not None
        told = worker.stdout.readline()
        time.sleep(seconds)
        worker.kill()
        told += worker.stdout.read()
    return [line.split() for line in told.splitlines() if line.endswith(tuple("0123456789abcdef"))]


@pytest.mark.slow
def test_a_project_survives_being_killed(tmp_path: Path) -> None:
    path, chance = tmp_path / "p.db", random.Random(SEED)
    documents, reviews, judgements, linkings = set[str](), set[str](), set[str](), set[str]()
    kept = {"document": documents, "review": reviews, "judgement": judgements, "linking": linkings}
    for _ in range(KILLS):
        for kind, key in killed_after(path, chance.uniform(0.3, 6)):
            kept[kind].add(key)
        connect_or_create(path).close()
        with open_project(path) as project:
            assert list(check(project.database)) == []
            assert documents <= {document.id for document in project.documents}
            assert reviews <= {review.id for review in project.reviews.all()}
            assert judgements <= {judgement.id for judgement in project.judgements.all()}
            assert linkings <= {str(linking.number) for linking in project.incidents.linkings()}
            project.link("what the killed one left")
            piecemeal = {frozenset(incident.events) for incident in project.incidents}
            project.link("anew", anew=True)
            assert {frozenset(incident.events) for incident in project.incidents} == piecemeal
    assert documents
