"""The model that ships, on reports of our own."""

import json
import shutil
from pathlib import Path

import pytest

from dateline.extract.neural.features import FIRST, NAMES
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.network import READER
from dateline.extract.neural.reader import SETTINGS, TemplateReader
from dateline.extract.neural.word_table import FILE

REPORT = (
    "san salvador, 3 may 90 -- guerrillas of the farabundo marti national liberation front (fmln) last night kidnapped "
    "the mayor of san miguel, juan perez, according to police. the armed men took him from his residence. "
)
BOMBING = (
    "bogota, 4 june 89 -- a car bomb exploded this morning in front of the ministry of justice, wounding a guard. "
    "the extraditables claimed responsibility for the dynamite attack. "
)


@pytest.fixture(scope="module")
def small() -> TemplateReader:
    return TemplateReader("small", threads=1)


def strings(template: dict[str, list[list[list[object]]]], role: str) -> set[object]:
    return {entity[0][0] for entity in template[role]}


def test_a_kidnapping_has_its_victim_and_those_who_did_it(small: TemplateReader) -> None:
    (template,) = small.templates(REPORT)
    assert template["incident_type"] == "kidnapping"
    assert {"juan perez"} & strings(template, "Victim")
    assert {"farabundo marti national liberation front", "fmln"} & strings(template, "PerpOrg")


def test_a_bombing_has_its_weapon_and_what_it_hit(small: TemplateReader) -> None:
    (template,) = small.templates(BOMBING)
    assert template["incident_type"] == "bombing"
    assert {"car bomb", "dynamite", "bomb"} & strings(template, "Weapon")
    assert all(BOMBING[at:].startswith(string) for e in template["Weapon"] for string, at in e)


@pytest.mark.parametrize("text", ["", " ", "…", "7", "\n\n", "the team won three to one, and the trainer was glad."])
def test_nothing_comes_of_nothing(small: TemplateReader, text: str) -> None:
    assert small.templates(text) == []


def test_a_long_text_is_read_to_its_end(small: TemplateReader) -> None:
    filler = "the minister opened a road to the coast and thanked the engineers for their work. " * 60
    found = small.templates(filler + REPORT)
    assert [template["incident_type"] for template in found] == ["kidnapping"]


def test_the_same_text_gives_the_same_templates(small: TemplateReader) -> None:
    assert small.templates(REPORT) == small.templates(REPORT) == TemplateReader("small").templates(REPORT)


def test_the_model_is_small() -> None:
    assert sum(file.stat().st_size for file in model_folder("small").rglob("*") if file.is_file()) < 30_000_000


def test_a_folder_that_holds_no_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is no model; known are small, base, or name a folder"):
        TemplateReader(str(tmp_path))
    for name in ("trunk.onnx", "tokenizer.json"):
        (tmp_path / name).symlink_to(model_folder("small") / name)
    with pytest.raises(ValueError, match=r"holds no upper\.onnx"):
        TemplateReader(str(tmp_path))


def test_settings_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    shutil.copytree(model_folder("small"), tmp_path / "model")
    (tmp_path / "model" / READER / SETTINGS).write_text(json.dumps({"judge": {}}))
    with pytest.raises(ValueError, match=r"model\.json: is not what dateline train writes"):
        TemplateReader(str(tmp_path / "model"))


def test_a_model_without_what_came_later_reads_by_what_it_has(tmp_path: Path) -> None:
    shutil.copytree(model_folder("small"), tmp_path / "model")
    (tmp_path / "model" / READER / FILE).unlink()
    settings = tmp_path / "model" / READER / SETTINGS
    written = json.loads(settings.read_text(encoding="utf-8"))
    written["judge"] = {name: written["judge"][name] for name in FIRST}
    settings.write_text(json.dumps(written), encoding="utf-8")
    fitted = TemplateReader(str(tmp_path / "model")).fitted
    assert fitted.judge.words is None
    assert fitted.judge.weights[len(FIRST) :] == (0.0,) * (len(NAMES) - len(FIRST))


def test_a_judge_of_words_without_their_table_is_refused(tmp_path: Path) -> None:
    shutil.copytree(model_folder("small"), tmp_path / "model")
    (tmp_path / "model" / READER / FILE).unlink()
    with pytest.raises(
        ValueError, match=r"words\.npz: is not there; make it again with dateline train template-judge$"
    ):
        TemplateReader(str(tmp_path / "model"))


def test_a_damaged_table_of_words_is_named(tmp_path: Path) -> None:
    shutil.copytree(model_folder("small"), tmp_path / "model")
    (tmp_path / "model" / READER / FILE).write_bytes(b"no such thing")
    with pytest.raises(ValueError, match=r"words\.npz: is not what dateline train template-judge writes"):
        TemplateReader(str(tmp_path / "model"))
