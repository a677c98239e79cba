"""Facts as plain dicts: for the pipe from a child process and for the cache."""

from typing import Any

from app.domain import facts as domain
from app.domain.facts import Facts
from app.shapes.tagged import Tagged

_TAGGED: Tagged[Facts] = Tagged(
    {
        "photo": domain.PhotoFacts,
        "video": domain.VideoFacts,
        "audio": domain.AudioFacts,
        "pdf": domain.PdfFacts,
        "word": domain.WordFacts,
        "sheet": domain.SheetFacts,
        "text": domain.TextFacts,
        "other": domain.OtherFacts,
        "unreadable": domain.Unreadable,
        "not_probed": domain.NotProbed,
    }
)


def facts_to_plain(facts: Facts) -> dict[str, Any]:
    """Every text in it can be encoded: half a surrogate in a hostile file becomes “?”."""
    plain: dict[str, Any] = _encodable(_TAGGED.to_plain(facts))
    return plain


def facts_from_plain(data: Any) -> Facts:
    """Raises ValueError for anything that `facts_to_plain` did not write."""
    return _TAGGED.from_plain(data)


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {key: _encodable(held) for key, held in value.items()}
    if isinstance(value, (list, tuple)):
        return [_encodable(held) for held in value]
    return value
