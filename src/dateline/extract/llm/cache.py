"""Answers kept on disk, so that the same words are never sent twice."""

import json
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import platformdirs

from dateline.core import content_hash

_LENGTH = 32  # hex digits


def default_folder() -> Path:
    """The folder of answers where none is named: in the user's cache."""
    return platformdirs.user_cache_path("dateline") / "llm"


class Cache:
    """Answers by the text of the document they belong to, and by the whole request: words, model and prompt.

    Files are their owner's alone, since answers quote reports. Raises OSError where the folder cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.folder = folder

    def get(self, text: str, request: Any) -> str | None:
        """The answer to that request, None where there is none that can be read."""
        try:
            kept = json.loads(self._file(text, request).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        answer = kept.get("answer") if isinstance(kept, dict) else None
        return answer if isinstance(answer, str) else None

    def put(self, text: str, request: Any, answer: str) -> None:
        """Keep an answer. A disk that takes no more is no error: the answer is then asked for again."""
        file = self._file(text, request)
        with suppress(OSError):
            file.parent.mkdir(exist_ok=True, mode=0o700)
            descriptor, passing = tempfile.mkstemp(dir=file.parent)
            with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
                json.dump({"answer": answer}, stream, ensure_ascii=False)
            Path(passing).replace(file)

    def _file(self, text: str, request: Any) -> Path:
        return folder_of(self.folder, text) / f"{content_hash(request, length=_LENGTH)}.json"


def forget(folder: Path, text: str) -> bool:
    """Delete every answer that belongs to a document of this text. True where there was one."""
    kept = folder_of(folder, text)
    found = kept.is_dir()
    shutil.rmtree(kept, ignore_errors=True)
    return found


def folder_of(folder: Path, text: str) -> Path:
    """The folder of the answers that belong to a document of this text."""
    return folder / content_hash("text", text, length=_LENGTH)
