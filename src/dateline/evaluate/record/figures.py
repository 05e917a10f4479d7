"""Figures from a tally."""

from collections import Counter

from dateline.evaluate.rates import rates, share

_OF_PAIRS = ("type", "realis")
_OF_THOSE_WITH_ONE = ("time", "time_null", "place", "country", "speaker")
_MATCHED = ("actor", "figure", "sourced", "voiced", "voice", "relevant")


def figures(total: Counter[str]) -> dict[str, float]:
    """The figures by name, from 0 to 1.

    `event`: precision, recall and F1 of pairs. `type`, `realis`: shares of pairs. `time`, `place`, `country`: shares of
    the pairs where gold has one; `time_null`: of those where gold has none. `actor`, `figure`, `sourced`, `voiced`,
    `voice`: precision, recall and F1. `speaker`: share of the figures that both have. `relevant`: whether a document
    tells anything. `record_f1`: rows right in type, realis, time, country and every figure on the dead.
    """
    found: dict[str, float] = {}
    _add(found, "event", total)
    found |= {name: share(total[name], total["event right"]) for name in _OF_PAIRS}
    found |= {name: share(total[name], total[f"{name} all"]) for name in _OF_THOSE_WITH_ONE}
    for name in _MATCHED:
        _add(found, name, total)
    found["record_f1"] = rates(total["record right"], total["event said"], total["event gold"])[2]
    return found


def _add(found: dict[str, float], name: str, total: Counter[str]) -> None:
    sums = (total[f"{name} right"], total[f"{name} said"], total[f"{name} gold"])
    for ending, value in zip(("p", "r", "f1"), rates(*sums), strict=True):
        found[f"{name}_{ending}"] = value
