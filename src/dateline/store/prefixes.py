"""The beginning of an id, as people type it, as a range of an index: for LIKE a database walks through every row."""

import re
from typing import Any

from sqlalchemy import Column, ColumnElement, false, true

_ID = re.compile(r"[0-9a-z]*", re.ASCII)


def begins(column: "Column[Any]", prefix: str) -> ColumnElement[bool]:
    """The condition that an id begins so. Ids are digits and small letters; every collation puts z behind them."""
    if not _ID.fullmatch(prefix):
        return false()
    return column.between(prefix, f"{prefix}z") if prefix else true()
