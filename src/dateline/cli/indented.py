"""Lines that are moved in, on a terminal of any width."""

from rich.console import Console
from rich.text import Text

_NARROWEST, _WIDEST = 40, 120


def console() -> Console:
    """A console for running text: neither too narrow nor too wide to read."""
    made = Console(markup=False, highlight=False, emoji=False)
    made.width = min(max(made.width, _NARROWEST), _WIDEST)
    return made


def print_indented(on: Console, text: Text, indent: int) -> None:
    """Print the text, every line of it moved in by so many columns."""
    for line in text.wrap(on, on.width - indent):
        line.rstrip()
        on.print(Text(" " * indent) + line)
