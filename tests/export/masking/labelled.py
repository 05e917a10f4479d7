"""How many of the names that a person labelled are withheld, and how many of those that must stay do."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline.export.masking import learned_masker
from dateline.export.sides import registry

_SENTENCE_END = re.compile(r"(?<=[.!?\"])\s+(?=[\"A-Z])")


def measured(is_place: Callable[[str], bool]) -> dict[str, Counter[str]]:
    """For each part of `names.toml` how many names are `withheld`, `missed`, `kept` and `lost`."""
    found: dict[str, Counter[str]] = {}
    reports = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))["report"]
    for report in reports:
        found.setdefault(report["part"], Counter()).update(_outcomes(report, is_place))
    return found


def _outcomes(report: Mapping[str, Any], is_place: Callable[[str], bool]) -> Iterator[str]:
    events = [_event(sentence) for sentence in _SENTENCE_END.split(report["text"])]
    names = [name for actor in registry().actors for name in (actor.name, *actor.aliases)]
    left = learned_masker(lambda: events, lambda: [], is_place, names).mask(report["text"])
    for name in report["private"]:
        yield "missed" if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", left) else "withheld"
    for name in report["public"]:
        yield "kept" if name in left else "lost"


def _event(sentence: str) -> dict[str, Any]:
    voice = {"text": "", "kind": "unattributed", "id": None}
    claim = {"quote": sentence, "value": None, "speaker": voice, "group": None, "property": "killed"}
    return {"place": None, "actors": [], "claims": [claim], "anchor": {"quote": ""}, "weapon": None}
