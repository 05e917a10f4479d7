"""Who speaks, by the words that name the speaker."""

import gc
import weakref
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core import Span
from dateline.resolve.actors import ActorRegistry
from dateline.resolve.actors.mentions import ActorMention

REGISTRY = ActorRegistry.load()
KINDS = {
    "state", "armed_group", "igo", "ngo", "medical", "witness", "media", "expert", "anonymous", "unattributed"
}  # fmt: skip
DESCRIPTIONS = [
    ("residents of Kabul", "witness"),
    ("local residents", "witness"),
    ("an eyewitness", "witness"),
    ("survivors of the attack", "witness"),
    ("the victim's brother", "witness"),
    ("a protester", "witness"),
    ("doctors at the city hospital", "medical"),
    ("the Gaza health ministry", "state"),
    ("hospital officials", "medical"),
    ("a medic", "medical"),
    ("rescue workers", "medical"),
    ("Israel", "state"),
    ("the Israeli military", "state"),
    ("the Israeli army", "state"),
    ("Iraqi officials", "state"),
    ("the governor", "state"),
    ("a police officer", "state"),
    ("the interior ministry", "state"),
    ("the Pentagon", "state"),
    ("the White House", "state"),
    ("President Noor", "state"),
    ("a former minister", "state"),
    ("a senior defence official", "state"),
    ("a US official", "state"),
    ("the Kremlin", "state"),
    ("prosecutors", "state"),
    ("the mayor of the town", "state"),
    ("Afghan security forces", "state"),
    ("Hamas", "armed_group"),
    ("a Hamas spokesman", "armed_group"),
    ("Hezbollah", "armed_group"),
    ("al-Shabaab", "armed_group"),
    ("ISKP", "armed_group"),
    ("the rebels", "armed_group"),
    ("an M23 spokesman", "armed_group"),
    ("a militant commander", "armed_group"),
    ("the group", "armed_group"),
    ("the United Nations", "igo"),
    ("a UN spokesperson", "igo"),
    ("NATO", "igo"),
    ("the African Union mission", "igo"),
    ("the European Union", "igo"),
    ("Human Rights Watch", "ngo"),
    ("Amnesty International", "ngo"),
    ("the Syrian Observatory for Human Rights", "ngo"),
    ("a rights group", "ngo"),
    ("opposition activists", "ngo"),
    ("the Red Cross", "ngo"),
    ("Doctors Without Borders", "ngo"),
    ("state media", "media"),
    ("the Associated Press", "media"),
    ("the Committee to Protect Journalists", "ngo"),
    ("the Federation of Journalists", "ngo"),
    ("two journalists", "media"),
    ("Al Jazeera", "media"),
    ("a local newspaper", "media"),
    ("state television", "media"),
    ("the news agency Tasnim", "media"),
    ("analysts", "expert"),
    ("a political scientist", "expert"),
    ("a researcher at the university", "expert"),
    ("sources", "anonymous"),
    ("two sources close to the talks", "anonymous"),
    ("a source who asked not to be named", "anonymous"),
    ("sources based in Kabul", "anonymous"),
    ("an unnamed source", "anonymous"),
    ("people familiar with the talks", "anonymous"),
    ("a security source", "state"),
    ("two diplomatic sources", "state"),
    ("the army press committee", "state"),
    ("the prefect", "state"),
    ("Col Omar Said", "state"),
    ("Ankara", "state"),
    ("the Israelis", "state"),
    ("a school in Ankara", "unattributed"),
    ("Dr Omar Said", "medical"),
    ("Minister Dr Omar Said", "state"),
    ("a tribal elder", "witness"),
    ("the village imam", "witness"),
    ("fishermen", "witness"),
    ("an aid worker", "ngo"),
    ("a women's group", "ngo"),
    ("the teachers' federation", "ngo"),
    ("a spokesman for the families", "witness"),
    ("a spokeswoman for the teachers' union", "ngo"),
    ("an army spokesman", "state"),
    ("the army and a spokesman for the farmers", "state"),
    ("civil society groups in Chad", "ngo"),
    ("rights groups in Mao, Chad", "ngo"),
    ("MONUSCO", "igo"),
    ("a militia commander", "armed_group"),
    ("Syria's state media", "media"),
    ("reports", "unattributed"),
    ("", "unattributed"),
    ("  ", "unattributed"),
]


@pytest.mark.parametrize(("words", "kind"), DESCRIPTIONS)
def test_the_kind_of_a_speaker(words: str, kind: str) -> None:
    assert REGISTRY.speaker(words, date(2024, 1, 1)).kind == kind


def test_there_are_enough_descriptions() -> None:
    assert len({words for words, _ in DESCRIPTIONS}) >= 50


@pytest.mark.parametrize("words", ["the Taliban", "a Taliban spokesman", "Taliban officials"])
@pytest.mark.parametrize(("day", "kind"), [("2021-08-14", "armed_group"), ("2021-08-15", "state")])
def test_the_same_speaker_on_two_days(words: str, day: str, kind: str) -> None:
    speaker = REGISTRY.speaker(words, date.fromisoformat(day))
    assert (speaker.kind, speaker.side) == (kind, "taliban")


@pytest.mark.parametrize(
    ("words", "own", "side"),
    [
        ("Hamas", "hamas", "hamas"),
        ("a Hamas spokesman in the city", None, "hamas"),
        ("residents of Kabul", None, None),
        ("a doctor at a hospital that Hamas runs", None, None),
        ("a guard", None, None),
    ],
)
def test_the_side_for_which_it_speaks(words: str, own: str | None, side: str | None) -> None:
    speaker = REGISTRY.speaker(words, None)
    assert (speaker.id, speaker.side) == (own, side)


def test_the_words_and_their_place_are_kept() -> None:
    speaker = REGISTRY.speaker("the governor", None, Span(4, 16))
    assert (speaker.text, speaker.span) == ("the governor", Span(4, 16))


@given(st.text(max_size=60) | st.sampled_from([words for words, _ in DESCRIPTIONS]), st.none() | st.dates())
def test_any_words_give_one_of_the_kinds(words: str, on: date | None) -> None:
    assert REGISTRY.speaker(words, on).kind in KINDS


def test_a_registry_that_is_done_with_is_let_go() -> None:
    registry = ActorRegistry.load()
    assert registry.speaker("the Taliban", date(2019, 5, 3)).kind == "armed_group"
    left = weakref.ref(registry)
    del registry
    gc.collect()
    assert left() is None


def test_words_are_looked_at_once_whatever_the_day_and_the_latest_alone_are_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dateline.resolve.actors.registry._LATEST", 2)
    registry, looked = ActorRegistry.load(), list[str]()
    find = registry.find

    def look(words: str, sentences: Sequence[Span]) -> tuple[ActorMention, ...]:
        looked.append(words)
        return find(words, sentences)

    monkeypatch.setattr(registry, "find", look)
    for words in ("the Taliban", "the Taliban", "Israel", "a nurse", "the Taliban"):
        told = [registry.speaker(words, on) for on in (None, date(2019, 5, 3), date(2022, 5, 3))]
        assert told == [REGISTRY.speaker(words, on) for on in (None, date(2019, 5, 3), date(2022, 5, 3))]
    assert looked == ["the Taliban", "Israel", "a nurse", "the Taliban"]
