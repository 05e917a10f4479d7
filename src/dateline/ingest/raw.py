"""A report between its bytes and its Document."""

from dataclasses import dataclass


class ReadError(Exception):
    """A report cannot be read; the message says what is wrong and what to do, in one line."""


@dataclass(frozen=True, slots=True)
class RawReport:
    """The fields of one report as a reader of a format found them, before any is interpreted.

    `name` is None where the file's own name serves. `failure` says why the report cannot be read.
    """

    body: str = ""
    name: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    data: bytes = b""
    failure: str | None = None
