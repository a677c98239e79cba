"""A small program with main.py and app/environment as they are, whose packages are made here."""

import base64
import ensurepip
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

LAUNCH = """
import sys
import sysconfig
from app import environment

def main(argv):
    import probe_one
    print(sys.prefix, *argv)
    return int(argv[0]) if argv else 0
"""


@dataclass(frozen=True)
class Program:
    """A folder with main.py in it; `home` stands for the user's own."""

    folder: Path
    home: Path

    @property
    def venv(self) -> Path:
        return self.folder / ".venv"

    def start(self, *arguments: str, **settings: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [base_python(), str(self.folder / "main.py"), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self.surroundings() | settings,
            encoding="utf-8",
        )

    def run(self, *arguments: str, **settings: str) -> "subprocess.CompletedProcess[str]":
        child = self.start(*arguments, **settings)
        out, err = child.communicate(timeout=100)
        return subprocess.CompletedProcess(child.args, child.returncode, out, err)

    def surroundings(self) -> dict[str, str]:
        """This process's, less what would reach an index or another environment."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "PYTHON"))}
        return kept | {"BEIQI_HOME": str(self.home), "PIP_CONFIG_FILE": os.devnull}


def base_python() -> str:
    """The Python below this environment: the one that a user would type."""
    return getattr(sys, "_base_executable", sys.executable)


def pip_wheels() -> list[Path]:
    """The wheel of pip that this Python carries for ensurepip; Debian keeps it elsewhere."""
    kept = sysconfig.get_config_var("WHEEL_PKG_DIR") or Path(ensurepip.__file__).parent / "_bundled"
    return sorted(Path(kept).glob("pip-*.whl"))


def make_program(folder: Path, home: Path) -> Program:
    shutil.copytree(ROOT / "app" / "environment", folder / "app" / "environment")
    for name in ("main.py", "app/__init__.py", "app/texts.py", "app/paths.py"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "app" / "launch.py").write_text(LAUNCH, encoding="utf-8")
    for name in ("packaging", "wheelhouse"):
        (folder / name).mkdir()
    for lock, package in (("", "one"), ("-build", "two"), ("-dev", "three")):
        wheel = make_wheel(folder / "wheelhouse", f"probe_{package}")
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        line = f"probe-{package}==1.0 \\\n    --hash=sha256:{digest}\n"
        (folder / "packaging" / f"requirements{lock}.lock").write_text(line, encoding="utf-8")
    return Program(folder, home)


def make_wheel(folder: Path, name: str) -> Path:
    """A wheel of one empty module with one command."""
    info = f"{name}-1.0.dist-info"
    files = {
        f"{name}.py": "def main() -> None:\n    print('here')\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": f"[console_scripts]\n{name} = {name}:main\n",
    }
    record = [f"{path},sha256={_digest(text)},{len(text)}" for path, text in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*record, f"{info}/RECORD,,", ""])
    wheel = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return wheel


def _digest(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
