"""Makes assets/fonts from the Noto CJK collections; run by hand, its results are stored.

    python packaging/subset_fonts.py FOLDER

FOLDER holds NotoSansCJK-Regular.ttc, NotoSansCJK-Bold.ttc and
NotoSerifCJK-Bold.ttc (Debian: fonts-noto-cjk). The results are renamed, as the OFL asks of what
is changed: “Source” is a reserved name, and a subset should not pass for the whole. Outlines stay
CFF (5 MB a weight where quadratic ones take 8), under the extension that every caller knows.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "assets" / "fonts"
REGION = "CJK SC"
"""A collection holds a face for each region; this one draws as the mainland does."""

RADICALS = range(0x2E80, 0x2FE0)
"""Kangxi radicals share glyphs with common characters: with them, text copied from a PDF
is 青 as U+2ED8. Nothing that a person types stands there."""
EXTENSIONS = (range(0x2A700, 0x2EE60), range(0x30000, 0x33480))
URO_ADDITIONS = range(0x9FA6, 0xA000)
PLAIN = (range(0x20, 0x250), range(0x2000, 0x2E80), range(0x3000, 0x3400), range(0xFE10, 0xFFF0))
"""Latin, punctuation, arrows, circled numbers, Roman numerals, units, full-width forms."""

NAME_IDS = (0, 1, 2, 3, 4, 5, 6, 13, 14)


def gbk() -> set[int]:
    found: set[int] = set()
    for lead in range(0x81, 0xFF):
        for trail in (*range(0x40, 0x7F), *range(0x80, 0xFF)):
            text = bytes((lead, trail)).decode("gbk", errors="ignore")
            found.update(map(ord, text))
    return found


def level_one() -> set[int]:
    """The 3,755 commonest characters of GB 2312, enough for headings that we word ourselves."""
    found: set[int] = set()
    for lead in range(0xB0, 0xD8):
        for trail in range(0xA1, 0xFF):
            found.update(map(ord, bytes((lead, trail)).decode("gb2312", errors="ignore")))
    return found


def names_beyond_gbk() -> set[int]:
    """Characters of 通用规范汉字表 that GBK lacks, and a few that names bear all the same."""
    lines = (HERE / "fonts" / "beyond-gbk.txt").read_text(encoding="utf-8").splitlines()
    return {ord(sign) for line in lines if not line.startswith("#") for sign in line}


def sans() -> set[int]:
    wanted = gbk() | names_beyond_gbk() | set(URO_ADDITIONS)
    return wanted.union(*PLAIN, *EXTENSIONS).difference(RADICALS)


def serif() -> set[int]:
    return level_one() | set(range(0x20, 0x7F)) | set(map(ord, "“”‘’·—…《》（），。、：；！？　"))


def face(collection: Path) -> TTFont:
    for font in TTCollection(str(collection)).fonts:
        family = str(font["name"].getDebugName(1))
        if family.endswith(REGION) and "Mono" not in family:
            return font
    message = f"{collection.name}: no face for {REGION}"
    raise LookupError(message)


def reduce(font: TTFont, wanted: set[int]) -> None:
    options = subset.Options()
    options.layout_features = ["kern", "ccmp", "liga"]
    options.hinting = False
    options.desubroutinize = False
    options.name_IDs = list(NAME_IDS)
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted & set(font.getBestCmap()))
    subsetter.subset(font)


def rename(font: TTFont, family: str, style: str) -> None:
    """Gives every name in the file: the name table's, and those inside CFF."""
    names, postscript = font["name"], f"{family.replace(' ', '')}-{style}"
    version = f"{names.getDebugName(5).split(';')[0]}; subset"
    for number, text in {
        1: family, 2: style, 3: f"{version}; {postscript}", 4: f"{family} {style}",
        5: version, 6: postscript,
    }.items():  # fmt: skip
        names.removeNames(nameID=number)
        names.setName(text, number, 3, 1, 0x409)
    table = font["CFF "].cff
    table.fontNames = [postscript]
    top = table.topDictIndex[0]
    top.FamilyName, top.FullName = family, f"{family} {style}"
    for private in top.FDArray:
        private.FontName = f"{postscript}-{private.FontName.rpartition('-')[2]}"


def make(source: Path, family: str, style: str, wanted: set[int]) -> Path:
    font = face(source)
    reduce(font, wanted)
    rename(font, family, style)
    target = TARGET / f"{family.replace(' ', '')}-{style}.ttf"
    font.recalcTimestamp = False
    font.save(target)
    return target


def main(folder: Path) -> None:
    for made in (
        make(folder / "NotoSansCJK-Regular.ttc", "Beiqi Sans", "Regular", sans()),
        make(folder / "NotoSansCJK-Bold.ttc", "Beiqi Sans", "Bold", sans()),
        make(folder / "NotoSerifCJK-Bold.ttc", "Beiqi Serif", "Bold", serif()),
    ):
        print(made.name, made.stat().st_size)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
