"""The layers that learn which words name the parties of an act; `dateline.extract.neural.parties` has the shapes."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.extract.neural.acts import TYPES
from dateline.extract.neural.parties import ASKED, ASKING, DISTANCES, FARTHEST, ROLES

_HEADS = 4
_DROPPED = 0.15
_SELDOM = -3.0  # before anything is learnt, a piece names nobody with this logit


class PartyPieces(nn.Module):
    """What is kept of a piece: to be asked whether it names a party, and to ask for parties where it tells an act."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(2 * width)
        self.drop = nn.Dropout(_DROPPED)
        self.kept = nn.Linear(2 * width, ASKED + ASKING)

    def forward(self, lower: Tensor, upper: Tensor) -> Tensor:
        """From [n, h] below and above the upper layers: [n, d + k]."""
        found: Tensor = self.kept(self.drop(self.norm(torch.cat((lower, upper), dim=1))))
        return found


class Attention(nn.Module):
    """A layer of attention between the pieces around a telling, normalised before each step."""

    def __init__(self) -> None:
        super().__init__()
        self.norm, self.after = nn.LayerNorm(ASKED), nn.LayerNorm(ASKED)
        self.three, self.out = nn.Linear(ASKED, 3 * ASKED), nn.Linear(ASKED, ASKED)
        self.wide = nn.Sequential(nn.Linear(ASKED, 2 * ASKED), nn.GELU(), nn.Linear(2 * ASKED, ASKED))
        self.drop = nn.Dropout(_DROPPED)

    def forward(self, pieces: Tensor) -> Tensor:
        """From [m, l, d] to the same."""
        m, l, d = pieces.shape  # noqa: E741 - the module's names of shapes
        query, key, value = self.three(self.norm(pieces)).view(m, l, 3, _HEADS, d // _HEADS).permute(2, 0, 3, 1, 4)
        share = torch.softmax(query @ key.transpose(2, 3) / (d // _HEADS) ** 0.5, dim=3)
        seen = (share @ value).transpose(1, 2).reshape(m, l, d)
        pieces = pieces + self.drop(self.out(seen))
        found: Tensor = pieces + self.drop(self.wide(self.after(pieces)))
        return found


class Parties(nn.Module):
    """Of each piece around a telling, whether it names somebody in a role."""

    def __init__(self) -> None:
        super().__init__()
        self.asking = nn.Linear(2 * ASKING + 1 + len(TYPES), 2 * ASKED)
        self.distance = nn.Embedding(DISTANCES, ASKED)
        self.sentence = nn.Embedding(2 * FARTHEST + 1, ASKED)
        self.capital = nn.Parameter(torch.zeros(ASKED))
        self.drop = nn.Dropout(_DROPPED)
        self.attention = Attention()
        self.norm = nn.LayerNorm(ASKED)
        self.roles = nn.Linear(ASKED, len(ROLES))
        with torch.no_grad():
            for table in (self.distance, self.sentence):
                table.weight.mul_(0.1)
            self.roles.bias.fill_(_SELDOM)

    def forward(self, pieces: Tensor, asking: Tensor, away: Tensor, sentence: Tensor, capital: Tensor) -> Tensor:
        """From [m, l, d], [m, 2 k + 1 + t] and [m, l] three times: logits [m, l, roles]."""
        scale, shift = self.asking(asking).unsqueeze(1).chunk(2, dim=2)
        asked = (pieces + capital.unsqueeze(2) * self.capital) * (1 + scale) + shift
        placed = asked + self.distance(away) + self.sentence(sentence)
        found: Tensor = self.roles(self.norm(self.attention(self.drop(placed))))
        return found


class PartyNetwork(nn.Module):
    """Both of them."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.pieces = PartyPieces(width)
        self.parties = Parties()


def party_loss(logits: Tensor, named: Tensor, weights: Tensor) -> Tensor:
    """From logits and labels [m, l, roles] and weights [m] of tellings: the sum over pieces and roles, weighted."""
    each = functional.binary_cross_entropy_with_logits(logits, named, reduction="none")
    return (weights[:, None, None] * each).sum()
