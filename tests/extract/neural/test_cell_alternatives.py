"""What the network of cells that ships weighs for an event, and how a model without it reads."""

import shutil
from pathlib import Path

import pytest

from dateline.extract.neural.cells import GRAPHS
from dateline.extract.neural.extractor import NeuralExtractor
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tellings import READER
from dateline.gazetteer import Gazetteer
from dateline.ingest import document_from_text
from dateline.resolve.actors import ActorRegistry

TEXT = "Rebels of the Front stormed a police post in Kassala on 3 May 2019 and shot two guards, a doctor said."


def test_parties_are_weighed_with_those_that_the_event_has_first(gazetteer: Gazetteer) -> None:
    extractor = NeuralExtractor(gazetteer, ActorRegistry.load())
    document = document_from_text(TEXT)
    (event, *_) = extractor.extract(document)
    found = extractor.alternatives(document, event)
    for role in ("perpetrator", "target", "participant"):
        own = [actor.name for actor in event.actors if actor.role == role]
        assert [one.value for one in found[role] if one.taken] == sorted(
            own, key=[one.value for one in found[role]].index
        )
        assert all(one.score is not None and 0 <= one.score <= 1 for one in found[role])
    assert any("Rebels" in one.value for one in found["perpetrator"])
    for name in ("place", "time"):
        assert found[name][0].taken
        assert all(one.score is not None and 0 <= one.score <= 1 for one in found[name])


def test_of_a_place_named_twice_the_mention_beside_the_act_is_shown(gazetteer: Gazetteer) -> None:
    text = "Kassala is a town of traders. Nothing is made there. It has two markets, both old.\n\n" + TEXT
    extractor = NeuralExtractor(gazetteer, ActorRegistry.load())
    document = document_from_text(text)
    event = next(one for one in extractor.extract(document) if one.place)
    shown = [one for one in extractor.alternatives(document, event)["place"] if one.value.startswith("Kassala")]
    assert [one.span.start for one in shown if one.span] == [text.rindex("Kassala")]


def test_a_model_without_the_graphs_names_parties_by_rules(gazetteer: Gazetteer, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(model_folder("small"), folder)
    for name in GRAPHS:
        (folder / READER / f"{name}.onnx").unlink()
    extractor = NeuralExtractor(gazetteer, ActorRegistry.load(), model=str(folder))
    claims = [claim for event in extractor.extract(document_from_text(TEXT)) for claim in event.claims]
    assert "perpetrator" in {claim.property for claim in claims}
    assert not [claim for claim in claims if claim.origin.endswith("-read")]


def test_a_model_without_a_reader_of_templates_weighs_all_but_weapons(gazetteer: Gazetteer, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(model_folder("small"), folder, ignore=shutil.ignore_patterns("templates"))
    extractor = NeuralExtractor(gazetteer, ActorRegistry.load(), model=str(folder))
    document = document_from_text(TEXT)
    (event, *_) = extractor.extract(document)
    found = extractor.alternatives(document, event)
    assert found["perpetrator"] and found["place"] and "weapon" not in found
    for name in GRAPHS:
        (folder / READER / f"{name}.onnx").unlink()
    with pytest.raises(ValueError, match="is no trained model"):
        NeuralExtractor(gazetteer, ActorRegistry.load(), model=str(folder)).alternatives(document, event)


@pytest.mark.parametrize("text", ["REBELS STORMED A POST IN KASSALA ON MAY 3 AND SHOT TWO GUARDS", "", "...---..."])
def test_capitals_and_texts_without_words_are_read(gazetteer: Gazetteer, text: str) -> None:
    events = NeuralExtractor(gazetteer, ActorRegistry.load()).extract(document_from_text(text))
    assert bool(events) == text.isupper()
