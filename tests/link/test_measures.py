"""The scripts that measure linking, on made-up input whose figures are known."""

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
