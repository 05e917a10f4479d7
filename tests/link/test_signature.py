"""What linking takes from an event, and what it does without."""

import pytest

from dateline.link import signature_of
from dateline.link.names import name_words

LEAST = {"id": "e", "document": "d", "type": "bombing"}


def test_an_event_needs_no_more_than_an_id_a_document_and_a_kind() -> None:
    found = signature_of(LEAST)
    assert (found.realis, found.first, found.places, found.killed, found.targets) == ("actual", None, (), (), ())


def test_places_go_from_coarse_to_fine_and_a_country_is_none() -> None:
    place = {"name": "Santa Tecla", "admin1": "La Libertad", "country": "SV", "site": "Merliot"}
    assert signature_of({**LEAST, "place": place}).places == ("libertad", "santa tecla", "merliot")
    assert signature_of({**LEAST, "place": {"name": "El Salvador", "country": "SV"}}).places == ()
    assert signature_of({**LEAST, "place": {"name": "Somewhere", "precision": 6}}).places == ()


def test_an_end_may_stand_alone() -> None:
    found = signature_of({**LEAST, "time": {"start": None, "end": "1990-01-08"}})
    assert found.first is None
    assert found.last is not None


@pytest.mark.parametrize(
    ("start", "realis", "open_until_its_report"),
    [("1990-11-16", "actual", True), ("1990-02-18", "actual", False), ("1990-11-16", "planned", False)],
)
def test_a_past_act_long_after_its_report_has_a_wrong_year(
    start: str, realis: str, open_until_its_report: bool
) -> None:
    told = {"published": "1990-01-19", "realis": realis, "time": {"start": start, "end": start}}
    found = signature_of({**LEAST, **told})
    assert (found.first is None) == open_until_its_report
    assert (found.last == found.published) == open_until_its_report


def test_spellings_of_a_name_meet_and_words_that_tell_nothing_go() -> None:
    assert name_words(["Mariela Espinosa"]) == name_words(["MARIELA ESPINOZA"])
    assert name_words(["the Jesuits of the UCA"]) == name_words(["UCA Jesuit"])
    assert name_words(["İstanbul's airport"]) == name_words(["Istanbul airport"])
    assert name_words([None, "", "two of them"]) == ("them",)
