"""By what the cells of a project are chosen: its rule set and its table of sources, as the project keeps them."""

from dataclasses import dataclass

from sqlalchemy import delete, select

from dateline.link import RuleSet, SourceTable, rule_set, source_table
from dateline.store import Database
from dateline.store.tables import PROJECT
from dateline.store.users import know

_RULE, _SOURCES = "rule", "sources"


@dataclass(frozen=True, slots=True)
class Standards:
    """The rule set and what is known of outlets. Files of users are kept whole, so that they may go or change."""

    rules: RuleSet
    sources: SourceTable


def standards(database: Database) -> Standards:
    """The standards of the project."""
    with database.reading() as connection:
        chosen = PROJECT.c.key.in_((_RULE, _SOURCES))
        kept = {row.key: row.value for row in connection.execute(select(PROJECT.c.key, PROJECT.c.value).where(chosen))}
    return Standards(rule_set(kept[_RULE]), source_table(kept.get(_SOURCES, "")))


def keep_standards(database: Database, changed: Standards, by: str) -> None:
    """Put these in the place of those that the project has, in that name. Its incidents follow when it is linked."""
    values = {_RULE: changed.rules.written, _SOURCES: changed.sources.written}
    with database.writing() as connection:
        know(connection, by)
        connection.execute(delete(PROJECT).where(PROJECT.c.key.in_(values)))
        database.add(connection, PROJECT, [{"key": key, "value": value} for key, value in values.items()])
