"""One PDF parted into files for several slots, and its pages shown."""

from pathlib import Path

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checks.scan import page_numbers
from app.domain.notice import Item, Kind, Per, Rendition
from app.domain.problems import RefusedProblem, UsageProblem
from app.domain.progress import Cancelled, Silent
from app.domain.submission import SlotKey
from app.sandbox.sandbox import Sandbox
from app.workflow.desk import Desk
from app.workflow.gathering.tray import to_tray
from app.workflow.mending import pdf_pages
from app.workflow.mending.pdf_pages import Part
from app.workflow.undo import undo
from tests import makers
from tests.fixes.mended import SCAN, desk_of

FORM = Item("form", "推荐表", Kind.FORM, Per.UNIT, renditions=(Rendition.SCAN,))
HERE, THERE = SlotKey("letter"), SlotKey("form")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("files")
    counts = {"一.pdf": 1, "合订.pdf": 4, "三.pdf": 1}
    return [makers.text_pdf(folder / name, pages=n, lines=[]) for name, n in counts.items()]


@pytest.fixture
def four(folder: Path, files: list[Path]) -> Desk:
    """A letter's slot with a scan, a PDF of four pages, another scan; an empty one for a form."""
    return desk_of(folder, SCAN, files, FORM)


def bound(desk: Desk) -> str:
    return next(file.path for file in desk.submission.files(HERE) if file.name == "合订.pdf")


def names(desk: Desk, key: SlotKey) -> list[str]:
    return [file.name for file in desk.submission.files(key)]


def shown(path: Path) -> list[str]:
    pages = pypdf.PdfReader(path).pages
    return [page.extract_text().split()[1][0] for page in pages]


def test_parts_go_where_they_are_sent(four: Desk, sandbox: Sandbox) -> None:
    before = four.submission
    parts = [Part((1,), HERE, "函.pdf"), Part((4, 3), THERE), Part((3,), None)]
    done = pdf_pages.split(four, bound(four), parts, sandbox, Silent())
    assert done.left_out == (2,)
    assert names(four, HERE) == ["一.pdf", "函.pdf", "三.pdf"]
    assert names(four, THERE) == ["推荐表.pdf"]
    assert [one.file.name for one in four.submission.waiting] == ["合订（第3页）.pdf"]
    assert [shown(four.root / one.path) for one in done.made] == [["1"], ["4", "3"], ["3"]]
    assert {one.fixed_from for one in done.made} == {"files/0002-合订.pdf"}
    assert (four.root / "files/0002-合订.pdf").exists()
    assert undo(four) == "修正文件"
    assert (four.submission.slots, four.submission.waiting) == (before.slots, before.waiting)


def test_several_parts_stay_together_in_their_own_slot(four: Desk, sandbox: Sandbox) -> None:
    parts = [Part((1, 2), HERE, "甲.pdf"), Part((3, 4), HERE, "乙.pdf")]
    assert pdf_pages.split(four, bound(four), parts, sandbox, Silent()).left_out == ()
    assert names(four, HERE) == ["一.pdf", "甲.pdf", "乙.pdf", "三.pdf"]


def test_a_file_in_the_tray_is_parted_too(four: Desk, sandbox: Sandbox) -> None:
    waiting = to_tray(four, bound(four))
    parts = [Part((1, 2, 3), THERE), Part((4,), None, "余.pdf")]
    pdf_pages.split(four, waiting.file.path, parts, sandbox, Silent())
    assert names(four, THERE) == ["推荐表.pdf"]
    assert [one.file.name for one in four.submission.waiting] == ["余.pdf"]


IMPOSSIBLE: list[list[Part]] = [
    [],
    [Part((), HERE)],
    [Part((5,), HERE)],
    [Part((0,), HERE)],
    [Part((1,), SlotKey("nothing"))],
    [Part((1,), SlotKey("form", "n1"))],
]


def test_parts_that_cannot_be(four: Desk, sandbox: Sandbox) -> None:
    before = four.submission
    for parts in IMPOSSIBLE:
        with pytest.raises(UsageProblem):
            pdf_pages.split(four, bound(four), parts, sandbox, Silent())
    assert four.submission == before


class _Impatient:
    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        raise Cancelled


def test_cancelling_leaves_nothing(four: Desk, sandbox: Sandbox) -> None:
    before = four.submission
    with pytest.raises(Cancelled):
        pdf_pages.split(four, bound(four), [Part((1,), THERE)], sandbox, _Impatient())
    assert four.submission == before
    assert list((four.root / "fixed").iterdir()) == []


def test_a_locked_file_is_not_parted(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    desk = desk_of(folder, SCAN, [makers.locked_pdf(tmp_path / "锁.pdf")], FORM)
    path = desk.submission.files(HERE)[0].path
    with pytest.raises(RefusedProblem, match="限制了修改"):
        pdf_pages.split(desk, path, [Part((1,), THERE)], sandbox, Silent())
    assert list((desk.root / "fixed").iterdir()) == []


def test_pages_are_shown_one_by_one(four: Desk, sandbox: Sandbox) -> None:
    seen = list(pdf_pages.pages(four, bound(four), sandbox, edge=120))
    assert [(one.number, one.width, one.height) for one in seen] == [
        (number, 85, 120) for number in (1, 2, 3, 4)
    ]
    assert len({one.jpeg for one in seen}) == 4
    assert all(one.jpeg.startswith(b"\xff\xd8") for one in seen)


def test_what_is_no_pdf_has_no_pages(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    desk = desk_of(folder, SCAN, [makers.junk(tmp_path / "函.pdf")])
    with pytest.raises(RefusedProblem, match="不是能打开的 PDF"):
        list(pdf_pages.pages(desk, desk.submission.files(HERE)[0].path, sandbox))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("1-3、5", (1, 2, 3, 5)), ("2", (2,)), ("4，1至2", (4, 1, 2)), (" 3–3;3 ", (3,)), ("", ())],
)
def test_page_numbers_are_read_as_people_write_them(text: str, wanted: tuple[int, ...]) -> None:
    assert pdf_pages.parse(text, 5) == wanted


@given(st.sets(st.integers(1, 40)))
def test_page_numbers_as_findings_tell_them_can_be_typed_in(numbers: set[int]) -> None:
    assert set(pdf_pages.parse(page_numbers(sorted(numbers)).text, 40)) == numbers


@pytest.mark.parametrize("text", ["6", "0", "3-2", "a", "1-9", "-1"])
def test_page_numbers_that_are_none(text: str) -> None:
    with pytest.raises(UsageProblem, match="一共 5 页"):
        pdf_pages.parse(text, 5)


def test_a_fix_is_asked_for_as_many_files_as_it_takes(four: Desk) -> None:
    for fix, chosen in (("merge-pdfs", 1), ("turn-pages", 2), ("drop-blank-pages", 0)):
        paths = [file.path for file in four.submission.files(HERE)[:chosen]]
        with pytest.raises(UsageProblem):
            pdf_pages.offer(four, fix, paths)
