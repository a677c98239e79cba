"""Jobs that behave badly, each in its own way. Run as a program, this file is their child."""

import ctypes
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, str(Path(__file__).resolve()), "--worker"]
SLEEPER = [sys.executable, "-c", "import time; time.sleep(300)"]


def echo(value: Any) -> Any:
    return value


def where(path: Path) -> dict[str, Any]:
    return {"path": path, "exists": path.exists()}


def surroundings() -> dict[str, Any]:
    names = ("OMP_NUM_THREADS", "PYTHONUTF8", "BEIQI_SECRET", "TMPDIR")
    return {
        "pid": os.getpid(),
        "cwd": str(Path.cwd()),
        "stdin": sys.stdin.read(),
        "env": {name: os.environ.get(name) for name in names},
    }


def refuse() -> None:
    from app.sandbox.outcome import Refusal

    raise Refusal("不认得")


def refuse_otherwise() -> None:
    raise LookupError("也不认得")


def fail() -> None:
    raise ZeroDivisionError("/home/zhangsan/secret")


def unsendable() -> object:
    return object()


def spin() -> None:
    while True:
        pass


def sleep(seconds: float = 300) -> None:
    time.sleep(seconds)


def meet(mine: Path, other: Path) -> bool:
    """True when the other job was there at the same time."""
    mine.touch()
    for _ in range(500):
        if other.exists():
            return True
        time.sleep(0.01)
    return False


def stuck_in_c() -> None:
    """Holds the interpreter lock: no thread of this process runs meanwhile."""
    re.match(r"(a+)+$", "a" * 60 + "b")


def hog() -> None:
    held = []
    while True:
        held.append(bytearray(b"x") * (8 << 20))
        time.sleep(0.01)


def retain(mib: int) -> int:
    KEPT.append(bytearray(b"x") * (mib << 20))
    return os.getpid()


KEPT: list[bytearray] = []


def leave(code: int) -> None:
    os._exit(code)


def segfault() -> None:
    ctypes.string_at(8)


def flood(size: int) -> bytes:
    return b"x" * size


def babble() -> int:
    print("noise from Python")
    os.write(1, b"\x07\x00\x00\x00\x01noise from C" * 1000)
    if sys.platform != "win32":
        ctypes.CDLL(None).puts(b"noise from the C library")
        ctypes.CDLL(None).fflush(None)
    return os.getpid()


def forsake() -> dict[str, int]:
    """Leaves a process behind and returns."""
    child = subprocess.Popen(SLEEPER)
    return {"pid": os.getpid(), "left": child.pid}


def with_helper(record: Path) -> None:
    """Starts a helper, as a fix starts ffmpeg, and an orphan, then hangs."""
    orphan = "import subprocess as s, sys; print(s.Popen(sys.argv[1:], stdout=s.DEVNULL).pid)"
    helper = subprocess.Popen(SLEEPER)
    made = subprocess.run(
        [sys.executable, "-c", orphan, *SLEEPER], stdout=subprocess.PIPE, check=True, timeout=20
    )
    record.write_text(f"{os.getpid()} {helper.pid} {int(made.stdout)}")
    stuck_in_c()


def hog_in_helper() -> None:
    hog_code = "x = bytearray(b'x') * (200 << 20); import time; time.sleep(300)"
    subprocess.run([sys.executable, "-c", hog_code], check=True)


def stepping(step: Callable[[float], None], steps: int, pause: float, then: float) -> str:
    for number in range(steps):
        time.sleep(pause)
        step((number + 1) / steps)
    time.sleep(then)
    return "done"


def stop_self() -> None:
    if sys.platform != "win32":
        os.kill(os.getpid(), signal.SIGSTOP)
    time.sleep(300)


JOBS = {
    function.__name__: f"tests.sandbox.jobs:{function.__name__}"
    for function in (
        echo, where, surroundings, refuse, refuse_otherwise, fail, unsendable, spin, sleep, meet,
        stuck_in_c, hog, retain, leave, segfault, flood, babble, forsake, with_helper,
        hog_in_helper, stepping, stop_self,
    )
} | {"nowhere": "tests.sandbox.absent:job"}  # fmt: skip

if __name__ == "__main__":
    sys.path[0] = str(ROOT)
    from app.sandbox.child import serve

    serve(JOBS, refusals=(LookupError,))
