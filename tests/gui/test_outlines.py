"""What is outlined on a page, the part of it that is pictured, and the picture itself."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.checks import labels
from app.domain.facts import (
    PdfFacts,
    PdfPage,
)
from app.domain.finding import Finding, Rule, Severity
from app.domain.pages import Box, PageLook, PageText, SealMark, SealSource, TextLine
from app.gui.pages.parts.evidence_picture import FilePicture
from app.gui.theme import Theme, Token
from app.gui.viewmodels.evidence import Media, evidence
from app.gui.viewmodels.outlines import ASPECT, Outline, Outlined, Part, outlines, part_of
from app.gui.viewmodels.slot_words import size_shown
from app.gui.viewmodels.titles import title_of_panel
from tests.gui import states

SEAL = SealMark(Box(0.55, 0.6, 0.2, 0.14), "round", 0.9)
PASTED = replace(SEAL, box=Box(0.1, 0.1, 0.2, 0.14), source=SealSource.PASTED)
A4 = PdfPage(210, 297)
FORM = PageText(
    (
        TextLine("推荐单位意见", Box(0.12, 0.82, 0.12, 0.015), 0.9),
        TextLine("同意推荐。", Box(0.3, 0.78, 0.1, 0.015), 0.9),
        TextLine("（盖章）", Box(0.75, 0.85, 0.1, 0.015), 0.9),
    )
)
BARE = PageLook(scan=True, grey=False, ink=0.1)
FACTS = PdfFacts(9000, (A4, A4), looks=(BARE, replace(BARE, seals=(PASTED, SEAL))))
THERE = Outline(1, Box(0.15, 0.76, 0.7, 0.1), Outlined.WANTED, "应当盖在这里")


def about(code: str) -> Finding:
    rule = Rule(code, "seal", Severity.ERROR, "没有找到公章。", "")
    return replace(states.LONG, rule=rule)


def test_a_finding_about_seals_outlines_those_that_were_found() -> None:
    found = outlines(about("PD14"), FACTS)
    assert [(one.page, one.box, one.kind, one.tag) for one in found] == [
        (1, PASTED.box, Outlined.FOUND, "公章在这里"),
        (1, SEAL.box, Outlined.FOUND, "公章在这里"),
    ]
    assert [one.box for one in outlines(about("PD05"), FACTS)] == [PASTED.box]


def test_nothing_is_outlined_without_facts_or_by_another_rule() -> None:
    assert outlines(about("PD12"), FACTS) == ()
    assert outlines(about("PD14"), replace(FACTS, looks=None)) == ()
    assert outlines(about("PD14"), None) == ()
    assert part_of((), FACTS) is None


def test_what_is_too_faint_to_be_asked_about_is_not_called_a_seal() -> None:
    faint = replace(BARE, seals=(replace(SEAL, confidence=0.1),))
    assert outlines(about("PD03"), replace(FACTS, looks=(faint,))) == ()


@pytest.mark.parametrize(
    ("code", "severity", "kinds"),
    [
        ("PD03", Severity.ERROR, ["wanted"]),
        ("PD03", Severity.PASSED, ["found"]),
        ("PD04", Severity.CONFIRM, ["found", "wanted"]),
        ("PD07", Severity.CONFIRM, ["wanted"]),
        ("PD13", Severity.CONFIRM, ["found"]),
        ("PD14", Severity.ERROR, ["found", "wanted"]),
        ("PD14", Severity.PASSED, ["found", "wanted"]),
        ("PD15", Severity.CONFIRM, ["found", "wanted"]),
    ],
)
def test_the_named_place_is_outlined(code: str, severity: Severity, kinds: list[str]) -> None:
    looks = (replace(BARE, seals=(SEAL,) if "found" in kinds else ()), BARE)
    facts = replace(FACTS, looks=looks, texts=(FORM, PageText()))
    found = outlines(replace(about(code), severity=severity), facts, "推荐单位意见")
    assert [one.kind for one in found] == kinds
    assert {one.page for one in found} == {0}
    if "wanted" in kinds:
        assert found[-1].tag == "应当盖在这里"
        assert _holds(found[-1].box, FORM.lines[1].box)
    assert outlines(about(code), facts, None) == tuple(one for one in found if one.is_round)


def test_a_place_on_a_page_that_lies_wrong_is_where_it_is_seen() -> None:
    """Read after a quarter turn clockwise: what is seen at the left was read at the top."""
    seen = tuple(replace(line, box=labels.turned(line.box, 270)) for line in FORM.lines)
    facts = replace(FACTS, looks=(), texts=(PageText(), PageText(seen, turned=90)))
    (place,) = outlines(about("PD14"), facts, "推荐单位意见")
    assert place.page == 1
    assert _holds(place.box, seen[1].box)
    assert place.box.height > place.box.width
    assert place.label == seen[0].box


def test_the_words_that_name_the_place_are_pictured_with_it() -> None:
    label = Box(0.05, 0.82, 0.1, 0.03)
    part = part_of([replace(THERE, label=label)], FACTS)
    assert part is not None
    assert _holds(part.box, label)


def test_two_tags_never_lie_over_each_other(theme: Theme, qtbot: QtBot) -> None:
    """A seal at the left of its place, where the place's tag is: the blue tag stays whole."""
    picture = FilePicture(theme)
    qtbot.addWidget(picture)
    picture.resize(384, 243)
    whole = Part(0, Box(0, 0, 1, 1))
    wanted = Outline(0, Box(0.1, 0.4, 0.8, 0.5), Outlined.WANTED, "应当盖在这里")
    found = Outline(0, Box(0.5, 0.65, 0.2, 0.3), Outlined.FOUND, "公章在这里", is_round=True)
    blue = Theme().colour(Token.ACCENT)
    counts = []
    for shown in ((wanted,), (found, wanted)):
        picture.show_file(Media.PAGE, "", "a.pdf", whole, shown)
        page = QImage(384, 243, QImage.Format.Format_RGB32)
        page.fill(QColor("white"))
        picture.set_image(page)
        drawn = picture.grab(picture.rect()).toImage()
        counts.append(_count(drawn, blue))
    assert counts[1] == counts[0]


