"""`python3 -m tests [--slow] [pytest's own arguments]`: sets itself up, then runs the tests."""

import os
import subprocess
import sys

from app import environment
from app.environment import system
from app.environment.telling import Steps


def main(arguments: "list[str]") -> int:
    """pytest's exit code. Runs what is marked slow or fault with --slow, all the rest without."""
    python = environment.ensure(extra="dev")
    system.provide_screen(Steps())
    slow = "--slow" in arguments
    chosen = "slow or fault" if slow else "not slow and not fault"
    rest = [argument for argument in arguments if argument != "--slow"]
    command = [python, "-m", "pytest", "-n", "2", "-m", chosen, *rest]
    environ = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of children would compile anew
    return subprocess.call(command, cwd=environment.ROOT, env=environ, stdin=subprocess.DEVNULL)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
