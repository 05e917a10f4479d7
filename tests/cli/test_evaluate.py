"""`dateline evaluate` as a user runs it."""

import json
from pathlib import Path

import pytest

from tests.cli.runs import run

GOLD = {
    "doc": "a",
    "events": [
        {
            "anchor": "bomb killed seven", "type": "bombing", "realis": "actual", "aggregate": False, "time": None,
            "place": None, "actors": [], "claims": [],
        }
    ],
}  # fmt: skip


def test_a_record_is_scored_with_intervals(small_file: Path, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(json.dumps(GOLD) + "\n" + json.dumps({"doc": "b", "events": []}))
    (tmp_path / "system.jsonl").write_text(json.dumps(GOLD) + "\n" + json.dumps({"doc": "c", "events": []}))
    done = run(small_file, "evaluate", "record", tmp_path / "gold.jsonl", tmp_path / "system.jsonl", "--draws", 20)
    assert done.returncode == 0
    assert "event_f1           1.000" in done.stdout
    assert done.stderr == "1 documents of the system are not in gold, such as c\n"
    parsed = run(small_file, "evaluate", "record", tmp_path / "gold.jsonl", tmp_path / "gold.jsonl", "--json")
    assert set(json.loads(parsed.stdout)) == {"figures", "intervals"}


@pytest.mark.parametrize(
    ("what", "gold", "line"),
    [
        ("clusters", '["a", "b"]\n{"events": ["c"]}\n', "b_cubed_f1         1.000"),
        ("toponyms", "id,latitude,longitude\nx,1,2\ny,,\n", "accuracy_161       1.000"),
        ("times", "document,start,end,value\nd,0,4,2020\n", "value_f1           1.000"),
        ("muc4", '{"docid": "d", "templates": [{"incident_type": "attack"}]}\n', "micro_f1           1.000"),
    ],
)
def test_gold_agrees_with_itself(small_file: Path, tmp_path: Path, what: str, gold: str, line: str) -> None:
    (tmp_path / "gold").write_text(gold)
    done = run(small_file, "evaluate", what, tmp_path / "gold", tmp_path / "gold")
    assert (done.returncode, done.stderr) == (0, "")
    assert line in done.stdout.splitlines()


@pytest.mark.parametrize(
    ("what", "text", "says"),
    [
        ("clusters", "7\n", "line 1 is neither a list of mentions nor an object with events"),
        ("toponyms", "id,lat\nx,1\n", "has no column latitude; wanted are id, latitude, longitude"),
        ("toponyms", "id,latitude,longitude\nx,north,2\n", "row 2 has 'north' in latitude, which is no number"),
        ("times", "document,start,end,value\nd,,4,2020\n", "row 2 has no number for start or end"),
        ("muc4", "{}\n", "line 1 has no docid, or no list of templates"),
        ("record", "", "holds no coded document"),
    ],
)
def test_bad_input_is_one_line_that_says_where(
    small_file: Path, tmp_path: Path, what: str, text: str, says: str
) -> None:
    (tmp_path / "bad").write_text(text)
    done = run(small_file, "evaluate", what, tmp_path / "bad", tmp_path / "bad")
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
