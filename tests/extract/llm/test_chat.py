"""A server may be slow, busy, broken, misled or not there: each has its own end, within bounds."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from dateline.extract import ExtractorUnusableError, UnreadableError
from dateline.extract.llm import Endpoint
from dateline.extract.llm.chat import MOST_BYTES, Chat
from tests.extract.llm.server import Reply, Served, in_turn, serving

GOOD = Reply("{}")


@contextmanager
def chatting(*replies: Reply, **bounds: Any) -> Iterator[tuple[Chat, Served]]:
    with serving(in_turn(replies)) as served:
        yield Chat(Endpoint(served.url, "tiny", **{"timeout": 5, "tries": 3, "pause": 0.01, **bounds})), served


def asked(chat: Chat) -> str:
    return chat.ask({"model": "tiny", "messages": [], "temperature": 0, "response_format": {}}).content


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_what_may_pass_is_tried_again(status: int) -> None:
    with chatting(Reply(status=status), Reply(status=status), GOOD) as (chat, served):
        assert asked(chat) == "{}"
        assert len(served.requests) == 3


def test_trying_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    with chatting(Reply(status=503, body=b"<html>busy</html>")) as (chat, served):
        with pytest.raises(UnreadableError, match=r"failed 3 times \(503: <html>busy</html>\)"):
            asked(chat)
        assert len(served.requests) == 3


def test_a_limit_stops_the_run_and_the_pause_asked_for_is_kept() -> None:
    with chatting(Reply(status=429, headers={"Retry-After": "0.2"}), tries=2) as (chat, _):
        started = time.monotonic()
        with pytest.raises(ExtractorUnusableError, match="too many requests"):
            asked(chat)
        assert time.monotonic() - started >= 0.2


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (
            Reply(status=401, body=b'{"error": {"message": "Bad key\\u001b[31m\\nhere"}}'),
            r"asks for a key \(401: Bad key",
        ),
        (Reply(status=404, body=b'{"error": "model tiny not found"}'), "no model 'tiny'.*check --model"),
        (
            Reply(status=307, headers={"Location": "http://elsewhere.example/v1"}),
            "sends requests on to http://elsewhere",
        ),
        (Reply(body=b"<html>Welcome</html>"), "does not answer as chat completions do"),
        (Reply(body=b"[]"), "does not answer as chat completions do"),
        (Reply(body=b'{"choices": []}'), "does not answer as chat completions do"),
    ],
)
def test_what_no_document_would_get_past_stops_the_run(reply: Reply, told: str) -> None:
    with chatting(reply) as (chat, _), pytest.raises(ExtractorUnusableError, match=told) as error:
        asked(chat)
    assert str(error.value).isprintable()


def test_a_key_goes_to_the_endpoint_and_into_no_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_LLM_KEY", " sk-secret ")
    with chatting(GOOD, Reply(status=403)) as (chat, served):
        asked(chat)
        assert served.headers[0]["Authorization"] == "Bearer sk-secret"
        with pytest.raises(ExtractorUnusableError, match="refused the key") as error:
            asked(chat)
    assert "sk-secret" not in str(error.value) + repr(chat.endpoint)


def test_without_a_key_none_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATELINE_LLM_KEY", raising=False)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-another-program")
    with chatting(GOOD) as (chat, served):
        asked(chat)
        assert "Authorization" not in served.headers[0]


def test_nobody_there_is_told_in_one_line() -> None:
    with serving(in_turn([GOOD])) as served:
        gone = served.url
    with pytest.raises(ExtractorUnusableError, match=r"no answer.*is the server there"):
        asked(Chat(Endpoint(gone, "tiny", tries=2, pause=0.01)))


@pytest.mark.parametrize("reply", [Reply("{}", wait=1.0), Reply("{}", drip=0.05)], ids=["silent", "dripping"])
def test_slow_answers_are_left(reply: Reply) -> None:
    with chatting(reply, timeout=0.3, tries=2) as (chat, _):
        started = time.monotonic()
        with pytest.raises(UnreadableError, match=r"within 0\.3 seconds"):
            asked(chat)
        assert time.monotonic() - started < 3


def test_an_answer_without_end_is_left() -> None:
    with chatting(Reply("x" * (MOST_BYTES + 1))) as (chat, served):
        with pytest.raises(UnreadableError, match="longer than"):
            asked(chat)
        assert len(served.requests) == 1


def test_parameters_that_a_server_does_not_know_are_left_out_from_then_on() -> None:
    unknown = [
        Reply(status=400, body=b'{"error": {"message": "response_format is not supported"}}'),
        Reply(status=400, body=b'{"error": {"message": "temperature must be 1"}}'),
    ]
    with chatting(*unknown, GOOD) as (chat, served):
        assert [asked(chat), asked(chat)] == ["{}", "{}"]
    assert [sorted(set(request) - {"messages", "model"}) for request in served.requests] == [
        ["response_format", "temperature"],
        ["temperature"],
        [],
        [],
    ]


def test_a_request_that_is_refused_fails_its_document() -> None:
    refused = Reply(status=400, body=b'{"error": "context length exceeded"}')
    with chatting(refused) as (chat, _), pytest.raises(UnreadableError, match="context length exceeded"):
        asked(chat)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("localhost:8000/v1", "an endpoint is an address such as"),
        ("ftp://host/v1", "an endpoint is an address such as"),
        ("http://[::1/v1", "an endpoint is an address such as"),
        ("https://me:pass@host/v1", "put the key into DATELINE_LLM_KEY"),
        ("", "an endpoint is an address such as"),
    ],
)
def test_an_address_that_is_none_is_refused(url: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Endpoint(url, "tiny")


def test_the_whole_address_may_be_given() -> None:
    assert Endpoint("http://host/v1/chat/completions", "m").address == Endpoint("http://host/v1/", "m").address


def test_answers_lie_in_a_folder_of_the_users_own(tmp_path: Path) -> None:
    assert Endpoint("http://host/v1", "m").folder.name == "llm"
    assert Endpoint("http://host/v1", "m", cache=tmp_path).folder == tmp_path
