"""Sees to it that a child and all that it started end with the program, however that ends.

A thread cannot promise this: while a C library holds the interpreter lock, no other thread runs.
So on POSIX the started process forks before anything is imported. Its child does the work in a
process group of its own; the process itself waits, and kills the group when the program's end
of the pipe closes, when it is told to (SIGTERM), or when the worker has died.
On Windows there is no fork; a job object does the same (jobobject.py).
"""

import os
import shutil
import sys
from contextlib import suppress
from typing import NoReturn

SCRATCH = "BEIQI_SCRATCH"
"""The variable that names a child's temporary folder; cleared here if the program no longer can."""


def split(incoming: int, outgoing: int) -> None:
    """Returns in the worker only. The descriptors are those of the pipes from and to the program.

    The guardian keeps no hold of `outgoing`: the program must see it close when the worker dies.
    """
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a dump would hold people's documents
        alive, held_by_worker = os.pipe()
        # told to end between the fork and its handler, it would go and leave the worker behind
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
        worker = os.fork()
        if worker:
            os.close(held_by_worker)
            os.close(outgoing)
            _guard(worker, incoming, alive)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
        os.close(alive)
        os.setpgid(0, 0)
        with suppress(OSError):
            os.nice(5)  # the window comes first


def end_own_tree() -> None:
    """For the worker itself, when the program is gone."""
    if sys.platform != "win32":
        os.killpg(0, signal.SIGKILL)
    import psutil

    for process in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):
            process.kill()
    os._exit(1)


if sys.platform != "win32":
    import select
    import signal

    def _guard(worker: int, incoming: int, alive: int) -> NoReturn:
        with suppress(OSError):
            os.setpgid(worker, worker)
        signal.signal(signal.SIGTERM, lambda *_: _finish(worker))
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
        poller = select.poll()
        poller.register(incoming, 0)  # a hang-up is always told; data is the worker's affair
        poller.register(alive, 0)
        orphaned = incoming in dict(poller.poll())
        _finish(worker, clear=orphaned)

    def _finish(worker: int, *, clear: bool = False) -> NoReturn:
        """Kills the group and leaves with the worker's exit code, 128 + n for signal n."""
        with suppress(OSError):
            os.killpg(worker, signal.SIGKILL)
        _, status = os.waitpid(worker, 0)
        scratch = os.environ.get(SCRATCH)
        if clear and scratch:
            shutil.rmtree(scratch, ignore_errors=True)
        code = os.waitstatus_to_exitcode(status)
        os._exit(code if code >= 0 else 128 - code)
