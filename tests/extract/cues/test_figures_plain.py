"""The figures of plain sentences, each with its property, lowest and highest value and group, and of those without."""

import pytest

from dateline.core import Span
from dateline.extract.cues.figures import Act, Figure, find_figures

SENTENCES = [
    ("The blast killed 47 people.", "killed 47 47 all"),
    ("Settlers beat a shepherd to death.", "killed 1 1 civilians"),
    ("A smuggler was killed when guards opened fire.", "killed 1 1 all"),
    ("At least 11 miners were abducted and killed near Quetta.", "abducted 11 - civilians; killed 11 - civilians"),
    ("Two men were arrested and released.", "arrested 2 2 all"),
    ("A drone strike killed five militants, two security officials said.", "killed 5 5 militants"),
    ("A bomb killed nine people, three witnesses told reporters.", "killed 9 9 all"),
    ("Rebels hacked 14 farmers to death near the river.", "killed 14 14 civilians"),
    ("The man bled to death.", ""),
    ("The court put the mayor under house arrest.", "arrested 1 1 all"),
    ("Police arrested four people suspected of plotting attacks.", "arrested 4 4 all"),
    ("Troops killed three men wanted for bombings.", "killed 3 3 all"),
    ("Six priests and two women were killed.", "killed 8 8 civilians"),
    (
        "A drone killed nine civilians, four women and five children.",
        "killed 4 4 civilians; killed 5 5 civilians; killed 9 9 civilians",
    ),
    ("Soldiers beat 30 detainees and one was choked to death.", ""),
    ("Police beat protesters, and a court sentenced two men to death.", "arrested 2 2 all"),
    ("Six soldiers and two women were killed.", "killed 2 2 civilians; killed 6 6 forces"),
    ("Six Malian soldiers and two Chadian soldiers were killed.", "killed 2 2 forces; killed 6 6 forces"),
    ("A mine killed two soldiers and wounded five others.", "injured 5 5 forces; killed 2 2 forces"),
    ("At least 12 civilians were killed and more than 30 injured.", "injured 31 - civilians; killed 12 - civilians"),
    ("Forty-seven worshippers died in the mosque.", "killed 47 47 civilians"),
    ("Gunmen shot dead a judge outside his house.", "killed 1 1 all"),
    ("Gunmen shot a judge dead outside his house.", "killed 1 1 all"),
    ("Soldiers shot nine drivers dead near Gao.", "killed 9 9 drivers"),
    ("Two policemen and a driver were killed.", "killed 3 3 forces"),
    ("The strike killed nine people, including three children.", "killed 3 3 children; killed 9 9 all"),
    ("Dozens were wounded when shells fell on the market.", "injured 24 - all"),
    ("Nobody was hurt.", "injured 0 0 all"),
    ("Settlers beat a Palestinian-American man to death.", "killed 1 1 all"),
    ("A 69-year-old Malian Omar Said Keita is killed in Gao.", "killed 1 1 all"),
    ("The massacre killed 70 villagers.", "killed 70 70 civilians"),
    ("Several outlets reported 20 dead.", "killed 20 20 all"),
    ("The mayor suffered two deep wounds.", "injured 1 1 all"),
    ("A guard sustained several stab wounds.", "injured 1 1 forces"),
    ("No casualties were reported.", "casualties 0 0 all"),
    ("There were no injuries.", "injured 0 0 all"),
    ("Rebels abducted 20 pupils from a school.", "abducted 20 20 civilians"),
    ("Six aid workers were kidnapped near the lake.", "abducted 6 6 civilians"),
    ("Police arrested 15 protesters.", "arrested 15 15 all"),
    ("Police detained dozens of demonstrators after the march.", "arrested 24 - all"),
    ("Hundreds of people marched through the city.", "attendance 200 - all"),
    ("About 5,000 people took part in the rally.", "attendance 4500 5500 all"),
    ("A crowd of 200 gathered at the gate.", "attendance 200 200 all"),
    ("The army deployed 3,000 troops to the border.", "attendance 3000 3000 forces"),
    ("The death toll rose to 31.", "killed 31 31 all"),
    ("The attack left 8 dead and 14 wounded.", "injured 14 14 all; killed 8 8 all"),
    ("The clash left four soldiers dead.", "killed 4 4 forces"),
    ("Three attackers were killed by guards.", "killed 3 3 perpetrators"),
    ("The bomber killed himself and two guards.", "killed 1 1 perpetrators; killed 2 2 forces"),
    ("Several people were killed or injured.", "casualties 2 - all"),
    ("About 60 people were killed or wounded in the raid.", "casualties 54 66 all"),
    ("The raid led to the deaths of 11 villagers.", "killed 11 11 civilians"),
    ("The bodies of 17 men were found in a well.", "killed 17 17 all"),
    ("Up to 30 fighters were killed, the ministry said.", "killed 0 30 fighters"),
    ("Between 20 and 30 rebels died.", "killed 20 30 rebels"),
    ("An officer was shot dead.", "killed 1 1 forces"),
    ("The mayor was assassinated on his way to work.", "killed 1 1 all"),
    ("The bishop was abducted by armed men.", "abducted 1 1 all"),
    ("Troops killed the group's leader.", "killed 1 1 all"),
    ("Gunmen killed 12 and injured 40.", "injured 40 40 all; killed 12 12 all"),
    ("TWO GUARDS WERE KILLED AND THREE PEASANTS WOUNDED.", "injured 3 3 civilians; killed 2 2 forces"),
    ("The militia executed nine captives.", "killed 9 9 captives"),
    ("The court sentenced four men to death.", "arrested 4 4 all"),
    ("Scores of villagers were massacred.", "killed 40 - civilians"),
    ("Thousands protested against the law.", "attendance 2000 - all"),
    ("The fire killed one child.", "killed 1 1 civilians"),
    ("13 service members and 170 Afghans were killed.", "killed 13 13 forces; killed 170 170 all"),
    ("Suicide bombers killed more than 40 students.", "killed 41 - civilians"),
    ("The toll stands at 25 dead and 60 injured.", "injured 60 60 all; killed 25 25 all"),
    ("Ten of the hostages were killed.", "killed 10 10 all"),
    ("Two of them died in hospital.", "killed 2 2 all"),
    ("Nearly 100 people were hurt.", "injured 90 110 all"),
    ("A soldier and three civilians were wounded in the exchange.", "injured 1 1 forces; injured 3 3 civilians"),
    ("The group has 6,500 members.", ""),
    ("The man, aged 45, was killed.", "killed 1 1 all"),
    ("Rebels destroyed 12 vehicles.", ""),
    ("The army seized 40 rifles.", ""),
    ("A 300-strong force entered the town.", ""),
    ("The war has lasted ten years.", ""),
    ("The town lies 30 km from the border.", ""),
    ("A ransom of $2 million was paid.", ""),
    ("The council adopted Resolution 2254.", ""),
    ("The envoy met three ministers.", ""),
    ("The vote was 12 to 5.", ""),
    ("Two houses were destroyed.", ""),
    ("A girl of 11 was killed by a mine.", "killed 1 1 all"),
    ("A pensioner of 71 was killed by a mine.", "killed 1 1 all"),
    ("Rioters left seven dead and 38 burnt houses.", "killed 7 7 all"),
    ("Rioters left seven dead and 38 burnt villagers.", "injured 38 38 all; killed 7 7 all"),
    ("Two men, aged 41 and 27, were arrested.", "arrested 2 2 all"),
    ("Sixty people or more were injured.", "injured 60 - all"),
    ("They kidnapped and killed 11 drivers.", "abducted 11 11 drivers; killed 11 11 drivers"),
    ("One villager was shot in the thigh.", "injured 1 1 civilians"),
    ("A teacher received head wounds.", "injured 1 1 civilians"),
    ("He was targeted and killed in a raid.", "killed 1 1 all"),
    ("In 1991 he held a post on the island, and was taken prisoner by marines.", "arrested 1 1 all"),
    ("The strike killed Iranian general, Omar Said Farhadi.", "killed 1 1 forces"),
    ("Okello turned himself in on Monday.", "arrested 1 1 all"),
    ("Police arrested the accused.", "arrested 1 1 all"),
    ("He is 27, and will be arrested.", ""),
    ("Samir Haddad, 23, was arrested in Tripoli.", "arrested 1 1 all"),
    ("Two brothers, 24 and 19, were abducted.", "abducted 2 2 all"),
    ("The death toll passes 20.", "killed 21 - all"),
    ("The toll exceeded 40 after the raid.", "killed 41 - all"),
    ("The Taliban killed ten captured policemen.", "killed 10 10 all"),
    ("He carried pictures of jailed leaders.", ""),
    ("The colonel is charged with guarding the palace.", ""),
    ("The colonel was charged with murder.", "arrested 1 1 forces"),
    ("DEPUTY PABLO ROJAS, OF THE CENTRE PARTY, WAS MURDERED.", "killed 1 1 all"),
    ("Three monks were put to death in September.", "killed 3 3 civilians"),
    ("A miner stepped on a mine and lost his right foot.", "injured 1 1 civilians"),
    ("Eight villagers were locked up for a week.", "arrested 8 8 civilians"),
    ("About 300 people stood at the gate with candles.", "attendance 270 330 all"),
    ("Eleven officers were sent to Koulikoro.", "attendance 11 11 forces"),
    ("The rally was banned.", ""),
    ("The talks lasted three days.", ""),
    ("The 3rd Brigade left the base.", ""),
    ("Four drones were shot down.", ""),
    ("They fired 20 rockets at the port.", ""),
    ("The minister condemned the attack.", ""),
]


