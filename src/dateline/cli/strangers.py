"""What a system names and gold does not, told before its figures."""

from collections.abc import Collection

import typer

from dateline.cli.plain import plain


def tell_strangers(gold: Collection[str], system: Collection[str], one: str, many: str) -> None:
    """One line on the error stream where the system has ids that gold lacks: how many, and one of them.

    `one` and `many` say what an id names. Where not a single id is in both, the files most likely do not belong
    together, and the line shows an id of each.
    """
    strange = sorted(set(system) - set(gold))
    if not strange:
        return
    such = plain(strange[0])
    if gold and len(strange) == len(set(system)):
        told = (
            f"no {one} of the system is in gold, which names them such as {plain(min(gold))}, the system such as {such}"
        )
        typer.echo(f"{told}; do the two belong together?", err=True)
        return
    others = f"{one} of the system is" if len(strange) == 1 else f"{many} of the system are"
    typer.echo(f"{len(strange):,} {others} not in gold, such as {such}", err=True)
