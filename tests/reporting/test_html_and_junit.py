"""A report as one page that needs nothing from outside, and as JUnit for other programs."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from app.domain.finding import Severity
from app.domain.report import CheckReport
from app.reporting import as_html, as_junit
from tests.cases import PROFILE
from tests.reporting.cases import EACH, EMPTY, FINDINGS, HOSTILE, report

_VOID = {"meta", "br", "hr", "img", "link", "input"}


class _Page(HTMLParser):
    """Fails where tags do not pair; keeps what a reader would see and where it would go."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.references: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.references += [value or "" for name, value in attrs if name in {"href", "src"}]
        assert not [name for name, _value in attrs if name.startswith("on")]
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data


def page(made: CheckReport, *, everything: bool = True, unit: str = "<b>单位</b>") -> _Page:
    html = as_html.render(made, PROFILE, unit=unit, everything=everything)
    assert not re.search(r"https?:|//[a-z]|url\(|@import", html)
    return _Page(html)


@pytest.mark.parametrize("everything", [True, False])
def test_the_page_stands_alone_and_is_well_formed(everything: bool) -> None:
    found = page(EACH, everything=everything)
    assert found.references == []
    assert found.tags <= {
        "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "div", "span",
        "mark", "details", "summary",
    }  # fmt: skip


def test_names_that_are_markup_are_shown_not_obeyed() -> None:
    found = page(EACH)
    assert "script" not in found.tags
    assert "b" not in found.tags
    for wanted in (
        "<script>alert('x')</script>",
        "<b>单位</b>",
        "张<三>",
        "李<主任>",
        "原件 & 副本",
    ):
        assert wanted in found.text
    assert "不小于20KB <b>" in found.text


def test_each_finding_is_there_with_its_words() -> None:
    found = page(EACH)
    for one in FINDINGS:
        assert f"{one.rule.code} · {one.id}" in found.text
    for label in ("不合格", "提醒", "待人工确认", "说明", "合格", "未检查", "豁免"):
        assert label in found.text
    shown = page(EACH, everything=False).text
    assert [one.severity for one in FINDINGS if one.id not in shown] == [Severity.PASSED]


def test_an_empty_report_is_a_page_too() -> None:
    assert "检查报告" in page(EMPTY).text


def test_characters_that_turn_or_hide_text_do_not_reach_the_page() -> None:
    assert not set(page(EACH).text) & {"\u202e", "\x1b", "\ufffe"}
    assert {"\u202e", "\x1b", "\ufffe"} <= set(HOSTILE)


def test_junit_parses_and_counts() -> None:
    root = ET.fromstring(as_junit.dumps(EACH, PROFILE))  # noqa: S314 - our own words
    (suite,) = root
    assert (root.tag, suite.tag, suite.get("name")) == ("testsuites", "testsuite", "small-2026")
    counts = {name: suite.get(name) for name in ("tests", "failures", "skipped", "errors")}
    assert counts == {"tests": "7", "failures": "2", "skipped": "2", "errors": "0"}
    told = [(case.get("name"), [child.tag for child in case]) for case in suite]
    assert told == [
        ("PH03 photo-too-small", ["failure"]),
        ("VD03 video-too-long", []),
        ("HS06 headshot-pose", ["failure"]),
        ("PH09 photo-turned-by-exif", []),
        ("PH01 photo-unreadable", []),
        ("PH01 photo-unreadable", ["skipped"]),
        ("CT01 item-missing", ["skipped"]),
    ]
    assert suite[0].get("classname", "").startswith("张<三> › 工作照片 › <script>")


@pytest.mark.parametrize("name", ["\ufffe", "\uffff", "\ud800", "\x00", "a\x0bb", "𠮷"])
def test_junit_survives_every_name(name: str) -> None:
    file = FINDINGS[0].file
    assert file
    made = report(replace(FINDINGS[0], file=replace(file, name=f"前{name}后.jpg")))
    content = as_junit.dumps(made, PROFILE)
    case = ET.fromstring(content)[0][0]  # noqa: S314 - our own words
    assert re.search("前.*后.jpg$", case.get("classname", ""))
