"""What a reading command found: a line each, or all of it as one JSON object. One way for every such command."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Annotated, Any, TypeVar

import typer

from dateline.cli.plain import plain

T = TypeVar("T")
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def show(
    name: str, found: Iterable[T], line: Callable[[T], str], as_json: bool, row: Callable[[T], Any] | None = None
) -> bool:
    """Print each as it comes: on a line, or in the list of that name of a JSON object. True where there was any.

    `row` gives what JSON tells of one where that is not all its fields.
    """
    if as_json:
        return _show_object(name, map(row, found) if row else found)
    shown = False
    for one in found:
        typer.echo(plain(line(one)))
        shown = True
    return shown


def show_object(values: Mapping[str, Any]) -> None:
    """Print one JSON object."""
    typer.echo(_written(values, 2))


def fields_of(value: Any) -> dict[str, Any]:
    """The fields of a dataclass by name."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _show_object(name: str, found: Iterable[Any]) -> bool:
    """Written as it comes, so that a long list needs no memory."""
    end = "["
    typer.echo(f'{{\n  "{name}": ', nl=False)
    for one in found:
        typer.echo(f"{end}\n    {_written(one, 2).replace(chr(10), f'{chr(10)}    ')}", nl=False)
        end = ","
    typer.echo("[]\n}" if end == "[" else "\n  ]\n}")
    return end == ","


def _written(value: Any, indent: int) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent, default=_plain_value)


def _plain_value(value: Any) -> Any:
    """What JSON has no word for: fields as an object, a day as ISO writes it."""
    if is_dataclass(value) and not isinstance(value, type):
        return fields_of(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in JSON")
