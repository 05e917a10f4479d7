"""A changed report is a new version of what it was, wherever it comes from, and its incident keeps its id."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dateline.core import Document, Event
from dateline.project import Project, init_project
from tests.made import made_claim, made_event
from tests.project.made import POLICE, coded, report

MORE = " The market had been full since the early morning, and traders said that nobody had warned them of it."


@pytest.fixture
def project(where: str) -> Iterator[Project]:
    with init_project(where, by="ann") as made:
        yield coded(made, [report("one", 7, more=MORE)])


def moved(killed: int, to: str = "/later/one.txt", **changed: Any) -> tuple[Document, Event]:
    document, event = report("one", killed, more=MORE)
    return replace(document, path=to, **changed), event


def states(project: Project) -> list[tuple[str, str]]:
    return [(entry.name, entry.state) for entry in project.documents.entries()]


def test_a_changed_report_in_another_folder_takes_the_place_of_the_old(project: Project) -> None:
    coded(project, [moved(17)])
    assert states(project) == [("one", "superseded"), ("one", "current")]
    assert [claim.low for claim in project.claims() if claim.property == "killed"] == [17]
    coded(project, [moved(27, "/latest/one.txt")])
    assert [state for _, state in states(project)] == ["superseded", "superseded", "current"]


def test_the_same_again_by_another_extractor_adds_no_version(project: Project) -> None:
    coded(project, [moved(17)])
    with project.database.reading() as connection:
        before = connection.exec_driver_sql("select line, document from versions order by number").all()
    coded(project, [moved(17)], key="second")
    with project.database.reading() as connection:
        assert connection.exec_driver_sql("select line, document from versions order by number").all() == before
    coded(project, [report("one", 8, more=MORE)])
    assert [state for _, state in states(project)] == ["superseded", "superseded", "current"]


@pytest.mark.parametrize(
    "changed",
    [
        {"outlet": "Valley Post"},
        {"published": date(2019, 5, 9)},
        {"url": "https://post.example/one"},
        {"name": "other"},
        {"text": "A bomb killed 7 people in Kabul on 3 May 2019, a nurse said; the rest of it is new and long."},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_what_differs_in_more_than_place_stays_a_report_of_its_own(project: Project, changed: dict[str, Any]) -> None:
    coded(project, [(moved(17, **changed)[0], None)])
    assert [state for _, state in states(project)] == ["current", "current"]


def test_an_address_is_what_a_report_is_known_by(project: Project) -> None:
    coded(project, [moved(7, url="https://post.example/one"), moved(17, "/x/two.txt", url="https://post.example/one")])
    assert [state for _, state in states(project)] == ["current", "superseded", "current"]


def test_an_incident_keeps_its_id_when_its_only_report_changes(project: Project) -> None:
    (before,) = project.incidents
    first = max(linking.number for linking in project.linkings)
    project.snapshot("spring")
    coded(project, [report("one", 17, more=MORE)])
    (after,) = project.incidents
    assert (after.id, max(linking.number for linking in project.linkings) > first) == (before.id, True)
    project.snapshot("summer")
    (change,) = project.changes("spring", "summer")
    assert (change.what, change.told) == ("changed", "killed was 7, is 17")


def test_each_event_of_a_changed_report_takes_the_place_of_its_like(project: Project) -> None:
    def telling(killed: int) -> list[Event]:
        document = report("one", killed, more=MORE)[0]
        return [
            made_event(document, kind, ordinal=place, claims=(made_claim(document, "killed", f"{killed} people"),))
            for place, kind in enumerate(("bombing", "shelling"))
        ]

    coding = project.coding("second", "test.v2", {})
    coding.add(report("one", 8, more=MORE)[0], telling(8))
    project.link("two events")
    before = {incident.type: incident.id for incident in project.incidents}
    coding.add(report("one", 9, more=MORE)[0], list(reversed(telling(9))))
    project.link("changed")
    assert {incident.type: incident.id for incident in project.incidents} == before


def test_an_incident_comes_back_with_its_only_report(project: Project) -> None:
    (before,) = project.incidents
    project.withdraw("one", "hoax")
    assert list(project.incidents) == []
    project.restore("one", "no hoax")
    assert list(project.incidents) == [before]
    told = ["appeared", "appeared again", "restored one", "went", "withdrew one"]
    assert sorted(entry.what for entry in project.history(before.id)) == told


def test_a_new_report_takes_no_id_of_a_happening_that_went(project: Project) -> None:
    (before,) = project.incidents
    project.withdraw("one", "hoax")
    coded(project, [report("two", 9, POLICE, "Valley Post", town="Kunduz")])
    assert before.id not in [incident.id for incident in project.incidents]
