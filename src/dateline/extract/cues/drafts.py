"""What one sentence says of one act, all cells filled that the sentence gives."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.core import Place, Span, TimeInterval
from dateline.extract.cues.accusing import accused_by_others
from dateline.extract.cues.aggregates import is_aggregate
from dateline.extract.cues.anchors import find_anchor
from dateline.extract.cues.back import is_compared, of_compared, points_back
from dateline.extract.cues.clauses import of_others
from dateline.extract.cues.counts import held, of_telling
from dateline.extract.cues.figures import Figure
from dateline.extract.cues.kinds import find_type
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.realis import find_realis, only_condemned
from dateline.extract.cues.roles import Roles, find_roles
from dateline.extract.cues.seeming import only_seems
from dateline.extract.cues.settings import find_time, find_weapon
from dateline.extract.cues.several import surely_several
from dateline.extract.cues.speakers import speakers_before
from dateline.extract.cues.tellings import Telling, find_tellings, in_other_stretch, violence
from dateline.extract.cues.whereabouts import find_places

_WILL = re.compile(r"\b(?:will|shall|would)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Draft:
    """One telling of one act with its cells. `back` is True where the words point back to an act told before."""

    passage: Passage
    telling: Telling
    type: str
    realis: str
    aggregate: bool
    anchor: Span
    time: TimeInterval | None
    places: tuple[Place, ...]
    roles: Roles
    weapon: Span | None
    figures: tuple[Figure, ...]
    back: bool

    @property
    def place(self) -> Place | None:
        """The place of the act, the first where two are told."""
        return self.places[0] if self.places else None

    @property
    def continues(self) -> bool:
        """True for words of harm alone that name nobody who did it: they go on telling of an act."""
        return self.telling.harm_only and not self.roles.agents

    @property
    def head(self) -> Span:
        """The word that tells the act."""
        return self.telling.main.head


def is_headline(draft: Draft) -> bool:
    """True where the words open the document without a full stop: too short to tell the kind of act for sure."""
    passage = draft.passage
    return passage.index == 0 and passage.text[passage.span.end - 1] not in '.!?”"'


def find_drafts(passage: Passage, conflict: bool) -> Iterator[Draft]:
    """The acts that a sentence tells, in order."""
    tellings = find_tellings(passage, conflict)
    carried: Sequence[Party] = ()
    for telling in tellings:
        realis = find_realis(passage, telling)
        if realis is None:
            continue
        if of_others(passage, telling.main):
            carried = ()
        speakers = speakers_before(passage, telling)
        known = () if accused_by_others(passage, telling.main) else carried or speakers
        roles = find_roles(passage, telling, known)
        carried = roles.agents or carried
        draft = _draft(passage, telling, realis, roles, tellings)
        if _threatened(draft, speakers):
            draft = replace(draft, type="threat", realis="actual")
        if not (_empty(draft) or only_seems(passage, telling, draft.type, roles)):
            yield draft


def _draft(passage: Passage, telling: Telling, realis: str, roles: Roles, tellings: Sequence[Telling]) -> Draft:
    figures = of_telling(passage, telling, tellings)
    back = points_back(passage, telling.main)
    places = _places(passage, telling, back)
    type_ = find_type(passage, telling, roles, figures)
    compared = is_compared(passage, telling.main)
    return Draft(
        passage=passage,
        telling=telling,
        type=type_,
        realis=realis,
        aggregate=is_aggregate(passage, telling, places) or surely_several(passage, telling, figures),
        anchor=find_anchor(passage, telling),
        time=None if compared else find_time(passage, telling, tellings, realis == "actual"),
        places=places,
        roles=roles,
        weapon=find_weapon(passage, telling),
        figures=held(figures, type_, realis),
        back=back,
    )


def _places(passage: Passage, telling: Telling, back: bool) -> tuple[Place, ...]:
    """Where the act was; words that point `back` to violence have no places of stretches that tell another act."""
    found = find_places(passage, telling)
    if telling.type in violence() and back:
        found = tuple(p for p in found if p.span and not in_other_stretch(passage, telling, p.span))
    return tuple(p for p in found if not of_compared(passage, telling.main, p))


def _threatened(draft: Draft, speakers: Sequence[Party]) -> bool:
    """True where a side says that it will strike: what happened is the threat."""
    main = draft.telling.main
    if draft.realis != "planned" or draft.type not in violence() or main.form != "verb" or not speakers:
        return False
    text = draft.passage.text
    return draft.roles.agents[:1] == tuple(speakers[:1]) and bool(
        _WILL.search(text, max(draft.passage.span.start, main.head.start - 40), main.head.start)
    )


def _empty(draft: Draft) -> bool:
    """True for a judgement on an act of which nothing is told."""
    bare = draft.time is None and draft.place is None and not draft.figures
    return bare and only_condemned(draft.passage, draft.telling)
