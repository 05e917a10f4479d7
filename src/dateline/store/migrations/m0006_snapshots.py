"""Snapshots: rows of the record as they were, each kept once however many snapshots hold it."""

_STATEMENTS = """
create table frozen (
    number {key}, hash text not null unique, kind text not null, key text not null,
    document {number} references documents (number), body text
){strict};
create index frozen_key on frozen (kind, key);
create index frozen_document on frozen (document);
create table snapshots (
    number {key}, name text not null unique, hash text not null, linking {number} not null, rule text not null,
    program text not null, counts text not null, by text not null, at text not null, note text
){strict};
create table snapshot_rows (
    snapshot {number} not null references snapshots (number), ordinal {number} not null,
    frozen {number} not null references frozen (number), primary key (snapshot, ordinal)
){strict};
create index snapshot_rows_frozen on snapshot_rows (frozen, snapshot)
"""


def statements(words: dict[str, str]) -> list[str]:
    """The statements in the words of one database."""
    return [statement.strip() for statement in _STATEMENTS.format(**words).split(";") if statement.strip()]
