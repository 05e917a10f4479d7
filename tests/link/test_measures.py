"""The scripts that measure linking, on made-up input whose figures are known."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"
TOWNS = ("Arlen", "Bosk", "Cadiz", "Dorn", "Elk", "Fenn", "Gorm", "Hull", "Isk", "Jarn", "Kolm", "Lund")

pytestmark = pytest.mark.slow


def run(script: str, *given: object) -> str:
    """What the script prints."""
    done = subprocess.run(
        [sys.executable, str(SCRIPTS / script), *map(str, given)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def mention(topic: int, number: int) -> str:
    """A document of a topic: one sentence with one mention, of the chain that the topic's other document tells too."""
    words = f"Police in {TOWNS[topic]} arrested a man .".split()
    tokens = "".join(
        f'<token t_id="{n}" sentence="0" number="0">{word}</token>' for n, word in enumerate(words, start=1)
    )
    told = '<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="4"/></ACTION_OCCURRENCE>'
    chain = f'<CROSS_DOC_COREF r_id="1" note="ACT{topic}"><source m_id="1"/><target m_id="2"/></CROSS_DOC_COREF>'
    return (
        f'<Document doc_name="{topic}_{number}ecbplus.xml">{tokens}<Markables>{told}<ACTION_OCCURRENCE m_id="2"/>'
        f"</Markables><Relations>{chain}</Relations></Document>"
    )


def test_ecbplus_where_one_lemma_of_a_topic_is_one_event(tmp_path: Path) -> None:
    lines = ["Topic,File,Sentence Number"]
    for topic in (1, 2, 3, 5):
        (tmp_path / str(topic)).mkdir()
        for number in (1, 2):
            (tmp_path / str(topic) / f"{topic}_{number}ecbplus.xml").write_text(mention(topic, number))
            lines.append(f"{topic},{number}ecbplus,0")
    (tmp_path / "ECBplus_coreference_sentences.csv").write_text("\n".join(lines) + "\n")
    told = run("measure_ecbplus.py", tmp_path)
    assert "reported topics: 4 mentions, 2 chains" in told
    found = {line.split("  MUC")[0].strip(): line.split()[-1] for line in told.splitlines() if "CoNLL" in line}
    assert found["lemma within topic"] == "1.000"
    assert float(found["nothing linked"]) < 1


@pytest.mark.parametrize("script", ["measure_ecbplus.py", "measure_splink.py"])
def test_a_folder_without_the_data_is_told(script: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPTS / script), str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_linking_of_events_as_extracted(tmp_path: Path) -> None:
    text = (
        "reynosa, mexico -- Gunmen shot dead Mayor Ignacio Carvallo in Reynosa, Mexico, on 3 March 1990, police said."
    )
    template = {
        "type": "ATTACK", "stage": "ACCOMPLISHED", "cluster": "one", "killed": 1, "document_date": "1990-03-04",
        "date": {"start": "1990-03-03", "end": "1990-03-03"}, "location": ["MEXICO", "REYNOSA (CITY)"],
        "perpetrators": ["GUNMEN"], "targets": ["IGNACIO CARVALLO"],
    }  # fmt: skip
    rows = [{**template, "id": f"{name}#1", "document": name} for name in ("A-1", "B-1")]
    (tmp_path / "dev.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    documents = [{"docid": row["document"], "doctext": text} for row in rows]
    (tmp_path / "texts.json").write_text("".join(json.dumps(row) + "\n" for row in documents))
    told = run("measure_linking_extracted.py", tmp_path, tmp_path / "texts.json")
    assert "2 of 2 templates have an event" in told
    before, after = told.split("as linked")
    assert "B-cubed            P 1.000  R 0.500" in before
    assert "B-cubed            P 1.000  R 1.000" in after
