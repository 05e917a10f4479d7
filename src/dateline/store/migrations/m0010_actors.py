"""Files of actors that a project adds to those that ship; one without a text is dropped from then on."""

_STATEMENTS = """
create table actor_files (
    number {key}, name text not null, text text, by text not null, at text not null
){strict}
"""


def statements(words: dict[str, str]) -> list[str]:
    """The statements in the words of one database."""
    return [_STATEMENTS.format(**words).strip()]
