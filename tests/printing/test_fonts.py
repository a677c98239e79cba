"""The bundled fonts: what they hold, what they are called, what stands beside them."""

from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from app import paths
from app.printing import fonts
from app.printing.application import ensure_application

BEYOND_GBK = paths.program_root() / "packaging" / "fonts" / "beyond-gbk.txt"
SANS = ("BeiqiSans-Regular.ttf", "BeiqiSans-Bold.ttf")


@cache
def font(name: str) -> TTFont:
    return TTFont(Path(paths.assets() / "fonts" / name))


def characters(name: str) -> set[int]:
    return set(font(name).getBestCmap())


@pytest.mark.parametrize("name", SANS)
def test_names_can_be_printed(name: str) -> None:
    lines = BEYOND_GBK.read_text(encoding="utf-8").splitlines()
    table = {sign for line in lines if not line.startswith("#") for sign in line}
    assert len(table) > 250
    missing = {
        sign
        for sign in table | set("喆珺玥祎垚赟堃𠮷𬭎䶮㛃·①⑳～（）“”")
        if ord(sign) not in characters(name)
    }
    assert missing == set()


@pytest.mark.parametrize("name", SANS)
def test_all_of_gbk_can_be_printed(name: str) -> None:
    every = bytes(range(0x40, 0x7F)) + bytes(range(0x80, 0xFF))
    pairs = [bytes((lead, trail)) for lead in range(0x81, 0xFF) for trail in every]
    gbk = {sign for pair in pairs for sign in pair.decode("gbk", errors="ignore")}
    han = {ord(sign) for sign in gbk if "\u3400" <= sign <= "\u9fff"}
    assert len(han) > 20_900
    assert han - characters(name) == set()


@pytest.mark.parametrize("name", [*SANS, "BeiqiSerif-Bold.ttf"])
def test_no_radical_takes_the_place_of_a_character(name: str) -> None:
    assert not characters(name) & set(range(0x2E80, 0x2FE0))


@pytest.mark.parametrize("name", [*SANS, "BeiqiSerif-Bold.ttf"])
def test_no_reserved_name_is_used(name: str) -> None:
    """The OFL forbids changed fonts the reserved name; “Noto” is a trademark besides."""
    given = [str(font(name)["name"].getDebugName(number)) for number in (1, 2, 3, 4, 6)]
    table = font(name)["CFF "].cff
    given += [*table.fontNames, table.topDictIndex[0].FullName, table.topDictIndex[0].FamilyName]
    assert [text for text in given if "Source" in text or "Noto" in text] == []
    assert given[0].startswith("Beiqi ")


def test_the_licence_stands_beside_them() -> None:
    text = (paths.assets() / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "Reserved Font Name 'Source'" in text


def test_damaged_fonts_are_no_silent_blank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ensure_application()
    (tmp_path / "fonts").mkdir()
    for face in fonts.Face:
        (tmp_path / "fonts" / face.file).write_bytes(b"no font")
    monkeypatch.setattr(paths, "assets", lambda: tmp_path)
    with pytest.raises(fonts.FontsMissingError, match=r"BeiqiSans-Regular\.ttf"):
        fonts.load.__wrapped__()


def test_the_serif_gives_way_to_the_sans_for_what_it_lacks() -> None:
    ensure_application()
    families = [
        run.font.familyName() if run.font else ""
        for run in fonts.set_glyphs("清单喆𠮷清单", fonts.Face.TITLE, 400)
    ]
    assert families == ["Beiqi Serif", "Beiqi Sans", "Beiqi Serif"]
