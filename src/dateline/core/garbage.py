"""How often Python looks for objects that only hold each other."""

import gc

# A run makes many small objects and hardly any in circles: at every 700, the default, nothing is found.
_EVERY = (50_000, 20, 50)


def look_seldom() -> None:
    """Let this process look seldom. For one that is all ours: the command, or a worker."""
    gc.set_threshold(*_EVERY)
