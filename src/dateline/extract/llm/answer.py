"""The model's answer, held to the form that was asked for."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Annotated, Any, NamedTuple, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from dateline.schema import event_types, vocabulary

_THOUGHT = re.compile(r"<think>.*?</think>", re.DOTALL)
_MOST_EVENTS, _MOST_PARTS = 200, 200
REFUSED_VALUES = "refused_values"


class AnswerError(ValueError):
    """The answer is not the JSON that was asked for; the message says what is wrong with it."""


def _among(values: Sequence[str]) -> AfterValidator:
    def known(value: str) -> str:
        if value not in values:
            raise ValueError("not one of the values that were given")
        return value

    return AfterValidator(known)


def _tidy(value: str) -> str:
    return unicodedata.normalize("NFC", value).strip()


Words = Annotated[str, Field(min_length=1, max_length=600), AfterValidator(_tidy)]
MaybeWords = Annotated[
    str | None, Field(max_length=300), AfterValidator(lambda value: _tidy(value) or None if value else None)
]


class _Told(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")


class ToldActor(_Told):
    """An actor of an event in the words of the report."""

    role: Annotated[str, _among(vocabulary().roles)]
    text: Words


class ToldClaim(_Told):
    """What somebody says of an event, in the words of the report."""

    property: Annotated[str, _among(("occurrence", "perpetrator", *vocabulary().counts))]
    quote: Words
    number: MaybeWords = None
    actor: MaybeWords = None
    group: MaybeWords = None
    speaker: MaybeWords = None
    speaker_kind: Annotated[str, _among(vocabulary().speaker_kinds)] = "unattributed"
    modality: Annotated[str, _among(vocabulary().modalities)] = "asserted"


class ToldEvent(_Told):
    """An event as the model tells it, its parts not looked at yet."""

    anchor: Words
    head: Words
    type: Annotated[str, _among(tuple(event_types()))]
    realis: Annotated[str, _among(vocabulary().realis)] = "actual"
    aggregate: bool = False
    time: MaybeWords = None
    place: MaybeWords = None
    weapon: MaybeWords = None
    actors: Annotated[list[Any], Field(max_length=_MOST_PARTS)] = []
    claims: Annotated[list[Any], Field(max_length=_MOST_PARTS)] = []


class Told(NamedTuple):
    """An event with those of its parts that have the form asked for."""

    event: ToldEvent
    actors: tuple[ToldActor, ...]
    claims: tuple[ToldClaim, ...]


T = TypeVar("T", bound=_Told)


def read_answer(content: str, used: Counter[str]) -> tuple[Told, ...]:
    """The events of an answer. What of it has another form is refused, and counted in `used`.

    Raises AnswerError where the whole is no JSON object with a list of events, or where none of them has the form.
    """
    listed = _listed(content)
    if len(listed) > _MOST_EVENTS:
        raise AnswerError(f"it lists more than {_MOST_EVENTS} events")
    events, wrong = _each(ToldEvent, listed)
    if wrong and not events:
        raise AnswerError(wrong[0])
    used[REFUSED_VALUES] += len(wrong)
    return tuple(_told(event, used) for event in events)


def _told(event: ToldEvent, used: Counter[str]) -> Told:
    actors, wrong_actors = _each(ToldActor, event.actors)
    claims, wrong_claims = _each(ToldClaim, event.claims)
    used[REFUSED_VALUES] += len(wrong_actors) + len(wrong_claims)
    return Told(event, tuple(actors), tuple(claims))


def _each(kind: type[T], rows: Sequence[Any]) -> tuple[list[T], list[str]]:
    """Those rows that are of the kind, and what is wrong with the others."""
    found, wrong = [], []
    for row in rows:
        try:
            found.append(kind.model_validate(row))
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            wrong.append(f"{'.'.join(map(str, first['loc'])) or 'an item'}: {first['msg']}")
    return found, wrong


def _listed(content: str) -> list[Any]:
    answer = _json(_THOUGHT.sub("", content))
    listed = answer.get("events") if isinstance(answer, dict) else answer
    if not isinstance(listed, list):
        raise AnswerError('it has no list "events"')
    return listed


def _json(content: str) -> Any:
    """The JSON of the answer, also where words or a fence stand around it."""
    first, last = content.find("{"), content.rfind("}")
    if first < 0 or last < first:
        raise AnswerError("it holds no JSON object")
    try:
        return json.loads(content[first : last + 1])
    except RecursionError:
        raise AnswerError("it is nested too deeply") from None
    except ValueError as error:
        raise AnswerError(f"it is no JSON ({error})") from None
