"""Read the labelled reports that no shipped model learnt from, and print how many of their events are found.

An event counts as found as `dateline evaluate record` pairs events: by anchor, type, time, place and actors.
"""

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

from dateline.coder import Reading, open_extractor
from dateline.core.record import event_row
from dateline.evaluate.record.pairs import paired
from dateline.extract import Extractor
from dateline.ingest import document_from_text
from dateline.train.labelled import LabelledReport, held_out, read_reports

NOTHING = {"time": None, "place": None, "actors": [], "claims": []}  # labelled, but not resolved


def gold(report: LabelledReport) -> list[dict[str, Any]]:
    """The labelled events in the form that is scored."""
    return [
        {"anchor": e.anchor.of(report.text), "type": e.type, "realis": e.realis, "aggregate": e.aggregate, **NOTHING}
        for e in report.events
    ]


def measure(extractor: Extractor, reports: list[LabelledReport]) -> str:
    """Precision, recall and F1 of events, and the share of types that are right."""
    total: Counter[str] = Counter()
    for report in reports:
        wanted = gold(report)
        said = [event_row(event, None) for event in extractor.extract(document_from_text(report.text, report.name))]
        pairs = paired(wanted, said)
        total += Counter(wanted=len(wanted), said=len(said), pairs=len(pairs))
        total["types"] += sum(wanted[g]["type"] == said[s]["type"] for g, s in pairs)
    precision, recall = total["pairs"] / total["said"], total["pairs"] / total["wanted"]
    f1 = 2 * precision * recall / (precision + recall)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  type {total['types'] / total['pairs']:.3f}"


def main() -> None:
    """Measure both extractors that need no model of somebody else's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, help="the folder of labelled reports")
    reports = [report for report in read_reports(parser.parse_args().reports) if held_out(report)]
    for name in ("cues", "neural"):
        print(f"{name:8}{measure(open_extractor(Reading(extractor=name)), reports)}", flush=True)


if __name__ == "__main__":
    main()
