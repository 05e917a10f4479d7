"""By what the cells of a project are chosen: its rule set and its table of sources, as the project keeps them."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.link import RuleSet, SourceTable, rule_set, source_table
from dateline.store import Chosen, ChosenStandards, Database


@dataclass(frozen=True, slots=True)
class Standards:
    """The rule set and what is known of outlets, by whom they were chosen (None for the first), and when (ISO, UTC).

    Files of users are kept whole, so that they may go or change, and so are those that hold no more.
    """

    rules: RuleSet
    sources: SourceTable
    by: str | None = None
    at: str = ""


def standards(database: Database) -> Standards:
    """The standards of the project."""
    return _read(ChosenStandards(database).last())


def every_standards(database: Database, before: str | None = None) -> Iterator[Standards]:
    """Those that were chosen one behind the other, the first first; up to a time if one is given."""
    return map(_read, ChosenStandards(database).each(before))


def _read(chosen: Chosen) -> Standards:
    return Standards(rule_set(chosen.rule), source_table(chosen.sources), chosen.by, chosen.at)


def keep_standards(database: Database, changed: Standards, by: str) -> None:
    """Let these hold from now on, in that name. The incidents follow when the project is linked."""
    ChosenStandards(database).add(changed.rules.written, changed.sources.written, by)
