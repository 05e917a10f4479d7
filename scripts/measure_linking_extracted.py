"""Measure linking on MUC-4's linked templates with events as an extractor reads them, not as gold gives them.

Each document that a linked template comes from is read, all events that are read are linked, and each template is
paired with one event of its document: of one family of kinds, so that the words that both name and the days that meet
are most. B-cubed is scored over the templates that have an event. TEXTS are MUC-4's files with `docid` and
`doctext`, a document a line.
"""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from muc4_linked import Template, event_row, figures, templates

from dateline.coder import Reading, open_extractor
from dateline.evaluate.assignment import best_assignment
from dateline.extract import Extractor
from dateline.ingest import document_from_text
from dateline.link import Signature, cluster, signature, signature_of
from dateline.link.features.kinds import family
from dateline.link.features.times import news_apart
from dateline.link.rarity import total

Read = Mapping[str, Sequence[Signature]]  # by document


def texts(files: Iterable[Path]) -> dict[str, str]:
    """The text of each document."""
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip())
    return {row["docid"]: row["doctext"] for row in map(json.loads, lines)}


def read(extractor: Extractor, of: Mapping[str, str], days: Mapping[str, str | None]) -> Read:
    """The events of each document, aggregates left out."""
    found = dict[str, Sequence[Signature]]()
    for name in sorted(of):
        day = days[name]
        document = replace(document_from_text(of[name], name), published=date.fromisoformat(day) if day else None)
        found[name] = [signature(event) for event in extractor.extract(document) if not event.aggregate]
    return found


def paired(gold: Sequence[Template], events: Read) -> dict[str, str]:
    """The event of each template that has one, by the template's id."""
    of_document, found = defaultdict[str, list[Template]](list), dict[str, str]()
    for template in gold:
        of_document[template["document"]].append(template)
    for name, own in of_document.items():
        wanted, given = [signature_of(event_row(template)) for template in own], events.get(name, ())
        table = [[_likeness(one, other) for other in given] for one in wanted]
        found |= {own[g]["id"]: given[s].id for g, s in best_assignment(table) if table[g][s] > 0}
    return found


def _likeness(gold: Signature, event: Signature) -> float:
    """0 for kinds that nobody takes for each other and for what happened beside what did not."""
    if family(gold.type) != family(event.type) or gold.realis != event.realis:
        return 0.0
    named = {word for place in event.places for word in place.split()} | {*event.targets, *event.words, *event.doers}
    own = {word for place in gold.places for word in place.split()} | {*gold.targets, *gold.doers}
    apart = news_apart(gold, event)
    return 1.0 + total(tuple(sorted(named & own))) + (2.0 if apart is not None and apart <= 1 else 0.0)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("linked", type=Path, help="the folder that holds dev.jsonl of the linked templates")
    parser.add_argument("texts", type=Path, nargs="+", help="files with docid and doctext, a document a line")
    parser.add_argument("--extractor", default="cues", help="the name of the extractor")
    parser.add_argument("--every", type=int, default=1, help="read one in so many documents")
    given = parser.parse_args()
    gold = templates(given.linked)
    days = {template["document"]: template["document_date"] for template in gold}
    kept = sorted(days)[:: given.every]
    of = {name: text for name, text in texts(given.texts).items() if name in set(kept)}
    began = time.process_time()
    events = read(open_extractor(Reading(extractor=given.extractor)), of, days)
    gold = [template for template in gold if template["document"] in of]
    pairs = paired(gold, events)
    matched = [template for template in gold if template["id"] in pairs]
    incident = {event: group[0] for group in cluster(s for own in events.values() for s in own) for event in group}
    print(f"{len(of)} documents, {sum(map(len, events.values()))} events, {time.process_time() - began:.0f} s")
    print(f"{len(matched)} of {len(gold)} templates have an event")
    print("nothing linked", figures(matched, {own: own for own in pairs}), sep="\n")
    print("as linked", figures(matched, {own: incident[event] for own, event in pairs.items()}), sep="\n")


if __name__ == "__main__":
    main()
