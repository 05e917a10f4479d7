"""Documents with their versions, what was read in them, and the runs that read."""

_STATEMENTS = """
create table documents (
    number {key}, id text not null unique, report text not null, sha256 text not null, name text not null,
    outlet text, published text, body text not null, text text, at text not null
){strict};
create index documents_report on documents (report);
create index documents_sha256 on documents (sha256);
create index documents_name on documents (name);
create table versions (
    number {key}, line text not null, document {number} not null references documents (number), at text not null
){strict};
create index versions_line on versions (line, number);
create index versions_document on versions (document);
create table extractions (
    number {key}, id text not null unique, extractor text not null, program text not null, options text not null,
    at text not null
){strict};
create table codings (
    number {key}, id text not null unique, document {number} not null references documents (number)
){strict};
create index codings_document on codings (document);
create table readings (
    number {key}, extraction {number} not null references extractions (number),
    document {number} not null references documents (number), coding {number} not null references codings (number),
    at text not null, unique (extraction, document)
){strict};
create index readings_document on readings (document, number);
create index readings_coding on readings (coding);
create table events (
    number {key}, coding {number} not null references codings (number), ordinal integer not null, id text not null,
    type text not null, realis text not null, aggregate {bool} not null, place text, country text, latitude {real},
    longitude {real}, "start" text, "end" text, body text not null, unique (coding, ordinal)
){strict};
create index events_id on events (id);
create table claims (
    number {key}, coding {number} not null references codings (number), event integer not null,
    ordinal integer not null, id text not null, property text not null, value text, low {number}, high {number},
    "group" text, quote text not null, "start" integer not null, "end" integer not null, speaker text not null,
    speaker_kind text not null, speaker_id text, speaker_side text, speaker_start integer, speaker_end integer,
    party {bool} not null, modality text not null, confidence {real} not null, origin text not null,
    unique (coding, event, ordinal), foreign key (coding, event) references events (coding, ordinal)
){strict};
create index claims_id on claims (id);
create table withdrawals (
    number {key}, document {number} not null references documents (number), withdrawn {bool} not null,
    reason text not null, by text not null, at text not null
){strict};
create index withdrawals_document on withdrawals (document, number);
create table tombstones (
    number {key}, document {number} not null references documents (number), report text not null,
    sha256 text not null, reason text not null, by text not null, at text not null
){strict};
create index tombstones_sha256 on tombstones (sha256);
create index tombstones_document on tombstones (document);
create table runs (
    number {key}, id text not null unique, extraction {number} not null references extractions (number),
    program text not null, rule text not null, started text not null, finished text not null, counts text not null,
    by text not null
){strict};
create table run_documents (
    run {number} not null references runs (number), ordinal integer not null, document {number}
    references documents (number), report text not null, name text not null, status text not null, reason text,
    primary key (run, ordinal)
){strict};
create index run_documents_document on run_documents (document)
"""


def statements(words: dict[str, str]) -> list[str]:
    """The statements in the words of one database: its types, and how it is strict about them."""
    return [statement.strip() for statement in _STATEMENTS.format(**words).split(";") if statement.strip()]
