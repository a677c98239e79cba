"""What a form is made of, out of real files: tables, prompts, blanks, and what may harm."""

from pathlib import Path

import pytest

from app.domain.facts import WordFacts
from app.domain.insides import WordCell, WordInside
from app.probes.wordlinks import is_remote
from app.samples import oldwords, zips
from app.samples.compound import compound_file
from app.samples.words import Inside
from tests import makers
from tests.probes.reading import facts_of
from tests.probes.wordfile import paragraph, run, word_of

RELS = "word/_rels/document.xml.rels"
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def inside(path: Path) -> WordInside:
    facts = facts_of(path)
    assert isinstance(facts, WordFacts), facts
    assert facts.inside
    return facts.inside


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def test_cells_with_what_they_span(tmp_path: Path) -> None:
    merged = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = (
        f"<w:tbl><w:tr>{cell('姓名')}{cell('张三')}{cell('简历', merged[0])}</w:tr>"
        f"<w:tr>{cell('事迹', '<w:gridSpan w:val=' + chr(34) + '2' + chr(34) + '/>')}"
        f"{cell('', merged[1])}</w:tr></w:tbl>"
    )
    table = (
        (WordCell("姓名"), WordCell("张三"), WordCell("简历")),
        (WordCell("事迹", wide=2), WordCell("", continued=True)),
    )
    assert inside(word_of(tmp_path / "a.docx", body)).tables == (table,)


