"""The few choices that outlast a session: a flat JSON file in the user's own folder."""

import json
from typing import Any

from app import durable, paths

_NAME = "settings.json"
RECENT = "recent"
"""Submissions that were open lately, each with its `folder`."""


def load() -> dict[str, Any]:
    """All settings; a missing or damaged file counts as none."""
    try:
        found = json.loads((paths.settings_home() / _NAME).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def save(changes: dict[str, Any]) -> None:
    home = paths.settings_home()
    home.mkdir(parents=True, exist_ok=True)
    text = json.dumps({**load(), **changes}, ensure_ascii=False, indent=1)
    durable.write_text(home / _NAME, text)
