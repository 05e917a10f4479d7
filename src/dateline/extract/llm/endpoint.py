"""Where a language model answers, and how patiently it is asked."""

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from dateline.extract.llm.cache import default_folder

KEY = "DATELINE_LLM_KEY"
_PATH = "/chat/completions"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An address that speaks the chat completions of OpenAI, and the name of a model there.

    `url` is the base, such as "http://localhost:11434/v1". `timeout` counts the seconds of one request with its whole
    answer, `tries` how often it is asked, `pause` the seconds before the second try, doubled before each further one.
    `cache` is the folder of answers; None is one in the user's cache. The key is never held here: it is read from the
    environment when it is sent. Raises ValueError for an address that is none, and for a model without a name.
    """

    url: str
    model: str
    timeout: float = 180.0
    tries: int = 3
    pause: float = 1.0
    cache: Path | None = None

    def __post_init__(self) -> None:
        where = _split(self.url)
        if where.scheme not in ("http", "https") or not where.hostname or where.query or where.fragment:
            raise ValueError(f"an endpoint is an address such as http://localhost:11434/v1, not {self.url!r}")
        if where.username or where.password:
            raise ValueError(f"an endpoint holds no name or password; put the key into {KEY}")
        if not self.model.strip():
            raise ValueError("the model at the endpoint needs a name; give --model NAME")
        if self.tries < 1 or self.timeout <= 0 or self.pause < 0:
            raise ValueError("an endpoint needs one try or more, a timeout above zero, and no pause below it")

    @property
    def address(self) -> str:
        """The address that requests go to."""
        base = self.url.rstrip("/")
        return base if base.endswith(_PATH) else base + _PATH

    @property
    def folder(self) -> Path:
        """The folder in which answers are kept."""
        return self.cache or default_folder()

    @property
    def key(self) -> str | None:
        """The key that the environment gives, None where it gives none."""
        return os.environ.get(KEY, "").strip() or None

    def check_key(self) -> None:
        """Raises ValueError where the environment gives what can be no key."""
        if self.key and not (self.key.isascii() and self.key.isprintable()):
            raise ValueError(f"{KEY} holds characters that no key has")


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", "", "", "")
