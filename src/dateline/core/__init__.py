"""The nouns of the field as frozen dataclasses. This layer imports the standard library alone."""

from dateline.core.actors import Actor, ActorStatus, EventActor, Speaker
from dateline.core.circles import circles
from dateline.core.claims import Claim
from dateline.core.documents import Document, Removed
from dateline.core.events import Anchor, Event
from dateline.core.ids import claim_id, content_hash, document_id, event_id, incident_id
from dateline.core.incidents import Consolidated, Dispute, Grade, Incident, PartOf, Side
from dateline.core.judgements import PART_OF, JudgedEvent, Judgement, judged
from dateline.core.places import Place
from dateline.core.quantities import Quantity
from dateline.core.reviews import Review, counted, decision
from dateline.core.sending import send_as_calls
from dateline.core.spans import Span, nearest
from dateline.core.times import Precision, TimeInterval

__all__ = [
    "PART_OF",
    "Actor",
    "ActorStatus",
    "Anchor",
    "Claim",
    "Consolidated",
    "Dispute",
    "Document",
    "Event",
    "EventActor",
    "Grade",
    "Incident",
    "JudgedEvent",
    "Judgement",
    "PartOf",
    "Place",
    "Precision",
    "Quantity",
    "Removed",
    "Review",
    "Side",
    "Span",
    "Speaker",
    "TimeInterval",
    "circles",
    "claim_id",
    "content_hash",
    "counted",
    "decision",
    "document_id",
    "event_id",
    "incident_id",
    "judged",
    "nearest",
]

send_as_calls(Anchor, Claim, Document, Event, EventActor, Place, Span, Speaker, TimeInterval)
