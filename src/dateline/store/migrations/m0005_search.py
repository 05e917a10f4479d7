"""What search needs: words of incidents, where they stand in the reports, and an index in the database's own way."""

_STATEMENTS = """
create table incident_words (
    number {number} primary key references incidents (number), place text not null, told text not null,
    words text not null
){strict};
create table incident_bounds (
    number {number} primary key references incidents (number), since {number} not null, until {number},
    type text not null, "start" text, "end" text, contested {bool} not null, latitude {real}, longitude {real}
){strict};
create table passages (
    incident {number} not null references incidents (number), ordinal integer not null, event text not null,
    document {number} not null references documents (number), "start" integer not null, "end" integer not null,
    primary key (incident, ordinal)
){strict};
create index passages_document on passages (document)
"""

_INDEX = {
    "sqlite": """
create virtual table incident_index using fts5 (
    place, told, words, content='incident_words', content_rowid='number',
    tokenize='porter unicode61 remove_diacritics 2'
);
create virtual table document_index using fts5 (
    text, content='documents', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2'
);
create virtual table incident_places using rtree (id, south, north, west, east)
""",
    "postgresql": """
create table incident_vectors (number bigint primary key, vector tsvector not null, point point);
create index incident_vectors_vector on incident_vectors using gin (vector);
create index incident_vectors_point on incident_vectors using gist (point);
create table document_vectors (number bigint primary key, vector tsvector not null);
create index document_vectors_vector on document_vectors using gin (vector)
""",
}


def statements(words: dict[str, str]) -> list[str]:
    """The statements in the words of one database."""
    whole = f"{_STATEMENTS.format(**words)};{_INDEX[words['kind']]}"
    return [statement.strip() for statement in whole.split(";") if statement.strip()]
