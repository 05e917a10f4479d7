"""One question to a language model, asked again within bounds."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any, NoReturn

import httpx2
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt

from dateline.extract.base import ExtractorUnusableError, UnreadableError
from dateline.extract.llm.endpoint import KEY, Endpoint

MOST_BYTES = 4_000_000  # of one answer
_LONGEST_PAUSE = 60.0  # seconds
_LONGEST_TOLD = 200  # characters of what a server says
_OPTIONAL = ("response_format", "temperature", "seed")
_LATER = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 522, 524, 529})


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model wrote, with the tokens it read and wrote; `cut` where it had to stop before its end."""

    content: str
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cut: bool = False


class _PassingError(Exception):
    """The request may do better later: after `after` seconds, where the server says so. `final` ends the trying."""

    def __init__(self, final: Exception, after: float | None = None) -> None:
        super().__init__(str(final))
        self.final = final
        self.after = after


class Chat:
    """Asks one endpoint. Holds no connection, so that it can be sent to a worker.

    What a server does not know of the optional parameters is left out from then on.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self._left_out: set[str] = set()

    def ask(self, request: Mapping[str, Any]) -> Reply:
        """The reply to a request for a chat completion.

        Raises UnreadableError where this request gets none, and ExtractorUnusableError where none would.
        """
        patient = Retrying(
            stop=stop_after_attempt(self.endpoint.tries),
            retry=retry_if_exception_type(_PassingError),
            wait=self._pause,
            reraise=True,
        )
        try:
            return patient(self._ask, request)
        except _PassingError as error:
            raise error.final from None

    def _pause(self, state: RetryCallState) -> float:
        """Seconds before the next try: what the server asks for, within bounds, else twice the last pause."""
        error = state.outcome.exception() if state.outcome else None
        after = error.after if isinstance(error, _PassingError) else None
        own = self.endpoint.pause * 2 ** (state.attempt_number - 1)
        return min(own if after is None else after, _LONGEST_PAUSE)

    def _ask(self, request: Mapping[str, Any]) -> Reply:
        for _ in range(len(_OPTIONAL) + 1):
            sent = {name: value for name, value in request.items() if name not in self._left_out}
            status, headers, body = self._post(sent)
            unknown = _unknown(status, body, sent)
            if unknown is None:
                break
            self._left_out.add(unknown)
        self._check(status, headers, body)
        return _reply(body, self.endpoint)

    def _post(self, sent: Mapping[str, Any]) -> tuple[int, httpx2.Headers, bytes]:
        key, limit = self.endpoint.key, self.endpoint.timeout
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        ends = monotonic() + limit
        try:
            with (
                httpx2.Client(timeout=limit, headers=headers) as client,
                client.stream("POST", self.endpoint.address, json=sent) as response,
            ):
                return response.status_code, response.headers, self._body(response, ends)
        except httpx2.TimeoutException:
            raise self._too_slow() from None
        except httpx2.TransportError as error:
            told = f"{self.endpoint.url}: no answer ({_short(error)}); is the server there, and --endpoint right?"
            raise _PassingError(ExtractorUnusableError(told)) from None
        except (httpx2.InvalidURL, UnicodeError) as error:
            raise ExtractorUnusableError(f"{self.endpoint.url}: {_short(error)}; give another --endpoint") from None

    def _body(self, response: httpx2.Response, ends: float) -> bytes:
        """The whole body: a server that drips or pours without end is left."""
        body = bytearray()
        for piece in response.iter_bytes():
            body += piece
            if len(body) > MOST_BYTES:
                raise UnreadableError(f"the model's answer is longer than {MOST_BYTES:,} bytes; try another model")
            if monotonic() > ends:
                raise self._too_slow()
        return bytes(body)

    def _too_slow(self) -> _PassingError:
        told = f"the model gave no whole answer within {self.endpoint.timeout:g} seconds"
        return _PassingError(UnreadableError(f"{told}; run again, with a faster model or fewer --workers"))

    def _check(self, status: int, headers: httpx2.Headers, body: bytes) -> None:
        """Raises what a status other than success means."""
        url, said = self.endpoint.url, _said(body)
        if status in _LATER:
            self._later(status, headers, said)
        if status in (401, 403):
            what = "refused the key" if self.endpoint.key else "asks for a key"
            raise ExtractorUnusableError(f"{url}: {what} ({status}{said}); set {KEY}")
        if status in (404, 405, 410):
            told = f"{url}: no model {self.endpoint.model!r}, or no chat completions, there ({status}{said})"
            raise ExtractorUnusableError(f"{told}; check --model and --endpoint")
        if 300 <= status < 400:
            to = _clean(headers.get("location", "elsewhere"))
            raise ExtractorUnusableError(f"{url}: sends requests on to {to}; give the right --endpoint")
        if status != 200:
            raise UnreadableError(f"the endpoint refused the request ({status}{said})")

    def _later(self, status: int, headers: httpx2.Headers, said: str) -> NoReturn:
        after = _seconds(headers.get("retry-after"))
        if status == 429:
            told = f"{self.endpoint.url}: too many requests for now ({status}{said}); wait, or use fewer --workers"
            raise _PassingError(ExtractorUnusableError(told), after)
        told = f"the endpoint failed {self.endpoint.tries} times ({status}{said}); run again"
        raise _PassingError(UnreadableError(told), after)


def _unknown(status: int, body: bytes, sent: Mapping[str, Any]) -> str | None:
    """The optional parameter that the server complains of."""
    if status not in (400, 422):
        return None
    told = body.decode("utf-8", "replace")
    return next((name for name in _OPTIONAL if name in sent and name in told), None)


def _reply(body: bytes, endpoint: Endpoint) -> Reply:
    told = (
        f"{endpoint.url}: does not answer as chat completions do; --endpoint is the base address, often ending in /v1"
    )
    try:
        answer = json.loads(body)
        choice = answer["choices"][0]
        content = choice["message"].get("content") or ""
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise _PassingError(ExtractorUnusableError(told)) from None
    usage = answer.get("usage")
    tokens = (_count(usage, "prompt_tokens"), _count(usage, "completion_tokens"))
    return Reply(content if isinstance(content, str) else "", *tokens, choice.get("finish_reason") == "length")


def _count(usage: Any, name: str) -> int:
    found = usage.get(name) if isinstance(usage, dict) else None
    return found if isinstance(found, int) and found >= 0 else 0


def _said(body: bytes) -> str:
    """What the server says of an error, after a colon; empty where it says nothing."""
    try:
        found = json.loads(body)
        error = found.get("error", found) if isinstance(found, dict) else found
        told = error.get("message", error) if isinstance(error, dict) else error
    except (ValueError, RecursionError):
        told = body.decode("utf-8", "replace")
    words = _clean(str(told))
    return f": {words}" if words else ""


def _short(error: Exception) -> str:
    return _clean(str(error)) or type(error).__name__


def _clean(words: str) -> str:
    """One short line."""
    return " ".join(re.sub(r"[^\x20-\x7e\u00a0-\uffff]+", " ", words).split())[:_LONGEST_TOLD]


def _seconds(told: str | None) -> float | None:
    try:
        return max(0.0, float(told)) if told else None
    except ValueError:
        return None


def messages(system: str, asked: str, earlier: Sequence[tuple[str, str]] = ()) -> list[dict[str, str]]:
    """A conversation: the system's words, the question, and answers each with what was said to it."""
    told = [("system", system), ("user", asked)]
    for answer, reply in earlier:
        told += [("assistant", answer), ("user", reply)]
    return [{"role": role, "content": content} for role, content in told]
