"""The people who work with a project, by the names that stand beside what they did."""

_STATEMENTS = """
create table users (
    number {key}, name text not null, called text, by text not null, at text not null
){strict};
create index users_name on users (name, number);
insert into users (name, called, by, at)
select who, null, who, min(since) from (
    select by as who, started as since from runs
    union all select by, at from reviews
    union all select by, at from judgements
    union all select by, at from withdrawals
    union all select by, at from tombstones
    union all select by, at from snapshots
) as told group by who order by min(since), who
"""


def statements(words: dict[str, str]) -> list[str]:
    """The statements in the words of one database."""
    return [statement.strip() for statement in _STATEMENTS.format(**words).split(";") if statement.strip()]
