"""Who speaks for a word of a text, of what kind, and how firmly."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from dateline.core import Span
from dateline.extract.cues.attribution import Attribution, attribution_at, find_attributions
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry

REGISTRY = ActorRegistry.load()
PUBLISHED = date(2023, 3, 6)

SAID = tomllib.loads((Path(__file__).parent / "attribution.toml").read_text(encoding="utf-8"))["said"]


def _at(text: str, word: str) -> Attribution | None:
    document = document_from_text(text, "report", ReadOptions(published=PUBLISHED))
    found = find_attributions(document.text, document.sentences, REGISTRY, PUBLISHED)
    start = document.text.lower().index(word.lower())
    return attribution_at(found, Span(start, start + len(word)))


@pytest.mark.parametrize(("word", "speaker", "kind", "modality", "text"), SAID)
def test_who_says_it(word: str, speaker: str, kind: str, modality: str, text: str) -> None:
    found = _at(text, word)
    told = (found.speaker.text, found.speaker.kind, found.modality) if found else ("", "unattributed", "asserted")
    assert told == (speaker, kind, modality)


@pytest.mark.parametrize(
    "text",
    [
        "The government declared a ceasefire in the north.",
        "The United States announced sanctions on four generals.",
        "Omar Said Haddad met the envoy in the north.",
    ],
)
def test_a_deed_done_in_words_and_a_name_are_no_report(text: str) -> None:
    assert _at(text, text.rsplit(maxsplit=1)[-1].rstrip(".")) is None


def test_what_others_deny_is_no_denial_of_the_whole_sentence() -> None:
    found = _at("The Red Front says that it shot down a helicopter, a claim the army denies.", "helicopter")
    assert found is not None
    assert (found.speaker.text, found.modality) == ("The Red Front", "asserted")
