"""What is minimised: document types, tags of roles, types of mentions, pairs of mentions."""

import itertools
import random

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from dateline.extract.neural.names import TYPES
from dateline.extract.neural.pairs import distance_class, role_pair, sentence_numbers
from dateline.train.examples import Example, Mention
from dateline.train.network import Heads

MOST_MENTIONS = 40
PER_DOCUMENT = 60.0  # tags are summed and divided by this, so that a long document weighs more, but not by its length
ONE_TEMPLATE = 0.3  # pairs of a document with a single template say little about what keeps incidents apart


def loss(heads: Heads, hidden: Tensor, example: Example, chance: random.Random) -> Tensor:
    """The weighted sum of all losses for one document."""
    normal, types, tags = heads.document(hidden)
    told = torch.zeros(len(TYPES))
    told[list(set(example.told))] = 1.0
    total = 1.5 * functional.binary_cross_entropy_with_logits(types, told)
    labels = torch.from_numpy(example.tags).transpose(0, 1)
    total = total + functional.cross_entropy(tags.reshape(-1, 3), labels.reshape(-1), reduction="sum") / PER_DOCUMENT
    mentions = _sample(example.mentions, chance)
    if mentions:
        total = total + 0.5 * _mention_loss(heads, normal, mentions, example)
    return total


def _sample(mentions: tuple[Mention, ...], chance: random.Random) -> list[Mention]:
    return chance.sample(mentions, MOST_MENTIONS) if len(mentions) > MOST_MENTIONS else list(mentions)


def _mention_loss(heads: Heads, normal: Tensor, mentions: list[Mention], example: Example) -> Tensor:
    starts, ends = (torch.tensor([getattr(m, end) for m in mentions]) for end in ("start", "end"))
    vectors, types = heads.mention(normal, starts, ends)
    told = torch.zeros(len(mentions), len(TYPES))
    for row, mention in enumerate(mentions):
        told[row, [example.types[template] for template in mention.templates]] = 1.0
    total = functional.binary_cross_entropy_with_logits(types, told)
    if len(mentions) < 2:
        return total
    weight = 1.0 if len(example.types) > 1 else ONE_TEMPLATE
    return total + weight * _pair_loss(heads, vectors, mentions, example)


def _pair_loss(heads: Heads, vectors: Tensor, mentions: list[Mention], example: Example) -> Tensor:
    pairs = np.array(list(itertools.combinations(range(len(mentions)), 2)))
    one, other = pairs[:, 0], pairs[:, 1]
    sentences = sentence_numbers(example.tokens)[[m.start for m in mentions]]
    roles = np.array([m.role for m in mentions])
    judged = heads.pair(
        vectors[one],
        vectors[other],
        torch.from_numpy(distance_class(sentences[one], sentences[other])),
        torch.from_numpy(role_pair(roles[one], roles[other])),
    )
    together = [
        (bool(a.templates & b.templates), a.role == b.role and bool(a.entities & b.entities))
        for a, b in ((mentions[i], mentions[j]) for i, j in pairs)
    ]
    return functional.binary_cross_entropy_with_logits(judged, torch.tensor(together, dtype=torch.float32))
