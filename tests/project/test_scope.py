"""Linking what changed gives what linking everything gives, and looks at little."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from dateline.core import Document, Event, Incident, Place
from dateline.link import consolidate
from dateline.project import Project, init_project, linking
from dateline.project.scope import Scopes
from dateline.store import Incidents, check
from tests.made import day, made_claim, made_document, made_event
from tests.project.made import coded, report

Report = tuple[Document, Event]
_TOWNS = ("Karsan", "Belmet", "Oruk", "Tavil", "Sarmin", "Dolan")


def told(number: int, chance: random.Random) -> Report:
    """A report of one of some hundred bombings: six towns, every third day of half a year, as one of five outlets.

    Its text is too short to pass for a near copy of another.
    """
    town, nth = chance.choice(_TOWNS), chance.randrange(60)
    at = date(2021, 1, 1) + timedelta(days=3 * nth)
    killed = 3 + (nth * 7 + len(town)) % 20 + chance.choice([0, 0, 0, 1])
    count = f"{killed} people"
    text = f"No. {number}: a bomb killed {count} in {town} on {at:%d %B}, police said."
    document = made_document(text, f"r{number}", f"Outlet {number % 5}", at + timedelta(days=chance.randrange(3)))
    claim = made_claim(document, "killed", count, low=killed, high=killed, group="all")
    place = Place(town, None, None, "AF", 31.0 + _TOWNS.index(town), 65.0 + _TOWNS.index(town), 1, None, town)
    event = made_event(document, time=day(at.isoformat()), place=place, claims=(claim,))
    return replace(document, path=f"/reports/r{number}.txt"), event


def reports(number: int, seed: int = 7) -> list[Report]:
    chance = random.Random(seed)
    return [told(n, chance) for n in range(number)]


def groups(project: Project) -> set[frozenset[str]]:
    return {frozenset(incident.events) for incident in project.incidents}


@pytest.fixture
def project(where: str) -> Iterator[Project]:
    with init_project(where, by="ann") as made:
        yield made


def days_of(told: Sequence[Report], size: int) -> Iterator[Sequence[Report]]:
    for start in range(0, len(told), size):
        yield told[start : start + size]


def test_day_by_day_gives_what_all_at_once_gives(project: Project) -> None:
    for some in days_of(reports(60), 15):
        coded(project, some)
    piecemeal = groups(project)
    ids = {incident.id for incident in project.incidents}
    project.link("anew", anew=True)
    assert groups(project) == piecemeal
    assert {incident.id for incident in project.incidents} == ids
    assert 10 < len(piecemeal) < 58


@pytest.mark.slow
def test_whatever_happens_in_between_it_is_as_if_linked_anew(project: Project) -> None:
    told, chance = reports(100), random.Random(3)
    for some in days_of(told, 10):
        coded(project, some)
        event, other = (chance.choice(list(project.events())).id for _ in range(2))
        with project.reviewing() as reviewer:
            claims = [claim for found in project.events() for claim in found.claims if found.id == event]
            rejected = reviewer.reject(chance.choice(claims).id)
        if event != other and event in {e.id for e in project.events()}:
            with project.judging() as judge:
                judge.judge(event, other, chance.choice(["same", "different"]))
        project.withdraw(some[0][0].name, "tried")
        if chance.random() < 0.5:
            project.restore(some[0][0].name, "tried")
            project.undo(rejected.id)
        piecemeal, before = groups(project), Incidents(project.database).members([])[0]
        assert project.link("anew", anew=True) == before
        assert groups(project) == piecemeal
    assert list(check(project.database)) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_arrival_does_not_matter(project: Project, tmp_path: Path, seed: int) -> None:
    told = reports(80)
    random.Random(seed).shuffle(told)
    for some in days_of(told, 25):
        coded(project, some)
    shuffled = groups(project)
    with init_project(str(tmp_path / "other.db"), by="ann") as other:
        assert groups(coded(other, reports(80))) == shuffled


def test_a_new_report_looks_at_its_like_alone(project: Project) -> None:
    coded(project, reports(150))
    late = told(1000, random.Random(1))
    project.coding("first", "test.v1", {}).add(late[0], [late[1]])
    scope = Scopes(project.database, "any", project.standards.sources).since(None, {})
    assert late[1].id in scope.signatures
    assert len(scope.signatures) < 25
    assert scope.only is not None and len(scope.only) < 15


def test_where_events_lie_dense_it_is_as_if_linked_anew_and_what_stays_is_not_chosen_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance, chosen = random.Random(5), list[int]()
    dense = [told(number, chance) for number in range(300)]
    near = [report for report in dense if report[1].place and report[1].place.name in _TOWNS[:2]]
    coded(project, near[:-1])

    def counted(events: Sequence[Event], *rest: Any) -> Incident:
        chosen.append(len(events))
        return consolidate(events, *rest)

    monkeypatch.setattr(linking, "consolidate", counted)
    coded(project, near[-1:])
    assert 1 <= len(chosen) < 5 < len(groups(project))
    piecemeal = groups(project)
    project.link("anew", anew=True)
    assert groups(project) == piecemeal


TEXT = " The market had been full since the early morning, and traders said that nobody had warned them of it."


def test_copies_are_told_from_what_came_before_and_count_when_the_first_goes(project: Project) -> None:
    coded(project, [report("one", 7, more=TEXT)])
    coded(project, [report("two", 7, outlet="Valley Post", more=TEXT)])
    (only,) = project.incidents
    assert only.documents == ("one",)
    project.withdraw("one", "hoax")
    (only,) = project.incidents
    assert only.documents == ("two",)
    project.restore("one", "no hoax")
    (only,) = project.incidents
    assert (only.documents, only.sources) == (("one",), 1)


def test_what_others_are_coding_is_not_linked_by_a_review(project: Project) -> None:
    coded(project, [report("one", 7)])
    document, event = report("far", 3, town="Kunduz")
    project.coding("first", "test.v1", {}).add(document, [event])
    with project.reviewing() as reviewer:
        reviewer.reject(next(claim for claim in project.claims() if claim.low == 7).id)
    assert [incident.documents for incident in project.incidents] == [("one",)]
    project.link("the run")
    assert [incident.documents for incident in project.incidents] == [("one",), ("far",)]
