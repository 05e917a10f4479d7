"""What people decide about pairs of events."""

_STATEMENTS = """
create table judgements (
    number {key}, id text not null unique, subject text not null, previous text not null,
    left_event text not null, left_document {number} not null references documents (number),
    left_start integer not null, left_end integer not null,
    right_event text not null, right_document {number} not null references documents (number),
    right_start integer not null, right_end integer not null,
    verdict text not null, by text not null, at text not null, note text, undoes text, unique (subject, previous)
){strict};
create index judgements_left on judgements (left_document);
create index judgements_right on judgements (right_document)
"""


def statements(words: dict[str, str]) -> list[str]:
    """The statements in the words of one database."""
    return [statement.strip() for statement in _STATEMENTS.format(**words).split(";") if statement.strip()]
