"""Incidents as they were after each linking: a row is open from the linking that made it to the one that changed it."""

_STATEMENTS = """
create table linkings (
    number {key}, cause text not null, run {number} references runs (number), program text not null,
    rule text not null, at text not null
){strict};
create table incidents (
    number {key}, id text not null, since {number} not null references linkings (number),
    until {number} references linkings (number), first {number} not null, type text not null, realis text not null,
    contested text not null, "start" text, "end" text, place text, country text, latitude {real}, longitude {real},
    hash text not null, body text not null
){strict};
create index incidents_id on incidents (id, number);
create index incidents_until on incidents (until, first);
create table incident_events (
    incident {number} not null references incidents (number), event text not null, primary key (incident, event)
){strict};
create index incident_events_event on incident_events (event);
create table redirects (
    number {key}, old text not null, new text not null, why text not null,
    linking {number} not null references linkings (number), unique (old, new, linking)
){strict};
create index redirects_old on redirects (old, number)
"""


def statements(words: dict[str, str]) -> list[str]:
    """The statements in the words of one database."""
    return [statement.strip() for statement in _STATEMENTS.format(**words).split(";") if statement.strip()]
