"""Somebody whom an apposition, a participle or a pronoun tells of, and counts that another count tells."""

import pytest

from dateline.core import Span
from dateline.extract.cues.figures import find_figures

SENTENCES = [
    ("Omar Dallo, the leftist union leader, died in Ordu.", "killed 1 1"),
    ("Omar Dallo, the former minister, died in Ordu.", ""),
    ("Omar Dallo, a poet, died in Ordu of cancer.", ""),
    ("Omar Dallo, the oldest man there, died in Ordu at the age of 107.", ""),
    ("Omar Dallo, recently arrested in Ordu, will stand trial.", "arrested 1 1"),
    ("Omar Dallo, kidnapped in March by rebels, was freed.", "abducted 1 1"),
    ("The nurse, wounded in the leg, was flown out.", "injured 1 1"),
    ("Omar Dallo, wounded three times, fought on.", ""),
    ("The town, captured by rebels, was quiet.", ""),
    ("Omar Dallo, who was at work when the mine went off, was killed.", "killed 1 1"),
    ("Omar Dallo, dubbed the Fox, was killed.", "killed 1 1"),
    ("Raiders seized the mayor and shot him dead.", "killed 1 1"),
    ("Raiders dragged the priest out and killed him.", "killed 1 1"),
    ("They killed her brother.", "killed 1 1"),
    ("They tried to kidnap him.", ""),
    ("Police wanted to arrest him.", ""),
    ("The army confirmed his killing.", "killed 1 1"),
    ("His killing of a guard was filmed.", "killed 1 1"),
    ("The jet was hit, with the pilot killed.", "killed 1 1"),
    ("The raid left him badly wounded.", "injured 1 1"),
    ("A boy set off a mine, injuring himself.", "injured 1 1"),
    ("A BOY SET OFF A MINE, INJURING HIMSELF AND TWO GUARDS.", "injured 3 3"),
    ("Four agents from the northern command kidnapped by rebels were freed.", "abducted 4 4"),
    ("Three sailors in the port captured by rebels sent word.", ""),
    ("Two reporters from the daily Sol arrested last week were charged.", "arrested 2 2"),
    ('The party accused the army of "murdering" leader Omar Dallo and two other members.', "killed 3 3"),
    ('A judge ordered the "provisional arrest" of nine men.', "arrested 9 9"),
    ("The court puts Lev Brandt, chair of the party, under house arrest.", "arrested 1 1"),
    ("Ten guards were killed and as many were wounded.", "injured 10 10; killed 10 10"),
    ("Ten guards were killed and twice as many wounded.", "injured 20 20; killed 10 10"),
    ("The mine left ten dead and twice that number wounded.", "injured 20 20; killed 10 10"),
    ("As many people think, ten guards were killed.", "killed 10 10"),
    ("Twice as many people voted, and ten guards were killed.", "killed 10 10"),
    ("Two guards were shot and both died.", "killed 2 2"),
    ("The mine killed two guards and a third died in hospital.", "killed 1 1; killed 2 2"),
    ("A third of the village was burned.", ""),
    ("A second mine was found.", ""),
    ("Two more bodies were found.", "killed 2 2"),
    ("Nine more were wounded.", "injured 9 9"),
    ("JUDGE ANA PELAEZ AND SEVEN [FIGURE AS HEARD] OTHER PEOPLE WERE KILLED.", "killed 8 8"),
    ("Raiders took 12 nurses hostage.", "abducted 12 12"),
    ("Raiders hold a nurse captive.", "abducted 1 1"),
    ("Forces killed 'two raiders' near Ordu.", "killed 2 2"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_figures_of_a_sentence(text: str, expected: str) -> None:
    found = find_figures(text, Span(0, len(text)))
    rows = sorted(f"{one.property} {one.low} {one.high}".replace("None", "-") for one in found)
    assert "; ".join(rows) == expected
