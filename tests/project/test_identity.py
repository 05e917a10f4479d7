"""An incident keeps its id while its events come and go; ids are never given twice."""

from collections.abc import Iterable

import pytest

from dateline.core import incident_id
from dateline.project.identity import identities
from dateline.store import Redirect


def never(ids: Iterable[str]) -> set[str]:
    return set()


@pytest.mark.parametrize(
    ("clusters", "before", "ids", "redirects"),
    [
        pytest.param([("a",), ("b",)], {}, [incident_id(["a"]), incident_id(["b"])], [], id="new ones"),
        pytest.param([("0", "a", "b")], {"a": "I", "b": "I"}, ["I"], [], id="grows by one that sorts first"),
        pytest.param([("a",)], {"a": "I", "b": "I"}, ["I"], [], id="loses one"),
        pytest.param(
            [("a", "b", "c")], {"a": "I", "b": "J", "c": "J"}, ["J"], [Redirect("I", "J", "merged")], id="merge"
        ),
        pytest.param(
            [("a",), ("b", "c")],
            {"a": "I", "b": "I", "c": "I"},
            [incident_id(["a"]), "I"],
            [Redirect("I", incident_id(["a"]), "split")],
            id="split",
        ),
        pytest.param([("a",)], {"a": "I", "b": "J"}, ["I"], [], id="one goes for good"),
    ],
)
def test_ids_stay_with_most_of_their_events(
    clusters: list[tuple[str, ...]], before: dict[str, str], ids: list[str], redirects: list[Redirect]
) -> None:
    assert identities(clusters, before, never) == (ids, redirects)


def test_an_id_that_was_used_is_not_given_again() -> None:
    taken = incident_id(["a"])
    ((found,), _) = identities([("a",)], {}, lambda ids: {taken} & set(ids))
    assert found != taken
    assert len(found) == len(taken)


def test_a_redirect_that_is_there_is_not_made_again() -> None:
    led = [Redirect("I", "J", "merged")]
    assert identities([("a", "b")], {"a": "J", "b": "J"}, never, led) == (["J"], [])
