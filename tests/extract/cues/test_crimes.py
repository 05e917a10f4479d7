"""Reports of ordinary crime."""

import pytest

from dateline.coder import Reading, open_extractor
from dateline.ingest import document_from_text

EXTRACTOR = open_extractor(Reading())


@pytest.mark.parametrize(
    "text",
    [
        "A man shot dead his former wife at a hotel in Boston on Tuesday.",
        "A woman was stabbed to death by her neighbour in Lille, France.",
        "Two people were killed in a mass shooting outside a bar in Genoa.",
        "Police arrested 12 people for drug trafficking in Cali on Monday.",
        "Police seize nine tonnes of cannabis at a farm near Bitola.",
        "A court sentences an engineer to ten years in prison for stealing trade secrets.",
        "A 17-year-old boy was arrested in Bruges after he shot three people.",
    ],
)
def test_ordinary_crime_is_no_event(text: str) -> None:
    assert not EXTRACTOR.extract(document_from_text(text, "a report"))


@pytest.mark.parametrize(
    "text",
    [
        "A rebel shot dead his brother in Mopti on Tuesday.",
        "Gunmen shot dead a trader and his wife in Zaria on Monday.",
        "Soldiers arrested 12 people for drug trafficking in Cali on Monday.",
        "A crowd lynches a man accused of killing a girl in Assam.",
        "Two people were killed in a mass shooting outside a synagogue in Genoa.",
        "A man was arrested in Bruges over a bombing that killed three people.",
    ],
)
def test_what_has_a_public_side_is_one(text: str) -> None:
    assert EXTRACTOR.extract(document_from_text(text, "a report"))


@pytest.mark.parametrize(
    "text",
    [
        "A court in Tavria sentences former president Olan Mirov to nine years in prison for taking bribes.",
        "Former minister Dana Sorel is released after being detained on allegations of misusing public funds.",
        "The Anti-Graft Commission raids three contractors while investigating kickbacks in navy procurement.",
        "Minister Pavo Lunt resigns over an embezzlement inquiry. The head of the scheme, Ivo Kern, has fled Serbia.",
        "A judge releases former president Hugo Marant from prison, after a term for illegal campaign financing.",
        "Three men are sentenced to prison for a people smuggling operation in which nine migrants died off Calabria.",
    ],
)
def test_who_holds_office_makes_gain_no_conflict(text: str) -> None:
    assert not EXTRACTOR.extract(document_from_text(text, "a report"))


@pytest.mark.parametrize(
    "text",
    [
        "The opposition leader Amadou Sarr is arrested in Dakar on corruption charges.",
        "Protests erupt in Dhaka after former prime minister Rana Begum is sentenced for corruption.",
        "The United States imposes sanctions on former president Raul Cotto for corruption.",
        "The army arrests ousted president Ali Djon on charges of embezzlement.",
        "Two ministers are arrested in Ulan Bator on bribery charges as the ruling general purges rivals.",
        "The former minister was jailed for bribery. Rebels attacked a convoy near Goma, killing nine.",
    ],
)
def test_more_than_gain_is_an_event(text: str) -> None:
    assert EXTRACTOR.extract(document_from_text(text, "a report"))


@pytest.mark.parametrize(
    "text",
    [
        "A clerk, fired last month from his job, shot four people in Ohio. Police warned residents to stay away.",
        "He was arrested on Monday and charged with four counts of murder, police in Lyon said. A couple saw him.",
        "Jurors heard how two brothers shot a mother of three from a rooftop in Chicago.",
    ],
)
def test_crime_with_words_that_begin_like_war_or_coup(text: str) -> None:
    assert not EXTRACTOR.extract(document_from_text(text, "a report"))


@pytest.mark.parametrize(
    "text",
    [
        "A man was arrested and charged with murder over the killing of a priest in Lyon.",
        "A man charged with murder had stabbed a lawyer in Lyon hours before the coup.",
    ],
)
def test_whole_words_have_a_public_side_too(text: str) -> None:
    assert EXTRACTOR.extract(document_from_text(text, "a report"))


@pytest.mark.parametrize(
    "text",
    [
        "Police in Leeds arrested a baker over the killing of two sisters in 1983.",
        "A burglar shot two florists in Ohio. The suspect was taken into police custody.",
        "Robbers rammed a car into a jeweller's window in Nice on Monday, and police arrested two of them.",
        "A nurse was accused of murdering three patients in Turin.",
        "Two brothers were charged with the murder of a florist in Tampa on Friday.",
        "A mob boss was arrested in Messina on Tuesday, police said. He was held for the killing of a mafia rival.",
        "A jury heard on Monday how Mr Ambrose Lynch shot two people dead in Cork.",
        "A deputy was shot dead in Reno by a burglar. The sheriff's deputy had been on his way home.",
    ],
)
def test_who_is_held_over_a_deed_makes_no_conflict(text: str) -> None:
    assert not EXTRACTOR.extract(document_from_text(text, "a report"))


@pytest.mark.parametrize(
    "text",
    [
        "Police in Leeds arrested a separatist over the killing of two sisters in 1983.",
        "Two brothers were charged with the murder of a blogger in Khulna on Friday.",
        "A man was arrested in Sumy over the shooting of a mayor.",
        "Two brothers were charged with the murder of a radio commentator in Tampa on Friday.",
        "A driver ploughs into shoppers in Lyon, killing five. The suspect is arrested.",
        "Police arrested a cook in Cuzco over the killing of a district judge.",
        "A former commander was convicted of murdering nine farmers in Gulu.",
        "A man was arrested in Kigali and convicted of crimes against humanity for the killing of nine farmers.",
    ],
)
def test_who_is_held_over_a_deed_of_a_side_does(text: str) -> None:
    assert EXTRACTOR.extract(document_from_text(text, "a report"))


_TRIAL = (
    "Jurors found Earl Dobbs guilty on Monday. Prosecutors said that he shot dead a clerk at the courthouse in Boise. "
    "His lawyer, who asked for life in prison, said that he was drunk. "
)


@pytest.mark.parametrize(
    "more",
    [
        "Dobbs took a guard hostage with a pistol.",
        "The mayor heard the verdict.",
        "Detectives had found the handgun on a parolee. The verdict was a bomb, he said.",
    ],
)
def test_long_report_of_trial_may_have_a_word_of_conflict(more: str) -> None:
    assert not EXTRACTOR.extract(document_from_text(_TRIAL + more, "a report"))


@pytest.mark.parametrize(
    "more",
    [
        "Dobbs is a jihadist.",
        "Rebels freed him.",
        "Detectives had found the handgun on a parolee. The bomb, a militant said, hit a mosque.",
    ],
)
def test_long_report_of_trial_may_be_of_conflict(more: str) -> None:
    assert EXTRACTOR.extract(document_from_text(_TRIAL + more, "a report"))
