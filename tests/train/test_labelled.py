"""The labelled reports that ship beside the recipe, and what is wrong with others."""

from pathlib import Path

import pytest

from dateline.schema import event_types
from dateline.train.coded import read_coded
from dateline.train.labelled import held_out, read_reports

TRAINING = Path(__file__).parents[2] / "training"
REPORTS = TRAINING / "reports"
TEXT = 'text = """\nA mine killed two farmers near Kunduz on Monday.\n\nThe blast also hurt a boy.\n"""\n'
EVENT = '[[event]]\nanchor = "A mine killed two farmers near Kunduz"\ntype = "bombing"\n'


def write(folder: Path, text: str) -> Path:
    (folder / "one.toml").write_text(text, encoding="utf-8")
    return folder


def test_every_label_of_ours_stands_in_its_text() -> None:
    reports = read_reports(REPORTS)
    events = [event for report in reports for event in report.events]
    assert len(reports) > 900
    assert {event.type for event in events} == set(event_types())
    assert any(event.aggregate for event in events)
    assert {event.realis for event in events} == {"actual", "planned", "hypothetical", "denied"}
    assert sum(not report.events for report in reports) > len(reports) / 8
    assert sum(map(held_out, reports)) == 135


def test_reports_that_tell_acts_again_do_so_from_afar() -> None:
    reports = read_reports(TRAINING / "retold")
    again = [event.again for report in reports for event in report.events]
    assert len(reports) == 160
    assert sum(map(len, again)) > 3 * len(again)
    assert sum(map(held_out, reports)) == 16


def test_two_in_three_texts_on_quiet_matters_tell_an_act() -> None:
    reports = read_reports(TRAINING / "amid")
    assert len(reports) == 240
    assert sum(bool(report.events) for report in reports) == 160


def test_quiet_articles_are_whole_and_tell_none() -> None:
    articles = read_reports(TRAINING / "quiet")
    assert len({article.text for article in articles}) == 200
    assert all(not article.events and len(article.text.split()) >= 150 for article in articles)


def test_a_report_has_its_events_with_their_places(tmp_path: Path) -> None:
    more = 'again = ["The blast also hurt a boy"]\ntargets = ["two farmers"]\n'
    (report,) = read_reports(write(tmp_path, TEXT + EVENT + more))
    (event,) = report.events
    assert event.anchor.of(report.text) == "A mine killed two farmers near Kunduz"
    assert [span.of(report.text) for span in event.again] == ["The blast also hurt a boy"]
    assert (event.realis, event.aggregate) == ("actual", False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title = 'x'", r"one\.toml: has no 'text'"),
        (TEXT + "[[event]]\ntype = 'bombing'", r"one\.toml: has no 'anchor'"),
        (TEXT + EVENT.replace("bombing", "boom"), r"one\.toml: unknown value 'boom'"),
        (TEXT + EVENT.replace("two farmers", "2 farmers"), r"letter for letter, 'A mine killed 2 farmers"),
        (TEXT + EVENT + 'targets = ["three farmers"]', r"letter for letter, 'three farmers'"),
        (TEXT + EVENT + 'weapons = "mine"', r"unknown key weapons"),
        (TEXT + EVENT + 'figures = [{says = "killed", n = 2, words = "two farmers"}]', r"unknown key n of a figure"),
        (TEXT + EVENT + "aggregate =", r"one\.toml: "),
    ],
)
def test_what_is_wrong_in_a_file_is_named(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read_reports(write(tmp_path, text))


def test_a_folder_without_reports_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no labelled reports"):
        read_reports(tmp_path)


def test_reports_that_others_coded_are_read_with_their_quotes(tmp_path: Path) -> None:
    reports, coding = tmp_path / "r.jsonl", tmp_path / "r-gold.jsonl"
    reports.write_text(
        '{"id": "a", "text": "A mine killed two farmers. Five were hurt in Field."}\n{"id": "b", "text": "x"}\n'
    )
    claim = '{"property": "injured", "low": 5, "high": 5, "quote": "Five were hurt"}'
    fields = '"type": "bombing", "realis": "actual", "aggregate": false'
    settings = '"place": {"name": "the Field", "text": "Field"}, "time": null'
    actors = (
        '[{"role": "target", "name": "peasants", "text": "farmers"}, {"role": "perpetrator", "name": "x", "text": "y"}]'
    )
    event = f'{{"anchor": "A mine killed two farmers", {fields}, "claims": [{claim}], "actors": {actors}, {settings}}}'
    coding.write_text(f'{{"doc": "a", "events": [{event}]}}\n')
    (report,) = read_coded(reports, coding)
    assert [span.of(report.text) for span in report.events[0].quoted] == ["Five were hurt"]
    assert report.events[0].cells == (("target", "farmers"), ("perpetrator", "x"), ("place", "Field"))
    (figure,) = report.events[0].figures
    assert (figure.property, figure.low, figure.high, figure.stated.of(report.text)) == (
        "injured",
        5,
        5,
        "Five were hurt",
    )
    with pytest.raises(ValueError, match=r"none\.jsonl: cannot be read as JSON Lines"):
        read_coded(tmp_path / "none.jsonl", coding)
