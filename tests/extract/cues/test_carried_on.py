"""Who does what a verb behind "and" tells, where the words before only name them or tell what they judge."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The ELN has called a stoppage in Arauca and threatened to shoot drivers.", ["ELN"]),
        ("Al-Shabaab printed a leaflet in Baidoa and threatened to burn every lorry.", ["Al-Shabaab"]),
        ("A leaflet of the ELN called a stoppage and threatened to shoot drivers.", []),
        ("The ELN was named in a leaflet and threatened to shoot drivers.", []),
        ("The ELN's enemies printed a leaflet and threatened to shoot drivers.", []),
    ],
)
def test_who_opens_a_clause_does_what_the_next_one_tells(coded: Reader, text: str, doers: list[str]) -> None:
    (threat,) = (event for event in coded(text) if event.type == "threat")
    assert [actor.name for actor in threat.actors if actor.role == "perpetrator"] == doers


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The European Union condemns the raid and imposes sanctions on four generals.", {"European Union"}),
        ("The European Union condemned the raid and imposed sanctions on four officers.", {"European Union"}),
        ("Chad denounced the raid and then recalled its ambassador from Sudan.", {"Chad"}),
        ("Chad condemned rebels who attacked Mao and killed nine soldiers.", {"rebels"}),
        ("Chad condemned the attack in which rebels shelled Mao and killed nine soldiers.", {"rebels"}),
        ("The United Nations condemned the shelling and killing of nine traders in Mao.", set()),
    ],
)
def test_a_verb_that_and_joins_to_a_judgement_is_of_whoever_judges(coded: Reader, text: str, doers: set[str]) -> None:
    events = [event for event in coded("Gunmen kidnapped a judge in Gao. " + text) if event.type != "abduction"]
    assert {a.name for event in events for a in event.actors if a.role == "perpetrator"} == doers
