"""The request for the events of a text."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from dateline.core import content_hash
from dateline.extract.llm.chat import messages
from dateline.schema import event_types, vocabulary
from dateline.schema.loader import load_toml

_LONGEST_EARLIER = 2000  # characters of an answer that is shown again


def request(model: str, text: str, earlier: Sequence[tuple[str, str]] = ()) -> dict[str, Any]:
    """The chat completion to ask for; `earlier` holds refused answers, each with what was wrong with it."""
    # The report cannot close a mark that is made from the whole of it.
    mark = content_hash("report", text)
    asked = _words()["ask"].format(mark=mark, text=text).strip()
    told = [(answer[:_LONGEST_EARLIER], _words()["again"].format(wrong=wrong)) for answer, wrong in earlier]
    return {
        "model": model,
        "messages": messages(_system(), asked, told),
        "temperature": 0,
        "seed": 1,
        "response_format": {"type": "json_schema", "json_schema": {"name": "events", "strict": True, "schema": form()}},
    }


@cache
def form() -> Mapping[str, Any]:
    """The JSON schema of an answer."""
    known, words = vocabulary(), {"type": "string"}
    maybe = {"type": ["string", "null"]}
    actor = _object({"role": _one_of(known.roles), "text": words})
    claim = _object(
        {
            "property": _one_of(("occurrence", "perpetrator", *known.counts)),
            "quote": words,
            "number": maybe,
            "actor": maybe,
            "group": maybe,
            "speaker": maybe,
            "speaker_kind": _one_of(known.speaker_kinds),
            "modality": _one_of(known.modalities),
        }
    )
    event = _object(
        {
            "anchor": words,
            "head": words,
            "type": _one_of(tuple(event_types())),
            "realis": _one_of(known.realis),
            "aggregate": {"type": "boolean"},
            "time": maybe,
            "place": maybe,
            "weapon": maybe,
            "actors": {"type": "array", "items": actor},
            "claims": {"type": "array", "items": claim},
        }
    )
    return _object({"events": {"type": "array", "items": event}})


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _one_of(values: Sequence[str]) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


@cache
def _system() -> str:
    types = "\n".join(f'  "{kind.name}": {kind.definition}' for kind in event_types().values())
    counts = ", ".join(f'"{name}"' for name in vocabulary().counts)
    told: str = _words()["system"].format(types=types, counts=counts)
    return told.strip()


@cache
def _words() -> Mapping[str, str]:
    return load_toml("dateline.extract.llm", "prompt.toml")
