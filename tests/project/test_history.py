"""What happened to an incident is told in the order in which it came about, also within one second."""

from collections.abc import Iterator

import pytest

from dateline.project import Project, init_project
from dateline.project.order import Decided, Entry, Step, in_order
from tests.project.made import POLICE, coded, report

AT = "2026-11-27T10:00:00+00:00"
MORE = " The market had been full since the early morning, and traders said that nobody had warned them of it."


@pytest.fixture
def project(where: str) -> Iterator[Project]:
    with init_project(where, by="ann") as made:
        yield coded(made, [report("one", 7, more=MORE)])


def step(linking: int, cause: str, at: str = AT) -> Step:
    return Step(linking, cause, Entry(at, None, f"linking {linking}", cause))


def made(what: str, leads_to: str = "reviews by ann", at: str = AT) -> Decided:
    return Decided(leads_to, Entry(at, "ann", what))


@pytest.mark.parametrize(
    ("steps", "decisions", "told"),
    [
        ([step(1, "run 1"), step(2, "reviews by ann")], [made("a")], ["linking 1", "a", "linking 2"]),
        (
            [step(1, "reviews by ann"), step(2, "run 1"), step(3, "reviews by ann")],
            [made("a"), made("b")],
            ["a", "linking 1", "linking 2", "b", "linking 3"],
        ),
        ([step(1, "reviews by ann")], [made("a"), made("b")], ["a", "b", "linking 1"]),
        ([step(1, "reviews by ann"), step(2, "reviews by ann")], [made("b")], ["linking 1", "b", "linking 2"]),
        ([step(1, "run 1")], [made("a")], ["linking 1", "a"]),
        (
            [step(1, "x withdrawn"), step(2, "x restored")],
            [made("out", " withdrawn"), made("in", " restored")],
            ["out", "linking 1", "in", "linking 2"],
        ),
        ([step(1, "reviews by ann", AT.replace("00+", "01+"))], [made("a")], ["a", "linking 1"]),
    ],
)
def test_a_decision_stands_before_what_it_led_to(steps: list[Step], decisions: list[Decided], told: list[str]) -> None:
    assert [entry.what for entry in in_order(steps, decisions)] == told


def test_a_report_that_goes_and_comes_back_is_told_in_order(project: Project) -> None:
    (incident,) = project.incidents
    project.withdraw("one", "hoax")
    project.restore("one", "no hoax")
    told = [entry.what for entry in project.history(incident.id)]
    assert told == ["appeared", "withdrew one", "went", "restored one", "appeared again"]


def test_a_correction_stands_before_the_cell_that_followed(project: Project) -> None:
    (incident,) = project.incidents
    with project.reviewing() as reviewer:
        claim = next(claim for claim in project.claims() if claim.property == "killed")
        reviewer.correct(claim.id, {"low": 9, "high": 9})
    told = [entry.by for entry in project.history(incident.id)]
    assert told == [None, "ann", None]


def test_an_incident_that_went_with_an_erasure_still_has_its_history(project: Project) -> None:
    (incident,) = project.incidents
    project.erase("one", "court order 12")
    told = [(entry.what, entry.note) for entry in project.history(incident.id[:9])]
    assert told == [("appeared", "made"), ("went", "ann erased a document, “court order 12”")]
    with pytest.raises(ValueError, match="is there no more; dateline history"):
        project.incidents.find(incident.id)


def test_what_a_changed_report_led_to_names_the_report(project: Project) -> None:
    project.snapshot("spring")
    coded(project, [report("two", 7, POLICE, "Valley Post")])
    coded(project, [report("one", 17, more=MORE)])
    project.snapshot("summer")
    (incident,) = project.incidents
    notes = [entry.note for entry in project.history(incident.id)]
    assert notes == ["made", "made", "made, a new version of one"]
    (change,) = project.changes("spring", "summer")
    assert change.why == "made, made, a new version of one"
