"""What linking remembers of the events that count, so that a new one finds its like without a look at all."""

_STATEMENTS = """
create table link_pending (number {key}, document {number} not null references documents (number)){strict};
create table link_documents (
    document {number} primary key references documents (number), copy_of {number}, exact text not null, digest {blob},
    words text not null
){strict};
create index link_documents_copy_of on link_documents (copy_of);
create index link_documents_exact on link_documents (exact);
create table link_bands (band {number} not null, document {number} not null, primary key (band, document)){strict};
create index link_bands_document on link_bands (document);
create table link_events (
    event text primary key, document {number} not null, ordinal integer not null, claims integer not null,
    block text, "first" integer, "last" integer, body text not null
){strict};
create index link_events_document on link_events (document);
create index link_events_block on link_events (block, "first");
create table link_keys (
    key text not null, event text not null, document {number} not null, primary key (key, event)
){strict};
create index link_keys_document on link_keys (document);
create table link_words (word text primary key, documents {number} not null){strict}
"""


def statements(words: dict[str, str]) -> list[str]:
    """The statements in the words of one database."""
    return [statement.strip() for statement in _STATEMENTS.format(**words).split(";") if statement.strip()]
