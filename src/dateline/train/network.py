"""The encoder and the heads that are trained on it together.

Shapes: n pieces of a document, m mentions, p pairs of mentions, r roles, t incident types, h the encoder's width.
"""

import torch
from torch import Tensor, nn

from dateline.extract.neural.names import ROLES, TYPES

CONTEXT = 64
SPAN = 192
DISTANCES = 8  # 0, 1, 2, 3-4, 5-8, 9-16, 17-32, more sentences or lines between two mentions


class DocumentHead(nn.Module):
    """Which types of incident a document tells: each type looks for its own pieces, over all windows at once."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)  # encoders differ in the scale of what they give by a factor of five
        self.query = nn.Linear(width, len(TYPES))
        self.judge = nn.Parameter(torch.randn(len(TYPES), width) * 0.02)
        self.bias = nn.Parameter(torch.full((len(TYPES),), -2.0))
        self.context = nn.Linear(width, CONTEXT)
        self.tags = nn.Sequential(
            nn.Linear(width + CONTEXT, width), nn.GELU(), nn.Dropout(0.1), nn.Linear(width, 3 * len(ROLES))
        )

    def forward(self, hidden: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """From the encoder's [n, h]: the same normalised, logits of types [t], logits of tags [n, r, 3]."""
        normal = self.norm(hidden)
        seen = torch.softmax(self.query(normal), dim=0).transpose(0, 1) @ normal
        types = (seen * self.judge).sum(dim=1) + self.bias
        context = self.context(seen.mean(dim=0, keepdim=True)).expand(normal.shape[0], CONTEXT)
        tags = self.tags(torch.cat((normal, context), dim=1))
        return normal, types, tags.reshape(-1, len(ROLES), 3)


class MentionHead(nn.Module):
    """What a mention is about: a vector for comparing it, and the types of the incidents it has a part in."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.shrink = nn.Sequential(nn.Linear(2 * width, SPAN), nn.GELU())
        self.types = nn.Linear(SPAN, len(TYPES))

    def forward(self, normal: Tensor, starts: Tensor, ends: Tensor) -> tuple[Tensor, Tensor]:
        """From [n, h] and pieces [m] where mentions start and have ended: vectors [m, SPAN], logits of types [m, t]."""
        sums = torch.cat((torch.zeros_like(normal[:1]), torch.cumsum(normal, dim=0)))
        means = (sums[ends] - sums[starts]) / (ends - starts).unsqueeze(1)
        vectors = self.shrink(torch.cat((normal[starts], means), dim=1))
        return vectors, self.types(vectors)


class PairHead(nn.Module):
    """Whether two mentions belong to one incident, and whether they are one entity."""

    def __init__(self) -> None:
        super().__init__()
        self.distance = nn.Embedding(DISTANCES, 16)
        self.roles = nn.Embedding(len(ROLES) ** 2, 16)
        self.judge = nn.Sequential(nn.Linear(2 * SPAN + 32, 128), nn.GELU(), nn.Linear(128, 2))

    def forward(self, one: Tensor, other: Tensor, distance: Tensor, roles: Tensor) -> Tensor:
        """From vectors [p, SPAN] twice, classes of distance [p] and pairs of roles [p]: logits [p, 2]."""
        compared = (one * other, (one - other).abs(), self.distance(distance), self.roles(roles))
        return self.judge(torch.cat(compared, dim=1))


class Heads(nn.Module):
    """All heads."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.document = DocumentHead(width)
        self.mention = MentionHead(width)
        self.pair = PairHead()
