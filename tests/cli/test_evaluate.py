"""`dateline evaluate` as a user runs it."""

import json
from pathlib import Path

import pytest

from tests.cli.runs import run, write_reports

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
    assert done.stderr == "1 document of the system is not in gold, such as c\n"
    parsed = run(small_file, "evaluate", "record", tmp_path / "gold.jsonl", tmp_path / "gold.jsonl", "--json")
    assert set(json.loads(parsed.stdout)) == {"figures", "intervals"}


def test_a_project_and_a_record_can_be_scored(small_file: Path, tmp_path: Path) -> None:
    reports = write_reports(tmp_path / "reports")
    run(small_file, "init", tmp_path / "study.dateline")
    run(small_file, "code", reports, "--project", tmp_path / "study.dateline")
    run(small_file, "code", reports, "--out", tmp_path / "out")
    done = run(small_file, "evaluate", "record", tmp_path / "out", tmp_path / "study.dateline", "--draws", 0)
    assert (done.returncode, done.stderr) == (0, "")
    assert "event_f1           1.000" in done.stdout
    done = run(small_file, "evaluate", "clusters", tmp_path / "study.dateline", tmp_path / "out")
    assert "lea_f1             1.000" in done.stdout


def test_the_help_is_not_cut_off(small_file: Path) -> None:
    done = run(small_file, "evaluate", "--help")
    assert "..." not in done.stdout.replace("[ARGS]...", "")


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
    ("what", "gold", "system", "names"),
    [
        ("clusters", '["a", "b"]\n', '["x"]\n', "event"),
        ("toponyms", "id,latitude,longitude\na,1,2\n", "id,latitude,longitude\nx,1,2\n", "id"),
        ("times", "document,start,end,value\na,0,4,2020\n", "document,start,end,value\nx,0,4,2020\n", "document"),
        ("muc4", '{"docid": "a", "templates": []}\n', '{"docid": "x", "templates": []}\n', "document"),
        ("record", '{"doc": "a", "events": []}\n', '{"doc": "x", "events": []}\n', "document"),
    ],
)
def test_files_that_do_not_belong_together_are_told(
    small_file: Path, tmp_path: Path, what: str, gold: str, system: str, names: str
) -> None:
    (tmp_path / "gold").write_text(gold)
    (tmp_path / "system").write_text(system)
    done = run(small_file, "evaluate", what, tmp_path / "gold", tmp_path / "system")
    assert done.returncode == 0
    assert done.stderr == (
        f"no {names} of the system is in gold, which names them such as a, the system such as x; "
        "do the two belong together?\n"
    )


def test_points_of_a_system_that_resolves_nothing_are_undefined(small_file: Path, tmp_path: Path) -> None:
    (tmp_path / "gold").write_text("id,latitude,longitude\na,1,2\n")
    (tmp_path / "system").write_text("id,latitude,longitude\na,,\n")
    done = run(small_file, "evaluate", "toponyms", tmp_path / "gold", tmp_path / "system")
    assert done.stderr == ""
    assert "auc              – (nothing to count over)" in done.stdout
    done = run(small_file, "evaluate", "toponyms", tmp_path / "gold", tmp_path / "system", "--json")
    assert json.loads(done.stdout)["figures"]["mean_km"] is None


def test_a_role_that_neither_file_has_is_a_dash(small_file: Path, tmp_path: Path) -> None:
    template = {"incident_type": "attack", "Victim": [["guard"]]}
    for name, roles in (("gold", {}), ("system", {"Weapon": ["bomb"]})):
        (tmp_path / name).write_text(json.dumps({"docid": "d", "templates": [{**template, **roles}]}) + "\n")
    done = run(small_file, "evaluate", "muc4", tmp_path / "gold", tmp_path / "system")
    lines = done.stdout.splitlines()
    assert "PerpInd_f1       – (nothing to count over)" in lines
    assert "Weapon_f1          0.000" in lines
    assert "Victim_f1          1.000" in lines


@pytest.mark.parametrize(
    ("what", "form"), [("clusters", 'a JSON list of ids such as ["a", "b"]'), ("muc4", '{"docid": "d1"')]
)
def test_help_says_the_form_of_a_file(small_file: Path, what: str, form: str) -> None:
    assert form in " ".join(run(small_file, "evaluate", what, "--help").stdout.split())


@pytest.mark.parametrize(
    ("what", "text", "says"),
    [
        ("clusters", "7\n", "line 1 is neither a list of mentions nor an object with events"),
        ("toponyms", "id,lat\nx,1\n", "has no column latitude; wanted are id, latitude, longitude"),
        ("toponyms", "id,latitude,longitude\nx,north,2\n", "row 2 has 'north' in latitude, which is no number"),
        (
            "toponyms",
            "id,latitude,longitude\na,1,2\nx,95,2\n",
            "row 3 has '95' in latitude, which lies outside -90 to 90; write degrees, latitude and longitude each in",
        ),
        ("toponyms", "id,latitude,longitude\nx,1,-180.5\n", "row 2 has '-180.5' in longitude, which lies outside -180"),
        ("toponyms", "id,latitude,longitude\nx,nan,2\n", "row 2 has 'nan' in latitude, which lies outside -90 to 90"),
        ("times", "document,start,end,value\nd,,4,2020\n", "row 2 has no number for start or end"),
        ("muc4", "{}\n", "document 1 has no docid, or no list of templates"),
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


def test_a_model_reads_muc4_and_its_templates_can_be_scored_again(small_file: Path, tmp_path: Path) -> None:
    text = "a car bomb exploded this morning in front of the ministry of justice in bogota, wounding a guard."
    template = {"incident_type": "bombing", "Weapon": [[["car bomb", 2]]]}
    row = {"docid": "a", "doctext": text, "templates": [template]}
    (tmp_path / "gold.json").write_text(json.dumps([row]), encoding="utf-8")
    predictions = tmp_path / "said.json"
    read = run(small_file, "evaluate", "muc4", tmp_path / "gold.json", "--predictions", predictions)
    assert (read.returncode, read.stderr) == (0, "")
    assert "incident_type_f1   1.000" in read.stdout
    scored = run(small_file, "evaluate", "muc4", tmp_path / "gold.json", predictions)
    assert scored.stdout == read.stdout
    (said,) = map(json.loads, predictions.read_text(encoding="utf-8").splitlines())
    assert all(text[at:].startswith(string) for entity in said["templates"][0]["Weapon"] for string, at in entity)


@pytest.mark.parametrize(
    ("row", "options", "says"),
    [
        ({"docid": "a", "templates": []}, ["--predictions", "said.json"], "gold.json: a has no doctext to read"),
        ({"docid": "a", "templates": []}, [], "give either SYSTEM, a file of templates, or --predictions"),
        (
            {"docid": "a", "doctext": "x", "templates": []},
            ["--predictions", "said.json", "--model", "none"],
            "none: is no model; known are small, base, or name a folder made by dateline train",
        ),
    ],
)
def test_what_a_model_cannot_read_is_one_line(
    small_file: Path, tmp_path: Path, row: dict[str, object], options: list[str], says: str
) -> None:
    (tmp_path / "gold.json").write_text(json.dumps(row), encoding="utf-8")
    done = run(
        small_file,
        "evaluate",
        "muc4",
        tmp_path / "gold.json",
        *(o.replace("said", str(tmp_path / "said")) for o in options),
    )
    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "said.json").exists()
