"""From a document and what guides its reading to its events."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from dateline.core import Anchor, Claim, Document, Event, Span, event_id
from dateline.extract.cues.accusations import charges
from dateline.extract.cues.accused import charge_statements, with_accused, without_accused
from dateline.extract.cues.attribution import find_attributions
from dateline.extract.cues.authorities import with_own_country
from dateline.extract.cues.cells import Cells, choose_cells, doing, type_of
from dateline.extract.cues.claims import Voices
from dateline.extract.cues.crimes import tells_only_crime
from dateline.extract.cues.drafts import Draft, find_drafts
from dateline.extract.cues.guide import Guide
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.happenings import find_happenings
from dateline.extract.cues.homeland import with_country
from dateline.extract.cues.mishaps import without_mishaps
from dateline.extract.cues.own_deaths import without_own_deaths
from dateline.extract.cues.parts import with_parts_apart
from dateline.extract.cues.passages import Reading
from dateline.extract.cues.pointing import with_places_again
from dateline.extract.cues.private_meetings import without_private_meetings
from dateline.extract.cues.reading import is_about_other_things, read_passages, tells_of_conflict
from dateline.extract.cues.repeated import without_repeated
from dateline.extract.cues.responsibility import claimants, responsibility_statements, with_claimants
from dateline.extract.cues.spread import spread
from dateline.extract.cues.statements import statements
from dateline.extract.cues.sums import with_doers_of_sums
from dateline.extract.cues.to_come import judged_by_day
from dateline.extract.cues.towns import shared, with_towns_apart
from dateline.extract.pieces import pieces
from dateline.gazetteer import Gazetteer
from dateline.resolve.actors import ActorRegistry
from dateline.resolve.places import PlaceResolver


@dataclass(frozen=True, slots=True)
class EventReader:
    """Reads events as a coder would explain them: a guide says where acts are told, rules and guide fill their cells.

    `default_date` "published" makes the day of publication the time of an act whose text gives none, as a claim
    that says so. `reading` names the table by which vague number words become counts.
    """

    gazetteer: Gazetteer
    registry: ActorRegistry
    default_date: str | None = None
    reading: str = "codebook"

    def read(self, document: Document, guide: Guide, version: str) -> tuple[Event, ...]:
        """The events of the document in the order of their anchors; `version` opens the origin of every claim."""
        read = read_passages(document, guide, PlaceResolver(self.gazetteer), self.registry, self.reading)
        passages = without_private_meetings(without_own_deaths(without_mishaps(read)))
        if not any(passage.triggers for passage in passages):
            return ()
        if is_about_other_things(passages) or tells_only_crime(passages):
            return ()
        conflict = tells_of_conflict(passages)
        told = (draft for passage in passages if passage.told for draft in find_drafts(passage, conflict))
        drafts = [judged_by_day(draft, document.published) for draft in told]
        filled = guide.filled(passages, spread(passages, find_happenings(drafts, guide)), self.reading)
        happenings = self._placed(with_towns_apart(with_parts_apart(without_repeated(filled))))
        sentences = [piece for whole in document.sentences for piece in pieces(document.text, whole)]
        said = find_attributions(document.text, sentences, self.registry, document.published)
        voices = Voices(Reading.of(document, passages, said), version, self.registry)
        return tuple(sorted(self._events(document, happenings, voices, guide), key=lambda e: (e.anchor.span, e.id)))

    def _placed(self, happenings: Sequence[Happening]) -> Sequence[Happening]:
        """With places and countries that no words beside the act tell."""
        pointed = with_places_again(happenings)
        return with_country(with_own_country(pointed, self.gazetteer), self.gazetteer)

    def _events(
        self, document: Document, happenings: Sequence[Happening], voices: Voices, guide: Guide
    ) -> Iterator[Event]:
        told: Counter[Span] = Counter()
        default = document.published if self.default_date == "published" else None
        charged = shared(charges(voices.reading, happenings, self.registry), happenings)
        claiming = shared(claimants(voices.reading, happenings, self.registry), happenings)
        casts = with_doers_of_sums(happenings, [guide.cast(doing(one), type_of(one)) for one in happenings])
        for number, (happening, cast) in enumerate(zip(happenings, casts, strict=True)):
            fullest = happening.fullest
            said, laid = claiming.get(number, ()), charged.get(number, ())
            parts = without_accused(cast, laid)
            cells = with_accused(with_claimants(choose_cells(happening, parts, default), said), laid)
            identity = event_id(document.id, fullest.head, told[fullest.head])
            told[fullest.head] += 1
            own = statements(happening, parts, cells)
            stated = chain(own, responsibility_statements(said), charge_statements(laid, cells.actors))
            claims = voices.claims(identity, stated, cells.actors)
            yield _event(document, identity, cells, fullest, claims)


def _event(document: Document, identity: str, cells: Cells, fullest: Draft, claims: tuple[Claim, ...]) -> Event:
    return Event(
        id=identity,
        document=document.name,
        published=document.published,
        type=cells.type,
        realis=fullest.realis,
        aggregate=fullest.aggregate,
        anchor=Anchor(fullest.anchor, fullest.anchor.of(document.text), fullest.head),
        time=cells.time,
        place=cells.place,
        actors=cells.actors,
        weapon=cells.weapon.of(document.text) if cells.weapon else None,
        claims=claims,
    )
