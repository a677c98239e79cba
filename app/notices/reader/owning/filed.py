"""What is said of files as such: 单个文件不超过30MB, PDF文件每个不大于50MB, 每张1M以上."""

from dataclasses import replace

from app.domain.notice import Kind
from app.domain.quantities import ByteSize
from app.notices.reader.facts.fact import FILMED, PAPERS, PICTURES, Fact
from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import spoken
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.sheet import Sheet

_OTHER = frozenset({Kind.OTHER})
_SAYS = r"(?:的?(?:大小|容量|体积|尺寸))?(?:均|都|须|应|请|要|一律)*"
_EACH = (
    (Pattern(rf"(?:每一?|单)[张幅]{_SAYS}$"), PICTURES | _OTHER),
    (Pattern(rf"(?:每一?|单)[段条部集]{_SAYS}$"), FILMED | _OTHER),
    (Pattern(rf"(?:文档|文字|文本)类(?:文件|材料|附件)?(?:每个|单个)?{_SAYS}$"), PAPERS),
    (Pattern(rf"(?:图片|照片|图像)类(?:文件|材料|附件)?(?:每张|单张)?{_SAYS}$"), PICTURES),
    (Pattern(rf"(?:视频|影像|音视频)类(?:文件|材料|附件)?(?:每个|单个)?{_SAYS}$"), FILMED),
)
"""What a limit is of by the word that counts it: 每张 are pictures, 每段 are recordings."""
_SORT = Pattern(
    rf"[文图照视影音][档字本片像频视]{{1,2}}类(?:文件|材料|附件)?(?:[每单][个张])?{_SAYS}$"
)
_ONE_FILE = Pattern(
    rf"(?:(?:单个|每个|单一|单份|每份|各)(?:电子)?(?:文件|文档|附件)|一项一个文件，每个){_SAYS}$"
)
_MADE_SO = Pattern("[A-Za-z]{2}|帧|像素|分辨率|[横竖]屏|秒|分钟")
"""JPG格式，单个文件不超过5MB is said of what is made so, and not of all files."""
_AT_LARGE = Pattern(r"电子[版材文资件]|文件夹|里面的|压缩包|打包")
_BUT = Pattern(r"除[^。；]{1,30}外，?(?:所有|全部|其[余他])")
_OF_FORMAT = Pattern(rf"PDF(?:格式)?的?(?:文件|文档)?(?:[每单]个)?(?:文件|文档)?{_SAYS}$")
_OF_SCANS = Pattern(r"扫描(?:件|时)?的?(?:分辨率|精度|清晰度)(?:应|须|均|为|要)*$")
"""扫描分辨率200dpi以上: of what goes as a scan."""
_FEWEST = 2
_DOCUMENT = ByteSize.parse("100MB")


def narrowed(text: str, fact: Fact, sentence: Sentence) -> Fact:
    """The fact for those kinds alone whose counting word or sort stands before it."""
    if not fact.path.startswith(("bytes", "seconds")):
        return fact
    before = text[max(sentence.start, fact.start - 20) : fact.start]
    for words, kinds in _EACH:
        if words.search(before) and fact.kinds & kinds:
            return replace(fact, kinds=fact.kinds & kinds)
    return fact


def meant(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """All files, where a size is of any one of them; those in PDF, where it is of these."""
    text = catalogue.document.text
    before = text[max(sentence.start, fact.start - 20) : fact.start]
    if fact.path == "dpi_min" and _OF_SCANS.search(before):
        return [one for one in catalogue.sheets if _is_pdf(one)]
    if (
        not fact.path.startswith("bytes")
        or "（" in text[sentence.start : fact.start].rpartition("）")[2]
    ):
        return []
    files = [one for one in catalogue.sheets if not _is_on_paper(one)]
    if _SORT.search(before):
        return [one for one in files if one.kind in fact.kinds]
    if _OF_FORMAT.search(before):
        return [one for one in files if _is_pdf(one)]
    named = [one for one in catalogue.named[sentence.number] if one.end <= fact.start]
    if _ONE_FILE.search(before):
        told_of = spoken.by_number(catalogue.document, catalogue.sheets, sentence.start, fact.start)
        plain = not _MADE_SO.search(text, sentence.start, fact.start) and not _is_huge(fact)
        if told_of or (plain and not any(catalogue.resolve(one) for one in named)):
            return told_of or files
    several = len({one.name for one in named}) > _FEWEST
    told = _AT_LARGE.search(text, sentence.start, fact.start)
    apart = _BUT.search(text, sentence.start, fact.start)
    return files if several and told and not apart and _ONE_FILE.search(before) else []


def _is_huge(fact: Fact) -> bool:
    """A limit as only a recording needs it."""
    return ByteSize.parse(str(fact.value)) > _DOCUMENT


def _is_on_paper(sheet: Sheet) -> bool:
    return any(one.startswith("no-file") for one in sheet.ways)


def _is_pdf(sheet: Sheet) -> bool:
    told = [one for name in ("renditions", "formats") for one in _listed(sheet, name)]
    return "pdf" in told or "scan" in told


def _listed(sheet: Sheet, name: str) -> list[object]:
    held = sheet.values.get(name)
    return held if isinstance(held, list) else []
