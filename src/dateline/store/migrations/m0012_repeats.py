"""Runs that were made again: same extractor, same reports, same outcome; who did it, and when."""

_STATEMENTS = """
create table repeats (
    number {key}, run {number} not null references runs (number), by text not null, at text not null
){strict};
create index repeats_run on repeats (run)
"""


def statements(words: dict[str, str]) -> list[str]:
    """The statements in the words of one database."""
    return [statement.strip() for statement in _STATEMENTS.format(**words).split(";") if statement.strip()]
