"""A model that answers badly is told so, and answers are asked for once."""

import json
import stat
from collections import Counter
from pathlib import Path

import pytest

from dateline.extract import UnreadableError
from dateline.extract.llm import Endpoint
from dateline.extract.llm.asking import Asking
from dateline.extract.llm.cache import forget
from tests.extract.llm.server import Reply, in_turn, serving
from tests.extract.llm.test_events import event

GOOD = Reply({"events": [event()]})
BAD = [
    "I cannot help with that.",
    None,
    "",
    "[]",
    '{"events": 3}',
    '{"incidents": []}',
    '{"events": [{"type": "attack"}]}',
    '{"events": [',
    '{"a":' * 5000 + "1" + "}" * 5000,
    '{"events": [' + "9" * 5000 + "]}",
    json.dumps({"events": [event()] * 300}),
]


def endpoint(url: str, folder: Path, model: str = "tiny", tries: int = 3) -> Endpoint:
    return Endpoint(url, model, timeout=5, tries=tries, pause=0.01, cache=folder)


@pytest.mark.parametrize("content", BAD, ids=range(len(BAD)))
def test_a_bad_answer_is_sent_back_with_what_is_wrong(content: str | None, tmp_path: Path) -> None:
    used: Counter[str] = Counter()
    with serving(in_turn([Reply(content), GOOD])) as served:
        [told] = Asking(endpoint(served.url, tmp_path)).events("text", "text", used)
    assert told.event.head == "attacked"
    assert [len(request["messages"]) for request in served.requests] == [2, 4]
    assert served.requests[1]["messages"][3]["content"].startswith("This is not the JSON object that was asked for:")
    assert len(json.dumps(served.requests[1])) < 20_000 + len(json.dumps(served.requests[0]))
    assert used["requests"] == 2


def test_bad_answers_end_and_are_not_kept(tmp_path: Path) -> None:
    with serving(in_turn([Reply("no")])) as served:
        with pytest.raises(UnreadableError, match=r"not the JSON asked for, 3 times \(it holds no JSON object\)"):
            Asking(endpoint(served.url, tmp_path)).events("text", "text", Counter())
        assert len(served.requests) == 3
    assert not list(tmp_path.rglob("*.json"))


def test_an_answer_that_was_cut_off_is_not_asked_for_again(tmp_path: Path) -> None:
    with serving(in_turn([Reply('{"events": [', finish="length")])) as served:
        with pytest.raises(UnreadableError, match="cut off at its limit"):
            Asking(endpoint(served.url, tmp_path)).events("text", "text", Counter())
        assert len(served.requests) == 1


@pytest.mark.parametrize("around", ["```json\n{}\n```", "<think>{a}</think>{}", "Here it is:\n{}\nDone."])
def test_words_around_the_json_are_passed_over(around: str, tmp_path: Path) -> None:
    content = around.replace("{}", json.dumps({"events": [event()]}))
    with serving(in_turn([Reply(content)])) as served:
        assert len(Asking(endpoint(served.url, tmp_path)).events("text", "text", Counter())) == 1


def test_the_same_words_are_sent_once(tmp_path: Path) -> None:
    used: Counter[str] = Counter()
    with serving(in_turn([GOOD])) as served:
        for model, passage in (("tiny", "a"), ("tiny", "a"), ("tiny", "b"), ("large", "a"), ("large", "a")):
            Asking(endpoint(served.url, tmp_path, model)).events("text", passage, used)
        assert len(served.requests) == 3
    assert (used["requests"], used["kept_answers"]) == (3, 2)


def test_what_is_kept_is_for_its_owner_and_can_be_forgotten(tmp_path: Path) -> None:
    with serving(in_turn([GOOD])) as served:
        Asking(endpoint(served.url, tmp_path / "answers")).events("text", "text", Counter())
    [file] = (tmp_path / "answers").rglob("*.json")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "answers").stat().st_mode) == 0o700
    assert (forget(tmp_path / "answers", "text"), forget(tmp_path / "answers", "text")) == (True, False)
    assert not list((tmp_path / "answers").rglob("*.json"))


def test_a_kept_answer_that_is_broken_is_asked_for_again(tmp_path: Path) -> None:
    with serving(in_turn([GOOD])) as served:
        for broken in ("", "[]", '{"answer": 3}', '{"answer": "no"}'):
            for file in tmp_path.rglob("*.json"):
                file.write_text(broken, encoding="utf-8")
            assert len(Asking(endpoint(served.url, tmp_path)).events("text", "text", Counter())) == 1
        assert len(served.requests) == 4
