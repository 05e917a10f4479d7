"""A project read at a snapshot is as it was then, whatever was done since, in whichever database it is."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from dateline.project import Held, Project, Reads, held, init_project, undecided
from dateline.store import Given, Incidents, Runs, version_id
from tests.project.made import POLICE, coded, report


@pytest.fixture
def project(where: str) -> Iterator[Project]:
    with init_project(where, by="ann") as made:
        yield coded(made, [report("one", 7), report("two", 9, POLICE, "Valley Post"), report("far", 3, town="Kunduz")])


def run_of(project: Project, name: str) -> None:
    given = [Given(version_id(report(name, 7)[0]), name, name, "coded", None)]
    extraction = project.coding("first", "test.v1", {}).extraction
    number, _ = Runs(project.database).add(
        extraction, "ucdp", "2024-01-01T00:00:00+00:00", project.by, {"coded": 1}, given
    )
    project.link(f"run {number}", number)


def killed(project: Project, low: int) -> str:
    return next(claim.id for claim in project.claims() if claim.property == "killed" and claim.low == low)


def decided(project: Project) -> None:
    """Everything that people may do, in the name of bob."""
    project.by = "bob"
    with project.reviewing() as reviewer:
        reviewer.correct(killed(project, 9), {"low": 19, "high": 19}, note="a slip")
    one, two, far = (event.id for event in project.events())
    with project.judging() as judge:
        judge.judge(one, two, "same")
        judge.judge(one, far, "unsure")
    project.withdraw("far", "hoax")
    run_of(project, "two")
    coded(project, [report("new", 1, town="Kunduz"), report("three", 70, outlet="Lake Post")])


def told(of: Reads) -> dict[str, Any]:
    """Everything that can be read of a project, now or at a snapshot, by the name of the read."""
    incidents, numbers = list(of.incidents), [number for number, _ in of.documents.current()]
    return {
        "address": of.address,
        "changes": list(of.changes("1")),
        "claims": list(of.claims()),
        "documents": [list(of.documents.current()), list(of.documents.entries()), of.documents.count()],
        "events": list(of.events()),
        "history": [of.history(incident.id) for incident in incidents],
        "incidents": [incidents, [of.incidents.find(found.id[:9]) for found in incidents], of.incidents.count()],
        "judgements": of.judgements.all(),
        "linkings": of.linkings.all(),
        "record": [list(of.record.incidents()), list(of.record.events())],
        "removals": of.removals.all(),
        "reviews": of.reviews.all(),
        "rows": [row.line for row in of.rows.lines()],
        "rule": of.rule,
        "runs": of.runs.all(),
        "search": [[row["id"] for row in hit.incidents] for hit in of.search("bomb")],
        "settled": of.settled().edges,
        "rules_chosen": of.rules_chosen.all(),
        "snapshots": [made.name for made in of.snapshots],
        "users": of.users.all(),
        "view": [*of.view, [of.view.governed(number) for number in numbers], decisions(of)],
    }


def decisions(of: Reads) -> list[list[Held]]:
    return [list(held(of.view, row)) for row in of.incidents.rows()]


def all_undecided(of: Reads) -> list[Held]:
    return list(undecided(of.view, of.incidents.rows(), contested=False))


def test_all_that_can_be_read_is_as_it_was(project: Project) -> None:
    with project.reviewing() as reviewer:
        reviewer.accept(killed(project, 7), note="seen")
        reviewer.correct(killed(project, 3), {"low": 4, "high": 4}, note="one more died")
        reviewer.reject(next(claim.id for claim in project.claims() if claim.property == "weapon"))
    coded(project, [report("hoax", 90, outlet="Sea Post")])
    project.withdraw("hoax", "retracted")
    one, two, _ = (event.id for event in project.events())
    with project.judging() as judge:
        judge.judge(one, two, "same")
    run_of(project, "one")
    project.snapshot("spring")
    before = told(project)
    assert told(project.at("spring")) == before
    decided(project)
    then = told(project.at("spring"))
    assert {name for name in then if then[name] != before[name]} == set()
    now = told(project)
    assert {name for name in now if now[name] == before[name]} <= {
        "address", "rule", "rules_chosen", "settled", "snapshots",
    }  # fmt: skip
    assert set(now) == {name for name in vars(Reads) if not name.startswith("_")}  # a read that comes is to come here


def test_users_are_those_of_then_with_what_they_had_done(project: Project) -> None:
    project.snapshot("spring")
    decided(project)
    assert [(user.name, dict(user.did)) for user in project.at("spring").users] == [("ann", {"snapshots": 1})]
    assert [user.name for user in project.users.all()] == ["ann", "bob"]


def test_a_claim_that_was_decided_since_is_undecided_then(project: Project) -> None:
    project.snapshot("spring")
    decided(project)
    then = {(found.claim.property, found.claim.low) for found in all_undecided(project.at("spring"))}
    now = {(found.claim.property, found.claim.low) for found in all_undecided(project)}
    assert ("killed", 9) in then
    assert not {("killed", 9), ("killed", 19)} & now


def test_a_judgement_on_what_did_not_count_then_says_nothing(project: Project) -> None:
    one, _, far = (event.id for event in project.events())
    project.withdraw("far", "hoax")
    project.restore("far", "no hoax")
    with project.judging() as judge:
        judge.judge(one, far, "different")
    project.withdraw("far", "hoax")
    project.snapshot("spring")
    settled = project.at("spring").settled()
    assert (settled.edges, [loose.why for loose in settled.loose]) == ({}, ["one of the two events did not count then"])


def test_history_ends_with_the_snapshot_also_for_a_merger(project: Project) -> None:
    one, _, far = (event.id for event in project.events())
    gone = Incidents(project.database).of_events([far])[far]
    kept = Incidents(project.database).of_events([one])[one]
    project.snapshot("spring")
    with project.judging() as judge:
        judge.judge(one, far, "same")
    assert f"{gone} was merged into {kept}" in [entry.what for entry in project.history(kept)]
    assert [entry.what for entry in project.at("spring").history(gone)] == ["appeared"]
    assert all(entry.at for entry in project.history(kept))


def test_what_was_erased_since_is_gone_from_it_too(project: Project) -> None:
    project.snapshot("spring")
    project.erase("far", "court order")
    found = project.at("spring")
    assert [document.name for document in found.documents] == ["one", "two"]
    assert [incident.documents for incident in found.incidents] == [("one", "two")]


def test_a_document_has_the_name_and_text_of_then(project: Project) -> None:
    project.snapshot("spring")
    document, event = report("one", 8)
    coded(project, [(replace(document, text=document.text), event)])
    assert "7 people" in next(iter(project.at("spring").documents)).text
