"""Small bags made in the test, whole or spoilt on purpose."""

import hashlib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from app.bags import manifest, write
from app.bags.layout import COVER, MANIFEST, PACKAGE_INFO, TAG_MANIFEST
from app.bags.rules import BagProblem
from app.bags.verify import verify
from app.domain.package import ManifestEntry
from app.domain.progress import Cancelled, Silent

PAYLOAD = {
    "data/01-张三/张三1.jpg": b"photo one",
    "data/01-张三/推荐表.docx": b"word " * 1000,
    "data/单位材料/报告 初稿.pdf": b"",
}
_DAY = date(2024, 4, 1)
PAPERS = {COVER: b"%PDF-1.7 cover", PACKAGE_INFO: b"{}"}


def digest(content: bytes, algorithm: str = "sha512") -> str:
    return hashlib.new(algorithm, content).hexdigest()


def make_bag(root: Path, payload: Mapping[str, bytes] = PAYLOAD) -> Path:
    """A whole bag of ours below `root`, which is made."""
    for path, content in payload.items():
        put(root / path, content)
    entries = [ManifestEntry(path, digest(text), len(text)) for path, text in payload.items()]
    tags = write.dated_tags([("Source-Organization", "江城市科协")], entries, _DAY, "Beiqi 0.1.0")
    text = manifest.text((entry.path, entry.sha512) for entry in entries)
    for name, content in write.tag_files(tags, text, PAPERS).items():
        put(root / name, content)
    put(root / MANIFEST, text.encode())
    return root


def put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def retag(root: Path) -> None:
    """Writes the tagmanifest anew, as someone would who changed tag files on purpose."""
    tags = [path for path in root.iterdir() if path.is_file() and path.name != TAG_MANIFEST]
    text = manifest.text((path.name, digest(path.read_bytes())) for path in tags)
    put(root / TAG_MANIFEST, text.encode())


def problems(root: Path) -> list[tuple[str, str, str]]:
    """(code, path, detail) of every problem that verifying finds."""
    return [told(problem) for problem in verify(root, Silent()).problems]


def told(problem: BagProblem) -> tuple[str, str, str]:
    return problem.kind.code, problem.path, str(problem.detail)


class Watcher:
    """Keeps (share, done, total) of every step, acts at each, cancels once a share is reached."""

    def __init__(self, cancel_at: float = 2.0, act: Callable[[], object] = bool) -> None:
        self.steps: list[tuple[float, int, int]] = []
        self._cancel_at = cancel_at
        self._act = act

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        assert label
        self.steps.append((share, done, total))
        self._act()
        if share >= self._cancel_at:
            raise Cancelled