def test_a_table_within_a_cell_belongs_to_both(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr>{cell('甲')}</w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc>{cell('乙')}</w:tr></w:tbl>"
    tables = inside(word_of(tmp_path / "a.docx", body)).tables
    assert tables == (((WordCell("甲"),),), ((WordCell("甲"), WordCell("乙")),))


def test_a_picture_fills_a_cell(tmp_path: Path) -> None:
    body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:drawing/></w:r></w:p></w:tc></w:tr></w:tbl>"
    assert inside(word_of(tmp_path / "a.docx", body)).tables == (((WordCell("", drawn=True),),),)


def test_deleted_text_fills_no_cell(tmp_path: Path) -> None:
    gone = f"<w:del>{run('旧').replace('w:t', 'w:delText')}</w:del>"
    body = f"<w:tbl><w:tr><w:tc><w:p>{gone}</w:p></w:tc></w:tr></w:tbl>"
    assert inside(word_of(tmp_path / "a.docx", body)).tables == (((WordCell(""),),),)


def test_a_prompt_fills_no_cell_and_a_typed_control_does(tmp_path: Path) -> None:
    def control(text: str, shown: str) -> str:
        return (
            f"<w:tc><w:p><w:sdt><w:sdtPr>{shown}</w:sdtPr><w:sdtContent>{run(text)}"
            "</w:sdtContent></w:sdt></w:p></w:tc>"
        )

    prompting = control("点击此处", "<w:showingPlcHdr/>")
    body = f"<w:tbl><w:tr>{prompting}{control('张三', '')}</w:tr></w:tbl>"
    found = inside(word_of(tmp_path / "a.docx", body))
    assert found.prompts == ("点击此处",)
    assert found.tables == (((WordCell(""), WordCell("张三")),),)


def test_prompts_of_whole_paragraphs(tmp_path: Path) -> None:
    left = Inside(prompt="请输入事迹", control="已经填了")
    path = makers.word(tmp_path / "a.docx", fields={}, inside=left)
    assert inside(path).prompts == ("请输入事迹",)


LINE = "<w:u w:val='single'/>"


@pytest.mark.parametrize(
    ("runs", "blanks"),
    [
        ((run("姓名："), run("      ", LINE)), ("姓名：＿＿",)),
        ((run("姓名："), "<w:r><w:rPr><w:u/></w:rPr><w:tab/></w:r>"), ("姓名：＿＿",)),
        ((run("姓名："), run("   ", LINE), run("张三", LINE), run("   ", LINE)), ()),
        ((run("姓名："), run("      ")), ()),
        ((run("姓名："), run("      ", "<w:u w:val='none'/>")), ()),
        ((run("甲："), run("    ", LINE), run(" 乙：丙")), ("甲：＿＿ 乙：丙",)),
    ],
)
def test_lines_to_write_on(tmp_path: Path, runs: tuple[str, ...], blanks: tuple[str, ...]) -> None:
    assert inside(word_of(tmp_path / "a.docx", paragraph(*runs))).blanks == blanks


def linked(path: Path, kind: str, target: str, mode: str = "External") -> Path:
    makers.word(path)
    line = f'<Relationship Id="x" Type="{TYPE}{kind}" Target="{target}" TargetMode="{mode}"/>'
    old = zips.member(path, RELS)
    return zips.rewrite(
        path, {RELS: old.replace(b"</Relationships>", f"{line}</Relationships>".encode())}
    )


@pytest.mark.parametrize(
    ("kind", "target", "unsafe"),
    [
        ("attachedTemplate", "https://a.example.com/x.dotm", ("template",)),
        ("attachedTemplate", "\\\\server\\x.dotm", ("template",)),
        ("attachedTemplate", "file:///C:\\Users\\a\\表.dotx", ()),
        ("oleObject", "http://a.example.com/x.html!", ("link",)),
        ("oleObject", "file:///D:\\数据.xlsx", ()),
        ("hyperlink", "https://example.com", ()),
        ("image", "https://example.com/a.png", ()),
    ],
)
def test_what_is_fetched_from_elsewhere(
    tmp_path: Path, kind: str, target: str, unsafe: tuple[str, ...]
) -> None:
    assert inside(linked(tmp_path / "a.docx", kind, target)).unsafe == unsafe


@pytest.mark.parametrize(
    ("target", "remote"),
    [
        ("http://a/b", True),
        ("file://server/share/a", True),
        ("file:////server/share/a", True),
        ("file:///c:/a", False),
        ("c:\\a.dot", False),
        ("normal.dotm", False),
        ("", False),
    ],
)
def test_what_reaches_beyond_this_computer(target: str, remote: bool) -> None:
    assert is_remote(target) is remote


@pytest.mark.parametrize(
    ("code", "unsafe"), [(" DDEAUTO c:\\\\x.exe ", ("dde",)), (" PAGE ", ()), ("DDEA", ())]
)
def test_fields_that_start_programs(tmp_path: Path, code: str, unsafe: tuple[str, ...]) -> None:
    half = len(code) // 2
    parts = "".join(f"<w:instrText>{part}</w:instrText>" for part in (code[:half], code[half:]))
    long = f'<w:r><w:fldChar w:fldCharType="begin"/>{parts}<w:fldChar w:fldCharType="end"/></w:r>'
    assert inside(word_of(tmp_path / "a.docx", paragraph(long))).unsafe == unsafe
    short = f'<w:fldSimple w:instr="{code}"/>'
    assert inside(word_of(tmp_path / "b.docx", paragraph(short))).unsafe == unsafe


@pytest.mark.parametrize(
    ("program", "unsafe"),
    [("Package", ("package",)), ("Equation.3", ()), ("Excel.Sheet.12", ())],
)
def test_files_packed_inside(tmp_path: Path, program: str, unsafe: tuple[str, ...]) -> None:
    body = (
        '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"'
        f' ProgID="{program}"/></w:object></w:r></w:p>'
    )
    assert inside(word_of(tmp_path / "a.docx", body)).unsafe == unsafe


def test_old_files_tell_the_same(tmp_path: Path) -> None:
    plain = makers.legacy_word(tmp_path / "a.doc", text="甲\x13 PAGE \x143\x15\r")
    assert inside(plain) == WordInside(unsafe=())
    started = makers.legacy_word(tmp_path / "b.doc", text="甲\x13 DDEAUTO x \x14\x15\r")
    assert inside(started).unsafe == ("dde",)


def test_an_old_file_with_a_template_from_elsewhere(tmp_path: Path) -> None:
    path = makers.legacy_word(tmp_path / "a.doc")
    oldwords.attach_template(path, "http://a.example.com/x.dot")
    assert inside(path).unsafe == ("template",)
    oldwords.attach_template(path, "C:\\模板\\x.dot")
    assert inside(path).unsafe == ()


def test_an_old_file_with_a_file_packed_inside(tmp_path: Path) -> None:
    import olefile

    path = makers.legacy_word(tmp_path / "a.doc")
    with olefile.OleFileIO(path) as ole:
        streams = {name: ole.openstream(name).read() for name in ("WordDocument", "1Table")}
    path.write_bytes(compound_file(streams | {"\x01Ole10Native": bytes(5000)}))
    assert inside(path).unsafe == ("package",)
