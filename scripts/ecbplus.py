"""The event mentions of ECB+ with their chains: reading, the record's format, and the lemma of a trigger.

`python scripts/ecbplus.py ECBPLUS --out FILE` writes the mentions of the validated sentences of ECBPLUS, a folder with
a folder a topic and ECBplus_coreference_sentences.csv, as lines of events.jsonl. Where there is no such corpus, this
says so and stops with exit code 2.
"""

import argparse
import csv
import json
import re
import sys
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby, islice
from pathlib import Path
from typing import Any

import simplemma

from dateline.core import Span
from dateline.ingest.dates import read_date
from dateline.resolve.times import find_times

_SENTENCES = "ECBplus_coreference_sentences.csv"
_EVENT = re.compile(r"(NEG_)?ACTION_")
_HEADER = 300  # characters of a document in which its date stands, if anywhere
_PARTICLES = frozenset(
    {"a", "an", "the", "in", "on", "to", "of", "at", "for", "up", "out", "off", "down", "over", "into", "with", "by"}
    | {"from", "be", "have", "do", "not"}
)
_GLUED = re.compile(r"\s+(?=[.,;:!?)'’])|(?<=[(])\s+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of a sentence by their number in the document."""

    tokens: dict[str, str]

    @property
    def text(self) -> str:
        """The sentence as running text."""
        return _GLUED.sub("", " ".join(self.tokens.values()))

    @property
    def names(self) -> list[str]:
        """Runs of capitalised words, but for a single word that opens the sentence."""
        words = list(self.tokens.values())
        runs = [list(run) for upper, run in groupby(words, key=lambda word: word[:1].isupper()) if upper]
        return [" ".join(run) for run in runs if not (run[0] is words[0] and len(run) == 1)]


@dataclass(frozen=True)
class Mention:
    """A mention of an event: the words that tell it in their sentence, and the chain that people put it into."""

    id: str
    topic: str
    story: str
    published: str | None
    names: tuple[str, ...]
    sentence: Sentence
    trigger: tuple[str, ...]
    denied: bool
    chain: str

    @cached_property
    def lemma(self) -> str:
        """The lemma of the first word of the trigger that is not a particle, an article or an auxiliary."""
        lemmas = [simplemma.lemmatize(word, lang="en").lower() for word in self.trigger]
        return next((lemma for lemma in lemmas if lemma not in _PARTICLES), lemmas[0])


def mentions(folder: Path) -> list[Mention]:
    """The event mentions of the validated sentences, by document. Stops with exit code 2 where there is no corpus."""
    file = folder / _SENTENCES
    if not file.is_file():
        print(f"{folder} holds no {_SENTENCES}; name the folder of ECB+", file=sys.stderr)
        raise SystemExit(2)
    chosen: dict[str, set[str]] = defaultdict(set)
    with file.open(encoding="utf-8", newline="") as lines:
        for topic, name, sentence in islice(csv.reader(lines), 1, None):
            chosen[f"{topic}/{topic}_{name}"].add(sentence)
    documents = ((document, folder / f"{document}.xml", own) for document, own in sorted(chosen.items()))
    return [mention for document, at, own in documents if at.is_file() for mention in _of_document(document, at, own)]


def _of_document(document: str, file: Path, chosen: Collection[str]) -> Iterator[Mention]:
    root = ET.parse(file).getroot()
    sentences, sentence_of = _sentences(root)
    names = tuple(dict.fromkeys(name for sentence in sentences.values() for name in sentence.names))
    published, chains = _published(sentences.values()), _chains(root)
    for marked in root.findall("Markables/*"):
        anchors = [anchor.attrib["t_id"] for anchor in marked.findall("token_anchor")]
        if not anchors or not _EVENT.match(marked.tag) or sentence_of[anchors[0]] not in chosen:
            continue
        yield Mention(
            id=f"{document}:{marked.attrib['m_id']}",
            topic=document.partition("/")[0],
            story="ecbplus" if document.endswith("plus") else "ecb",
            published=published,
            names=names,
            sentence=sentences[sentence_of[anchors[0]]],
            trigger=tuple(sentences[sentence_of[anchor]].tokens[anchor] for anchor in anchors),
            denied=marked.tag.startswith("NEG_"),
            chain=chains.get(marked.attrib["m_id"]) or f"{document}:{marked.attrib['m_id']}",
        )


def _sentences(root: ET.Element) -> tuple[dict[str, Sentence], dict[str, str]]:
    """The sentences by their number, and the number of each token's sentence."""
    words: dict[str, dict[str, str]] = defaultdict(dict)
    for token in root.iter("token"):
        words[token.attrib["sentence"]][token.attrib["t_id"]] = token.text or ""
    of_token = {token: number for number, own in words.items() for token in own}
    return {number: Sentence(own) for number, own in words.items()}, of_token


def _published(sentences: Iterable[Sentence]) -> str | None:
    """The day that the head of a document names; most name none."""
    found = read_date(" ".join(sentence.text for sentence in sentences)[:_HEADER])
    return found.isoformat() if found else None


def _chains(root: ET.Element) -> dict[str, str]:
    """The chain of each mention that is in one: an instance across documents, or a relation within its document."""
    found = {}
    for relation in root.findall("Relations/*"):
        crossing = relation.tag == "CROSS_DOC_COREF" and relation.get("note")
        name = crossing or f"{root.get('doc_name')}:{relation.attrib['r_id']}"
        found.update({source.attrib["m_id"]: name for source in relation.findall("source")})
    return found


def event_row(mention: Mention) -> dict[str, Any]:
    """A mention in the record's format.

    It has no `document`, so that two of one document may be one event. Its type is the lemma of its trigger. Its
    sentence gives the words and the time, its document the names: a sentence often says "he".
    """
    return {
        "id": mention.id,
        "published": mention.published,
        "type": mention.lemma,
        "realis": "denied" if mention.denied else "actual",
        "aggregate": False,
        "anchor": {"start": 0, "end": 0, "quote": mention.sentence.text},
        "time": _time(mention),
        "place": None,
        "actors": [{"role": "participant", "name": name} for name in mention.names],
        "weapon": None,
        "claims": [],
    }


def _time(mention: Mention) -> dict[str, str] | None:
    """The one time that the sentence names; None where it names none or several."""
    text = mention.sentence.text
    published = None if mention.published is None else date.fromisoformat(mention.published)
    found = {(time.start, time.end) for time in find_times(text, [Span(0, len(text))], published) if time.end}
    if len(found) != 1:
        return None
    ((start, end),) = found
    return {"start": start and start.isoformat(), "end": end.isoformat()}


def main() -> None:
    """Write the mentions as events."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ecbplus", type=Path, help="the folder of ECB+")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    given = parser.parse_args()
    rows = [json.dumps(event_row(mention), ensure_ascii=False) for mention in mentions(given.ecbplus)]
    given.out.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
