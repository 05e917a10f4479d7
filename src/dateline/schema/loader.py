"""Reading the TOML data that ships beside the code."""

import tomllib
from importlib.resources import files
from typing import Any


def load_toml(package: str, name: str) -> dict[str, Any]:
    """The parsed TOML file `name` that ships in `package`."""
    return tomllib.loads(files(package).joinpath(name).read_text(encoding="utf-8"))
