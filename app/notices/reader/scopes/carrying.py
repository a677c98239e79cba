"""What can go on paper, and what only as a file."""

import re

from app.domain.notice import Kind, Method
from app.notices.reader.found import Reading
from app.notices.reader.layout.document import Sentence
from app.notices.reader.scopes import meant
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.whole.way import Way

ON_PAPER = (Method.POST, Method.IN_PERSON)
SEEN = {Kind.PHOTO, Kind.HEADSHOT, Kind.VIDEO}
OBJECT = re.compile(r"^样书|实物$|原作$|^原件$|样品$|样机$")
_MEDIA = (Method.USB, Method.DISC)


_PAPER_PART = re.compile(r"^[^，。；：]{0,6}(?:纸质|书面|纸件)(?!.{0,4}电子)")
_FILE_PART = re.compile(
    r"^[^，。；：]{0,6}(?:电子(?!商务|信息|政务)|网上(?:提交|上传|报送)|上传|线上|(?<=（)(?:U盘|光盘|移动硬盘))"
)
_LONGEST = 16


def note_parts(reading: Reading) -> None:
    """（一）纸质版 and （二）电子版: what stands below one heading alone goes so alone."""
    found: dict[int, set[str]] = {}
    for sentence in reading.document.sentences:
        form = _form_of_part(reading, sentence.point)
        named = reading.catalogue.named.get(sentence.number, ()) if form else ()
        for mention in [one for one in named if not one.generic]:
            for sheet in reading.catalogue.resolve(mention):
                found.setdefault(id(sheet), set()).add(form or "")
    _note_labels(reading)
    if {form for forms in found.values() for form in forms} != {"paper", "file"}:
        return
    for sheet in reading.sheets:
        forms = found.get(id(sheet), set())
        sheet.ways |= forms
        if len(forms) == 1:
            other = "no-file" if forms == {"paper"} else "no-paper"
            sheet.ways.add(f"{other}, in its own point")


_FILE_LABEL = re.compile(r"电子(?:版|材料|文件|文档|稿)(?:（[^（）]*）)?：")


def _note_labels(reading: Reading) -> None:
    """（六）电子版：甲的Word文件、乙…: what a point named so lists has such a version."""
    for sentence in reading.document.sentences:
        point = reading.document.points[sentence.point] if sentence.point >= 0 else None
        if point is None or not sentence.start <= point.start < sentence.end:
            continue
        label = _FILE_LABEL.match(reading.document.text, point.body)
        for sheet in meant.own(reading, sentence, label.end()) if label else ():
            sheet.ways.add("file")


def _form_of_part(reading: Reading, point: int) -> str | None:
    for one in list(reading.document.above(point))[1:]:
        head = (one.mark + one.title) if len(one.mark) > _MARKED else one.title
        head = re.sub(r"^[【（]", "", head)
        if len(head) > _LONGEST:
            continue
        paper, file = _PAPER_PART.search(head), _FILE_PART.search(head)
        if bool(paper) != bool(file):
            return "paper" if paper else "file"
    return None


_MARKED = 4
"""A mark as long as that is the heading itself: 【电子版】."""


_NOT = "(?:不|无需|无须|勿|别)"
_BARRED = {
    # 无需再发送至邮箱
    Method.EMAIL: re.compile(
        f"{_NOT}(?:再|得|要|能|宜|用|必)?(?:发送?|通过|用|走|传|投)(?:至|到)?"
        "[^，。；、]{0,4}(?:邮箱|邮件|信箱)"
    ),
    # 不必上传至平台
    Method.ONLINE: re.compile(
        f"{_NOT}(?:再|得|要|能|用|必)?(?:在)?上传(?:至|到)?(?:系统|平台|网盘)?"
    ),
}


def note_barred(reading: Reading) -> None:
    """视频不发邮箱: named in the same breath."""
    for sentence in reading.document.sentences:
        for method, words in _BARRED.items():
            said = words.search(sentence.text)
            if said is None:
                continue
            for sheet in _last_named(reading, sentence, said.start()):
                sheet.ways.add(f"not {method.value}")


def _last_named(reading: Reading, sentence: Sentence, end: int) -> list[Sheet]:
    """In the clause that ends there, or the nearest one before it that names anything."""
    home = reading.catalogue.home(sentence.point)
    if len(home) == 1:
        return home
    high = end
    while high > 0 and "；" not in sentence.text[high:end]:
        low = sentence.text.rfind("，", 0, high - 1) + 1
        found = meant.own(reading, sentence, sentence.start + low, sentence.start + high)
        if found:
            return found
        high = low
    return []


