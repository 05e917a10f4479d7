"""Errors in the words of a user: what, where, what to do."""

import errno
import sqlite3

_DO = {
    errno.ENOSPC: "free some space and run the same command again",
    errno.EDQUOT: "free some space and run the same command again",
    errno.EFBIG: "write to a file system that takes larger files",
    errno.EACCES: "choose another folder, or ask for the right to use this one",
    errno.EPERM: "choose another folder, or ask for the right to use this one",
    errno.EROFS: "choose a folder that can be written",
    errno.ENOENT: "check the path",
    errno.ENOTDIR: "choose a folder",
    errno.EISDIR: "choose a file",
    errno.ENOMEM: "use fewer --workers",
}


def one_line(error: Exception) -> str:
    """One line that says what went wrong and what to do about it."""
    match error:
        case sqlite3.Error():
            return _of_database(error)
        case ConnectionResetError():
            return "the connection broke; run the command again, what was acknowledged is kept"
        case OSError():
            return _of_system(error)
        case ValueError() | ImportError():
            return str(error)
        case MemoryError():
            return "memory is used up; use fewer --workers"
        case _:
            return f"internal error: {type(error).__name__}: {error}; DATELINE_DEBUG=1 shows where; please report it"


def _of_system(error: OSError) -> str:
    if error.strerror is None:  # one of ours, which says everything already
        return str(error)
    where = error.filename2 or error.filename
    what = error.strerror.lower()
    done = _DO.get(error.errno or 0)
    return ": ".join(filter(None, [str(where) if where else "", what])) + (f"; {done}" if done else "")


def _of_database(error: sqlite3.Error) -> str:
    if "full" in str(error) or "disk I/O" in str(error):
        return f"the working store cannot be written ({error}); {_DO[errno.ENOSPC]}"
    return f"the working store cannot be used ({error}); delete the folder .dateline in the output folder and run again"
