"""Words that tell an act in one sentence and something else in another."""

import pytest

from dateline.core import Span
from dateline.extract.cues.triggers import find_triggers, never_acts


def told(text: str) -> list[str]:
    """The types of what the words tell."""
    return [trigger.type for trigger in find_triggers(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Dockers in Mombasa began a three-day strike on Monday.", []),
        ("The teachers' union called off its strike after a pay rise.", []),
        ("Bank workers joined the nationwide strike.", []),
        ("The drivers' walkout is the longest strike over wages in Oran.", []),
        ("The strike by nurses lasts.", []),
        ("Israel called off a strike on Tyre.", ["air_strike"]),
        ("A strike killed four aid workers in Deir al-Balah.", ["air_strike", "attack"]),
        (
            "A drone hit striking teachers, and the strike killed two.",
            ["air_strike", "attack", "air_strike", "attack"],
        ),
    ],
)
def test_workers_who_stay_at_home_strike_nobody(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The hall shelters displaced villagers.", []),
        ("A charity feeds 300 displaced children.", []),
        ("The fighting displaced thousands of villagers.", ["armed_clash", "withdrawal"]),
        ("Nine villagers were displaced.", ["withdrawal"]),
        ("A jailbreak freed 40 officers jailed for mutiny.", ["release", "group_change"]),
        ("The junta jailed 40 officers for mutiny.", ["arrest", "group_change"]),
        ("They were held for years without trial or conviction.", []),
        ("The decree commutes his life sentence.", []),
        ("The court issued warrants for the arrest of nine mayors.", []),
        ("The court issued an arrest warrant for the mayor.", []),
        ("Police with a warrant arrested nine mayors.", ["arrest"]),
        ("Raids rocked settlements in occupied areas.", ["raid"]),
        ("The rebels occupied the town.", ["territory_change"]),
    ],
)
def test_what_befell_people_once_is_told_of_them_alone(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Kenya sent troops to monitor the truce.", ["deployment"]),
        ("Both armies signed the truce.", ["agreement"]),
        ("The camp trained orphans as suicide bombers.", []),
        ("Two suicide bombers hit a bank.", ["suicide_bombing", "attack"]),
        ("The factory makes car bombs.", []),
        ("A car bomb hit the plant.", ["bombing", "attack"]),
        ("The manual sets limits on the planning and conduct of air strikes.", []),
        ("The alliance helps the militia through training and air strikes.", []),
        ("The army destroyed an IED workshop.", ["destruction"]),
    ],
)
def test_what_is_kept_taught_or_made_does_not_happen(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("It is the biggest police operation in the country's history.", []),
        ("The ministry halted relief operations.", []),
        ("The peacekeeping operation costs a billion a year.", []),
        ("Troops were sent as part of operations to guard the dam.", []),
        ("The army freed two hostages in a rescue operation.", ["release", "raid"]),
        ("Eleven fighters were killed in an operation by the army.", ["attack", "raid"]),
        ("The bill attacks the rule of law.", []),
        ("The island was a springboard to invade Cuba.", []),
        ("The clip captures the moment.", []),
        ("Rebels captured the town on Friday.", ["territory_change"]),
        ("A death squad was formed by riot police.", []),
        ("Police dismantled a rebel cell.", ["raid"]),
        ("Police dismantled a rebel cell and arrested three men.", ["arrest"]),
        ("The president signed a law.", []),
    ],
)
def test_other_undertakings_than_acts(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Letters between the actor and the late banker were released on Friday.", []),
        ("The ministry released thousands of documents about the murder of a consul in 1994.", ["attack"]),
        ("Letters from prisoners who were released on Friday reached Oran.", ["release"]),
        ("The rebels released 20 hostages on Friday.", ["release"]),
        ("A firm deployed spyware, targeting the phones of 40 lawyers.", []),
        ("The army deployed 40 drones, targeting mobile phone towers in Aden.", ["deployment", "air_strike", "attack"]),
        ("Burundi withdraws from the International Criminal Court.", []),
        ("Burundi withdrew its troops from the commission's seat.", ["withdrawal"]),
        ("The parliament of Kosovo was dissolved ahead of early elections.", []),
        ("The president dissolves the National Assembly and calls elections.", []),
        ("The junta dissolved the National Assembly and put off elections.", ["group_change"]),
        ("The group dissolved itself.", ["group_change"]),
        ("The airport was shut over a kite that was mistaken for an incoming missile.", []),
        ("Herders mistaken for fighters died in an airstrike.", ["attack", "air_strike"]),
        ("Lisbon denied Ankara permission to use its ports for military operations.", []),
        ("Lisbon refuses the use of its airspace for strikes on Libya.", []),
        ("Ankara used its ports for military operations.", ["armed_clash"]),
        ("Chile gives the navy of Peru six fighting vehicles.", []),
        ("Norway lists Ansar Dawla, Rotfront, and Attack Legion as enemies.", []),
        ("The Akko Mosque Attack shook Israel.", ["attack"]),
    ],
)
def test_what_is_published_left_or_refused_is_no_act(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "blind"),
    [
        ("Nurses began a two-day strike.", ["strike"]),
        ("We will stay in the square, a student said.", ["We will stay"]),
        ("We will strike the port, the rebels said.", []),
        ("Norway lists Ansar Dawla, Rotfront, and Attack Legion as enemies.", ["Attack"]),
        ("The Akko Mosque Attack shook Israel.", []),
        ("Chile gives the navy of Peru six fighting vehicles.", ["fighting vehicles"]),
    ],
)
def test_what_has_another_sense_is_nothing_that_a_network_may_see(text: str, blind: list[str]) -> None:
    assert [span.of(text) for span in never_acts(text, Span(0, len(text)))] == blind


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Gunmen declared every teacher in the district a military target.", ["threat"]),
        ("The clinics of Tulia are legitimate military targets.", []),
        ("The pilots say the target was accurately hit.", ["attack"]),
        ("The pilots say the target was not engaged.", []),
        ("The target was a rebel depot.", ["attack"]),
        ("The army targets rebels.", ["attack"]),
    ],
)
def test_who_is_only_aimed_at_was_not_hit_yet(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Both ministries will issue separate press releases.", []),
        ("The army releases ten prisoners.", ["release"]),
        ("The vote took place a week after a bomb was found.", []),
        ("Rebels placed a bomb in a market.", ["bombing"]),
        ("The army commits itself to halt all offensive operations.", []),
        ("The army began an offensive near Tulia.", ["armed_clash"]),
    ],
)
def test_what_is_printed_held_or_halted_is_no_act(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The envoy called it a barrage of lies.", []),
        ("A barrage of shells hit the market in Bor.", ["shelling", "shelling", "attack"]),
        ("The home side was massacred 5-0 in Lima.", []),
        ("Gunmen massacred 50 villagers in Bor.", ["attack"]),
        ("Gunmen massacred 5-10 villagers in Bor.", ["attack"]),
    ],
)
def test_words_and_games_hurt_nobody(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Herders angered by the air strike blew up a pipeline at Tulia.", ["destruction"]),
        ("Crowds enraged by a raid torched a police post.", ["attack"]),
        ("Herders were angered by the air strike in Tulia.", ["air_strike"]),
        ("Herders were angered by the air strike carried out in Tulia.", ["air_strike"]),
        ("Herders were angered by a raid that killed nine.", ["raid", "attack"]),
    ],
)
def test_what_angers_those_who_act_is_told_elsewhere(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("A warplane pounded an artillery position near Jalula.", ["air_strike"]),
        ("Helicopters pounded two hamlets near Jalula.", ["air_strike"]),
        ("Artillery killed two shepherds near Jalula.", ["shelling", "attack"]),
        ("The jet weighs 40 pounds.", []),
        ("The jet costs nine thousand pounds.", []),
        ("Aircraft dropped a 500-pound crate.", []),
    ],
)
def test_what_is_pounded_is_no_gun_and_no_weight(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("On Togo, Summit welcomed the calm.", []),
        ("Summit expressed its thanks to Ghana.", []),
        ("The summit in Accra welcomed nine leaders.", ["meeting"]),
        ("Leaders held a summit in Accra.", ["meeting"]),
        ("The law was met with protests in Accra.", ["protest"]),
        ("The minister met with protest leaders in Accra.", ["meeting"]),
    ],
)
def test_a_summit_that_speaks_is_not_held_again(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("(sentence as heard) The envoy came.", []),
        ("The sentence as heard in court shocked the rebels.", ["arrest"]),
        ("Chad began a diplomatic offensive.", []),
        ("Chad began an offensive.", ["armed_clash"]),
        ("A law is to combat drug trafficking.", []),
        ("Nine died in combat.", ["armed_clash"]),
        ("Combat units left.", []),
    ],
)
def test_what_fights_with_words_or_laws_tells_no_fight(text: str, types: list[str]) -> None:
    assert [kind for kind in told(text) if kind in ("arrest", "armed_clash")] == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Five died in a fire at the hotel of the rebels.", []),
        ("The rebels fire at the hotel.", ["attack"]),
        ("The rebels opened fire on the hotel.", ["attack"]),
    ],
)
def test_a_fire_at_a_place_is_shot_by_nobody(text: str, types: list[str]) -> None:
    assert [trigger.type for trigger in find_triggers(text, Span(0, len(text))) if not trigger.entry.harm] == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("An earthquake strikes near Ostia.", []),
        ("A freight train struck a herd near Assam.", []),
        ("A ferry strikes rocks near Mopti.", []),
        ("Warships struck the port on Monday.", ["air_strike"]),
        ("Artists went on a strike on Monday.", []),
        ("A bear attacked a ranger on Monday.", []),
        ("Seven elephants were killed near Assam.", []),
        ("Sailors rescued 32 migrants from a boat.", []),
        ("Soldiers rescued 32 hostages from a boat.", ["release"]),
        ("Builders found an unexploded World War II bomb.", []),
        ("A 500-pound bomb hit a school in Sanaa.", ["bombing", "attack"]),
        ("An aircraft struck a convoy on the ground near Idlib.", ["air_strike"]),
        ("Rebels sank an Iranian frigate on Monday.", ["attack"]),
    ],
)
def test_what_strikes_or_attacks_without_a_side(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("He was shot in Nablus, occupied Palestine.", ["attack"]),
        ("Rebels occupied Goma.", ["territory_change"]),
        ("Our targets will be more.", []),
        ("The rebels targeted Goma.", ["attack"]),
        ("Allied nations which have conducted strikes include Chad.", []),
        ("Chad has conducted strikes.", ["air_strike"]),
        ("The destruction of depots further limits the group's ability to project power.", []),
        ("When the royal council met, it rained.", []),
        ("The council met the rebels.", ["meeting"]),
        ("The king visited a general who was being treated at a hospital.", []),
        ("Nine rebels surrendered to avoid combat.", []),
        ("The gunman will remain in custody until May.", []),
        ("It was on Friday that some talked of a Movement for the Liberation of Congo.", []),
        ("The liberation of Goma took a week.", ["territory_change"]),
    ],
)
def test_what_is_only_named_held_or_visited_is_no_act(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("He was expelled from his party.", []),
        ("He was expelled from Goma.", ["territory_change"]),
        ("The port was shut after drones were sighted.", []),
        ("Drones were sighted before they hit Goma.", ["air_strike", "attack"]),
        ("A drone flew over the palace.", []),
        ("He is wanted on charges including terrorism.", []),
        ("She was held at a detention centre in Goma.", []),
    ],
)
def test_what_is_seen_left_or_laid_to_somebody_is_no_act(text: str, types: list[str]) -> None:
    assert told(text) == types
