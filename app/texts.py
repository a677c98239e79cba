"""Words for people. Chinese is the source; another language is a gettext catalogue beside it."""

import gettext
import os

from app import paths

DOMAIN = "beiqi"
_SOURCE = "zh_CN"


def _catalogue() -> gettext.NullTranslations:
    wanted = os.environ.get("BEIQI_LANGUAGE", _SOURCE)
    if wanted == _SOURCE:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, paths.assets() / "locale", [wanted], fallback=True)


_translations = _catalogue()


def _(text: str) -> str:
    """The text in the user's language, now."""
    return _translations.gettext(text)


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for “mark, translate later”
    """Marks a text for the catalogue; it is translated where it is shown."""
    return text
