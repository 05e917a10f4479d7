"""Ids are found by their beginning without a walk through what the project holds."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import event

from dateline.core import Document, Event, Span
from dateline.project import Project, init_project
from dateline.store import Incidents, Redirect, Redirects, Snapshots
from tests.project.made import POLICE, coded, report

# Through a table, or through all open rows of incidents by the index that has them side by side.
_WALK = r"SCAN (?!\(|CONSTANT|\w+_index VIRTUAL|anon)|SEARCH incidents USING INDEX incidents_until"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with init_project(tmp_path / "p.db", by="ann") as made:
        yield coded(made, [report("one", 7), report("two", 9, POLICE, "Valley Post"), report("far", 3, town="Kunduz")])


def scanned(project: Project, work: Callable[[], object]) -> list[str]:
    """The tables that the work walks through, as SQLite plans it; not what a search in them has found."""
    asked: list[tuple[str, object]] = []
    engine = project.database._engine
    listen = (engine, "before_cursor_execute", lambda *given: asked.append((given[2], given[3])))
    event.listen(*listen)
    work()
    event.remove(*listen)
    with engine.connect() as connection:
        plans = [
            row[3]
            for told, values in asked
            if told.lower().startswith("select")
            for row in connection.exec_driver_sql(f"explain query plan {told}", values)  # type: ignore[arg-type]
        ]
    return [plan for plan in plans if re.match(_WALK, plan)]


def test_no_table_is_walked_through_for_one_id(project: Project) -> None:
    incident = next(iter(project.incidents))
    claim = next(iter(project.claims())).id
    spring = project.snapshot("spring")
    for find in (
        lambda: Incidents(project.database).find(incident.id[:7]),
        lambda: Incidents(project.database).past(incident.id),
        lambda: project.readings.find(incident.events[0][:7]),
        lambda: project.readings.claims(claim[:7]),
        lambda: Snapshots(project.database).incidents(spring, incident.id[:7]),
        lambda: Redirects(project.database).merged_into([incident.id]),
        lambda: Redirects(project.database).leaving([incident.id]),
    ):
        assert scanned(project, find) == []
    assert scanned(project, lambda: list(project.linkings)) != []
    assert scanned(project, lambda: list(project.incidents)) != []


def told_apart(name: str, killed: int) -> tuple[Document, Event]:
    """A report whose last sentence is far from that of its event."""
    document, event = report(name, killed, more=" Shops were shut. Nobody slept.")
    ends = [document.text.index(word) for word in (" Shops", " Nobody")] + [len(document.text)]
    sentences = tuple(Span(begin + bool(begin), end) for begin, end in pairwise([0, *ends]))
    anchor = replace(event.anchor, span=sentences[0], quote=sentences[0].of(document.text))
    claims = tuple(claim for claim in event.claims if claim.quote != document.text)
    return replace(document, sentences=sentences), replace(event, anchor=anchor, claims=claims)


def test_reports_are_found_without_a_walk_through_all_incidents(project: Project) -> None:
    coded(project, [told_apart(f"late {place}", 20 + place) for place in range(15)])
    project.snapshot("spring")
    for search in (project.search, project.at("spring").search):
        hits = search("slept")
        assert len(hits) == 15 and all(hit.is_report and hit.incidents for hit in hits)
        assert scanned(project, partial(search, "slept")) == []


@pytest.mark.parametrize("words", ["%", "_", "Q", "é", "a b", "'", "\x00", "-"])
def test_what_can_be_no_id_finds_nothing(project: Project, words: str) -> None:
    with pytest.raises(ValueError, match="no incident's id begins"):
        project.incidents.find(words)


def test_redirects_lead_over_several_steps(project: Project) -> None:
    ids = [f"{digit}" * 16 for digit in range(4)]
    led = [Redirect(ids[0], ids[1], "merged"), Redirect(ids[1], ids[2], "merged"), Redirect(ids[2], ids[3], "split")]
    last = project.linkings.all()[-1].number
    Incidents(project.database).replace([], led, last, "made", "ucdp", run=None, only=frozenset())
    redirects = Redirects(project.database)
    assert redirects.merged_into([ids[2]]) == led[:2]
    assert redirects.merged_into([ids[3]]) == []
    assert redirects.leaving([ids[2]]) == redirects.reaching([ids[3]]) == led[2:]
