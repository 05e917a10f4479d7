"""A time in a clause, a name or a charge is not that of the act it stands beside."""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.core import Event
from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry

PUBLISHED = date(2022, 3, 6)  # a Sunday
Reader = Callable[[str], dict[str, date | None]]


@pytest.fixture(scope="module")
def days(gazetteer: Gazetteer) -> Reader:
    """The first day of each act of a text, by its type."""
    extractor = CuesExtractor(gazetteer, ActorRegistry.load())

    def read(text: str) -> dict[str, date | None]:
        found: tuple[Event, ...] = extractor.extract(
            document_from_text(text, "report", ReadOptions(published=PUBLISHED))
        )
        return {event.type: event.time.start if event.time else None for event in found}

    return read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels shelled a fort that was built in 1954.", "shelling"),
        ("Rebels shelled the seat of the governor, who took office on 2 February.", "shelling"),
        ("The front, which emerged in the 1990s, shelled the port of Aden.", "shelling"),
        ("The army shelled Taiz, which the rebels took in May 2019.", "shelling"),
        ("Soldiers shelled a camp in Aden which had been empty since 2016.", "shelling"),
        ("Rebels shelled Aden, which was previously shelled in May 2019.", "shelling"),
        ("The army and the rebels agreed on a ceasefire, which will be reviewed in 2026.", "agreement"),
    ],
)
def test_a_clause_on_where_something_comes_from_has_its_own_time(days: Reader, text: str, kind: str) -> None:
    assert days(text)[kind] is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels shelled Aden despite a truce announced by both sides on Friday.", "shelling"),
        ("Rebels shelled Aden, in the worst violence since the truce signed in May 2019.", "shelling"),
        ("Soldiers withdrew from Taiz after Friday's attacks.", "withdrawal"),
        ("Rebels shelled Taiz for the first time since the army shelled it in 2019.", "shelling"),
        ("Thousands of students marched in Aden against the coup of 1 February.", "protest"),
        ("Rebels shelled a memorial of the war of 1998 in Aden.", "shelling"),
        ("Nine sailors kidnapped in Aden on Friday have since been released.", "release"),
        ("A judge was kidnapped in Aden on Friday and has been released.", "release"),
        ("Troops withdrew from Taiz after rebels shelled the port on Friday.", "withdrawal"),
        ("Gunmen killed a judge in Aden, two weeks before the elections of 8 April.", "attack"),
        ("Gunmen killed a judge in Aden eight days after taking office on 1 February.", "attack"),
    ],
)
def test_what_an_act_came_after_or_defies_has_its_own_time(days: Reader, text: str, kind: str) -> None:
    assert days(text).get(kind, PUBLISHED) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police arrested a former general over the 2019 riots in Aden.", "arrest"),
        ("A rebel leader was convicted of a 1997 massacre.", "arrest"),
        ("Police arrested a rebel over the murder of a journalist in 2018.", "arrest"),
        ("Two rebels were charged with killing a mayor on Oct. 21, 2011.", "arrest"),
        ("A court in Aden jailed a rebel leader for illegally entering the country in 2019.", "arrest"),
        ("The general met the envoy of Libya to ask for help for the elections in 2024.", "meeting"),
        ("The president met the envoy of Libya and spoke of next year's election.", "meeting"),
    ],
)
def test_names_crimes_and_occasions_have_their_own_time(days: Reader, text: str, kind: str) -> None:
    assert days(text)[kind] is None


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "The shelling of a camp in Aden, which took place on Friday, killed nine people.",
            "shelling",
            date(2022, 3, 4),
        ),
        ("Nine people were killed in the shelling of 4 March in Aden.", "shelling", date(2022, 3, 4)),
        ("Rebels shelled Aden in the early hours of Friday.", "shelling", date(2022, 3, 4)),
        ("Rebels stormed the port on Friday and then shelled Aden.", "shelling", date(2022, 3, 4)),
        ("Aden is empty since the takeover of 4 March, when rebels shelled it.", "shelling", date(2022, 3, 4)),
        ("At its session of 4 March the council and the rebels signed a truce.", "agreement", date(2022, 3, 4)),
        ("The toll of Friday's shelling of Aden rose to nine.", "shelling", date(2022, 3, 4)),
        ("A judge kidnapped in Aden on Friday has since been released.", "abduction", date(2022, 3, 4)),
        ("Rebels shelled a convoy, which was heading to Aden on Friday.", "shelling", date(2022, 3, 4)),
        ("Gunmen stormed a hotel in Aden, where they killed nine guests on Friday.", "attack", date(2022, 3, 4)),
        ("Police shot dead a man who tried to stab a soldier in Aden on Friday.", "attack", date(2022, 3, 4)),
        ("Rebels, who had held the port since 2016, shelled Aden on Friday.", "shelling", date(2022, 3, 4)),
        ("Gunmen who opened fire at a market in May 2019 killed 20 people.", "attack", date(2019, 5, 1)),
        ("Ten people were killed after a bomb went off in Aden on Friday.", "bombing", date(2022, 3, 4)),
        ("Soldiers shot dead a man after he refused to stop in Aden on Friday.", "attack", date(2022, 3, 4)),
        ("Five people were killed in Friday's brutal, senseless terrorist attack in Aden.", "attack", date(2022, 3, 4)),
        ("Despite the curfew gunmen killed nine people in Aden on Friday.", "attack", date(2022, 3, 4)),
        ("Police fired tear gas at protesters during the elections of 2 March.", "crackdown", date(2022, 3, 2)),
        ("A general was convicted of treason in May 2019.", "arrest", date(2019, 5, 1)),
        ("Rebels shelled Aden a few hours after talks had failed on Friday.", "shelling", date(2022, 3, 4)),
        ("Soldiers evacuated 200 villagers, who were moved to Aden on Friday.", "withdrawal", date(2022, 3, 4)),
    ],
)
def test_the_time_of_the_act_stays_its_own(days: Reader, text: str, kind: str, day: date) -> None:
    assert days(text)[kind] == day


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("A court in Minsk sentenced Viktar Lapko to nine years for illegally crossing the border in 2021.", None),
        ("A man was detained in Lyon for insulting two soldiers three days ago.", None),
        ("A man was detained in Lyon three days ago for insulting two soldiers.", date(2022, 3, 3)),
        ("A court in Minsk sentenced Viktar Lapko to nine years on Friday for crossing the border.", date(2022, 3, 4)),
    ],
)
def test_the_time_of_what_somebody_is_held_for_is_not_the_arrests(days: Reader, text: str, start: date | None) -> None:
    assert days(f"Rebels shelled Taiz. {text}")["arrest"] == start


def test_a_day_that_is_only_compared_is_none(days: Reader) -> None:
    assert days("Rebels shelled Aden more heavily than in January.") == {"shelling": None}
    assert days("Chad held military exercises near Gao, the first ones since 2012.") == {"deployment": None}
