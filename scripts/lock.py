"""Write the lock files: exact versions with hashes, and no registry's address."""

import subprocess
import sys

COMPILE = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--generate-hashes", "pyproject.toml"]
FOR_ALL_MACHINES = ["--universal", "--fork-strategy", "fewest", "--python-version", "3.11"]
DEVELOPING = [word for extra in ("build", "dev", "docs", "llm", "polars") for word in ("--extra", extra)]
BARE = ["--no-emit-index-url", "--no-annotate", "--no-header"]


def compile_lock(target: str, *options: str) -> None:
    """Resolve pyproject.toml with the options and write the result to `target`."""
    subprocess.run([*COMPILE, *FOR_ALL_MACHINES, *BARE, *options, "--output-file", target], check=True)


def main() -> int:
    """Write the lock files."""
    compile_lock("requirements.lock", "--extra", "build")
    compile_lock("requirements-dev.lock", *DEVELOPING)
    compile_lock("requirements-train.lock", "--extra", "build", "--extra", "train")
    return 0


if __name__ == "__main__":
    sys.exit(main())
