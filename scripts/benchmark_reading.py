"""Code generated documents of one length, and print documents and tokens a second beside those of the bare encoder.

The bare encoder is trunk and upper layers of the model that ships, over the same documents in the same windows, in as
many processes. Tokens are the pieces that it cuts words into, each counted once. With --other four in five of further
documents are made of the texts of collections, which tell no event.
"""

import argparse
import resource
import time
from collections.abc import Iterator, Sequence
from itertools import count
from multiprocessing import Pool
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmark import measure, report

from dateline.extract.neural.encoder import Encoder
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tellings import READER
from dateline.gazetteer import open_gazetteer
from dateline.train.texts import read_texts

_encoder: Encoder | None = None


def documents(number: int, words: int) -> Iterator[dict[str, str]]:
    """Documents that tell events, of that many words or a few more, none a near copy of another."""
    drawn = count()
    for _ in range(number):
        told = dict(report(next(drawn)))
        while len(told["body"].split()) < words:
            told["body"] += "\n\n" + report(next(drawn))["body"]
        yield told


def stream(number: int, words: int, other: Sequence[str]) -> Iterator[dict[str, str]]:
    """The same, but four in five are made of other texts, in their order."""
    texts = iter(other)
    for place, told in enumerate(documents(number, words)):
        if place % 5:
            told["body"] = ""
            while len(told["body"].split()) < words:
                told["body"] += _another(texts) + "\n\n"
        yield told


def _another(texts: Iterator[str]) -> str:
    text = next(texts, None)
    if text is None:
        raise SystemExit("benchmark_reading: --other holds too few texts for so many documents; give fewer --documents")
    return text


def _load(model: str) -> None:
    global _encoder  # noqa: PLW0603
    _encoder = Encoder(model_folder(model), READER, threads=1)


class Spent(NamedTuple):
    """What a number of documents took: seconds, and seconds of a processor, in which no other work counts."""

    documents: int
    seconds: float
    processor: float

    def __str__(self) -> str:
        each = self.processor / self.documents
        return f"{self.documents / self.seconds:.1f} documents a second, {each:.3f} s of a processor a document"


def _encode(text: str) -> tuple[int, float]:
    assert _encoder is not None
    begun = time.process_time()
    tokens = _encoder.cut(text)
    _encoder.vectors(tokens)
    return len(tokens), time.process_time() - begun


def encode(texts: Sequence[str], processes: int, model: str) -> tuple[int, Spent]:
    """How many tokens the texts have, and what the encoder takes for them, once it is loaded."""
    with Pool(processes, _load, (model,)) as pool:
        pool.map(_encode, texts[: 4 * processes])
        begun = time.monotonic()
        tokens, processor = zip(*pool.imap(_encode, texts), strict=True)
        return sum(tokens), Spent(len(texts), time.monotonic() - begun, sum(processor))


def main() -> None:
    """Measure and print a line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--words", type=int, default=500)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--other", type=Path, nargs="+", help="collections whose texts tell no event")
    parser.add_argument("--long", action="store_true", help="code one document of 25,000 words and one of 100,000")
    given = parser.parse_args()
    open_gazetteer()
    if given.long:
        _long()
        return
    told = list(documents(given.documents, given.words))
    tokens, bare = encode([each["body"] for each in told], given.workers, "small")
    print(f"the bare encoder: {bare}; {tokens / bare.seconds:,.0f} tokens a second", flush=True)
    with TemporaryDirectory() as folder:
        whole, memory = _coded(told, given.workers, Path(folder) / "told")
        print(f"dateline code: {whole}; {tokens / whole.seconds:,.0f} tokens a second, peak memory {memory:.0f} MB")
        print(f"the bare encoder has a share of {bare.processor / whole.processor:.0%} in it", flush=True)
        if given.other:
            other = [text for found in read_texts(given.other).values() for text in found]
            mixed = list(stream(given.documents, given.words, other))
            print(f"one in five tells an event: {_coded(mixed, given.workers, Path(folder) / 'mixed')[0]}")


def _long() -> None:
    """Print what one document takes that has the words of 50 pages, and one of 200."""
    for words in (25_000, 100_000):
        with TemporaryDirectory() as folder:
            one, memory = _coded(list(documents(1, words)), 1, Path(folder) / "long")
        print(f"one document of {words:,} words: {one.processor:.0f} s of a processor, peak memory {memory:.0f} MB")


def _coded(rows: Sequence[dict[str, str]], workers: int, folder: Path) -> tuple[Spent, float]:
    """What coding took, start included, and the peak memory in megabytes."""
    folder.mkdir()
    before = _processor()
    measured = measure(rows, workers, "neural", folder)
    return Spent(len(rows), measured.seconds, _processor() - before), measured.megabytes


def _processor() -> float:
    """Seconds of a processor that processes took which this one has started, and which have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
