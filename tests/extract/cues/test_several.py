"""Words that leave no doubt of several acts."""

import pytest

from dateline.coder import Reading, open_extractor
from dateline.ingest import document_from_text

EXTRACTOR = open_extractor(Reading())


def sums(text: str) -> list[bool]:
    """Whether the acts that the words tell are sums."""
    return [event.aggregate for event in EXTRACTOR.extract(document_from_text(text, "a report"))]


@pytest.mark.parametrize(
    "text",
    [
        "Militants attack the Mopti, Gao, and Segou regions of Mali, killing 12.",
        "Six people are killed in overnight attacks on the Odesa, Kherson, Kharkiv, and Sumy oblasts of Ukraine.",
        "Fighting goes on in Mali, Niger and Burkina Faso.",
        "At least 60 Syrians are killed in airstrikes on Homs and Idlib Governorate.",
        "Army bases are attacked, including the main base in Gao.",
        "The UN condemned the murders of journalists in Tamaulipas, Mexico.",
        "Police arrested 4,000 people since November in a crackdown on the opposition in Tanzania.",
    ],
)
def test_places_in_a_row_and_months_of_arrests_are_several_acts(text: str) -> None:
    assert sums(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Rome, Paris and Madrid condemned the attack on the port of Aden.",
        "Fighting between Rwanda, Uganda and Burundi killed nine soldiers.",
        "A soldier from Kano, Nigeria, and a nurse from Lagos were killed in an attack in Jos.",
        "A protest was held in Nairobi, Kenya on Monday.",
        "A train was derailed by explosives on the line between Bilbao and San Sebastian.",
        "The killing of two civilians in Ituri, Congo was condemned by the UN.",
        "Soldiers buried the dead after the killings of two herders in Plateau State, Nigeria.",
        "The killings of soldiers in Goma on Monday were condemned by the UN.",
        "An airstrike on Homs, including its old town, killed nine people.",
        "Police arrested 12 men over a riot in Oran.",
        "Rebels killed 300 people in the deadliest attack since 2014 in Ituri.",
    ],
)
def test_names_of_others_and_ranks_are_none(text: str) -> None:
    assert sums(text) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "The army recaptured two villages from al-Shabaab in Hiran.",
        "Two villages in Ituri were burned by rebels on Monday.",
        "Rebels attacked 15 towns in Colombia on Monday, killing 12 people.",
        "Rebels kidnapped about 30 peasants in Apure and Bolívar states.",
        "Rebels have dynamited the pipeline near Arauca 23 times this year.",
        "The UN denounced the murder of judges in Colombia.",
        "Rebels sent the mayor of Gao death threats.",
    ],
)
def test_sites_times_and_units_that_are_counted_are_several_acts(text: str) -> None:
    assert sums(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked a convoy between two villages near Goma, killing three soldiers.",
        "Rebels attacked two soldiers near Goma.",
        "The murder of six Jesuit priests in San Salvador shocked Spain.",
        "A guard was shot several times in Goma by rebels.",
    ],
)
def test_who_is_hit_or_hit_again_in_one_act_is_none(text: str) -> None:
    assert sums(text) == [False]


def test_what_is_done_again_in_one_act_and_one_blow_on_many_are_one() -> None:
    assert sums("Police fired tear gas three times at protesters in Oran.") == [False]
    assert sums("An attack on ten districts of Kyiv wounded nine people.") == [False]
