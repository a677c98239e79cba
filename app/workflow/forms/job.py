"""The job of the sandbox that fills in a form from a stranger."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.workflow.forms.order import Order


def fill(source: str, target: str, order: Mapping[str, Any]) -> dict[str, Any]:
    """Writes `target`; tells what was filled in and what was left as `Told.as_plain` does.

    Raises Refusal with a sentence. What each kind of form needs is loaded for it alone.
    """
    given = Order.of(order)
    if Path(source).suffix.lower() == ".xlsx":
        from app.workflow.forms import sheet

        return sheet.fill(Path(source), Path(target), given).as_plain()
    from app.workflow.forms import word

    return word.fill(Path(source), Path(target), given).as_plain()
