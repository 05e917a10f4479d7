"""A real server on this machine that speaks the chat completions, with answers of the tests' choosing."""

import json
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

REPORT = re.compile(r"<report (\w+)>\n(.*)\n</report \1>", re.DOTALL)


@dataclass(frozen=True)
class Reply:
    """What the server sends. `body` goes out as it is; `drip` are the seconds between its bytes."""

    content: Any = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    finish: str = "stop"
    wait: float = 0.0
    drip: float = 0.0

    def sent(self) -> bytes:
        """The bytes of the body: a completion unless the test gives others."""
        if self.body is not None:
            return self.body
        content = self.content if isinstance(self.content, str | None) else json.dumps(self.content)
        message = {"role": "assistant", "content": content}
        choice = {"index": 0, "message": message, "finish_reason": self.finish}
        usage = {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}
        return json.dumps({"object": "chat.completion", "choices": [choice], "usage": usage}).encode()


Answering = Callable[[dict[str, Any]], Reply]


@dataclass
class Served:
    """A running server: its address, and what it was asked."""

    url: str
    requests: list[dict[str, Any]]
    headers: list[Mapping[str, str]]


def report_of(request: Mapping[str, Any]) -> str:
    """The report that a request holds."""
    found = REPORT.search(request["messages"][1]["content"])
    assert found
    return found[2]


def in_turn(replies: Sequence[Reply]) -> Answering:
    """Answers with each of the replies in turn, and from then on with the last."""
    left = list(replies)
    return lambda request: left.pop(0) if len(left) > 1 else left[0]


@contextmanager
def serving(answer: Answering) -> Iterator[Served]:
    """The server, until the block ends."""
    requests: list[dict[str, Any]] = []
    headers: list[Mapping[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            requests.append(json.loads(body))
            headers.append({**self.headers, "path": self.path})
            self._send(answer(requests[-1]))

        def _send(self, reply: Reply) -> None:
            time.sleep(reply.wait)
            body = reply.sent()
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            step = 1 if reply.drip else len(body)
            for start in range(0, len(body), step or 1):
                self.wfile.write(body[start : start + step])
                time.sleep(reply.drip)

        def log_message(self, *words: object) -> None:
            """Nothing is printed."""

        def handle(self) -> None:
            try:
                super().handle()
            except ConnectionError:
                """The client has left."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_port}/v1", requests, headers)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
