"""The layers that learn which words fill the cells of an act; `dateline.extract.neural.cells` has the shapes."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.extract.neural.acts import TYPES
from dateline.extract.neural.cells import ASKED, ASKING, COUNTS, DISTANCES, FARTHEST, PROPERTIES

_HEADS = 4
_DROPPED = 0.15
_SELDOM = -3.0  # before anything is learnt, a piece fills no cell with this logit
UNLABELLED = -1.0  # the label of what nobody said
_OF_FIGURES = 0.4  # what their pieces weigh: a figure is labelled with its whole phrase, a name or a day is short


class CellPieces(nn.Module):
    """What is kept of a piece: to be asked whether it fills a cell, and to ask for cells where it tells an act."""

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


class CellHeads(nn.Module):
    """Of each piece around a telling, whether it fills a cell."""

    def __init__(self) -> None:
        super().__init__()
        self.asking = nn.Linear(2 * ASKING + 1 + len(TYPES), 2 * ASKED)
        self.distance = nn.Embedding(DISTANCES, ASKED)
        self.sentence = nn.Embedding(2 * FARTHEST + 1, ASKED)
        self.capital = nn.Parameter(torch.zeros(ASKED))
        self.drop = nn.Dropout(_DROPPED)
        self.attention = Attention()
        self.norm = nn.LayerNorm(ASKED)
        self.properties = nn.Linear(ASKED, len(PROPERTIES))
        with torch.no_grad():
            for table in (self.distance, self.sentence):
                table.weight.mul_(0.1)
            self.properties.bias.fill_(_SELDOM)

    def forward(self, pieces: Tensor, asking: Tensor, away: Tensor, sentence: Tensor, capital: Tensor) -> Tensor:
        """From [m, l, d], [m, 2 k + 1 + t] and [m, l] three times: logits [m, l, c]."""
        scale, shift = self.asking(asking).unsqueeze(1).chunk(2, dim=2)
        asked = (pieces + capital.unsqueeze(2) * self.capital) * (1 + scale) + shift
        placed = asked + self.distance(away) + self.sentence(sentence)
        found: Tensor = self.properties(self.norm(self.attention(self.drop(placed))))
        return found


class CellLayers(nn.Module):
    """Both of them."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.pieces = CellPieces(width)
        self.cells = CellHeads()


def cell_loss(logits: Tensor, filled: Tensor, weights: Tensor) -> Tensor:
    """From logits and labels [m, l, c] and weights [m] of tellings: the sum over pieces and properties, weighted.

    What is unlabelled costs nothing.
    """
    each = functional.binary_cross_entropy_with_logits(logits, filled.clamp(min=0.0), reduction="none")
    each = each * (filled != UNLABELLED)
    of_property = torch.tensor([_OF_FIGURES if name in COUNTS else 1.0 for name in PROPERTIES])
    return (weights[:, None, None] * of_property * each).sum()
