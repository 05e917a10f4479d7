"""How likely a claim is right, from weights made by hand."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from dateline.coder import Reading, open_extractor
from dateline.core import Event
from dateline.extract.neural.acts import TYPES
from dateline.extract.neural.confidence import FILE, NAMES, Confidence, read_confidence
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tellings import READER, TellingNetwork, TellingsRead
from dateline.ingest import document_from_text

TEXT = "Gunmen killed nine."
WEIGHTS = {"bias": -1.0, "act": 0.5, "type": 0.2, "rule": 1.0, "is killed": -0.7}
CONFIDENCE = Confidence(tuple(WEIGHTS.get(name, 0.0) for name in NAMES))


def seen(act: float) -> TellingsRead:
    """The network sees an attack in the second word, with that probability of an act, and nothing else."""
    read = TellingNetwork(model_folder("small"), threads=1).read(TEXT)
    types = np.zeros((len(read.tokens), 1 + len(TYPES)))
    types[:, 0] = 1.0
    types[1, 0], types[1, 1 + TYPES.index("attack")] = 1 - act, act
    return replace(read, types=types)


@pytest.fixture(scope="module")
def event() -> Event:
    (found,) = open_extractor(Reading(extractor="cues")).extract(document_from_text(TEXT))
    return found


def likely(event: Event, act: float) -> dict[str, float]:
    return {claim.property: claim.confidence for claim in CONFIDENCE.of(seen(act), event).claims}


def test_it_follows_the_weights_of_act_type_rule_and_property(event: Event) -> None:
    given = {claim.property: claim.confidence for claim in event.claims}
    found = likely(event, 0.8)
    score = -1.0 + 0.5 * np.log(4.0) + 0.2 * np.log(999) + np.log(given["killed"] / (1 - given["killed"])) - 0.7
    assert found["killed"] == pytest.approx(1 / (1 + np.exp(-score)), abs=0.001)
    assert found["killed"] < found["occurrence"]


def test_the_surer_the_act_the_likelier_its_claims_and_nothing_else_changes(event: Event) -> None:
    low, high = likely(event, 0.2), likely(event, 0.95)
    assert all(low[name] < high[name] for name in low)
    changed = CONFIDENCE.of(seen(0.2), event)
    assert [claim.id for claim in changed.claims] == [claim.id for claim in event.claims]
    assert all(0 < claim.confidence < 1 for claim in changed.claims)


def test_what_is_written_is_read_again_and_a_model_without_has_none(tmp_path: Path) -> None:
    (tmp_path / READER).mkdir()
    assert read_confidence(tmp_path) is None
    CONFIDENCE.write(tmp_path, claims=7)
    assert read_confidence(tmp_path) == CONFIDENCE


@pytest.mark.parametrize("held", ["", "[]", '{"weights": {"bias": 1}}'])
def test_a_broken_file_says_what_to_do(tmp_path: Path, held: str) -> None:
    (tmp_path / READER).mkdir()
    (tmp_path / READER / FILE).write_text(held, encoding="utf-8")
    with pytest.raises(ValueError, match=r"is not what dateline train confidence writes .* make it again"):
        read_confidence(tmp_path)
