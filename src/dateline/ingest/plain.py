"""Plain text and Markdown."""

import re
from collections.abc import Iterator

from dateline.ingest.decode import decode
from dateline.ingest.options import ReadOptions
from dateline.ingest.raw import RawReport

_FRONT = re.compile(r"\A---[ \t]*\n(.{0,5000}?)\n---[ \t]*\n", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_]+)[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]\n]{0,400})\]\([^)\s]{0,2000}\)")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,400}?)(?<=\S)\1")


def read_text(data: bytes, options: ReadOptions) -> Iterator[RawReport]:
    """One report: the text as it is."""
    yield RawReport(body=decode(data).strip("\n"), data=data)


def read_markdown(data: bytes, options: ReadOptions) -> Iterator[RawReport]:
    """One report: the words without the marks; a front matter block gives title, date and outlet."""
    text = decode(data)
    front = _FRONT.match(text)
    fields = {key.lower(): value.strip("'\"") for key, value in _FIELD.findall(front.group(1))} if front else {}
    body = _without_marks(text[front.end() :] if front else text)
    yield RawReport(
        body=body,
        title=fields.get("title"),
        outlet=fields.get("outlet") or fields.get("source") or fields.get("publisher"),
        published=fields.get("date") or fields.get("published"),
        url=fields.get("url") or fields.get("link"),
        data=data,
    )


def _without_marks(text: str) -> str:
    text = _HEADING.sub("", text)
    text = _LINK.sub(r"\1", text)
    return _EMPHASIS.sub(r"\2", text).strip("\n")
