"""What a comparison is about, in a user's words."""

from datetime import date

import pytest

from dateline.evaluate.compare import scope_of
from dateline.evaluate.compare.cells import country_named
from tests.evaluate.test_compare import KABUL, other


def test_days_may_be_months_and_years() -> None:
    scope = scope_of("2020-02", "2021", (), (), ())
    assert (scope.first, scope.last) == (date(2020, 2, 1), date(2021, 12, 31))
    assert scope.holds(KABUL)
    assert not scope.holds(other(start=date(2020, 1, 30), end=date(2020, 1, 31)))
    assert scope.holds(other(start=date(2020, 1, 30), end=date(2020, 2, 1)))


@pytest.mark.parametrize("name", ["Afghanistan", "AF", "afg"])
def test_countries_go_by_name_or_code(name: str) -> None:
    assert scope_of(None, None, [name], (), ()).holds(KABUL)
    assert not scope_of(None, None, [name], (), ()).holds(other(country="PK"))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kingdom of eSwatini (Swaziland)", "SZ"),
        ("Macedonia, FYR", "MK"),
        ("Yemen (North Yemen)", "YE"),
        ("DR Congo (Zaire)", "CD"),
        ("()", None),
        ("", None),
    ],
)
def test_countries_go_by_the_names_that_tables_give_them(name: str, code: str | None) -> None:
    assert country_named(name) == code


def test_provinces_and_types() -> None:
    scope = scope_of(None, None, (), ["Kabul province"], ["explosion"])
    assert scope.holds(KABUL)
    assert not scope.holds(other(admin1="Ghazni"))
    assert not scope.holds(other(types=frozenset({"attack"})))


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (("2020-13", None, (), (), ()), "'2020-13' is no day, month or year"),
        (("2021", "2020", (), (), ()), "--until 2020 is before --since 2021"),
        ((None, None, ("Atlantis",), (), ()), "'Atlantis' is no country that is known"),
        ((None, None, (), (), ("war",)), "'war' is no type of event; name a type or one of the groups battle"),
    ],
)
def test_what_is_none_is_refused(given: tuple[str, str, list[str], list[str], list[str]], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        scope_of(*given)
