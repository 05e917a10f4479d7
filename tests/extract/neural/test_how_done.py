"""How violence was done, where words tell only that it was and the network sees how."""

from datetime import date

import numpy as np
import pytest

from dateline.core import Document
from dateline.extract import Extractor, extractor
from dateline.extract.cues.drafts import find_drafts
from dateline.extract.cues.guide import WordGuide
from dateline.extract.cues.reading import read_passages
from dateline.extract.neural.acts import TYPES
from dateline.extract.neural.how_done import kind_of_violence
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry
from dateline.resolve.places import PlaceResolver

HARM = "Forty people were killed in Gao."


def read(text: str) -> Document:
    return document_from_text(text, "report", ReadOptions(published=date(2019, 5, 6)))


@pytest.mark.parametrize(
    ("text", "seen", "kind"),
    [
        (HARM, {"bombing": 0.9}, "bombing"),
        (HARM, {"bombing": 0.6, "shelling": 0.3}, "attack"),  # which of them is not sure
        (HARM, {"bombing": 0.85, "attack": 0.1}, "attack"),  # nor is what words say ruled out
        (HARM, {"bombing": 0.3}, "attack"),  # hardly an act at all
        (HARM, {"protest": 0.9}, "attack"),  # no kind of violence
        (HARM, {"execution": 0.9}, "execution"),
        ("Gunmen opened fire on a bus in Gao, killing 12.", {"bombing": 0.9}, "attack"),
        ("Gunmen opened fire on a bus in Gao, killing 12.", {"armed_clash": 0.9}, "armed_clash"),
        ("Rebels abducted Ali Keita in Gao.", {"bombing": 0.9}, "abduction"),
    ],
)
def test_what_is_surely_seen_holds_for_harm(gazetteer: Gazetteer, text: str, seen: dict[str, float], kind: str) -> None:
    document = read(text)
    (passage,) = read_passages(
        document, WordGuide(document), PlaceResolver(gazetteer), ActorRegistry.load(), "codebook"
    )
    (draft,) = find_drafts(passage, conflict=True)
    likely = np.array([1 - sum(seen.values()), *(seen.get(of, 0.0) for of in TYPES)])
    assert kind_of_violence(likely, draft) == kind


@pytest.fixture(scope="module")
def neural(gazetteer: Gazetteer) -> Extractor:
    return extractor("neural", gazetteer=gazetteer, registry=ActorRegistry.load())


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "A car bomb went off at a market in Kirkuk on Monday morning. Hospitals said that 40 people had been "
            "killed and 90 wounded.",
            ["bombing"],
        ),
        (
            "A car bomb killed nine people in Kirkuk on Monday. In Mosul four were killed by gunmen at a post.",
            ["bombing", "attack"],
        ),
        (
            "A bomb killed three people in Aden on Monday. Gunmen later attacked a clinic in Taiz and killed a nurse.",
            ["bombing", "attack"],
        ),
    ],
)
def test_what_was_done_by_hand_beside_a_bomb_is_no_bombing(neural: Extractor, text: str, kinds: list[str]) -> None:
    assert [event.type for event in neural.extract(read(text))] == kinds
