"""The layers and heads that learn where a text tells acts, and which tellings are of one act.

Shapes: n pieces of a document, m tellings, p pairs of tellings, t types, h the trunk's width.
"""

import torch
from torch import Tensor, nn

from dateline.extract.neural.acts import REALIS, TYPES
from dateline.train.above import Upper
from dateline.train.encoder import Encoder

CONTEXT = 64
SPAN = 192
DISTANCES = 8  # classes of the number of pieces between two tellings, see dateline.extract.neural.tellings
QUIET = 3.0  # before anything is learnt, a piece tells nothing with this logit


class PieceHead(nn.Module):
    """What each piece tells: no act or one of a type, its realis, and whether it sums up several."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.query = nn.Linear(width, 1)
        self.context = nn.Linear(width, CONTEXT)
        outputs = 1 + len(TYPES) + len(REALIS) + 1
        self.judge = nn.Sequential(
            nn.Linear(width + CONTEXT, width), nn.GELU(), nn.Dropout(0.1), nn.Linear(width, outputs)
        )
        with torch.no_grad():
            self.judge[-1].bias[0] = QUIET

    def forward(self, hidden: Tensor) -> tuple[Tensor, Tensor]:
        """From [n, h]: the same normalised, and logits [n, 1 + t + realis + 1]."""
        normal = self.norm(hidden)
        seen = (torch.softmax(self.query(normal), dim=0) * normal).sum(dim=0, keepdim=True)
        context = self.context(seen).expand(normal.shape[0], CONTEXT)
        return normal, self.judge(torch.cat((normal, context), dim=1))


class TellingHead(nn.Module):
    """A vector for each telling, from the piece that tells most and the mean of its stretch."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.shrink = nn.Sequential(nn.Linear(2 * width, SPAN), nn.GELU())

    def forward(self, normal: Tensor, heads: Tensor, starts: Tensor, ends: Tensor) -> Tensor:
        """From [n, h] and pieces [m]: vectors [m, SPAN]."""
        sums = torch.cat((torch.zeros_like(normal[:1]), torch.cumsum(normal, dim=0)))
        means = (sums[ends] - sums[starts]) / (ends - starts).unsqueeze(1)
        found: Tensor = self.shrink(torch.cat((normal[heads], means), dim=1))
        return found


class AgainHead(nn.Module):
    """Whether a later telling is of the same act as an earlier one."""

    def __init__(self) -> None:
        super().__init__()
        self.distance = nn.Embedding(DISTANCES, 16)
        self.judge = nn.Sequential(nn.Linear(3 * SPAN + 16, 128), nn.GELU(), nn.Dropout(0.1), nn.Linear(128, 1))

    def forward(self, one: Tensor, other: Tensor, distance: Tensor) -> Tensor:
        """From vectors [p, SPAN] of the earlier and of the later, and classes of distance [p]: logits [p]."""
        compared = (one * other, (one - other).abs(), other, self.distance(distance))
        found: Tensor = self.judge(torch.cat(compared, dim=1))[:, 0]
        return found


class TellingNetwork(nn.Module):
    """All of them."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.upper = Upper(encoder)
        self.pieces = PieceHead(width)
        self.telling = TellingHead(width)
        self.again = AgainHead()