def is_barred(way: Way, sheet: Sheet) -> bool:
    return f"not {way.method.value}" in sheet.ways


def is_paper(sheet: Sheet) -> bool:
    return "paper" in sheet.ways or any(one.startswith("paper.") for one in sheet.values)


_PRINTED = {"paper.copies", "paper.binding", "paper.duplex"}


def is_printed(sheet: Sheet) -> bool:
    """What is asked in copies, bound or printed on both sides is on paper for certain."""
    return bool(_PRINTED & sheet.values.keys())


def is_typed(sheet: Sheet) -> bool:
    """A Word or Excel version is asked, which only goes as a file."""
    renditions = sheet.values.get("renditions")
    return isinstance(renditions, list) and bool({"word", "sheet"} & set(renditions))


def by_this_way(
    reading: Reading, way: Way, sheets: list[Sheet], *, any_papers: bool
) -> list[Sheet]:
    """`any_papers`: a way on paper names nothing, and so takes all papers.

    On paper go no videos; no photos either where they go on a disc along with it.
    """
    if way.method not in ON_PAPER:
        return _as_files(reading, way, sheets, any_papers=any_papers)
    if len({other.method for other in reading.ways}) == 1:
        return [one for one in sheets if not only_file(one)]
    said = " ".join(reading.document.text[one.start : one.end] for one in way.sentences)
    beside = any(other.method in _MEDIA for other in reading.ways)
    papers = bool(_PAPERS.search(said))
    return [
        one
        for one in sheets
        if not only_file(one) and not is_file(one, beside=beside, papers=papers)
    ]


_PAPERS = re.compile(r"纸质|书面|纸[件本]")
_DIGITAL = re.compile(r"formats|bytes|pixels|resolutions|min_resolution")


def is_file(sheet: Sheet, *, beside: bool, papers: bool) -> bool:
    """A film or sound; a photo too, where files go beside the papers and none is told printed."""
    if sheet.kind in {Kind.VIDEO, Kind.AUDIO}:
        return True
    if sheet.kind not in SEEN or "paper" in sheet.ways:
        return False
    return beside or (papers and any(_DIGITAL.match(one) for one in sheet.values))


def only_file(sheet: Sheet) -> bool:
    told = "no-paper" in sheet.ways and "paper" not in sheet.ways
    return told or "no-paper, in its own point" in sheet.ways


def only_paper(sheet: Sheet) -> bool:
    told = "no-file" in sheet.ways and "file" not in sheet.ways
    return told or "no-file, in its own point" in sheet.ways


def _as_files(reading: Reading, way: Way, sheets: list[Sheet], *, any_papers: bool) -> list[Sheet]:
    """Where 电子版 is asked of some things besides the papers, only they go as files."""
    kept = [one for one in sheets if not only_paper(one)]
    kept = [one for one in kept if not OBJECT.search(one.name)]
    filed = [one for one in kept if _told_as_file(one)]
    said = " ".join(
        reading.document.text[one.start : one.end]
        + "".join(point.title for point in reading.document.above(one.point))
        for one in way.sentences
    )
    own = [one for one in filed if _OWN_FILE in one.ways]
    if len(own) >= _SEVERAL:
        filed = [
            one
            for one in filed
            if _OWN_FILE in one.ways or _is_seen(one) or one.values.get("renditions")
        ]
    partly = any_papers and _VERSIONS.search(said) and _are_marked(filed)
    return filed if partly else kept


def _are_marked(sheets: list[Sheet]) -> bool:
    """报Word电子版 is said of some, and so not of the others."""
    own = [one for one in sheets if any(way.startswith("file") for way in one.ways)]
    return len(own) >= _SEVERAL or any("file" in one.ways for one in own)


_SEVERAL, _OWN_FILE = 2, "file, in its own point"


def fits(way: Way, sheet: Sheet) -> bool:
    """除汇总表外的电子材料 does not mean what goes on paper alone."""
    return not (only_file(sheet) if way.method in ON_PAPER else only_paper(sheet))


def _told_as_file(sheet: Sheet) -> bool:
    told = any(one.startswith("file") for one in sheet.ways) or sheet.values.get("renditions")
    return bool(told) or _is_seen(sheet)


def _is_seen(sheet: Sheet) -> bool:
    return sheet.kind in _FILED or bool(_SHOWN.search(sheet.name))


_SHOWN = re.compile(r"PPT|课件|演示文稿|幻灯")


_FILED = {Kind.PHOTO, Kind.VIDEO, Kind.AUDIO, Kind.HEADSHOT}
_VERSIONS = re.compile(r"电子版|Word|Excel|电子文[档件]|电子材料|电子[件稿]", re.IGNORECASE)
