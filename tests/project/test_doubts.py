"""Which pairs are worth a person's look: those near zero, the more claims the more, among a bounded number."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.project import Project, init_project
from dateline.store import Incidents, Memory
from tests.project.made import POLICE, coded, report
from tests.project.test_scope import reports


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with init_project(tmp_path / "p.db") as made:
        yield made


def test_the_latest_reports_are_looked_at_first_and_all_where_asked_for(project: Project) -> None:
    coded(project, reports(120))
    everything = project.doubts(10_000, among=None)
    assert everything == project.doubts(10_000)
    latest = {event.event for event in Memory(project.database).latest(40)}
    some = project.doubts(10_000, among=40)
    assert 0 < len(some) < len(everything)
    assert {doubt.pair for doubt in some} == {d.pair for d in everything if set(d.pair) <= latest}
    assert project.linked_events() == 120


def test_doubts_have_the_scores_of_their_waterfalls_and_the_claims_of_whole_incidents(project: Project) -> None:
    coded(project, reports(120))
    found = project.doubts(20, among=60)
    assert [doubt.worth for doubt in found] == sorted((doubt.worth for doubt in found), reverse=True)
    members = Incidents(project.database).members()[1]
    claims = {event.id: len(event.claims) for event in project.events()}
    for doubt in found:
        assert project.waterfall(*doubt.pair).score == doubt.score
        own = {members[event] for event in doubt.pair}
        assert doubt.claims == sum(claims[event] for event, incident in members.items() if incident in own)


def test_what_was_judged_or_follows_from_it_is_in_doubt_no_more(project: Project) -> None:
    coded(
        project, [report("one", 7), report("two", 900, POLICE, "Valley Post"), report("three", 55, outlet="Lake Post")]
    )
    pairs = [doubt.pair for doubt in project.doubts()]
    assert len(pairs) == 3
    with project.judging() as judge:
        judge.judge(*pairs[0], "same")
        judge.judge(*pairs[1], "unsure")
    assert [doubt.pair for doubt in project.doubts()] == [pairs[2]]
