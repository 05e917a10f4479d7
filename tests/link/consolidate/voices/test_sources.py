"""What a user knows of outlets, and which reports are one source."""

from pathlib import Path
from typing import Any

import pytest

from dateline.core import Event
from dateline.link import SourceOf, SourceTable, consolidate, rule_set, source_of, source_table
from tests.link.consolidate.cases import told
from tests.made import made_document

TABLE = """[[source]]
name = "Herald"
names = ["The Daily Herald"]
reliability = "B"
syndicates = ["AFP"]

[[source]]
name = "Courier"
reliability = "E"
syndicates = ["Agence France-Presse"]
"""


def table(tmp_path: Path, text: str = TABLE) -> SourceTable:
    (tmp_path / "sources.toml").write_text(text, encoding="utf-8")
    return source_table(str(tmp_path / "sources.toml"))


def graded(voices: list[dict[str, Any]], known: SourceTable) -> tuple[int, str, str]:
    """The number of independent sources, with both grades."""
    events, _ = told(voices)
    incident = consolidate(events, _sources(voices, events, known), rule_set("ucdp"))
    return incident.sources, incident.grade.word, incident.grade.admiralty


def _sources(voices: list[dict[str, Any]], events: list[Event], known: SourceTable) -> dict[str, SourceOf]:
    names = [event.document for event in events]
    pairs = zip(names, voices, strict=True)
    return {name: source_of(made_document("", name, voice["outlet"]), known) for name, voice in pairs}


def voice(outlet: str, on: int = 3, **more: Any) -> dict[str, Any]:
    return {"on": on, "outlet": outlet, "says": ["12"], **more}


def test_no_table_is_an_empty_one() -> None:
    assert source_table("") == SourceTable()


def test_other_names_and_the_article_are_the_same_outlet(tmp_path: Path) -> None:
    known = table(tmp_path)
    assert {known.key(name) for name in ("Herald", "The Daily Herald", "the herald")} == {"herald"}
    assert source_table(known.written) == known


@pytest.mark.parametrize(
    ("voices", "expected"),
    [
        ([voice("Post")], (1, "weak", "F6")),
        ([voice("Post"), voice("Mirror")], (2, "fair", "F6")),
        ([voice("Herald")], (1, "weak", "B3")),
        ([voice("Herald"), voice("Post")], (2, "fair", "B3")),
        ([voice("Courier")], (1, "weak", "E6")),
        ([voice("Courier"), voice("Post")], (2, "weak", "E6")),
        # Both print AFP's reports, so that nothing says that they are two.
        ([voice("Herald"), voice("Courier")], (1, "weak", "B3")),
        ([voice("Herald"), voice("AFP")], (1, "weak", "B3")),
        ([voice("Herald"), voice("Post"), voice("Post", 4)], (2, "fair", "B3")),
        ([voice("Post", by="Reuters", kind="media")], (1, "weak", "F6")),
    ],
)
def test_grades_follow_the_table(voices: list[dict[str, Any]], expected: object, tmp_path: Path) -> None:
    assert graded(voices, table(tmp_path)) == expected


def test_three_trusted_sources_confirm(tmp_path: Path) -> None:
    rows = "".join(f'[[source]]\nname = "S{n}"\nreliability = "{letter}"\n' for n, letter in enumerate("ABC"))
    known = table(tmp_path, rows)
    assert graded([voice("S0"), voice("S1")], known) == (2, "fair", "A2")
    assert graded([voice("S0"), voice("S1"), voice("S2")], known) == (3, "fair", "A1")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TABLE.replace('"B"', '"G"'), "line 4: source.reliability: takes A, B, C, D, E, F"),
        (TABLE.replace('"E"', "5"), "line 9: source.reliability: takes A"),
        (TABLE.replace('"Courier"', '"herald"'), "line 8: source.name: herald came before"),
        (TABLE.replace("syndicates = [\"AFP\"]", "prints = 1"), "line 5: source.prints: is not known"),
        (TABLE.replace('["AFP"]', '"AFP"'), "line 5: source.syndicates: takes a list of names"),
        (TABLE.replace('name = "Courier"\n', ""), "source 2: source.name: give the outlet's name"),
        ("[sources]\n", "write each outlet as a table [[source]]"),
        ("[[source]\n", "is no valid TOML"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_line_with_its_place(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"sources\.toml") as error:
        table(tmp_path, text)
    assert said in str(error.value)
    assert "\n" not in str(error.value)
