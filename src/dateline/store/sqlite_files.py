"""Opening a project's file, also one that may only be read, and taking turns at writing it."""

import logging
import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection

WAIT = 30.0  # seconds to wait for another process's writing
_MOMENT = 0.5  # seconds after which one says that one waits
_LOG = logging.getLogger(__name__)


def open_file(address: str) -> sqlite3.Connection:
    """A connection to the file, which is made where it is missing; to read alone where it or its folder is read-only.

    Raises sqlite3.Error where it cannot be read.
    """
    connection = _connected(address)
    try:
        connection.execute("select 1 from sqlite_master limit 1")  # the first contact with the file
    except sqlite3.OperationalError as error:
        connection.close()
        if not Path(address).exists() or not any(word in str(error) for word in ("unable to open", "readonly")):
            raise
        return _to_read(address)
    return connection


def take_turn(connection: Connection) -> None:
    """Begin to write. Where another process is writing for longer than a moment, the log of the package says so."""
    driver = connection.connection.driver_connection
    assert driver is not None
    if WAIT > _MOMENT:
        driver.execute(f"pragma busy_timeout = {_MOMENT * 1000:.0f}")
        try:
            driver.execute("begin immediate")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            told = "%s: another process is writing the project; waiting for it, for %.0f seconds at most"
            _LOG.info(told, connection.engine.url.database, WAIT)
        finally:
            driver.execute(f"pragma busy_timeout = {WAIT * 1000:.0f}")
    connection.exec_driver_sql("begin immediate")


def _to_read(address: str) -> sqlite3.Connection:
    """The file alone, which nobody writes: without its log, that is, unless there is something in that."""
    log = Path(f"{address}-wal")
    alone = "" if log.exists() and log.stat().st_size else "&immutable=1"
    return _connected(f"file:{quote(str(Path(address).absolute()))}?mode=ro{alone}", uri=True)


def _connected(where: str, uri: bool = False) -> sqlite3.Connection:
    return sqlite3.connect(where, timeout=WAIT, check_same_thread=False, uri=uri)
