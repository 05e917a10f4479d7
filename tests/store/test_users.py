"""Everybody who does something in a project is one of its users, also in a project that had none before."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from dateline.project import Project, init_project, open_project
from dateline.store import Given, Runs, Users, check, connect, version_id
from tests.project.made import POLICE, coded, report
from tests.store.test_migrations import project_of

ONE, TWO, FAR = report("one", 7), report("two", 9, POLICE, "Valley Post"), report("far", 3, town="Kunduz")


@pytest.fixture
def project(where: str) -> Iterator[Project]:
    with init_project(where, by="ann") as made:
        yield coded(made, [ONE, TWO, FAR])


def did(project: Project) -> dict[str, dict[str, int]]:
    return {user.name: dict(user.did) for user in project.users.all()}


def test_whoever_does_something_is_a_user_and_what_they_did_is_counted(project: Project, where: str) -> None:
    assert project.users.all() == []
    given = [Given(version_id(ONE[0]), "one", "one", "coded", None)]
    extraction = project.coding("first", "test.v1", {}).extraction
    Runs(project.database).add(extraction, "ucdp", "2024-01-01T00:00:00+00:00", "cron", {"coded": 1}, given)
    with project.reviewing() as reviewer:
        claim = next(claim.id for claim in project.claims() if claim.property == "killed")
        reviewer.accept(claim)
        reviewer.reject(claim)
    with open_project(where, by="bob") as other:
        with other.judging() as judge:
            judge.judge(ONE[1].id, FAR[1].id, "unsure")
        other.withdraw("two", "hoax")
        other.erase("far", "court order")
        other.snapshot("spring")
    assert did(project) == {
        "cron": {"runs": 1},
        "ann": {"reviews": 2},
        "bob": {"judgements": 1, "withdrawals": 1, "erasures": 1, "snapshots": 1},
    }
    assert list(check(project.database)) == []


def test_who_somebody_is_can_be_told_and_told_otherwise(project: Project) -> None:
    project.withdraw("two", "hoax")
    with pytest.raises(ValueError, match="'bob' has done nothing here; dateline users lists those who have"):
        Users(project.database).call("bob", "Bob Miller", "ann")
    Users(project.database).call("ann", "Ann Baker", "ann")
    Users(project.database).call("ann", "Ann Baker, desk East", "cat")
    [ann] = project.users.all()
    assert (ann.name, ann.called, ann.did) == ("ann", "Ann Baker, desk East", {"withdrawals": 1})
    assert ann.since <= ann.last


def test_a_deed_of_nobody_is_wrong(project: Project) -> None:
    project.withdraw("two", "hoax")
    with project.database.writing() as connection:
        connection.execute(text("update withdrawals set by = 'eve'"))
    assert list(check(project.database)) == ["eve has done something here and is no user"]


def test_a_project_of_before_has_as_users_those_who_did_something(where: str) -> None:
    old = project_of(where, 8)
    with old.writing() as connection:
        connection.execute(text(
            "insert into documents (number, id, report, sha256, name, body, text, at) "
            "values (1, 'v', 'r', 'h', 'old', '{}', 'words', '2024-01-01T00:00:00+00:00')"
        ))  # fmt: skip
        for by, at in (("bob", "2024-03-01"), ("ann", "2024-02-01"), ("bob", "2024-01-15")):
            connection.execute(text(
                "insert into withdrawals (document, withdrawn, reason, by, at) values (1, :yes, 'x', :by, :at)"
            ), {"yes": True, "by": by, "at": at})  # fmt: skip
    old.close()
    database = connect(where)
    assert [(user.name, user.since, user.last) for user in Users(database).all()] == [
        ("bob", "2024-01-15", "2024-03-01"),
        ("ann", "2024-02-01", "2024-02-01"),
    ]
    database.close()
