"""Figures of those who suffered with others, of parts in brackets, and of words that only look like harm to people."""

import pytest

from dateline.core import Span
from dateline.extract.cues.figures import find_figures

SENTENCES = [
    ("The rector was killed along with three of his aides.", "killed 4 4 all"),
    ("The sergeant was killed in Ordu on Friday with nine of his men.", "killed 10 10 forces"),
    ("The captain and two of his stewards were killed.", "killed 3 3 all"),
    ("The sergeant was killed in a duel with nine of his men.", "killed 1 1 forces"),
    ("A nurse was killed with two of the mines.", "killed 1 1 civilians"),
    ("The attacker killed himself and four nurses.", "killed 1 1 perpetrators; killed 4 4 civilians"),
    ("The shooter wounded six before killing himself.", "injured 6 6 all; killed 1 1 perpetrators"),
    ("Guards shot and wounded three pilgrims.", "injured 3 3 civilians"),
    ("The mine left a nurse and a porter injured.", "injured 2 2 civilians"),
    ("The mine left five nurses and a porter dead.", "killed 6 6 civilians"),
    ("The mine left a nurse dead and her son injured.", "injured 1 1 all; killed 1 1 civilians"),
    ("The sergeant left a wounded man behind.", ""),
    ("Six nurses were kidnapped and another injured.", "abducted 6 6 civilians; injured 1 1 civilians"),
    ("Six nurses are killed and a trooper is injured near Ordu.", "injured 1 1 forces; killed 6 6 civilians"),
    ("Six nurses are killed and a trooper badly wounded.", "injured 1 1 forces; killed 6 6 civilians"),
    ("A bell rang, and a trooper wounded the porter.", "injured 1 1 all"),
    ("Shells killed nine nurses (four women and five men).", "killed 4 4 women; killed 5 5 men; killed 9 9 civilians"),
    ("Shells killed nine, including a boy.", "killed 1 1 boy; killed 9 9 all"),
    ("Two dams and a kiln were blown up.", ""),
    ("Six kiosks were burned.", ""),
    ("Two nurses were blown up.", "killed 2 2 civilians"),
    ("Several cousins of the slain sergeant's clan wept.", ""),
    (
        "Clerks counted the deaths of 80 nurses and 12 guards since the start of the rallies.",
        "killed 12 12 forces; killed 80 80 civilians",
    ),
    ("Those arrested may be members of a sect.", ""),
    ("No suspects have been taken into custody.", "arrested 0 0 all"),
    ("The mine killed five sailors onboard the ferry.", "killed 5 5 forces"),
    ("Raiders killed five guards Sunday.", "killed 5 5 forces"),
    ("The mine killed a guard and a radar technician.", "killed 2 2 forces"),
    ("Raiders killed a baker, a porter and a cook's son.", "killed 3 3 all"),
    (
        "Lena Hart, a pilot with the northern flying club, and Capt. Ugo Brandt of Ordu were killed.",
        "killed 2 2 all",
    ),
    ("Raiders killed Lena Hart, a retired judge, and her driver.", "killed 2 2 all"),
    ("Police arrested brothers Ugo Brandt and Nils Brandt.", "arrested 2 2 all"),
    ("Raiders killed reporters Ugo Brandt, Lena Hart and Nils Holm.", "killed 3 3 civilians"),
    ("A drone kills Chadian trade minister Ugo Brandt.", "killed 1 1 all"),
    ("The ministry has named the army officer who was killed.", "killed 1 1 forces"),
    ("His death brings to nine the number of judges killed this year.", ""),
    ("It brings the number of judges killed in the province since May to nine.", ""),
    ("It brings the number of people killed in the siege to nine.", "killed 9 9 all"),
    ("Shells killed nine people, bringing the total number of deaths since May 2023 to over 4,000.", "killed 9 9 all"),
    ("Shells killed nine people, raising the number of people killed since May 2023 to 4,000.", "killed 9 9 all"),
    ("Shells killed nine people, taking the overall toll of the war to 4,000.", "killed 9 9 all"),
    ("Shells killed nine people, pushing the Chadian death toll in the conflict to 4,000.", "killed 9 9 all"),
    ("Two guards died of wounds, raising the death toll to nine.", "killed 2 2 forces; killed 9 9 all"),
    (
        "Shells killed nine people, including children and a nurse.",
        "killed 1 1 nurse; killed 2 - children; killed 9 9 all",
    ),
    ("The plot followed the assassinations of both Ugo Brandt and Nils Holm.", "killed 2 2 all"),
    ("Raiders killed both the rector and his aide.", "killed 2 2 all"),
    ("Three of the wounded sailors died in hospital.", "killed 3 3 forces"),
    ("Two of the abducted nurses were killed.", "killed 2 2 civilians"),
    ("Medics treated nine wounded sailors.", "injured 9 9 all"),
    ("A mother of six was killed by a shell.", "killed 1 1 all"),
    ("Shells killed a family of six.", "killed 6 6 all"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_figures_of_a_sentence(text: str, expected: str) -> None:
    found = find_figures(text, Span(0, len(text)))
    rows = sorted(f"{one.property} {one.low} {one.high} {one.group}".replace("None", "-") for one in found)
    assert "; ".join(rows) == expected
