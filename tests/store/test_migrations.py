"""Projects of every past version are brought to the present one; those of later ones are left alone."""

from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from dateline.store import (
    Chosen,
    ChosenStandards,
    Coding,
    Database,
    Documents,
    NewerProjectError,
    Snapshots,
    StoreError,
    connect,
    create,
)
from dateline.store.database import program_version
from dateline.store.migrations import MIGRATIONS, Migration, migrate, state
from dateline.store.opening import _kind_of
from dateline.store.tables import METADATA
from tests.made import made_document, made_event

LAST = MIGRATIONS[-1].number
_REVIEW = (
    'insert into reviews (id, subject, previous, document, start, "end", property, action, by, at, before) values '
    "('{0}', 's{0}', '', 1, 0, 1, 'killed', 'accept', 'ann', '2024-01-0{0}T00:00:00+00:00', '{{}}')"
)
_OF_BEFORE = (
    "insert into documents (id, report, sha256, name, body, text, at) values ('v', 'r', 'h', 'o', '{}', 'w', '2024')",
    *(_REVIEW.format(day) for day in (1, 2, 4)),
    "insert into withdrawals (document, withdrawn, reason, by, at) "
    "values (1, true, 'x', 'ann', '2024-01-02T00:00:00+00:00')",
    "insert into snapshots (name, hash, linking, rule, program, counts, by, at) "
    "values ('spring', 'h', 0, 'ucdp', '0', '{}', 'ann', '2024-01-03T00:00:00+00:00')",
)


def project_of(where: str, number: int) -> Database:
    """A project as the program of that migration left it."""
    database = Database(*_kind_of(where))
    database.make()
    migrate(database, MIGRATIONS[:number])
    return database


def columns(database: Database) -> dict[str, set[str]]:
    with database.reading() as connection:
        found = inspect(connection)
        return {
            name: {column["name"] for column in found.get_columns(name)}
            for name in found.get_table_names()
            if name in METADATA.tables
        }


def test_the_tables_are_those_that_queries_name(where: str) -> None:
    database = create(where)
    named = {name: {column.name for column in table.columns} for name, table in METADATA.tables.items()}
    assert columns(database) == named
    database.close()


@pytest.mark.parametrize("number", range(1, LAST + 1))
def test_a_project_of_every_past_version_is_brought_up(where: str, number: int) -> None:
    old = project_of(where, number)
    with old.writing() as connection:
        connection.execute(
            text(
                "insert into documents (id, report, sha256, name, body, text, at) "
                "values ('v', 'r', 'h', 'old', '{}', 'words', '2024-01-01T00:00:00+00:00')"
            )
        )
    old.close()
    database = connect(where)
    fresh = {name: {column.name for column in table.columns} for name, table in METADATA.tables.items()}
    assert columns(database) == fresh
    assert [entry.name for entry in Documents(database).entries()] == ["old"]
    document = made_document("A blast was heard.")
    Coding(database, "first").add(document, [made_event(document)])
    database.close()


def test_the_rule_and_sources_of_before_are_the_first_choice(where: str) -> None:
    old = project_of(where, 12)
    with old.writing() as connection:
        for key, value in (("rule", "minmax"), ("sources", "[[source]]"), ("created", "2024"), ("id", "p")):
            connection.execute(
                text("insert into project (key, value) values (:key, :value)"), {"key": key, "value": value}
            )
    old.close()
    database = connect(where)
    assert list(ChosenStandards(database).each()) == [Chosen("minmax", "[[source]]", None, "2024")]
    with database.reading() as connection:
        kept = (
            connection.execute(text("select key from project where key in ('rule', 'sources', 'id')")).scalars().all()
        )
    assert kept == ["id"]
    database.close()


def test_migrations_are_numbered_in_order_and_named_once() -> None:
    assert [step.number for step in MIGRATIONS] == list(range(1, LAST + 1))
    assert len({step.name for step in MIGRATIONS}) == LAST


def test_a_step_that_fails_leaves_nothing_behind(where: str) -> None:
    database = create(where)
    broken = Migration(LAST + 1, "broken", lambda words: ["create table half (number integer)", "no sql at all"])
    with pytest.raises(StoreError):
        migrate(database, (*MIGRATIONS, broken))
    with database.reading() as connection:
        assert "half" not in inspect(connection).get_table_names()
        assert (state(connection) or (0,))[0] == LAST
    database.close()


def test_of_a_snapshot_of_before_the_times_tell_what_it_saw(where: str) -> None:
    old = project_of(where, 10)
    with old.writing() as connection:
        for statement in _OF_BEFORE:
            connection.execute(text(statement))
    old.close()
    database = connect(where)
    (made,) = Snapshots(database).all()
    assert (made.reviews, made.judgements, made.withdrawals, made.runs) == (2, 0, 1, 0)
    database.close()


def test_a_project_of_a_later_state_of_this_version_is_said_to_be_one(where: str) -> None:
    database = create(where)
    with database.writing() as connection:
        values = {"n": LAST + 1, "program": program_version()}
        statement = "insert into migrations (number, name, program, at) values (:n, 'to come', :program, '2031-01-01')"
        connection.execute(text(statement), values)
    database.close()
    with pytest.raises(NewerProjectError, match=rf"a later state of Dateline .* taken {LAST + 1} steps.* knows {LAST}"):
        connect(where)


def test_a_newer_project_is_said_to_be_one_and_not_touched(where: str) -> None:
    database = create(where)
    with database.writing() as connection:
        connection.execute(
            text("insert into migrations (number, name, program, at) values (:n, 'to come', '9.9', '2031-01-01')"),
            {"n": LAST + 1},
        )
    database.close()
    before = Path(where).read_bytes() if Path(where).exists() else b""
    with pytest.raises(NewerProjectError, match=r"Dateline 9\.9, which is newer .* nothing was touched"):
        connect(where)
    assert (Path(where).read_bytes() if Path(where).exists() else b"") == before
