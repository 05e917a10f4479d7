"""Events made from what the cases say of voices and figures."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from dateline.core import Claim, Document, Event, Incident, Speaker
from dateline.link import SourceOf, consolidate, rule_set, source_of
from tests.made import KABUL, day, made_claim, made_document, made_event

CASES = tomllib.loads((Path(__file__).parent / "contested_cases.toml").read_text(encoding="utf-8"))["case"]
_FIGURE = re.compile(
    r"(?:(?P<property>\w+): )?(?P<denied>denied )?(?P<low>\d+)(?:-(?P<high>\d+))?(?P<open>\+)?(?P<rest>.*)"
)
_RULES = ("part", "list", "vague", "about", "one-person", "named-person", "bare-plural")
_WORDS = ("dozens", "tens", "hundreds", "several")


def consolidated(voices: Sequence[Mapping[str, Any]], rule: str = "ucdp") -> Incident:
    """The incident that the voices tell."""
    events, sources = told(voices)
    return consolidate(events, sources, rule_set(rule))


def told(voices: Sequence[Mapping[str, Any]]) -> tuple[list[Event], dict[str, SourceOf]]:
    """One report a voice, with an event each."""
    reports = [_report(number, voice) for number, voice in enumerate(voices)]
    events = [_event(document, voice) for document, voice in zip(reports, voices, strict=True)]
    return events, {document.name: source_of(document) for document in reports}


def _report(number: int, voice: Mapping[str, Any]) -> Document:
    words = " ".join([f"Report {number} of the bomb", *voice["says"]])
    published = date(2021, 5, voice["on"]) if "on" in voice else None
    return replace(made_document(words, f"report-{number}", voice["outlet"], published))


def _event(document: Document, voice: Mapping[str, Any]) -> Event:
    return made_event(document, time=day("2021-05-03"), place=KABUL, claims=_claims(document, voice))


def _claims(document: Document, voice: Mapping[str, Any]) -> Iterator[Claim]:
    kind = voice.get("kind", "unattributed")
    speaker = Speaker(voice.get("by", ""), kind, side=voice.get("side"))
    for says in voice["says"]:
        figure = _FIGURE.fullmatch(says)
        assert figure, says
        words = figure["rest"].split()
        low = int(figure["low"])
        high = None if figure["open"] else int(figure["high"] or low)
        group = next((word for word in words if word not in (*_RULES, *_WORDS)), "all")
        rule = next((word for word in _RULES if word in words), "exact")
        name = figure["property"] or "killed"
        modality = "denied" if figure["denied"] else voice.get("modality", "asserted")
        # A list is one passage; other figures have a passage each.
        quote = " ".join(voice["says"]) if rule == "list" else says
        origin = f"{name}-{rule}-exact" if rule in ("part", "list") else f"{name}-passive-{rule}"
        yield made_claim(
            document, name, quote, low=low, high=high, group=group, speaker=speaker, modality=modality,
            party=voice.get("party", False), rule=origin,
        )  # fmt: skip
