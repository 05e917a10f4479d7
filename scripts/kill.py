"""Kill processes that work on a project at random points, and look at what they leave.

`python scripts/kill.py --kills N` lets N processes code, link, review, judge, withdraw, take snapshots, or bring a
project of an earlier version up to date, and sends each SIGKILL: before a statement or a commit of its work, or after a
while.
After each, whatever a process said was kept must be there, and every hash and reference must hold. Half of the time
everything is linked anew besides, which must change nothing. Linux or another system with fork.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from measure_project import made
from sqlalchemy import Connection, Engine, event, inspect

from dateline.core import Claim
from dateline.core.plugins import load
from dateline.project import Project, open_project
from dateline.store import Database, check, connect_or_create
from dateline.store.migrations import MIGRATIONS, migrate
from dateline.store.opening import STORES

_TELLS = 20  # processes from one line of progress to the next
_OF_ONE_PROJECT = 20  # processes, before a new project is begun
_ALIKE = 7  # reports that tell of one town and day
_OLDEST, _FREEZES, _REDIRECTS = 4, 6, 8  # the first versions with judgements, with snapshots, with the newest index
Told = list[tuple[str, str]]  # kind and id of what was said to be kept
Tell = Callable[[str, object], None]


def work(path: Path, tell: Tell) -> None:
    """Work on the project, which is made where it is missing; `tell` is called once something is kept."""
    connect_or_create(path).close()
    with open_project(path, by="ann") as project:
        coding, start = project.coding("made", "made.v1", {}), sum(1 for _ in project.documents.entries())
        for number in range(start, start + 1000):
            document, told = made(number // _ALIKE + 400 * (number % _ALIKE) * 25)
            coding.add(document, [told])
            tell("document", document.id)
            for step, every in _STEPS.items():
                if number % every == every - 1:
                    step(project, number, tell)


def link(project: Project, number: int, tell: Tell) -> None:
    """Link what is new."""
    tell("linking", project.link(f"after {number}"))


def review(project: Project, number: int, tell: Tell) -> None:
    """Decide about a claim."""
    claim = _claim(project, number)
    with project.reviewing() as reviewer:
        tell("review", (reviewer.reject if number % 2 else reviewer.accept)(claim.id, note=f"no. {number}").id)


def judge(project: Project, number: int, tell: Tell) -> None:
    """Judge two events."""
    left, right = [found.id for found in project.events()][-2:]
    with project.judging() as judging:
        tell("judgement", judging.judge(left, right, ("same", "different", "unsure")[number % 3]).id)


def freeze(project: Project, number: int, tell: Tell) -> None:
    """Take a snapshot."""
    tell("snapshot", project.snapshot(f"s{number}").hash)


def withdraw(project: Project, number: int, tell: Tell) -> None:
    """Withdraw a report."""
    entry = list(project.documents.entries())[-1]
    project.withdraw(entry.name, f"no. {number}")
    tell("withdrawal", entry.name)


_STEPS: dict[Callable[[Project, int, Tell], None], int] = {link: 3, review: 5, judge: 4, freeze: 9, withdraw: 11}


def _claim(project: Project, number: int) -> Claim:
    claims = [claim for claim in project.claims() if claim.property == "killed" and claim.origin == "made"]
    return claims[number % len(claims)]


def bring_up(path: Path, tell: Tell) -> None:
    """Open a project of an earlier version, and with that bring it up to date."""
    with open_project(path) as project:
        tell("linking", project.linkings.all()[-1].number)


def make_older(path: Path, version: int) -> None:
    """Take from a project what later versions put in, so that it is one of that version with what that could hold."""
    with tempfile.TemporaryDirectory() as folder, open_project(path) as project:
        then = Database(load(STORES, "sqlite")(), str(Path(folder) / "then.db"))
        migrate(then, MIGRATIONS[:version])
        with then.reading() as connection:
            kept = {name: _columns(connection, name) for name in inspect(connection).get_table_names()}
        then.close()
        with project.database.writing() as connection:
            names = connection.exec_driver_sql("select name from sqlite_master where type = 'table'").scalars().all()
            if version < _REDIRECTS:
                connection.exec_driver_sql("drop index redirects_new")
            for name in sorted(set(names) - kept.keys(), key=lambda name: ("index" not in name, -len(name), name)):
                if not name.startswith("sqlite") and not _is_shadow(name, names):
                    connection.exec_driver_sql(f"drop table {name}")
            for name, columns in kept.items():
                for column in _columns(connection, name) - columns:
                    connection.exec_driver_sql(f"alter table {name} drop column {column}")
            connection.exec_driver_sql("delete from migrations where number > ?", (version,))
            connection.exec_driver_sql("delete from project where key in ('search', 'linking')")


def _columns(connection: Connection, table: str) -> set[str]:
    return {row[1] for row in connection.exec_driver_sql(f"pragma table_info({table})")}


def _is_shadow(name: str, names: list[str]) -> bool:
    """True for a table that belongs to one of a full-text index or a tree."""
    return any(name.startswith(f"{other}_") and ("index" in other or other == "incident_places") for other in names)


def killed(do: Callable[[Path, Tell], None], path: Path, at: int, after: float) -> tuple[Told, int]:
    """What a process said was kept until it was killed, before its `at`-th statement or after that many seconds.

    0 for either is never. The second value is how many statements it made where it came to its end, else 0.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _be_killed(do, path, at, writer)
    os.close(writer)
    if after:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reader, encoding="utf-8") as pipe:
        lines = [line.split() for line in pipe.read().splitlines(keepends=True) if line.endswith("\n")]
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise SystemExit(f"a process failed of itself; {path} shows how far it came")
    ended = next((int(key) for kind, key in lines if kind == "end"), 0)
    return [(kind, key) for kind, key in lines if kind != "end"], ended


