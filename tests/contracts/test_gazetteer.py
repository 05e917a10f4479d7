"""What every gazetteer owes, whatever it was built from."""

import pickle
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.gazetteer import Gazetteer


@pytest.fixture(scope="module", params=["small_gazetteer", "gazetteer"])
def any_gazetteer(request: pytest.FixtureRequest) -> Gazetteer:
    return cast(Gazetteer, request.getfixturevalue(request.param))


@pytest.mark.parametrize("name", ["Kabul", "KABUL", "kabul", "Nangarhār", "nangarhar", "Al-Raqqa", "Ar Raqqah"])
def test_names_are_matched_whatever_their_case_accents_and_hyphens(any_gazetteer: Gazetteer, name: str) -> None:
    assert any_gazetteer.known(name)
    assert any_gazetteer.named(name)[0].country in ("AF", "SY")


@pytest.mark.parametrize(
    ("name", "country"),
    [("Islamabad", "PK"), ("Gao", "ML"), ("Paris", "FR"), ("Kiev", "UA"), ("Georgia", "GE")],
)
def test_the_best_known_bearer_of_a_name_comes_first(any_gazetteer: Gazetteer, name: str, country: str) -> None:
    assert any_gazetteer.named(name)[0].country == country


@pytest.mark.parametrize("name", ["", " ", "-", "Xyzzyplugh", "'; DROP TABLE place; --", "%", "\x00"])
def test_a_name_that_nothing_bears_gives_nothing(any_gazetteer: Gazetteer, name: str) -> None:
    assert any_gazetteer.named(name) == ()
    assert not any_gazetteer.known(name)


def test_a_country_stands_at_the_schemas_code(any_gazetteer: Gazetteer) -> None:
    country = any_gazetteer.country("AF")
    assert country is not None
    assert (country.name, country.feature_code) == ("Afghanistan", "PCLI")
    assert any_gazetteer.country("ZZ") is None


def test_a_country_has_a_capital(any_gazetteer: Gazetteer) -> None:
    capital = any_gazetteer.capital("AF")
    assert capital is not None
    assert (capital.name, capital.feature_code) == ("Kabul", "PPLC")
    assert any_gazetteer.capital("ZZ") is None


def test_a_place_is_found_again_by_its_id(any_gazetteer: Gazetteer) -> None:
    place = any_gazetteer.named("Kabul")[0]
    assert any_gazetteer.place(place.geonames_id) == place
    assert any_gazetteer.place(-987654321012) is None


def test_other_names_are_not_primary(any_gazetteer: Gazetteer) -> None:
    assert not any_gazetteer.named("Cabul")[0].primary
    assert any_gazetteer.named("Kabul")[0].primary


def test_macro_regions_and_seas_have_points(any_gazetteer: Gazetteer) -> None:
    assert any_gazetteer.named("Darfur")[0].feature_code == "RGN"
    assert any_gazetteer.named("Red Sea")[0].feature_code == "SEA"


def test_a_pickled_gazetteer_opens_the_file_again(any_gazetteer: Gazetteer) -> None:
    again = pickle.loads(pickle.dumps(any_gazetteer))
    assert again.named("Kabul") == any_gazetteer.named("Kabul")


@given(st.text(max_size=40))
def test_known_and_named_agree_on_any_text(any_gazetteer: Gazetteer, name: str) -> None:
    assert any_gazetteer.known(name) == bool(any_gazetteer.named(name))
