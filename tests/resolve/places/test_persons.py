"""Surnames that are names of places too."""

from dateline.core.spans import Span
from dateline.gazetteer import Gazetteer
from dateline.resolve.places import PlaceResolver


def names(gazetteer: Gazetteer, *sentences: str) -> list[str]:
    text, spans = "", []
    for sentence in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += f"{sentence} "
    return [place.name for place in PlaceResolver(gazetteer).find(text, spans)]


ABOUT = "Shots fell in Dayton, Ohio, on Friday."


def test_who_is_introduced_by_a_full_name_is_no_place(gazetteer: Gazetteer) -> None:
    introduced = "Corwin Wadsworth, the suspect, was in Ohio."
    found = names(gazetteer, introduced, ABOUT, "They sold the lorry to Wadsworth.", "Wadsworth left.")
    assert "Wadsworth" not in found
    assert "Dayton" in found


def test_a_town_after_a_preposition_of_place_stays_one(gazetteer: Gazetteer) -> None:
    assert "Austin" in names(gazetteer, "Stephen Austin, the mayor, was ill.", "Shots fell in Austin, Texas.")


def test_a_sentence_full_of_names_is_no_headline(gazetteer: Gazetteer) -> None:
    assert names(gazetteer, "Rebels shot Mayor Pablo Mendoza on Friday.") == []