def _be_killed(do: Callable[[Path, Tell], None], path: Path, at: int, writer: int) -> None:
    """The process that works; it does not return."""
    made_so_far = 0

    def count(*_: object) -> None:
        nonlocal made_so_far
        made_so_far += 1
        if made_so_far == at:
            os.kill(os.getpid(), signal.SIGKILL)

    def tell(kind: str, key: object) -> None:
        os.write(writer, f"{kind} {key}\n".encode())

    for name in ("before_cursor_execute", "commit"):
        event.listen(Engine, name, count)
    try:
        do(path, tell)
        tell("end", made_so_far)
        os._exit(0)
    except BaseException as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
        os._exit(1)


def lost(path: Path, told: Told, thorough: bool) -> Iterator[str]:
    """What was said to be kept and is not there, what does not hold, and what linking anew changes."""
    connect_or_create(path).close()
    with open_project(path) as project:
        yield from check(project.database)
        there = {
            *(("document", entry.report) for entry in project.documents.entries()),
            *(("linking", str(linking.number)) for linking in project.linkings),
            *(("review", found.id) for found in project.reviews.all()),
            *(("judgement", found.id) for found in project.judgements.all()),
            *(("snapshot", snapshot.hash) for snapshot in project.snapshots.all()),
            *(("withdrawal", removal.document) for removal in project.removals.all()),
        }
        yield from (f"{kind} {key} was acknowledged and is lost" for kind, key in sorted(set(told) - there))
        if thorough:
            project.link("what was left")
            piecemeal = {frozenset(incident.events) for incident in project.incidents}
            project.link("anew", anew=True)
            if {frozenset(incident.events) for incident in project.incidents} != piecemeal:
                yield "linking anew gives other incidents than linking piece by piece"


def main() -> int:
    """Kill, look, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=20_261_127)
    given = parser.parse_args()
    chance, counted, begun = random.Random(given.seed), Counter[str](), time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        told: Told = []
        for turn in range(given.kills):
            path = Path(folder) / f"{turn // _OF_ONE_PROJECT}.db"
            told = one(path, told if turn % _OF_ONE_PROJECT else [], chance, counted, turn)
            wrong = list(lost(path, told, thorough=chance.random() < 0.5))
            if wrong:
                print(*wrong, sep="\n")
                return 1
            if (turn + 1) % _TELLS == 0 or turn + 1 == given.kills:
                held = ", ".join(f"{kind} {number:,}" for kind, number in sorted(counted.items()))
                seconds = time.monotonic() - begun
                print(f"{turn + 1} processes killed in {seconds:.0f} s, nothing lost: {held}", flush=True)
    return 0


def one(path: Path, told: Told, chance: random.Random, counted: Counter[str], turn: int) -> Told:
    """Kill one process; `told` is what was said to be kept before, and what comes back is all that must be there."""
    migrating = path.exists() and turn % 4 == 3
    do, most = (bring_up, 80) if migrating else (work, 900)
    if migrating:
        version = chance.randint(_OLDEST, len(MIGRATIONS) - 1)
        make_older(path, version)
        told = told if version >= _FREEZES else [(kind, key) for kind, key in told if kind != "snapshot"]
    by_statement = chance.random() < 0.7
    at = chance.randint(1, most) if by_statement else 0
    fresh, ended = killed(do, path, at, 0 if by_statement else chance.uniform(0.01, 0.5 if migrating else 2))
    counted["came to their end first" if ended else "while migrating" if migrating else "while working"] += 1
    counted.update(f"{kind}s kept" for kind, _ in fresh)
    return [*told, *fresh]


if __name__ == "__main__":
    raise SystemExit(main())
