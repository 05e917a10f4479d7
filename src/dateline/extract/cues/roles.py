"""Who acted and who was acted upon, from the words around what tells an act."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.core import Span
from dateline.extract.cues.able import able
from dateline.extract.cues.accusing import claims_as_own, only_accuses, only_appeals
from dateline.extract.cues.addressed import is_addressed
from dateline.extract.cues.arrest_reasons import arrest_over, is_plain_reason
from dateline.extract.cues.asides import is_second_side
from dateline.extract.cues.attribution.lexicon import saying
from dateline.extract.cues.back import after_aim
from dateline.extract.cues.beside import listed, subject
from dateline.extract.cues.by_phrases import after_by, after_from
from dateline.extract.cues.carried_on import judges_first, who_carries_on
from dateline.extract.cues.fallen_attackers import fell_attacking
from dateline.extract.cues.falls_to import takers
from dateline.extract.cues.grammar import beginning
from dateline.extract.cues.holdings import is_holder
from dateline.extract.cues.modifiers import modifier
from dateline.extract.cues.owners import is_announced, owners
from dateline.extract.cues.parties import Party, can_act
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.phrases import is_passive, is_reduced
from dateline.extract.cues.plain_verbs import plainly_did
from dateline.extract.cues.relatives import antecedents
from dateline.extract.cues.shared import begins_with_pronoun, describes_act, shared_subject_end
from dateline.extract.cues.sides import find_sides, harmed_parties, opposed
from dateline.extract.cues.speakers import speakers_at, tells_own
from dateline.extract.cues.support import is_armed, is_forces
from dateline.extract.cues.targets import find_targets
from dateline.extract.cues.tellings import Telling, violence
from dateline.extract.cues.triggers import Trigger
from dateline.extract.cues.undergone import bursts, describes_victim, of_oneself, suffers
from dateline.extract.cues.uninvolved import is_foiled, looks_on, only_judges
from dateline.extract.cues.unwelcome import declared_unwelcome
from dateline.extract.cues.withstood import aimed_at, as_hit, attackers, sufferers, withstood

_OWN_DEEDS = frozenset({"territory_change", "seizure", "arrest"})  # which sides tell of themselves
# Behind a verb and what it carries, they lead to something else: "issued warrants over the killing".
_LED_AWAY = re.compile(r"\b(?:over|after|following|amid|because|despite|since)\b", re.IGNORECASE)
# Nouns that begin as those verbs do: nobody carries out the strike of "killed a leader in a strike".
_NO_VERB = re.compile(
    r"leader(?:s|ships?)?|planes?|planets?|plantations?|enterprises?|entertain\w+|signals?|signatures?|holdings?"
    r"|holders?|holdups?|makers?|starters?|beginners?|beginnings?|orderl(?:y|ies)|deliver(?:y|ies)|claimants?|plann(?:er|ers)",
    re.IGNORECASE,
)
_THAT = re.compile(r"\s+(?:that|which)\s+(?:(?:has|have|had|also|later|reportedly|then)\s+)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Roles:
    """Who acted, and who was acted upon; `mutual` where all of them are sides of one thing."""

    agents: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    mutual: bool = False


def find_roles(passage: Passage, telling: Telling, carried: Sequence[Party]) -> Roles:
    """The parties of an act. `carried` are those who acted or spoke in the stretch before."""
    carried = [party for party in carried if not is_addressed(passage.text, party.span)]
    aim = after_aim(passage, telling.main)
    if aim is not None:
        return Roles(targets=tuple(replace(each, certain=True) for each in listed(passage, aim, passage.span.end)))
    declared = declared_unwelcome(passage, telling, carried)
    if declared:
        return Roles(tuple(declared[0]), _apart_from(*declared))
    blow = withstood(passage, telling)
    if blow:
        return _of_withstood(passage, telling, blow, carried)
    took = list(takers(passage, telling.main))
    if took:
        return Roles(tuple(took), _apart_from(took, find_targets(passage, telling, telling.main)))
    sides = find_sides(passage, telling)
    agents = list(sides)
    targets: list[Party] = []
    for trigger in telling.triggers:
        if not agents:
            agents = _agents(passage, telling, trigger, carried)
        targets += find_targets(passage, telling, trigger)
    harmed = list(harmed_parties(passage, telling))
    if not agents and telling.type == "armed_clash":
        sides = agents = opposed(harmed)
    doers = agents if sides else able(passage, telling, agents)  # farmers may be a side of a fight
    agents = [party for party in doers if can_act(passage.text, party) and not _stands_aside(passage, party)]
    fell = fell_attacking(passage, telling, agents)
    agents = _distinct([*agents, *(party for party in fell if party.mention and party.mention.actor)])
    targets = list(_apart_from(fell, _distinct([*targets, *harmed])))
    targets = [party for party in targets if not is_second_side(passage.text, passage.span.start, party.span)]
    return Roles(tuple(agents), _apart_from(agents, targets), bool(sides))


def _stands_aside(passage: Passage, party: Party) -> bool:
    """True for who holds the place, and for who looks on."""
    return is_holder(passage.text, passage.span, party.span) or looks_on(passage.text, party.span)


def _of_withstood(passage: Passage, telling: Telling, blow: Trigger, carried: Sequence[Party]) -> Roles:
    """The parties of an act that is told by what those whom it hit did or suffered."""
    stood = list(sufferers(passage, blow, carried))
    if blow.entry.turned:
        stood = _agents(passage, telling, blow, carried or speakers_at(passage, blow.head.start))
    hit = [party for party in as_hit(stood, telling.type) if can_act(passage.text, party)]
    fell = list(harmed_parties(passage, telling))
    armed = [party for party in fell if party.mention and is_armed(party.mention)]
    agents = list(attackers(passage, telling, blow)) or (armed if hit else [])
    nouns = [trigger for trigger in telling.triggers if trigger.form == "noun" and trigger is not blow]
    struck = [party for noun in nouns for party in find_targets(passage, telling, noun)]
    others = [party for party in fell if party not in armed]
    targets = _distinct([*hit, *aimed_at(passage, telling, blow), *struck, *others])
    return Roles(tuple(replace(agent, certain=True) for agent in _distinct(agents)), _apart_from(agents, targets))


def _apart_from(agents: Sequence[Party], targets: Sequence[Party]) -> tuple[Party, ...]:
    """The targets that do not stand in words for those who acted."""
    return tuple(p for p in targets if not any(p.span.overlaps(agent.span) for agent in agents))


def _agents(passage: Passage, telling: Telling, trigger: Trigger, carried: Sequence[Party]) -> list[Party]:
    found = list(after_by(passage, telling, trigger)) or list(after_from(passage, telling, trigger))
    if found:
        return found
    told = _arrested_over(passage, telling, trigger) or _told_before(passage, telling, trigger, carried)
    told = [party for party in told if not _tries(passage, telling, party, trigger)]
    return [party for party in told if not _accuses(passage, telling, party, trigger)]


def _tries(passage: Passage, telling: Telling, party: Party, trigger: Trigger) -> bool:
    """True for the court of "the court sentenced a man for plotting to kill X"."""
    arrest = arrest_over(passage, trigger.head.start) if telling.type in violence() else None
    if arrest is None or arrest.form == "noun" or party.span.end > arrest.head.start:
        return False
    return not is_passive(passage.text, passage.span.start, arrest.head, passage.span.end)


def _arrested_over(passage: Passage, telling: Telling, trigger: Trigger) -> list[Party]:
    """Those arrested for it, "sentenced two rebels for killing X": nobody of whom no more is told than "a man"."""
    arrest = arrest_over(passage, trigger.head.start) if telling.type in violence() else None
    if arrest is None or not is_plain_reason(passage, arrest, trigger):
        return []
    return [party for party in find_targets(passage, telling, arrest) if _is_known(passage, party)]


def _is_known(passage: Passage, party: Party) -> bool:
    """True for a name, a state, and fighters of whatever side."""
    known = party.nation or party.person or (party.mention and (party.mention.actor or is_armed(party.mention)))
    return bool(known) or party.span.of(passage.text).istitle()


def _told_before(passage: Passage, telling: Telling, trigger: Trigger, carried: Sequence[Party]) -> list[Party]:
    """Those who did it by the words before the trigger."""
    if trigger.form == "noun":
        return _of_noun(passage, telling, trigger, carried)
    if (
        bursts(passage.text, trigger)
        or describes_victim(passage.text, trigger)
        or _told_of_object(passage, telling, trigger)
        or _by_the_act(passage, telling, trigger)
        or describes_act(passage, trigger)
    ):
        return []
    meant = list(judges_first(passage, trigger)) or antecedents(passage, trigger)
    if meant is not None:
        return [party for party in meant if not is_addressed(passage.text, party.span)]
    if trigger.entry.harm and not telling.harm_only:
        doers = _subject(passage, trigger, carried if begins_with_pronoun(passage, trigger) else ())
        return [p for p in doers if p.mention and (is_armed(p.mention) or is_forces(p.mention))]
    found = list(_subject(passage, trigger, carried)) or list(carried) or list(who_carries_on(passage, trigger))
    if telling.type in _OWN_DEEDS and tells_own(passage, trigger):
        found = [replace(party, certain=True) for party in found]
    found = [party for party in found if not _spared(passage, party, trigger)]
    plain = any(plainly_did(passage, trigger, party) for party in found)
    return [replace(party, certain=True) for party in found] if plain else found


def _spared(passage: Passage, party: Party, trigger: Trigger) -> bool:
    """True for whoever only judges the act or kept it from happening."""
    end = party.span.end
    return only_judges(passage.text, party.span) or is_foiled(passage.text, end, max(end, trigger.head.start))


def _accuses(passage: Passage, telling: Telling, party: Party, trigger: Trigger) -> bool:
    """True for whoever lays it on another, or asks for violence to end."""
    appeals = telling.type in violence() and only_appeals(passage, party.span)
    return appeals or only_accuses(passage, party.span, trigger.head.start)


def _by_the_act(passage: Passage, telling: Telling, trigger: Trigger) -> bool:
    """True for "the airstrike that killed nine": the act did it, not whoever stands before."""
    nouns = (other for other in telling.triggers if other.form == "noun")
    return any(_THAT.fullmatch(passage.text, noun.span.end, trigger.head.start) for noun in nouns)


def _of_noun(passage: Passage, telling: Telling, trigger: Trigger, carried: Sequence[Party]) -> list[Party]:
    """ "X's raid", "the withdrawal of X", "X carried out a raid"; nobody for words of harm beside others."""
    if trigger.entry.harm and not telling.harm_only:
        return []
    if claims_as_own(passage, trigger):
        return list(carried)
    own = list(modifier(passage, trigger)) or list(_leaving(passage, telling, trigger))
    own = own or (list(carried) if is_announced(passage, telling, trigger) else [])
    return own or list(owners(passage, trigger)) or list(_light_subject(passage, trigger, carried))


def _told_of_object(passage: Passage, telling: Telling, trigger: Trigger) -> bool:
    """True where what stands before the verb is what it was done to."""
    if of_oneself(trigger) or is_passive(passage.text, telling.span.start, trigger.head, telling.span.end):
        return True
    return suffers(trigger) and is_reduced(passage.text, trigger.head, telling.span.end)


def _leaving(passage: Passage, telling: Telling, trigger: Trigger) -> Iterator[Party]:
    """ "The withdrawal of X": X leaves."""
    match = re.compile(r"\s+of\s+").match(passage.text, trigger.span.end, telling.span.end)
    if match and telling.type == "withdrawal":
        yield from listed(passage, match.end(), passage.span.end)


def _light_subject(passage: Passage, trigger: Trigger, carried: Sequence[Party]) -> Iterator[Party]:
    """The subject of a verb that only carries the noun: "X carried out an attack"."""
    start = passage.parts[passage.part_of(trigger.head.start)].span.start
    links = beginning("carrying_verbs").finditer(passage.text, start, trigger.span.start)
    link = ([None] + [each for each in links if not _NO_VERB.fullmatch(each.group())])[-1]
    if link is None or _LED_AWAY.search(passage.text, link.end(), trigger.span.start):
        return
    if not is_passive(passage.text, start, Span(*link.span()), passage.span.end):
        found = list(subject(passage, start, link.start(), carried)) if link.start() > start else list(carried)
        yield from found


def _subject(passage: Passage, trigger: Trigger, carried: Sequence[Party]) -> Iterator[Party]:
    start = passage.parts[passage.part_of(trigger.head.start)].span.start
    said = list(saying().finditer(passage.text, start, trigger.head.start))
    start = said[-1].end() if said else start  # "two rebels, caught on Monday, said a raid killed": they only speak
    end = shared_subject_end(passage, trigger, start)
    if passage.text[start:end].strip():
        yield from subject(passage, start, end, carried)


def _distinct(parties: Sequence[Party]) -> list[Party]:
    found: list[Party] = []
    for party in parties:
        if not any(party.span.overlaps(other.span) for other in found):
            found.append(party)
    return found
