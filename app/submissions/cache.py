"""What need not be worked out twice: facts by content, and which stored files were unchanged.

Everything here may be deleted; nothing here is ever packed.
"""

import contextlib
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.domain.submission import SubmittedFile
from app.submissions import layout

_SEEN = "seen.json"


class FactsCache:
    """Facts as plain dictionaries; `version` is the program's and the limits' own.

    `kind` names the folder: what each closer look found lies beside the facts.
    """

    def __init__(self, root: Path, version: str, kind: str = "facts") -> None:
        self._folder = root / layout.CACHE / kind
        self._version = version

    def get(self, file: SubmittedFile) -> dict[str, Any] | None:
        try:
            entry = json.loads(self._path(file).read_bytes())
        except (OSError, ValueError):
            return None
        if not isinstance(entry, dict) or entry.get("version") != self._version:
            return None
        facts = entry.get("facts")
        return facts if isinstance(facts, dict) else None

    def put(self, file: SubmittedFile, facts: Mapping[str, Any]) -> None:
        """A cache that cannot be written is no trouble to anybody."""
        path = self._path(file)
        entry = {"version": self._version, "facts": facts}
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = path.with_suffix(".tmp")
            temporary.write_text(json.dumps(entry, ensure_ascii=False), "utf-8")
            temporary.replace(path)

    def _path(self, file: SubmittedFile) -> Path:
        """By content and name: where the bytes say little, a probe goes by the extension."""
        suffix = Path(file.name).suffix.lower()
        key = hashlib.sha256(f"{file.sha512}{suffix}".encode()).hexdigest()
        return self._folder / f"{key[:40]}.json"


class SeenFiles:
    """Size and times of each stored file when its digest was last known to be right."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._path = root / layout.CACHE / _SEEN
        self._seen = self._load()
        self._changed = False

    def unchanged(self, file: SubmittedFile) -> bool:
        """Raises FileNotFoundError where the stored file is gone."""
        found = self._look(file)
        return found[0] == file.size and self._seen.get(file.path) == found

    def remember(self, file: SubmittedFile) -> None:
        """A file that is gone again is found missing by the next check."""
        with contextlib.suppress(OSError):
            self._seen[file.path] = self._look(file)
            self._changed = True

    def _look(self, file: SubmittedFile) -> list[Any]:
        """With the time that no copying program sets: a copy of the folder is read once anew."""
        found = (self._root / file.path).stat()
        return [found.st_size, found.st_mtime_ns, found.st_ctime_ns, file.sha512[:16]]

    def save(self) -> None:
        if not self._changed:
            return
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            temporary = self._path.with_suffix(".tmp")
            temporary.write_text(json.dumps(self._seen), "utf-8")
            temporary.replace(self._path)
        self._changed = False

    def _load(self) -> dict[str, list[Any]]:
        try:
            found = json.loads(self._path.read_bytes())
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}
