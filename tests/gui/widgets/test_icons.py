"""Every icon has its file, every file its icon, and each is drawn in the token's colour."""

import pytest

from app import paths
from app.gui.theme import Theme, Token
from app.gui.widgets.icons import Icon, icon_pixmap


def test_files_and_names_agree() -> None:
    files = {path.stem for path in (paths.assets() / "icons").glob("*.svg")}
    assert files == {icon.value for icon in Icon}


@pytest.mark.parametrize("icon", Icon)
def test_drawn_in_one_colour(theme: Theme, icon: Icon) -> None:
    image = icon_pixmap(theme, icon, 24, Token.ERR, 2.0).toImage()
    drawn = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    solid = [colour for colour in drawn if colour.alpha() == 255]
    wanted = theme.colour(Token.ERR)
    assert solid
    assert all(abs(colour.red() - wanted.red()) <= 1 for colour in solid)
    assert all(abs(colour.blue() - wanted.blue()) <= 1 for colour in solid)


def test_sharp_at_any_ratio(theme: Theme) -> None:
    assert icon_pixmap(theme, Icon.CHECK, 18, ratio=1.5).width() == 27
    assert icon_pixmap(theme, Icon.CHECK, 18, ratio=2.0).width() == 36


def test_themes_do_not_share_pictures(theme: Theme) -> None:
    light = icon_pixmap(theme, Icon.PLAY, 24).toImage().pixelColor(12, 12)
    theme.set_dark(True)
    dark = icon_pixmap(theme, Icon.PLAY, 24).toImage().pixelColor(12, 12)
    assert light != dark
