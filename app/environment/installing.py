"""Runs pip with hashes asked for, counts along, and puts its failures in words."""

from __future__ import annotations

import glob
import os
import re
import subprocess
from collections.abc import Callable

from app import environment
from app.environment.telling import Trouble
from app.texts import N_, _

_ABSENT = re.compile(rb"No matching distribution")
_NETWORK = re.compile(
    rb"NewConnectionError|Connection to .* timed out|ConnectTimeout|ReadTimeout|Read timed out"
    rb"|ProxyError|SSLError|NameResolutionError|Temporary failure in name|Max retries|getaddrinfo"
    rb"|Failed to establish|ConnectionResetError|RemoteDisconnected|IncompleteRead|HTTP error 5"
)
_FAILURES = (
    (
        re.compile(rb"No space left"),
        N_("磁盘空间不够，程序库没有装完；请腾出 1 GB 空间后再启动备齐。"),
    ),
    (
        re.compile(rb"DO NOT MATCH THE HASHES"),
        N_("得到的程序库与清单的校验值不符，没有安装；请换个网络再试。"),
    ),
    (
        re.compile(rb"CERTIFICATE_VERIFY_FAILED"),
        N_(
            "下载站的证书没有通过校验，没有装完。"
            "单位网络若有自己的证书，请用 PIP_CERT 指明证书文件。\n{offline}"
        ),
    ),
    (
        _NETWORK,
        N_(
            "连不上程序库的下载站，没有装完。"
            "请检查网络后再启动备齐（可用 PIP_INDEX_URL 指定镜像）。\n{offline}"
        ),
    ),
    (
        _ABSENT,
        N_(
            "有的程序库没有适合这台电脑的版本"
            "（需要 64 位系统；Linux 需要 glibc 2.34 以上）。详情见 {log}"
        ),
    ),
)
"""Words of pip and urllib3 → the sentence. An index out of reach also ends in “no matching”."""


def wheelhouse() -> str | None:
    folder = os.path.join(environment.ROOT, "wheelhouse")
    return folder if os.path.isdir(folder) else None


def carried_pip() -> str | None:
    """A pip wheel in wheelhouse/: a wheel of pip runs as it lies, where ensurepip is missing."""
    found = sorted(glob.glob(os.path.join(wheelhouse() or os.devnull, "pip-*.whl")))
    return os.path.join(found[-1], "pip") if found else None


def install(
    python: str, lock: str, log: str, count: Callable[[int], None], options: tuple[str, ...] = ()
) -> None:
    """Installs what the lock names into the environment of `python`; pip's output goes to `log`.

    Settings of the environment (PIP_INDEX_URL, pip.conf …) hold, but for PIP_USER.
    """
    command = [python, *_pip(python), "install", "--require-hashes", "--only-binary", ":all:"]
    command += ["--no-input", "--disable-pip-version-check", "--progress-bar", "off"]
    command += ["--no-warn-script-location", *options, "-r", lock]
    folder = wheelhouse()
    if folder:
        command += ["--no-index", "--find-links", folder]
    if _run(command, log, count) != 0:
        raise Trouble(_sentence(log, lock))


def _pip(python: str) -> list[str]:
    probe = [python, "-c", "import pip"]
    quiet = subprocess.DEVNULL
    if subprocess.run(probe, stderr=quiet, check=False).returncode == 0:
        return ["-m", "pip"]
    carried = carried_pip()
    if carried is None:
        raise Trouble(_("这个 Python 没有带 pip，请安装 pip 后再启动备齐。"))
    return [carried]


def _run(command: list[str], log: str, count: Callable[[int], None]) -> int:
    environ = dict(os.environ, PIP_USER="0", PYTHONIOENCODING="utf-8")
    seen = 0
    quiet, pipe, joined = subprocess.DEVNULL, subprocess.PIPE, subprocess.STDOUT
    child = subprocess.Popen(command, stdin=quiet, stdout=pipe, stderr=joined, env=environ)
    with child, open(log, "wb") as kept:
        assert child.stdout is not None  # noqa: S101 - tells the type checker
        for line in child.stdout:
            kept.write(line)
            if line.startswith(b"Collecting "):
                seen += 1
                count(seen)
    return child.returncode


def total(lock: str) -> int:
    """How many packages the lock names."""
    return len(re.findall(rb"^[\w.-]+==", environment.read(lock), re.MULTILINE))


def _sentence(log: str, lock: str) -> str:
    """Why pip failed, and what to do about it."""
    output = environment.read(log)
    carried = wheelhouse() is not None
    for words, sentence in _FAILURES:
        if words.search(output) and not (carried and words is _ABSENT):
            return _(sentence).format(log=log, offline=_offline(lock))
    if carried:
        sentence = N_("wheelhouse 里缺少程序库，或与这台电脑的系统、Python 不配套。\n{offline}")
        return _(sentence).format(offline=_offline(lock))
    return _("程序库没有装成，详情见 {log}").format(log=log)


def _offline(lock: str) -> str:
    """How to bring the packages to a PC without network."""
    name = os.path.relpath(lock, environment.ROOT)
    python = os.path.relpath(environment.python_in(".venv"))
    return _(
        "不能上网的电脑：在系统和 Python 版本都相同、已能启动备齐的电脑上，到备齐的文件夹里运行\n"
        "  {python} -m pip download -r {lock} -d wheelhouse\n"
        "再把 wheelhouse 文件夹拷到这台电脑的 main.py 旁边。"
    ).format(python=python, lock=name)
