"""Scoring a record: by hand on small codings, and against the scorer that lies beside the checkout, if it does."""

import json
import runpy
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from dateline.evaluate.record import figures, read_documents, tally
from dateline.evaluate.record.cells import alike, content_words
from dateline.evaluate.record.pairs import likeness

SHARED = Path(__file__).parents[3] / "shared"


def claim(kind: str, low: int | None = None, high: int | None = None, who: str = "", by: str = "unattributed") -> Any:
    speaker = {"text": who, "kind": by}
    return {"property": kind, "low": low, "high": high, "speaker": speaker, "modality": "asserted", "value": None}


def event(words: str, kind: str = "bombing", **more: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "time": None,
        "place": None,
        "actors": [],
        "claims": [],
        "realis": "actual",
        "aggregate": False,
    }
    return {"anchor": words, "type": kind, **plain, **more}


GOLD = event(
    "bomb killed seven in the market of Kabul",
    time={"start": "2020-05-01", "end": "2020-05-01"},
    place={"lat": 34.5, "lon": 69.2, "country": "AF"},
    actors=[{"role": "perpetrator", "name": "Taliban"}, {"role": "target", "name": "traders"}],
    claims=[claim("killed", 7, 7, "the police", "state"), claim("injured", 2, None)],
)


def scored(gold: list[Any], system: list[Any]) -> dict[str, float]:
    return figures(tally(gold, system))


def test_the_same_coding_agrees_wholly() -> None:
    found = scored([GOLD], [GOLD])
    assert all(value == 1 for name, value in found.items() if name != "time_null")
    assert found["time_null"] == 0


def test_a_coding_in_the_records_own_shape_is_read_alike() -> None:
    own = {
        **GOLD,
        "anchor": {"quote": GOLD["anchor"], "start": 0, "end": 3},
        "place": {"latitude": 34.6, "longitude": 69.2, "country": "AF"},
    }
    assert scored([GOLD], [own]) == scored([GOLD], [GOLD])


def test_figures_by_hand() -> None:
    system = event(
        "a bomb killed seven", "shelling",
        time={"start": "2020-05-01", "end": "2020-05-02"}, place={"lat": 35.5, "lon": 69.2, "country": "AF"},
        actors=[{"role": "perpetrator", "name": "the Taliban group"}, {"role": "perpetrator", "name": "traders"}],
        claims=[claim("killed", 7, 7, "Kabul police", "medical"), claim("injured", 3, 3), claim("arrested", 1, 1)],
    )  # fmt: skip
    spurious = event("talks ended", "meeting")
    found = scored([GOLD], [system, spurious])
    assert (found["event_p"], found["event_r"]) == (0.5, 1)
    assert (found["type"], found["realis"], found["time"], found["place"], found["country"]) == (0, 1, 0, 0, 1)
    assert (found["actor_p"], found["actor_r"]) == (0.5, 0.5)
    assert (found["figure_p"], found["figure_r"]) == pytest.approx((1 / 3, 1 / 2))
    assert (found["sourced_f1"], found["voiced_f1"], found["speaker"], found["record_f1"]) == (0, 0, 1, 0)


def test_likeness_by_hand() -> None:
    # Words: bomb killed seven market kabul, and bomb kabul; two shared: 4 / 7. Half a kind. One point is missing.
    other = event("Kabul bomb", "shelling", time=GOLD["time"])
    assert likeness(GOLD, other) == pytest.approx(0.3 * 0.5 + 0.4 * 4 / 7 + 0.1)
    assert likeness(GOLD, event("a fire", time=GOLD["time"])) == 0


def test_documents_without_events_count_for_relevance() -> None:
    total = tally([], []) + tally([GOLD], []) + tally([], [GOLD])
    found = figures(total)
    assert (found["relevant_p"], found["relevant_r"], found["event_f1"]) == (0, 0, 0)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("the Taliban", "Taliban", True),
        ("Taliban fighters", "Taliban", True),
        ("Taliban", "Houthis", False),
        ("", "Taliban", False),
        ("one two three four five six seven eight", "one", False),
    ],
)
def test_names_are_alike_when_one_holds_the_other(left: str, right: str, same: bool) -> None:
    assert alike(left, right) is same


def test_words_without_weight_are_left_out() -> None:
    assert content_words("The bomb in a market, and its traders") == {"bomb", "market", "traders"}
    assert content_words(None) == set()


def test_every_shape_of_coding_is_read(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.json").write_text(json.dumps({"doc": "a", "events": [GOLD]}))
    (tmp_path / "gold.jsonl").write_text(json.dumps({"doc": "a", "events": [GOLD]}) + "\n\n")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "events.jsonl").write_text(json.dumps({**GOLD, "document": "x/a.txt"}) + "\n")
    shapes = [tmp_path / "gold", tmp_path / "gold.jsonl", tmp_path / "out", tmp_path / "out" / "events.jsonl"]
    assert [list(read_documents(shape)) for shape in shapes] == [["a"]] * 4
    assert [len(read_documents(shape)["a"]) for shape in shapes] == [1] * 4


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "line 1 is no valid JSON"),
        ("[1]", "line 1 is no JSON object"),
        ('{"x": 1}', "line 1 names no document"),
        ('{"doc": "a", "events": 3}', "line 1 has no list of events"),
    ],
)
def test_what_is_no_coding_is_told_by_line(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "bad.jsonl").write_text(text)
    with pytest.raises(ValueError, match=says):
        read_documents(tmp_path / "bad.jsonl")


def test_a_folder_without_codings_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no coded documents"):
        read_documents(tmp_path)


@pytest.mark.shared
@pytest.mark.parametrize("name", ["items", "wire"])
def test_the_figures_are_those_of_the_shared_scorer(name: str, tmp_path: Path) -> None:
    gold = SHARED / "gold" / "train" / f"{name}-gold.jsonl"
    if not gold.is_file():
        pytest.skip("the hand-coded reports do not lie beside the checkout")
    scorer = runpy.run_path(str(SHARED / "score.py"))
    # A system that is gold with every document's events shifted, cut and retyped, so that pairs are not trivial.
    system = tmp_path / "system.jsonl"
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    system.write_text("\n".join(json.dumps(worsened(row, number)) for number, row in enumerate(rows)))
    theirs = scorer["score"](scorer["load"](gold), scorer["load"](system))
    ours, given = read_documents(gold), read_documents(system)
    found = figures(sum((tally(events, given.get(doc, [])) for doc, events in ours.items()), Counter()))
    assert {key: theirs[key] for key in found} == pytest.approx(found, abs=1e-12)
    assert 0 < found["event_f1"] < 1


def worsened(row: dict[str, Any], number: int) -> dict[str, Any]:
    events = [dict(one) for one in row["events"]]
    for place, one in enumerate(events):
        if (number + place) % 3 == 0:
            one["type"] = "attack"
            one["time"] = None
        if (number + place) % 4 == 1:
            one["anchor"] = " ".join(one["anchor"].split()[:3])
            one["place"] = None
            one["claims"] = one["claims"][1:]
    return {**row, "events": events[number % 5 == 2 :] + events[: number % 7 == 3]}
