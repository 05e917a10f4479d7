"""ECB+ in the record's format: which mentions are read, what fills them, and that linking reads the lines."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.link.reading import read_events

SCRIPT = Path(__file__).parents[2] / "scripts" / "ecbplus.py"
WORDS = "Police in Arlen said on May 3 , 2011 that Hank Dale was not arrested . He slept ."


def run(*given: str | Path) -> subprocess.CompletedProcess[str]:
    """The script's run."""
    return subprocess.run([sys.executable, str(SCRIPT), *map(str, given)], capture_output=True, text=True, check=False)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """One document of two sentences, of which the first is validated: two mentions in it, one in the other."""
    ends = WORDS.split().index(".")
    tokens = "".join(
        f'<token t_id="{n}" sentence="{int(n > ends + 1)}" number="0">{word}</token>'
        for n, word in enumerate(WORDS.split(), start=1)
    )
    marked = (("ACTION_REPORTING", 1, "said"), ("NEG_ACTION_OCCURRENCE", 2, "arrested"), ("ACTION_STATE", 3, "slept"))
    told = "".join(
        f'<{kind} m_id="{own}"><token_anchor t_id="{WORDS.split().index(word) + 1}"/></{kind}>'
        for kind, own, word in (*marked, ("HUMAN_PART_PER", 4, "Hank"))
    )
    chain = '<CROSS_DOC_COREF r_id="9" note="ACT7"><source m_id="2"/><target m_id="5"/></CROSS_DOC_COREF>'
    (tmp_path / "3").mkdir()
    (tmp_path / "3" / "3_1ecbplus.xml").write_text(
        f'<Document doc_name="3_1ecbplus.xml">{tokens}<Markables>{told}<ACTION_OCCURRENCE m_id="5"/></Markables>'
        f"<Relations>{chain}</Relations></Document>"
    )
    (tmp_path / "ECBplus_coreference_sentences.csv").write_text("Topic,File,Sentence Number\n3,1ecbplus,0\n")
    return tmp_path


def test_mentions_of_validated_sentences_are_events(corpus: Path, tmp_path: Path) -> None:
    done = run(corpus, "--out", tmp_path / "events.jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    said, arrested = map(json.loads, (tmp_path / "events.jsonl").read_text().splitlines())
    assert (said["type"], said["realis"]) == ("say", "actual")
    assert (arrested["type"], arrested["realis"]) == ("arrest", "denied")
    assert arrested["published"] == "2011-05-03"
    assert {actor["name"] for actor in arrested["actors"]} >= {"Arlen", "Hank Dale"}
    assert "He slept" not in arrested["anchor"]["quote"]
    assert "document" not in arrested


def test_linking_reads_the_lines(corpus: Path, tmp_path: Path) -> None:
    run(corpus, "--out", tmp_path / "events.jsonl")
    told: list[str] = []
    found = list(read_events(tmp_path / "events.jsonl", told.append))
    assert (told, [name for name, _ in found]) == ([], ["3/3_1ecbplus:1", "3/3_1ecbplus:2"])


def test_a_folder_without_the_corpus_is_told(tmp_path: Path) -> None:
    done = run(tmp_path, "--out", tmp_path / "events.jsonl")
    assert done.returncode == 2
    assert "name the folder of ECB+" in done.stderr
    assert not (tmp_path / "events.jsonl").exists()
