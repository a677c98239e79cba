"""Where packages were written on this computer, so that they can be opened and verified again.

It lies in the submission's cache: it may be lost, and it never leaves the house.
"""

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from app import durable
from app.submissions import layout

_NAME = "packed.json"


@dataclass(frozen=True, slots=True)
class Written:
    """`packages`: folder by the digest of the manifest; `targets`: last target by route.

    `notices`: which requirements held, by their digest, for what `asked` names.
    """

    packages: dict[str, str] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)
    notices: dict[str, str] = field(default_factory=dict)


def read(root: Path) -> Written:
    """What is missing or damaged counts as never written."""
    try:
        found = json.loads((root / layout.CACHE / _NAME).read_text("utf-8"))
        notices = _texts(found.get("notices", {}))
        return Written(_texts(found["packages"]), _texts(found["targets"]), notices)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Written()


def remember(root: Path, route: str, target: Path, package: Path, manifest_sha512: str) -> None:
    """Raises OSError; the package is whole all the same."""
    known = read(root)
    packages = {**known.packages, manifest_sha512: str(package)}
    targets = {**known.targets, route: str(target)}
    _keep(root, replace(known, packages=packages, targets=targets))


def note(root: Path, of: str, notice_sha512: str) -> None:
    """Raises OSError."""
    known = read(root)
    _keep(root, replace(known, notices={**known.notices, of: notice_sha512}))


def _keep(root: Path, known: Written) -> None:
    (root / layout.CACHE).mkdir(exist_ok=True)
    text = json.dumps(asdict(known), ensure_ascii=False, indent=1)
    durable.write_text(root / layout.CACHE / _NAME, text)


def _texts(found: Any) -> dict[str, str]:
    return {str(key): str(value) for key, value in dict(found).items()}
