"""What the errors of a PostgreSQL server mean, and what to do about them."""

import shlex
from collections.abc import Iterator, Mapping

from sqlalchemy import URL

_FULL = "the server's disk is full; make room and run the command again"
_AWAY = "the server does not answer; check the address and that it runs"
_BROKE = (
    "the connection broke; run the command again, what was acknowledged is kept; if it never holds, check the address"
)
_STOPS = "the server is starting or stopping; wait for it and run the command again"
# By the code of the error (PostgreSQL's manual, appendix A), which is the same in whatever language the server speaks.
_BY_CODE = {
    "42P01": "there is no project in it; dateline init makes one",
    "42501": "this user may not do that; ask the owner of the database for the right",
    "25006": "the database may not be written; ask its owner",
    "53100": _FULL,
    "53300": "the server has no connection left; wait and run the command again, or ask its owner for more",
    "57P01": _BROKE,
    "57P02": _BROKE,
    "57P03": _STOPS,
    "40P01": "another process is writing the project; run the command again",
    "55P03": "another process is writing the project; wait for it and run the command again",
}
# What the driver says of itself has no code.
_BY_WORDS = {
    "no space left": _FULL,
    "can't create a connection": _AWAY,
    "communication error": _AWAY,
    "connection refused": _AWAY,
    "network error": _BROKE,
    "broken pipe": _BROKE,
}
_NO_DATABASE, _NO_ENTRY, _NO_PASSWORD = "3D000", "28000", "28P01"
_PASSWORD = "give it in the variable PGPASSWORD, or in the address: postgresql://user:password@host/name"


def meaning(error: BaseException | None, url: URL) -> str:
    """What an error means and what to do about it, in one line; `url` is that of the database asked for."""
    fields = next(_told_by_server(error), {})
    code, told = fields.get("C", ""), str(fields.get("M", error)).partition("\n")[0]
    if code == _NO_DATABASE:
        makes = _program("createdb", url, url.username, url.database or url.username)
        return f"the server has no database of that name; make it with {makes}, or check the address"
    if code == _NO_ENTRY:
        makes = f"; {_program('createuser', url, None, url.username)} makes one" if _is_of_role(fields) else ""
        return f"the server does not let this user in ({told}); check the address, or ask the server's owner{makes}"
    if code == _NO_PASSWORD:
        wrong = "user and password do not fit; check both" if url.password else "the server asks for a password"
        return f"{wrong}; {_PASSWORD}"
    if code in _BY_CODE:
        return _BY_CODE[code]
    lower = told.lower()
    return next((mend for words, mend in _BY_WORDS.items() if words in lower), f"the database failed ({told})")


def _told_by_server(error: BaseException | None) -> Iterator[Mapping[str, str]]:
    """The fields of the server's messages on the way to an error, the last first.

    Where the server refuses a connection, the driver's farewell fails, and hides what was said behind that failure.
    """
    while error is not None:
        if error.args and isinstance(error.args[0], dict):
            yield error.args[0]
        error = error.__context__


def _is_of_role(fields: Mapping[str, str]) -> bool:
    """Whether the server refused because of the user's name, and not because of where the connection comes from."""
    return fields.get("R") == "InitializeSessionUserId"


def _program(name: str, url: URL, user: str | None, made: str | None) -> str:
    """The call of one of PostgreSQL's own programs on the same server."""
    host = url.query.get("host") or url.host
    options = {"-h": host, "-p": url.port, "-U": user}
    given = (f"{option} {shlex.quote(str(value))}" for option, value in options.items() if value)
    return " ".join([name, *given, shlex.quote(str(made))])
