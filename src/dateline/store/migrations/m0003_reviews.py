"""What people decide about claims."""

_STATEMENTS = """
create table reviews (
    number {key}, id text not null unique, subject text not null, previous text not null,
    document {number} not null references documents (number), "start" integer not null, "end" integer not null,
    property text not null, action text not null, by text not null, at text not null, note text,
    before text not null, after text, undoes text, unique (subject, previous)
){strict};
create index reviews_document on reviews (document)
"""


def statements(words: dict[str, str]) -> list[str]:
    """The statements in the words of one database."""
    return [statement.strip() for statement in _STATEMENTS.format(**words).split(";") if statement.strip()]
