"""Several processes that learn one model: each reads its share of a batch, and their gradients are summed.

On a processor, and above all on a busy one, processes of one thread each lose less time waiting for one another than
the threads of one process, which meet at every operation.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import torch
from torch import distributed, multiprocessing, nn

T = TypeVar("T")


def learn_together(processes: int, work: Callable[..., None], *given: object) -> None:
    """Run `work` with what is given in that many processes of one thread each, or in this one. Returns when all end."""
    torch.set_num_threads(1)
    if processes == 1:
        work(*given)
        return
    with tempfile.TemporaryDirectory() as folder:
        meeting = str(Path(folder) / "meeting")
        multiprocessing.spawn(_member, (processes, meeting, work, given), nprocs=processes)


def _member(number: int, processes: int, meeting: str, work: Callable[..., None], given: tuple[object, ...]) -> None:
    torch.set_num_threads(1)
    distributed.init_process_group("gloo", init_method=f"file://{meeting}", rank=number, world_size=processes)
    try:
        work(*given)
    finally:
        distributed.destroy_process_group()


def rank() -> int:
    """The number of this process, from 0; 0 where it learns alone."""
    return distributed.get_rank() if distributed.is_initialized() else 0


def size() -> int:
    """How many processes learn together."""
    return distributed.get_world_size() if distributed.is_initialized() else 1


def share(batch: list[T]) -> list[T]:
    """What of a batch this process reads. A batch smaller than the processes gives each at least one."""
    return batch[rank() :: size()] or batch[:1]


def sum_gradients(network: nn.Module) -> None:
    """Make every process hold the sum of all processes' gradients."""
    if size() == 1:
        return
    learnt = [parameter for parameter in network.parameters() if parameter.requires_grad]
    gradients = [torch.zeros_like(p) if p.grad is None else p.grad for p in learnt]
    flat = torch.cat([gradient.reshape(-1) for gradient in gradients])
    distributed.all_reduce(flat)
    for parameter, part in zip(learnt, flat.split([p.numel() for p in learnt]), strict=True):
        parameter.grad = part.reshape(parameter.shape)
