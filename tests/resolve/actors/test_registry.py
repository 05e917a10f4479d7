"""The registry: who is in it, what they are on a day, and what users add."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from dateline.resolve.actors import ActorRegistry

REGISTRY = ActorRegistry.load()
STATUSES = {"state", "armed_group", "igo", "ngo", "media", "medical", "expert", "witness"}


def test_at_least_three_hundred_are_listed_by_hand() -> None:
    made = ("government-of-", "forces-of-", "police-of-")
    assert sum(not actor.id.startswith(made) for actor in REGISTRY.actors) >= 300


def test_every_id_and_every_name_belongs_to_one_actor() -> None:
    names = Counter(name for a in REGISTRY.actors for name in {one.casefold() for one in (a.name, *a.aliases)})
    assert [name for name, count in names.items() if count > 1] == []
    assert len({actor.id for actor in REGISTRY.actors}) == len(REGISTRY)


def test_wikidata_ids_are_well_formed_and_used_once() -> None:
    ids = [actor.wikidata for actor in REGISTRY.actors if actor.wikidata]
    assert len(set(ids)) == len(ids)
    assert all(one[0] == "Q" and one[1:].isdigit() for one in ids)


def test_parents_exist_and_statuses_are_known_words_in_order() -> None:
    for actor in REGISTRY.actors:
        assert actor.parent is None or REGISTRY.actor(actor.parent), actor.id
        assert actor.statuses, actor.id
        assert {status.status for status in actor.statuses} <= STATUSES, actor.id
        ends = [(status.start or date.min, status.end or date.max) for status in actor.statuses]
        assert all(start <= end for start, end in ends), actor.id
        assert ends == sorted(ends), actor.id


def test_no_line_of_parents_is_a_ring() -> None:
    for actor in REGISTRY.actors:
        seen = {actor.id}
        while actor.parent:
            assert actor.parent not in seen, actor.id
            seen.add(actor.parent)
            above = REGISTRY.actor(actor.parent)
            assert above
            actor = above  # noqa: PLW2901


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1996-09-01", "armed_group"),
        ("2021-08-14", "armed_group"),
        ("2021-08-15", "state"),
        ("2024-05-01", "state"),
        (None, "state"),
    ],
)
def test_the_taliban_are_what_they_are_on_a_day(day: str | None, expected: str) -> None:
    taliban = REGISTRY.actor("taliban")
    assert taliban
    assert REGISTRY.status(taliban, date.fromisoformat(day) if day else None) == expected


@pytest.mark.parametrize(
    "name",
    [
        "ISKP", "IS-KP", "IS- KP", "IS-K", "ISIS-K", "ISIL-K", "Islamic State-Khorasan Province",
        "Islamic State Khorasan Province", "the Islamic State – Khorasan Province", "Islamic State Khorasan",
    ],
)  # fmt: skip
def test_spellings_of_one_group(name: str) -> None:
    found = REGISTRY.named(name)
    assert found and found.id == "iskp"


@pytest.mark.parametrize("name", ["", "the", "Nobody's Front", "Islamic", "State"])
def test_what_is_no_name(name: str) -> None:
    assert REGISTRY.named(name) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("taliban", "taliban", True),
        ("taliban", "haqqani", True),
        ("haqqani", "taliban", True),
        ("iskp", "taliban", False),
        ("forces-of-IL", "government-of-IL", True),
        ("forces-of-IL", "police-of-IL", True),
        ("forces-of-IL", "forces-of-LB", False),
        ("ispr", "forces-of-PK", True),
        ("hamas", "forces-of-IL", False),
        (None, "taliban", False),
        (None, None, False),
        ("nobody", "nobody", True),
        ("nobody", "taliban", False),
    ],
)
def test_sides(left: str | None, right: str | None, expected: bool) -> None:
    assert REGISTRY.same_side(left, right) is expected


def _file(folder: Path, content: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(content, encoding="utf-8")
    return path


def test_a_users_file_adds_and_replaces(tmp_path: Path) -> None:
    registry = ActorRegistry.load(
        [
            _file(
                tmp_path,
                'hill-guard = { name = "Hill Guard", aliases = ["HLGD"], country = "AF", parent = "taliban" }\n'
                'hamas = { name = "Hamas", kind = "party", statuses = [{ status = "ngo" }] }\n',
            )
        ]
    )
    guard, hamas = registry.named("HLGD"), registry.actor("hamas")
    assert guard and guard.name == "Hill Guard"
    assert registry.same_side("hill-guard", "haqqani")
    assert hamas and registry.status(hamas, None) == "ngo"
    assert len(registry) == len(REGISTRY) + 1
    assert REGISTRY.named("HLGD") is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("guard = {", "no valid TOML"),
        ("guard = 3", "has no name"),
        ('guard = { aliases = ["x"] }', "has no name"),
        ('guard = { name = "G", colour = "red" }', "unknown key 'colour'"),
        ('guard = { name = "G", statuses = ["state"] }', "a status without a word"),
        ('guard = { name = "G", statuses = [{ status = "state", start = "soon" }] }', "'soon' for a day"),
    ],
)
def test_a_bad_users_file_is_one_line(tmp_path: Path, content: str, words: str) -> None:
    path = _file(tmp_path, content)
    with pytest.raises(ValueError, match=words) as caught:
        ActorRegistry.load([path])
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_users_file_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    for name in ("gone.toml", "binary.toml"):
        with pytest.raises(ValueError, match="cannot be read"):
            ActorRegistry.load([tmp_path / name])
