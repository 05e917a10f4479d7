"""Rule sets by name and from users' files; what is wrong with a file is told with key and line."""

from pathlib import Path

import pytest

from dateline.link import RULES, rule_set
from tests.link.consolidate.cases import consolidated

OWN = """# ours
name = "our-desk"
base = "acled"

[counts]
unknown_at_war = 7
war_zones = ["AF"]

[credibility]
party = 0
"""


def test_every_shipped_set_is_known_by_its_name() -> None:
    assert [rule_set(name).name for name in RULES] == list(RULES) == ["ucdp", "acled", "minmax", "latest"]


def test_an_older_name_leads_to_the_set() -> None:
    assert rule_set("conservative") == rule_set("acled")


def test_a_file_is_over_its_base(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(OWN, encoding="utf-8")
    own, base = rule_set(str(tmp_path / "own.toml")), rule_set("acled")
    assert (own.name, own.best, own.unknown, own.unknown_at_war) == ("our-desk", base.best, base.unknown, 7)
    assert own.credibility == {**base.credibility, "party": 0}
    assert rule_set(own.written) == own


def test_an_unknown_number_counts_as_the_country_has_war(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(OWN, encoding="utf-8")
    voices = [{"on": 3, "outlet": "Herald", "says": ["2+ vague several"]}]
    incident = consolidated(voices, str(tmp_path / "own.toml"))
    assert [(cell.best, cell.rule) for cell in incident.cells if cell.property == "killed"] == [
        (7, "our-desk:lowest-credible")
    ]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (OWN.replace("war_zones", "warzones"), "line 7: counts.warzones: is not known; known are best"),
        (OWN.replace('["AF"]', '["Afghanistan"]'), "line 7: counts.war_zones: takes a list of country codes"),
        (OWN.replace("= 7", '= "ten"'), "line 6: counts.unknown_at_war: takes a whole number, not 'ten'"),
        (OWN.replace("party = 0", "witnesses = 0"), "line 10: credibility.witnesses: is not known"),
        (OWN.replace('"acled"', '"gtd"'), "line 3: base: base takes ucdp, acled"),
        (OWN.replace('"our-desk"', '"ucdp"'), "line 2: name: give the rule set a name"),
        (OWN.replace('name = "our-desk"', ""), "own.toml: name: give the rule set a name"),
        (OWN.replace("[counts]", "[count]"), "line 5: count: is not known; known are name, base, counts"),
        (OWN + "[cells]\ntime = 'first'\n", "line 12: cells.time: takes finest, latest, not 'first'"),
        (OWN + "[[cells]]\n", "line 11: cells: write it as a table, [cells]"),
        (OWN + "[counts]\n", "is no valid TOML"),
        (OWN + "best =\n", "is no valid TOML (Invalid value (at line 11"),
    ],
)
def test_a_mistake_is_one_line_with_key_and_line(wrong: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(wrong, encoding="utf-8")
    with pytest.raises(ValueError, match=r"own\.toml") as error:
        rule_set(str(tmp_path / "own.toml"))
    assert told in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("name", "told"),
    [("gtd", "known are ucdp, acled, minmax, latest"), ("no.toml", "cannot be read"), ("latin.toml", "UTF-8")],
)
def test_what_is_no_rule_set_is_told_in_one_line(name: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b'name = "\xe9"')
    with pytest.raises(ValueError, match=told):
        rule_set(str(tmp_path / name) if name.endswith(".toml") else name)
