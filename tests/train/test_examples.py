"""What is learnt from a document."""

import random

import pytest

pytest.importorskip("transformers", reason="training needs its own packages: pip install 'dateline[train]'")

from dateline.evaluate.muc4_files import Muc4Document
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.names import ROLES, TYPES
from dateline.extract.neural.tokens import WordPieces
from dateline.train.examples import BEGIN, INSIDE, Example, cropped, example

TEXT = "the front claimed the attack. in front of the bank, frontline troops of the national front fired."


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces(model_folder("small") / "tokenizer.json")


def labelled(pieces: WordPieces, text: str) -> Example:
    organisations = [[["national front", 0], ["front", 4]]]
    template = {"incident_type": "attack", "PerpOrg": organisations, "Target": [[["bank", 46]]]}
    return example(Muc4Document("d", text, [template]), pieces)


def strings(found: Example, role: str) -> list[str]:
    tokens = found.tokens
    return sorted(
        tokens.text[tokens.starts[m.start] : tokens.ends[m.end - 1]]
        for m in found.mentions
        if m.role == ROLES.index(role)
    )


def test_every_occurrence_between_word_ends_is_a_mention_and_the_longest_wins(pieces: WordPieces) -> None:
    found = labelled(pieces, TEXT)
    assert strings(found, "PerpOrg") == ["front", "front", "national front"]
    assert strings(found, "Target") == ["bank"]
    assert found.types == (TYPES.index("attack"),)
    tags = found.tags[ROLES.index("PerpOrg")]
    assert (tags == BEGIN).sum() == 3
    assert (tags == INSIDE).sum() == 1


def test_a_part_of_a_document_holds_a_mention_and_its_labels(pieces: WordPieces) -> None:
    found = labelled(pieces, "word " * 300 + TEXT + " word" * 300)
    part = cropped(found, 40, random.Random(1))
    assert len(part.tokens) == 40
    assert part.mentions
    assert all(part.tags[m.role, m.start] == BEGIN for m in part.mentions)
    assert part.told == found.types


def test_a_part_tells_of_no_incident_whose_mentions_are_all_elsewhere(pieces: WordPieces) -> None:
    victim = [
        {"incident_type": kind, "Victim": [[[who, 0]]]} for kind, who in (("attack", "judge"), ("bombing", "guard"))
    ]
    found = example(Muc4Document("d", "judge " + "word " * 300 + "guard", victim), pieces)
    parts = [cropped(found, 50, random.Random(seed)) for seed in range(8)]
    assert {part.told for part in parts} == {(TYPES.index("attack"),), (TYPES.index("bombing"),)}