def test_the_part_shows_the_place_that_has_a_seal_beside_it() -> None:
    elsewhere = replace(THERE, page=0)
    part = part_of((*outlines(about("PD14"), FACTS), elsewhere, THERE), FACTS)
    assert part is not None
    assert part.page == 1


def test_the_part_holds_every_outline_and_has_the_pictures_shape() -> None:
    part = part_of((*outlines(about("PD14"), FACTS)[1:], THERE), FACTS)
    assert part is not None
    box = part.box
    assert part.page == 1
    assert _holds(box, SEAL.box)
    assert _holds(box, THERE.box)
    assert box.width * 210 / (box.height * 297) == pytest.approx(ASPECT, abs=0.01)


def test_the_part_stays_on_the_page() -> None:
    corner = replace(THERE, box=Box(0.95, 0.97, 0.05, 0.03))
    part = part_of([corner], FACTS)
    assert part is not None
    assert part.box.left + part.box.width == pytest.approx(1.0)
    assert part.box.top + part.box.height == pytest.approx(1.0)
    assert part_of([replace(corner, page=7)], FACTS) is None


def test_the_evidence_names_the_page(tmp_path: Path) -> None:
    state = states.state_of(tmp_path / "报送稿", [about("PD14")])
    state.case.facts[states.MOVIE.path] = FACTS
    shown = evidence(about("PD14"), state)
    assert shown.facts == "工作.mp4，第 2 页"
    assert shown.part is not None
    assert len(shown.outlines) == 2


@pytest.mark.parametrize("dark", [False, True])
def test_found_is_drawn_red_and_wanted_blue_on_white_paper(
    theme: Theme, qtbot: QtBot, dark: bool
) -> None:
    theme.set_dark(dark)
    picture = FilePicture(theme)
    qtbot.addWidget(picture)
    picture.resize(384, 243)
    found = Outline(0, Box(0.5, 0.1, 0.2, 0.3), Outlined.FOUND, "公章在这里")
    wanted = Outline(0, Box(0.1, 0.6, 0.8, 0.3), Outlined.WANTED, "应当盖在这里")
    picture.show_file(Media.PAGE, "", "a.pdf", Part(0, Box(0, 0, 1, 1)), (found, wanted))
    page = QImage(384, 243, QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    picture.set_image(page)
    drawn = picture.grab().toImage()
    light = Theme()
    assert _has(drawn, light.colour(Token.ERR), lambda x, y: x > 180 and y < 110)
    assert _has(drawn, light.colour(Token.ACCENT), lambda x, y: y > 140)
    assert picture.accessibleDescription() == "公章在这里、应当盖在这里"


def _count(image: QImage, colour: QColor) -> int:
    """Pixels of this colour in the lower left, where the place's tag lies."""
    return sum(
        image.pixelColor(x, y) == colour
        for x in range(image.width() // 3)
        for y in range(image.height() // 2, image.height())
    )


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.left <= inner.left
        and outer.top <= inner.top
        and outer.left + outer.width >= inner.left + inner.width
        and outer.top + outer.height >= inner.top + inner.height
    )


def _has(image: QImage, colour: QColor, within: Callable[[int, int], bool]) -> bool:
    ratio = image.devicePixelRatio()
    return any(
        image.pixelColor(x, y) == colour and within(round(x / ratio), round(y / ratio))
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (1_000, "1000 字节"),
        (38_000, "37 KB"),
        (1_247_805, "1.2 MB"),
        (2_097_151, "1.99 MB"),
        (4_791_992, "4.6 MB"),
        (104_857_599, "99.9 MB"),
        (2_097_152, "2 MB"),
        (195_035_136, "186 MB"),
        (1_500_000_000, "1.4 GB"),
    ],
)
def test_a_size_at_a_glance(size: int, shown: str) -> None:
    assert size_shown(size) == shown


def test_a_panels_title_leaves_out_what_stands_below_it() -> None:
    assert title_of_panel(states.LONG) == "视频长了 12 秒"
    assert title_of_panel(states.SMALL) == "照片太小"
    assert title_of_panel(states.FEW) == "还缺 1 张照片"
    assert title_of_panel(states.decided(states.POSE, Severity.ERROR)).endswith("认为不符合")
