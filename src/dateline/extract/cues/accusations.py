"""Whom somebody holds responsible for an act, and who denies having done it, bound to the act that is meant."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.core import EventActor, Span
from dateline.extract.cues.attribution import cleared, denying, denying_claim, laid_on
from dateline.extract.cues.beside import subject
from dateline.extract.cues.blamed import blamed
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.matters import means_act
from dateline.extract.cues.parties import Party, event_actor, is_somebody
from dateline.extract.cues.passages import Passage, Reading
from dateline.extract.cues.phrases import FULL_NAME
from dateline.extract.cues.relatives import named_before
from dateline.extract.cues.responsibility import claimant, meant, tellings
from dateline.resolve.actors import ActorRegistry

_IS = "is "
_LONGEST_NAME = 60  # characters
_BESIDE = 24  # characters before a word in which others may turn what it says
# What may stand between a name and the words that lay an act on it.
_BEFORE_CUE = re.compile(
    r"(?:,\s(?:aged\s)?\d+)?(?:,?\s(?:who|which))?,?(?:\sappeared\sin\s[^,;]{3,60})?,?\s*"
    r"(?:(?:is|was|are|were|has|have|had|been|later|also|now|since|formally|stands?)\s+)*",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"(?:the\s+)?(?:trial|case|arrest|detention|extradition|sentencing|conviction|indictment)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
# "Whom the government has accused of it": meant is whoever stands before.
_BY_OTHERS = re.compile(
    r",?\s(?:whom?|which|that)\s(?!(?:is|was|are|were|has|have|had|been|later|also|now|since|stands?|\w+ly)\b)(?:[\w'’.-]+\s){1,6}$",
    re.IGNORECASE,
)
_BY_SUBJECT = re.compile(r"\b(?:has|have|had)\s(?:\w+ly\s)?$", re.IGNORECASE)
_NAME = re.compile(FULL_NAME)
_NAME_ENDS = re.compile(rf"{FULL_NAME}$")
_DENIAL, _DENIAL_OF_CLAIM = "denial", "denial-of-claim"


@dataclass(frozen=True, slots=True)
class Charge:
    """That somebody did it, as the words at `span` say or deny; `at` are those by whose speaker they say it.

    `rule` is accusation, suspicion, denial, or denial of what others claim.
    """

    actor: EventActor
    span: Span
    at: Span
    rule: str

    @property
    def denies(self) -> bool:
        """True where the words say that it was not this one."""
        return self.rule in (_DENIAL, _DENIAL_OF_CLAIM)

    @property
    def denies_claim(self) -> bool:
        """True where the words say that what others tell is not so."""
        return self.rule == _DENIAL_OF_CLAIM


def charges(
    reading: Reading, happenings: Sequence[Happening], registry: ActorRegistry
) -> Mapping[int, tuple[Charge, ...]]:
    """For each happening that is laid on somebody, by its number, on whom."""
    found: dict[int, list[Charge]] = defaultdict(list)
    told = tellings(happenings)
    for charge in (*_blamed(reading, registry), *_laid(reading, registry), *_denied(reading, registry)):
        home = meant(charge.span.start, told)
        if home is not None:
            found[home].append(charge)
    return {number: tuple(each) for number, each in found.items()}


def _blamed(reading: Reading, registry: ActorRegistry) -> Iterator[Charge]:
    """ "X blamed Y for it", "X charged Y with it", "X blames it on Y": who is named behind a verb of blame."""
    for passage in reading.passages:
        for party, said in blamed(passage):
            yield from _charge(passage, party, said, "accusation", registry)


def _laid(reading: Reading, registry: ActorRegistry) -> Iterator[Charge]:
    """ "Y, charged with it", "Y is suspected of it": who is named right before words that lay an act on them."""
    for passage in reading.passages:
        for cue in laid_on().finditer(passage.text, passage.span.start, passage.span.end):
            if means_act(passage.text, cue.end(), passage.span.end):
                rule = "suspicion" if cue["doubt"] else "accusation"
                for party in _meant(passage, cue):
                    yield from _charge(passage, party, Span(party.span.start, cue.end()), rule, registry)


def _meant(passage: Passage, cue: re.Match[str]) -> Iterator[Party]:
    """On whom these words lay it: their subject, unless their subject is who accuses."""
    text, start, end = passage.text, passage.span.start, cue.start()
    others = _BY_OTHERS.search(text, start, end)
    if others:
        yield from named_before(passage, others.start()) or _person_before(passage, others.start())
    elif not (cue["others"] or _BY_SUBJECT.search(text, start, end)):
        for named in _person_at(passage, end) or subject(passage, start, end, ()):
            party = _tried(passage, named)
            if _is_meant(passage, party, end):
                yield party


def _person_at(passage: Passage, cue: int) -> list[Party]:
    """The person named behind who speaks: "police said X is accused of it"."""
    part = passage.parts[passage.part_of(cue - len(_IS))]
    name = _NAME.match(passage.text, part.span.start, cue) if part.lead == "say" else None
    return [Party(Span(*name.span()))] if name else []


def _person_before(passage: Passage, end: int) -> list[Party]:
    """The name of somebody that ends at the place."""
    name = _NAME_ENDS.search(passage.text, max(passage.span.start, end - _LONGEST_NAME), end)
    return [Party(Span(*name.span()))] if name else []


def _tried(passage: Passage, party: Party) -> Party:
    """Whom a case is about: "nine soldiers" of "the trial of nine soldiers"."""
    case = _CASE.match(passage.text, party.span.start, party.span.end)
    if case is None:
        return party
    span = Span(case.end(), party.span.end)
    words = span.of(passage.text)
    mention = replace(party.mention, span=span, text=words, name=words) if party.mention else None
    return replace(party, span=span, mention=mention, name=None)


def _is_meant(passage: Passage, party: Party, cue: int) -> bool:
    """True where nothing but an age, a court and small words part the party from the cue, and nothing clears it."""
    text, start = passage.text, party.span.start
    apart = _BEFORE_CUE.fullmatch(text, party.span.end, cue)
    beside = cleared().search(text, max(passage.span.start, start - _BESIDE), start)
    return apart is not None and not beside and (party.mention is None or party.mention.kind != "people")


def _charge(passage: Passage, party: Party, span: Span, rule: str, registry: ActorRegistry) -> Iterator[Charge]:
    actor = event_actor(passage.text, party, "perpetrator")
    if _is_known(passage.text, party, registry) and is_somebody(actor):
        yield Charge(actor, span, party.span, rule)


def _is_known(text: str, party: Party, registry: ActorRegistry) -> bool:
    known = party.nation is not None or party.person or party.mention is not None
    return known or bool(_NAME.fullmatch(text, party.span.start, party.span.end)) or _is_seat(text, party, registry)


def _is_seat(text: str, party: Party, registry: ActorRegistry) -> bool:
    """True for a capital that stands for its government: "Kyiv blamed Moscow"."""
    told = party.span.of(text)
    return told.istitle() and " " not in told and registry.speaker(told, None, party.span).kind == "state"


def _denied(reading: Reading, registry: ActorRegistry) -> Iterator[Charge]:
    """ "X denied any part in it", "X rejects the claim": of an attribution that denies, whoever speaks."""
    for attribution in reading.attributions:
        where = reading.document.text, attribution.cue.start, attribution.content.end
        own, others = denying().match(*where), denying_claim().match(*where)
        said = own or others
        if said and attribution.modality == "denied" and attribution.speaker.text:
            actor = replace(claimant(attribution, registry), role="perpetrator")
            yield Charge(actor, Span(*said.span()), Span(*said.span("what")), _DENIAL if own else _DENIAL_OF_CLAIM)
