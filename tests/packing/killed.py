"""A child that packs and is killed at its Nth fsync: `python -m tests.packing.killed N FROM TO`.

Prints how many fsyncs there were where it came to its end.
"""

import os
import signal
import sys
import threading
from pathlib import Path
from typing import Any

from tests.packing.cases import make_submission, pack

_lock = threading.Lock()
_count = 0
_fsync = os.fsync


def main(deadly: int, source: Path, target: Path) -> None:
    def counted(fd: Any) -> None:
        global _count  # noqa: PLW0603 - a process that is about to die has no better place
        with _lock:
            _count += 1
            if _count == deadly and sys.platform != "win32":
                os.kill(os.getpid(), signal.SIGKILL)
        _fsync(fd)

    submission = make_submission(source)
    os.fsync = counted
    pack(submission, source, target)
    print(_count)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
