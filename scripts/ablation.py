"""Read the labelled reports that no shipped model learnt from with parts of the extractor left out or changed.

Each line is one change of `neural` as it ships: what the network reads at once, which of its heads decide, and whether
listed words, or the network, are there at all. Nothing is trained again.
"""

import argparse
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from measure_held_out import measure

from dateline.coder import Reading, open_extractor
from dateline.core import Document
from dateline.extract.cues.cast import cast_by_rules
from dateline.extract.cues.guide import WordGuide
from dateline.extract.neural import guide, windows, words
from dateline.extract.neural.tellings import TellingNetwork
from dateline.train.labelled import held_out, read_reports

Change = Callable[[], AbstractContextManager[Any]]


def _windows(width: int, overlap: int) -> Change:
    return partial(patch.object, windows, "windows", partial(windows.windows, width=width, overlap=overlap))


def _limits(pass_over: float, sure: float, open_from: float) -> Change:
    return partial(patch.object, guide, "LIMITS", words.Limits(pass_over, sure, open_from))


@contextmanager
def _network_alone() -> Iterator[None]:
    with patch.object(words, "find_triggers", lambda _text, _sentence: ()):
        yield


@contextmanager
def _without_weights() -> Iterator[None]:
    """Rules and the network's own head decide what tells an act again."""
    whole = guide.NeuralGuide.__init__

    def bare(self: guide.NeuralGuide, document: Document, network: TellingNetwork, _joining: object) -> None:
        whole(self, document, network)

    with patch.object(guide.NeuralGuide, "__init__", bare):
        yield


CHANGES: dict[str, Change] = {
    "as it ships": nullcontext,
    "windows of 126 pieces, 24 shared": _windows(126, 24),
    "windows of 254 pieces, none shared": _windows(254, 0),
    "windows of 254 pieces, 24 shared": _windows(254, 24),
    "windows of 254 pieces, 96 shared": _windows(254, 96),
    "windows of 382 pieces, 48 shared": _windows(382, 48),
    "windows of 510 pieces, 48 shared": _windows(510, 48),
    "no weights join tellings, but rules": _without_weights,
    "rules alone join tellings": partial(patch.object, guide.NeuralGuide, "home", WordGuide.home),
    "realis, aggregate and kinds of violence by rules alone": partial(
        patch.object, guide.NeuralGuide, "judged", lambda _self, draft: draft
    ),
    "rules alone name parties": partial(
        patch.object, guide.NeuralGuide, "cast", lambda _self, drafts, kind: cast_by_rules(drafts, kind)
    ),
    "rules alone fill cells": partial(
        patch.object, guide.NeuralGuide, "filled", lambda _self, _passages, happenings, _reading: tuple(happenings)
    ),
    "no listed words, the network alone": _network_alone,
    "listed words, the network opens none": _limits(0.1, 0.5, 2.0),
    "listed words are never passed over": _limits(0.0, 0.5, 0.8),
}


def main() -> None:
    """Print a line a change, with the seconds of a processor that reading took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, help="the folder of labelled reports")
    parser.add_argument("--model", default="small", help="a model's name or folder; small")
    given = parser.parse_args()
    reports = [report for report in read_reports(given.reports) if held_out(report)]
    shown = Reading(model=given.model)
    for name, reading in (("listed words alone", Reading(extractor="cues")), ("no gate", Reading(gate=False))):
        _tell(name, reading, nullcontext, reports)
    for name, change in CHANGES.items():
        _tell(name, shown, change, reports)


def _tell(name: str, reading: Reading, change: Change, reports: list[Any]) -> None:
    extractor = open_extractor(reading)
    with ExitStack() as stack:
        stack.enter_context(change())
        begun = time.process_time()
        print(f"{name:56}{measure(extractor, reports)}  {time.process_time() - begun:5.1f} s", flush=True)


if __name__ == "__main__":
    main()
