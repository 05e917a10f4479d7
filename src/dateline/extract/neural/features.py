"""What the judge looks at: a row of numbers for each filler and each type of incident."""

import numpy as np

from dateline.extract.neural.encoder import Numbers
from dateline.extract.neural.fillers import Filler, Fillers
from dateline.extract.neural.names import ROLES, TYPES
from dateline.extract.neural.spans import BEGIN, INSIDE
from dateline.extract.neural.word_table import Floats, WordTable

FIRST = (
    "bias",
    "best occurrence",
    "mean occurrence",
    "number of occurrences",
    "place in the text",
    "length",
    "type of the mention",
    "type of the document",
    "likeliest type of the document",
    "other types of the mention",
    "better fillers of the role",
    "inside a better filler",
    "holds a better filler",
    "same entity as a better filler",
    *(f"is {role}" for role in ROLES),
    *(f"best occurrence of {role}" for role in ROLES),
    *(f"type of the mention of {role}" for role in ROLES),
)
MORE = (
    *(f"length of {role}" for role in ROLES),
    *(f"number of occurrences of {role}" for role in ROLES),
    "best filler of another role",
    "sum of the role",
    "begins another role",
    "goes on at its start",
    "nothing at its start",
    "goes on after its start",
    "has several pieces",
    "other types of the document",
    "strongest type of the document",
)
WORDS = (
    "last word",
    "mean of its words",
    "last word against other roles",
    "how often the last word was seen",
    *(f"last word of {role}" for role in ROLES),
    *(f"mean of its words of {role}" for role in ROLES),
    "type by the words of the document",
    "type by the words beside it",
    "type by the words around it",
)
NAMES = (*FIRST, *MORE, *WORDS)
BESIDE, AROUND = 60, 200  # characters on each side
NO_OTHER = -5.0  # log odds of the best filler of another role where there is none


def features(fillers: Fillers, words: WordTable | None = None) -> Floats:
    """Of shape [fillers, types, features]; fillers come best first. Without words, what they say is zero."""
    size = len(fillers.each)
    if not size:
        return np.zeros((0, len(TYPES), len(NAMES)))
    own = np.array([np.hstack([_first(fillers, n), _more(fillers, n)]) for n in range(size)])
    if words is None:
        return np.concatenate([own, np.zeros((size, len(TYPES), len(WORDS)))], axis=2)
    return np.concatenate([own, _by_words(fillers, words)], axis=2)


def _first(fillers: Fillers, number: int) -> Floats:
    filler = fillers.each[number]
    alone = [*_alone(filler, len(fillers.read.tokens.text)), *_beside(fillers, number)]
    role = np.eye(len(ROLES))[filler.role]
    document, mention = log_odds(fillers.read.types), log_odds(filler.types)
    rows = []
    for kind in range(len(TYPES)):
        likeliest = float(kind == int(np.argmax(document)))
        others = float(np.delete(mention, kind).max())
        typed = (mention[kind], document[kind], likeliest, others)
        first, last = alone[:6], alone[6:]
        rows.append([*first, *typed, *last, *role, *(role * alone[1]), *(role * mention[kind])])
    return np.array(rows)


def _alone(filler: Filler, length: int) -> list[float]:
    scores = log_odds(np.array(filler.scores))
    words = len(filler.string.split())
    return [
        1.0,
        float(scores.max()),
        float(scores.mean()),
        np.log(len(scores)),
        filler.best.start / length,
        np.log(words),
    ]


def _beside(fillers: Fillers, number: int) -> list[float]:
    filler = fillers.each[number]
    better = [n for n in range(number) if fillers.each[n].role == filler.role]
    strings = [fillers.each[n].string for n in better]
    same = max((float(fillers.same[number, n]) for n in better), default=0.0)
    inside = any(filler.string in string for string in strings)
    holds = any(string in filler.string for string in strings)
    return [np.log1p(len(better)), float(inside), float(holds), same]


def _more(fillers: Fillers, number: int) -> Floats:
    filler, role = fillers.each[number], np.eye(len(ROLES))[fillers.each[number].role]
    own = [*(role * np.log(len(filler.string.split()))), *(role * np.log(len(filler.scores)))]
    alike = _spread([*own, *_roles(fillers, filler.role), *_tags(fillers, filler)])
    document = log_odds(fillers.read.types)
    others = [float(np.delete(document, kind).max()) for kind in range(len(TYPES))]
    return np.column_stack([alike, others, np.full(len(TYPES), document.max())])


def _spread(alike: list[float]) -> Floats:
    """Numbers that are the same for each type."""
    return np.repeat(np.array(alike)[None], len(TYPES), axis=0)


def _roles(fillers: Fillers, role: int) -> list[float]:
    """How sure the network is of the likeliest filler of any other role, and of all of this one."""
    others = [f.best.score for f in fillers.each if f.role != role]
    best = float(log_odds(np.array(max(others)))) if others else NO_OTHER
    return [best, float(np.log1p(sum(f.best.score for f in fillers.each if f.role == role)))]


def _tags(fillers: Fillers, filler: Filler) -> list[float]:
    """What the network sees at the first piece of the best occurrence, and whether the mention goes on after it."""
    if not len(fillers.read.tags):
        return [0.0] * 5
    start = log_odds(fillers.read.tags[filler.best.first])
    held = log_odds(fillers.read.tags[filler.best.first + 1 : filler.best.end, filler.role, INSIDE])
    other = float(np.delete(start[:, BEGIN], filler.role).max())
    goes_on = float(held.mean()) if len(held) else 0.0
    return [other, start[filler.role, INSIDE], start[filler.role, 0], goes_on, float(len(held) > 0)]


def _by_words(fillers: Fillers, words: WordTable) -> Floats:
    """What the words of each filler, those near it and those of the document say."""
    told = words.told(fillers.read.tokens.text)
    rows = []
    for filler in fillers.each:
        near = [words.told_near(_around(fillers, filler, width)) for width in (BESIDE, AROUND)]
        rows.append(np.column_stack([_spread(_of_string(filler, words)), told, *near]))
    return np.array(rows)


def _of_string(filler: Filler, words: WordTable) -> list[float]:
    last, mean, seen = words.of(filler.string)
    role = np.eye(len(ROLES))[filler.role]
    found = [last[filler.role], mean[filler.role], last[filler.role] - last.max(), np.log1p(seen)]
    return [*map(float, found), *(role * found[0]), *(role * found[1])]


def _around(fillers: Fillers, filler: Filler, width: int) -> str:
    return fillers.read.tokens.text[max(0, filler.best.start - width) : filler.best.stop + width]


def log_odds(probabilities: Numbers | Floats) -> Floats:
    """Of probabilities, those next to 0 and 1 held off."""
    clear = np.clip(np.asarray(probabilities, dtype=np.float64), 1e-4, 1 - 1e-4)
    found: Floats = np.log(clear / (1 - clear))
    return found
