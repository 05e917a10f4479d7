"""Code generated documents of one length, and print documents and tokens a second beside those of the bare encoder.

The bare encoder is trunk and upper layers of the model that ships, over the same documents in the same windows, in as
many processes. Tokens are the pieces that it cuts words into, each counted once. In a stream of which one document in
five tells an event, the others are about sport, markets and films.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from itertools import count
from multiprocessing import Pool
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmark import Measured, measure, report, sentences

from dateline.extract.neural.encoder import Encoder
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tellings import READER
from dateline.gazetteer import open_gazetteer

_encoder: Encoder | None = None


def documents(number: int, words: int) -> Iterator[dict[str, str]]:
    """Documents that tell events, of that many words or a few more, none a near copy of another."""
    drawn = count()
    for _ in range(number):
        told = dict(report(next(drawn)))
        while len(told["body"].split()) < words:
            told["body"] += "\n\n" + report(next(drawn))["body"]
        yield told


def stream(number: int, words: int) -> Iterator[dict[str, str]]:
    """The same, but four in five tell of other things."""
    for place, told in enumerate(documents(number, words)):
        if place % 5:
            told["body"] = _other(random.Random(-1 - place), words)
        yield told


def _other(draw: random.Random, words: int) -> str:
    found: list[str] = []
    while sum(len(sentence.split()) for sentence in found) < words:
        found += sentences(draw, {"other": 4})
    return " ".join(found)


def _load(model: str) -> None:
    global _encoder  # noqa: PLW0603
    _encoder = Encoder(model_folder(model), READER, threads=1)


def _encode(text: str) -> int:
    assert _encoder is not None
    tokens = _encoder.cut(text)
    _encoder.vectors(tokens)
    return len(tokens)


def encode(texts: Sequence[str], processes: int, model: str) -> tuple[int, float]:
    """How many tokens the texts have, and the seconds that the encoder takes for them, once it is loaded."""
    with Pool(processes, _load, (model,)) as pool:
        pool.map(_encode, texts[: 4 * processes])
        begun = time.monotonic()
        return sum(pool.imap(_encode, texts)), time.monotonic() - begun


def main() -> None:
    """Measure and print a line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--words", type=int, default=500)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--long", action="store_true", help="code one document of 25,000 words and one of 100,000")
    given = parser.parse_args()
    open_gazetteer()
    if given.long:
        return _long()
    told, mixed = (list(make(given.documents, given.words)) for make in (documents, stream))
    tokens, seconds = encode([each["body"] for each in told], given.workers, "small")
    bare = tokens / seconds
    print(f"the bare encoder: {given.documents / seconds:.1f} documents a second, {bare:,.0f} tokens a second")
    with TemporaryDirectory() as folder:
        whole = _coded(told, given.workers, Path(folder) / "told")
        print(f"dateline code: {_shown(whole)}, {tokens / whole.seconds:,.0f} tokens a second")
        print(f"share of the bare encoder: {tokens / whole.seconds / bare:.0%}, peak memory {whole.megabytes:.0f} MB")
        print(f"one in five tells an event: {_shown(_coded(mixed, given.workers, Path(folder) / 'mixed'))}")
    return None


def _long() -> None:
    """Print what one document takes that has the words of 50 pages, and one of 200."""
    for words in (25_000, 100_000):
        with TemporaryDirectory() as folder:
            one = _coded(list(documents(1, words)), 1, Path(folder) / "long")
        print(f"one document of {words:,} words: {one.seconds:.0f} s, peak memory {one.megabytes:.0f} MB", flush=True)


def _coded(rows: Sequence[dict[str, str]], workers: int, folder: Path) -> Measured:
    folder.mkdir()
    return measure(rows, workers, "neural", folder)


def _shown(measured: Measured) -> str:
    return f"{measured.documents / measured.seconds:.1f} documents a second"


if __name__ == "__main__":
    main()
