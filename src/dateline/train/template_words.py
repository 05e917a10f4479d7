"""Learning what words say of templates, from the documents that the network learns from."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from scipy.sparse import csr_matrix

from dateline.evaluate.muc4_files import KIND, Muc4Document
from dateline.extract.neural.names import ROLES, TYPES
from dateline.extract.neural.word_table import MOST_ODDS, Floats, WordTable, telling, words_of
from dateline.train import logistic

LEAST_SEEN = 3  # documents that hold a word which fills no slot, for it to be listed
_PRIOR = 3.0  # documents' worth of what is expected of any word
_SHRINK = 6e-4  # on half the squares of the weights of types, against a loss that is a mean
_STEPS = 300


def learn_words(documents: Sequence[Muc4Document]) -> WordTable:
    """The tables that these documents and their templates teach."""
    seen = Counter(word for document in documents for word in set(words_of(document.text)))
    last, inside = (_filling(documents, ends) for ends in (True, False))
    filling = {word for counts in inside for word in counts if seen[word]}
    listed = sorted(word for word, number in seen.items() if number >= LEAST_SEEN or word in filling)
    often = np.array([*(seen[word] for word in listed), 0], dtype=np.float64)
    bias, types = _types(documents, {word: row for row, word in enumerate(listed) if telling(seen[word])}, len(listed))
    return WordTable(listed, _odds(listed, last, often), _odds(listed, inside, often), often, types, bias)


def _filling(documents: Iterable[Muc4Document], last: bool) -> list[Counter[str]]:
    """For each role in how many documents a word fills it, anywhere in a string or only at its end."""
    found = [Counter[str]() for _ in ROLES]
    for document in documents:
        for role, counts in zip(ROLES, found, strict=True):
            strings = [words_of(string) for string in _strings(document, role)]
            counts.update({word for words in strings for word in (words[-1:] if last else words)})
    return found


def _strings(document: Muc4Document, role: str) -> set[str]:
    return {mention[0] for t in document.templates for entity in t.get(role, ()) for mention in entity}


def _odds(listed: Sequence[str], filling: Sequence[Counter[str]], seen: Floats) -> Floats:
    """Log odds [words + 1, roles] that a document in which the word stands has it in the role."""
    found = []
    for counts in filling:
        filled = np.array([*(counts[word] for word in listed), 0], dtype=np.float64)
        expected = filled.sum() / max(1.0, seen[filled > 0].sum())
        share = np.clip((filled + _PRIOR * expected) / (seen + _PRIOR), 1e-4, 1 - 1e-4)
        found.append(np.clip(np.log(share / (1 - share)), -MOST_ODDS, MOST_ODDS))
    return np.stack(found, axis=1)


def _types(documents: Sequence[Muc4Document], rows: dict[str, int], size: int) -> tuple[Floats, Floats]:
    """A bias [types] and weights [words, types]: one logistic regression a type over which words a document holds."""
    held = [sorted(rows[word] for word in set(words_of(document.text)) & rows.keys()) for document in documents]
    bounds = np.cumsum([0, *map(len, held)])
    values = np.concatenate([np.full(len(some), max(1, len(some)) ** -0.5) for some in held])
    shown = csr_matrix((values, np.concatenate(held).astype(np.int64), bounds), shape=(len(documents), size))
    told = [[kind in {t[KIND] for t in document.templates} for document in documents] for kind in TYPES]
    worth = np.full(len(documents), 1 / len(documents))
    fitted = np.stack([logistic.fit(shown, np.array(each), worth, _SHRINK, _STEPS) for each in told], axis=1)
    return fitted[0], fitted[1:]
