"""Rule sets and tables of sources as people chose them, one behind the other; the last holds."""

_STATEMENTS = """
create table standards (
    number {key}, rule text not null, sources text not null, by text, at text not null
){strict};
insert into standards (rule, sources, by, at)
select kept.value,
    coalesce((select value from project where key = 'sources'), ''), null,
    coalesce((select value from project where key = 'created'), '')
from project as kept where kept.key = 'rule';
delete from project where key in ('rule', 'sources')
"""


def statements(words: dict[str, str]) -> list[str]:
    """The statements in the words of one database."""
    return [statement.strip() for statement in _STATEMENTS.format(**words).split(";") if statement.strip()]
