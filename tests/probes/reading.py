"""Reads a file as the child process does, through the plain dict that crosses the pipe."""

from pathlib import Path

from app.domain.facts import Facts
from app.probes.jobs import probe
from app.shapes.facts import facts_from_plain


def facts_of(path: Path, name: str | None = None) -> Facts:
    size = path.stat().st_size
    plain = probe({"path": str(path), "name": name or path.name, "size": size})
    return facts_from_plain(plain)
