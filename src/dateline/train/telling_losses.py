"""What is minimised for tellings: where acts are told and of which type, their realis, and what tells an act again.

Which word of a stretch carries the act is not labelled. So a stretch counts as found where at least one of its pieces
is (multiple-instance learning with a noisy-or, Maron and Lozano-Pérez 1998), and the network is left to choose which.
"""

import itertools
import random

import torch
from torch import Tensor
from torch.nn import functional

from dateline.extract.neural.acts import TYPES
from dateline.extract.neural.tellings import distance_class
from dateline.train.telling_examples import Act, TellingExample, Told
from dateline.train.telling_network import TellingNetwork

MOST_PAIRS = 250
PER_DOCUMENT = 60.0  # silent pieces are summed and divided by this: a long document weighs more, but not by its length
FOUND, MIXED, REALIS, AGGREGATE = 0.5, 0.2, 0.2, 0.2  # weights beside that of silence and of pairs, which is 1
LEAST = 1e-6


def telling_loss(network: TellingNetwork, hidden: Tensor, example: TellingExample, chance: random.Random) -> Tensor:
    """The weighted sum of all losses for one document, from the upper layers' vectors [n, h]."""
    normal, logits = network.pieces(hidden)
    scores = functional.log_softmax(logits[:, : 1 + len(TYPES)], dim=1)
    total = -scores[torch.from_numpy(example.silent), 0].sum() / PER_DOCUMENT
    for told in example.told:
        if told.weight:
            total = total + told.weight * _told_loss(scores, logits, told, example.acts[told.act])
    if len(example.told) > 1:
        total = total + _again_loss(network, normal, scores, example, chance)
    return total


def _told_loss(scores: Tensor, logits: Tensor, told: Told, act: Act) -> Tensor:
    likely = scores[told.start : told.end].exp()
    silent, right = likely[:, 0], likely[:, 1 + act.type]
    found = 1.0 - torch.prod(1.0 - right.clamp(max=1 - 1e-4))
    mixed = (1.0 - silent - right).clamp(0.0, 1 - 1e-4)
    share = (1.0 - silent).detach()
    rest = (share / share.sum().clamp(min=LEAST)).unsqueeze(1) * logits[told.start : told.end, 1 + len(TYPES) :]
    realis, aggregate = rest.sum(dim=0)[:-1], rest.sum(dim=0)[-1]
    return (
        -FOUND * torch.log(found.clamp(min=LEAST))
        - MIXED * torch.log(1.0 - mixed).mean()
        + REALIS * functional.cross_entropy(realis.unsqueeze(0), torch.tensor([act.realis]))
        + AGGREGATE * functional.binary_cross_entropy_with_logits(aggregate, torch.tensor(float(act.aggregate)))
    )


def _again_loss(
    network: TellingNetwork, normal: Tensor, scores: Tensor, example: TellingExample, chance: random.Random
) -> Tensor:
    heads = torch.tensor([t.start + int(scores[t.start : t.end, 0].detach().argmin()) for t in example.told])
    starts, ends = (torch.tensor([getattr(t, end) for t in example.told]) for end in ("start", "end"))
    vectors = network.telling(normal, heads, starts, ends)
    pairs = list(itertools.combinations(range(len(example.told)), 2))
    pairs = chance.sample(pairs, MOST_PAIRS) if len(pairs) > MOST_PAIRS else pairs
    earlier, later = torch.tensor(pairs).unbind(dim=1)
    distance = torch.from_numpy(distance_class(heads[earlier].numpy(), heads[later].numpy()))
    judged = network.again(vectors[earlier], vectors[later], distance)
    same = torch.tensor([float(example.told[a].act == example.told[b].act) for a, b in pairs])
    return functional.binary_cross_entropy_with_logits(judged, same)
