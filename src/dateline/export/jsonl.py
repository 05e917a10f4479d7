"""JSON Lines: documents, events and incidents."""

import json
from typing import Any, TextIO


class JsonLines:
    """Writes one row a line, keys in the order of the row."""

    name = "jsonl"

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, row: dict[str, Any]) -> None:
        """Write one row."""
        self._stream.write(json.dumps(row, ensure_ascii=False, separators=(", ", ": ")))
        self._stream.write("\n")

    def finish(self) -> None:
        """Nothing stands behind the last line."""
