"""Reading actors from TOML, and making those that every country has."""

import tomllib
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from dateline.core import Actor, ActorStatus
from dateline.schema.countries import Country, countries

_KEYS = {"name", "aliases", "country", "kind", "parent", "statuses", "wikidata"}
_STATUS_OF_KIND = {
    "government": "state", "state_forces": "state", "police": "state", "de_facto_state": "state", "party": "ngo",
    "opposition": "ngo", "activists": "ngo", "ngo": "ngo", "body": "igo", "mission": "igo", "media": "media",
    "people": "witness",
}  # fmt: skip


@cache
def shipped_actors() -> Mapping[str, Actor]:
    """The registry that comes with the program, by id, countries' governments and forces included."""
    own: dict[str, Actor] = {}
    for file in sorted(files("dateline.resolve.actors.data").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            own |= read_actors(file.name, tomllib.loads(file.read_text(encoding="utf-8")))
    taken = {name.casefold() for actor in own.values() for name in (actor.name, *actor.aliases)}
    made = (_without(actor, taken) for country in countries().values() for actor in _of_country(country))
    return {**{actor.id: actor for actor in made}, **own}


def _without(actor: Actor, taken: Set[str]) -> Actor:
    """The actor without the aliases that an actor of the lists has: a name belongs to one."""
    return replace(actor, aliases=tuple(alias for alias in actor.aliases if alias.casefold() not in taken))


def read_file(path: Path) -> Mapping[str, Actor]:
    """The actors in a user's file. Raises ValueError, in one line, for a file that is no such list."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(
            f"{path}: the actors cannot be read ({type(error).__name__}); give a UTF-8 TOML file"
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path}: is no valid TOML ({error}); mend it there") from error
    return read_actors(str(path), data)


def read_actors(where: str, data: Mapping[str, Any]) -> Mapping[str, Actor]:
    """The actors in parsed TOML, by id. Raises ValueError naming the entry that is wrong."""
    return {key: _actor(where, key, entry) for key, entry in data.items()}


def _actor(where: str, key: str, entry: object) -> Actor:
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str):
        raise ValueError(f'{where}: the actor {key!r} has no name; give it name = "..."')
    strange = sorted(set(entry) - _KEYS)
    if strange:
        raise ValueError(
            f"{where}: the actor {key!r} has an unknown key {strange[0]!r}; known are {', '.join(sorted(_KEYS))}"
        )
    kind = str(entry.get("kind", "rebel"))
    return Actor(
        id=key,
        name=entry["name"],
        aliases=tuple(str(alias) for alias in entry.get("aliases", ())),
        country=entry.get("country"),
        kind=kind,
        parent=entry.get("parent"),
        statuses=tuple(_statuses(where, key, entry.get("statuses", ()))) or _usual(kind),
        wikidata=entry.get("wikidata"),
    )


def _statuses(where: str, key: str, rows: object) -> Iterator[ActorStatus]:
    for row in rows if isinstance(rows, list | tuple) else (rows,):
        if not isinstance(row, dict) or "status" not in row:
            raise ValueError(f'{where}: the actor {key!r} has a status without a word; write {{ status = "state" }}')
        yield ActorStatus(str(row["status"]), _day(where, key, row.get("start")), _day(where, key, row.get("end")))


def _day(where: str, key: str, written: object) -> date | None:
    if written is None or isinstance(written, date):
        return written
    try:
        return date.fromisoformat(str(written))
    except ValueError as error:
        raise ValueError(f"{where}: the actor {key!r} has {written!r} for a day; write it as 2021-08-15") from error


def _usual(kind: str) -> tuple[ActorStatus, ...]:
    return (ActorStatus(_STATUS_OF_KIND.get(kind, "armed_group")),)


def _of_country(country: Country) -> Iterator[Actor]:
    """A country's government, forces and police, for those that have no entry of their own."""
    state = (ActorStatus("state"),)
    root = f"government-of-{country.code}"
    names = (country.name, *country.names)
    yield Actor(root, f"Government of {country.name}", names, country.code, "government", None, state)
    for kind, title in (("forces", "Armed forces of"), ("police", "Police of")):
        yield Actor(
            f"{kind}-of-{country.code}", f"{title} {country.name}", (), country.code, "state_forces", root, state
        )
