"""The command: parse, call, print."""

import sys


def main() -> None:
    """Run the command and exit: 0 all coded, 1 some documents failed, 2 bad usage, 130 interrupted."""
    # Worker processes import this module too; they have no use for what the command is made of.
    from dateline.cli.app import run
    from dateline.core.garbage import look_seldom

    look_seldom()
    sys.exit(run(sys.argv[1:]))
