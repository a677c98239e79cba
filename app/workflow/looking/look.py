"""A closer look at a file: a job of its own, since it costs more than the probe."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app import __version__
from app.domain.facts import PdfFacts, PhotoFacts, VideoFacts
from app.domain.notice import Item
from app.domain.submission import SubmittedFile
from app.sandbox.limits import Limits
from app.submissions.cache import FactsCache

Seen = PhotoFacts | VideoFacts | PdfFacts
"""The facts that a look may add to."""


@dataclass(frozen=True, slots=True)
class Look:
    """`wanted` by what the item asks; `merged` puts the job's plain answer into the facts.

    `job` is named in `app.worker.JOBS`; it gets `path`, `name`, `size` and what `args` adds, and
    answers with a plain dict, `{"missed": reason}` where it could not look. `version` is raised
    whenever the job may answer otherwise for the same file. Looks of a later `stage` see what
    those before it found. `ocr` ones are left out on `--no-ocr`.
    """

    name: str
    job: str
    version: int
    facts: type
    wanted: Callable[[Any, Item], bool]
    limits: Callable[[SubmittedFile, Any], Limits]
    merged: Callable[[Any, Mapping[str, Any]], Seen]
    args: Callable[[Any], Mapping[str, Any]] = lambda _facts: {}
    stage: int = 0
    ocr: bool = False

    def kept(self, root: Path) -> FactsCache:
        """What this look answered before about the files of the submission at `root`."""
        return FactsCache(root, f"{__version__}/{self.name}/{self.version}", f"look-{self.name}")
