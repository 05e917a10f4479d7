"""The network of a gate: convolutions over short word vectors, which cost a thousandth of what the encoder does."""

import torch
from torch import Tensor, nn

from dateline.extract.neural.gate import REACH

WORDS, HIDDEN = 16, 32  # numbers of a word's vector, and of what is seen around it
_NEAR, _APART = 5, 2  # pieces that a convolution sees, and how far apart they stand for the second one
_HIDDEN_SHARE = 0.15
assert REACH == _NEAR // 2 * (1 + _APART)


class GateNetwork(nn.Module):
    """The log odds of an act at each piece, from its word and those around it."""

    def __init__(self, words: Tensor) -> None:
        """Start from vectors [v, WORDS] of the v pieces of a vocabulary."""
        super().__init__()
        self.words = nn.Embedding.from_pretrained(words, freeze=False)
        self.near = nn.Conv1d(WORDS, HIDDEN, _NEAR, padding="same")
        self.far = nn.Conv1d(HIDDEN, HIDDEN, _NEAR, padding="same", dilation=_APART)
        self.judge = nn.Linear(2 * HIDDEN, 1)
        self.drop = nn.Dropout(_HIDDEN_SHARE)

    def forward(self, ids: Tensor) -> Tensor:
        """From ids [s, n]: log odds [s, n]."""
        words = self.drop(self.words(ids)).transpose(1, 2)
        near = nn.functional.gelu(self.near(words))
        far = nn.functional.gelu(self.far(self.drop(near)))
        seen = self.drop(torch.cat((near, far), dim=1)).transpose(1, 2)
        found: Tensor = self.judge(seen)[..., 0]
        return found
