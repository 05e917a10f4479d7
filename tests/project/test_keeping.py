"""What changed between runs, whether all is whole, and a copy of it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from threading import Event, Thread

import pytest

from dateline.project import Project, init_project, open_project
from dateline.store import Given, Runs, StoreError, back_up, check, version_id
from tests.project.made import POLICE, coded, report


@pytest.fixture
def project(where: str) -> Iterator[Project]:
    with init_project(where, by="ann") as made:
        yield coded(made, [report("one", 7), report("two", 9, POLICE, "Valley Post"), report("far", 3, town="Kunduz")])


def run_of(project: Project, *names: str) -> int:
    """A run that was given the reports of these names, linked."""
    given = [Given(version_id(report(name, 7)[0]), name, name, "coded", None) for name in names]
    extraction = project.coding("first", "test.v1", {}).extraction
    number, is_new = Runs(project.database).add(
        extraction, "ucdp", "2024-01-01T00:00:00+00:00", "ann", {"coded": 1}, given
    )
    project.link(f"run {number}", number if is_new else None)
    return number


def test_runs_are_kept_once_and_found_by_number_or_id(project: Project) -> None:
    assert [run_of(project, "one"), run_of(project, "one"), run_of(project, "two")] == [1, 1, 2]
    runs = project.runs.all()
    assert [(run.number, run.by, run.extractor, run.counts) for run in runs] == [
        (number, "ann", "test.v1", {"coded": 1}) for number in (1, 2)
    ]
    assert project.runs.find("2") == project.runs.find(runs[1].id[:8]) == runs[1]
    with pytest.raises(ValueError, match="dateline runs lists them"):
        project.runs.find("7")


def test_a_run_made_again_adds_nothing_but_that_it_was(project: Project) -> None:
    run_of(project, "one")
    before = [*project.linkings, *project.documents.entries(), *project.events()]
    (first,) = project.runs.all()
    run_of(project, "one")
    (again,) = project.runs.all()
    assert (first.repeats, [repeat.by for repeat in again.repeats]) == ((), ["ann"])
    assert replace(again, repeats=()) == first
    assert [*project.linkings, *project.documents.entries(), *project.events()] == before
    assert [user.did["runs made again"] for user in project.users.all()] == [1]
    assert list(check(project.database)) == []


def test_a_diff_tells_what_appeared_went_and_changed_and_why(project: Project) -> None:
    run_of(project, "one")
    assert list(project.changes("1")) == []
    project.withdraw("far", "hoax")
    coded(project, [report("three", 20, outlet="Lake Post"), report("new", 1, town="Kunduz")])
    with project.reviewing() as reviewer:
        claim = next(c for c in project.claims() if c.property == "killed" and c.low == 9)
        reviewer.reject(claim.id)
    run_of(project, "two")
    assert list(project.changes("1")) == list(project.changes("1", "2"))
    found = {change.what: change for change in project.changes("1", "2")}
    assert set(found) == {"appeared", "went", "changed"}
    assert "three joined" in found["changed"].told
    assert "ann rejected killed 9 (review " in found["changed"].why
    assert found["went"].why == "ann withdrew far, “hoax”"
    assert list(project.changes("1", "1")) == []


def test_a_whole_project_has_nothing_wrong_with_it(project: Project) -> None:
    with project.reviewing() as reviewer:
        reviewer.reject(next(c for c in project.claims() if c.property == "killed").id)
    project.erase("two", "court order")
    assert list(check(project.database)) == []


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        ("update documents set text = text || '.' where number = 1", "document .* is not what it was"),
        ("update claims set low = 70 where low = 7", "what was read in one .* is not what it was"),
        ("update claims set quote = '8 people' where low = 7", "quotes what does not stand at its span"),
        ("update incidents set body = replace(body, 'Kunduz', 'Kabul')", "incident .* is not what it was"),
        ("update reviews set note = 'other'", "review .* is not what it was"),
    ],
)
def test_what_was_tampered_with_is_named(project: Project, harm: str, told: str) -> None:
    with project.reviewing() as reviewer:
        reviewer.accept(next(c for c in project.claims() if c.property == "killed").id, note="seen")
    with project.database.writing() as connection:
        connection.exec_driver_sql(harm)
    assert [line for line in check(project.database) if re.search(told, line)]


def test_a_backup_is_a_project_with_everything_in_it(project: Project, tmp_path: Path) -> None:
    with project.reviewing() as reviewer:
        reviewer.reject(next(c for c in project.claims() if c.property == "killed").id)
    copy = tmp_path / "copy.db"
    back_up(project.database, copy)
    with open_project(copy) as opened:
        assert list(opened.documents) == list(project.documents)
        assert list(opened.incidents.rows()) == list(project.incidents.rows())
        assert opened.reviews.all() == project.reviews.all()
        assert list(check(opened.database)) == []
        coded(opened, [report("later", 4)])
    with pytest.raises(StoreError, match="is there already"):
        back_up(project.database, copy)
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []


def test_a_backup_made_while_others_code_review_and_judge_is_whole(
    project: Project, where: str, tmp_path: Path
) -> None:
    done, errors = Event(), list[BaseException]()

    def work() -> None:
        try:
            with open_project(where, by="bob") as other:
                for number in count():
                    coded(other, [report(f"r{number}", 4 + number % 30, town=("Kabul", "Kunduz")[number % 2])])
                    left, *_, right = [event.id for event in other.events()]
                    with other.judging() as judge, other.reviewing() as reviewer:
                        judge.judge(left, right, "unsure", note=f"no. {number}")
                        reviewer.accept(next(other.claims()).id, note=f"no. {number}")
                    if done.is_set():
                        return
        except BaseException as error:
            errors.append(error)

    worker = Thread(target=work)
    worker.start()
    for number in range(3):
        back_up(project.database, tmp_path / f"{number}.db")
    done.set()
    worker.join()
    assert errors == []
    judged = [judgement.id for judgement in project.judgements.all()]
    for number in range(3):
        with open_project(tmp_path / f"{number}.db") as copy:
            assert list(check(copy.database)) == []
            kept = [judgement.id for judgement in copy.judgements.all()]
            assert kept == judged[: len(kept)]