def _written(figure: Figure) -> str:
    high = "-" if figure.high is None else figure.high
    return f"{figure.property} {figure.low} {high} {figure.group}"


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_the_figures_of_a_plain_sentence(sentence: str, expected: str) -> None:
    found = find_figures(sentence, Span(0, len(sentence)))
    assert "; ".join(sorted(_written(figure) for figure in found)) == expected


@pytest.mark.parametrize(("sentence", "expected"), [row for row in SENTENCES if row[1]])
def test_what_stands_before_a_sentence_changes_nothing(sentence: str, expected: str) -> None:
    before = "The road was cut. "
    found = find_figures(before + sentence, Span(len(before), len(before + sentence)))
    assert "; ".join(sorted(_written(figure) for figure in found)) == expected


BY_THEIR_ACT = [
    ("Gunmen carried off 45 women.", "carried", "abduction", "abducted 45 45 civilians"),
    ("Masked men dragged two brothers from a house.", "dragged", "abduction", "abducted 2 2 all"),
    ("Eleven villagers were taken from the square.", "taken", "abduction", "abducted 11 11 civilians"),
    ("Security men picked up a leader of the drivers.", "picked", "arrest", "arrested 1 1 all"),
    ("A hundred soldiers crossed into Kivu.", "crossed", "deployment", "attendance 100 100 forces"),
    ("Three hundred pensioners blocked the road.", "blocked", "protest", "attendance 300 300 pensioners"),
    ("Two gunmen took him away.", "took", "abduction", "abducted 1 1 all"),
    ("Gunmen carried off 45 sacks.", "carried", "abduction", ""),
    ("Rebels took 12 villages.", "took", "territory_change", ""),
]


@pytest.mark.parametrize(("sentence", "word", "type_", "expected"), BY_THEIR_ACT)
def test_words_for_an_act_say_what_befell_people(sentence: str, word: str, type_: str, expected: str) -> None:
    start = sentence.index(word)
    act = Act(Span(start, start + len(word)), type_)
    found = find_figures(sentence, Span(0, len(sentence)), acts=[act])
    assert "; ".join(sorted(_written(figure) for figure in found)) == expected
    assert not find_figures(sentence, Span(0, len(sentence)))


def test_there_are_enough_of_both_kinds() -> None:
    assert len(SENTENCES) >= 60
    assert sum(not expected for _, expected in SENTENCES) >= 15
