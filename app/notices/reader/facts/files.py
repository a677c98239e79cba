"""Formats and sizes of files, and the forms in which a document is asked for."""

import re
from collections.abc import Iterator

from app.domain.notice import Kind
from app.notices.reader.facts.fact import ANY, FILMED, PAPERS, PICTURES, Fact
from app.notices.reader.grammar.measures import measures, pattern
from app.notices.reader.grammar.signed import signed
from app.notices.reader.patterns import Pattern

_OTHER = frozenset({Kind.OTHER})
_SLIDES = (
    "ppt(?=格式|文件|文档|版|演示|课件)"
    "|(?:(?<=[（、，或以为是/])|(?<=[采使均]用)|(?<=[件稿]用))ppt(?=[，）、。；或和及/]|$)"
)
"""答辩PPT is a thing, and tells no format."""
_SOURCE = "格式|源?文件|矢量|[、/或和](?:PSD|CDR|EPS|PDF|TIF|JPG|PNG|SVG)"
"""用AI生成 tells no format, AI格式 and AI或PSD do."""
_FORMATS = {
    "jpg": ("jpe?g|jpge", PICTURES | _OTHER),
    "png": ("png", PICTURES | _OTHER),
    "tif": ("tiff?", PICTURES | _OTHER),
    "bmp": ("bmp", PICTURES | _OTHER),
    "raw": ("raw", PICTURES | _OTHER),
    "psd": ("psd", PICTURES | _OTHER),
    "cdr": ("cdr", PICTURES | _OTHER),
    "ai": (f"ai(?={_SOURCE})|(?<=[或、/])ai(?=[，）。；])", PICTURES | _OTHER),
    "gif": ("gif", PICTURES | _OTHER),
    "heic": ("heic", PICTURES | _OTHER),
    "svg": ("svg", PICTURES | _OTHER),
    "eps": ("eps", PICTURES | _OTHER),
    "dng": ("dng", PICTURES | _OTHER),
    "mp4": ("mp-?4", FILMED | _OTHER),
    "mov": ("mov", FILMED | _OTHER),
    "avi": ("avi", FILMED | _OTHER),
    "wmv": ("wmv", FILMED | _OTHER),
    "mkv": ("mkv", FILMED | _OTHER),
    "flv": ("flv", FILMED | _OTHER),
    "mpg": ("mpe?g", FILMED | _OTHER),
    "swf": ("swf", FILMED | _OTHER),
    "m4v": ("m4v", FILMED | _OTHER),
    "mp3": ("mp3", FILMED | _OTHER),
    "wav": ("wave?", FILMED | _OTHER),
    "wma": ("wma", FILMED | _OTHER),
    "m4a": ("m4a", FILMED | _OTHER),
    "flac": ("flac", FILMED | _OTHER),
    "aac": ("aac", FILMED | _OTHER),
    "pptx": (f"pptx|powerpoint|{_SLIDES}", PAPERS),
    "docx": ("docx?", PAPERS),
    "xlsx": ("xlsx?", PAPERS),
    "pdf": ("pdf", PAPERS),
    "zip": ("zip(?!格式?的?(?:压缩)?包|压缩)", _OTHER),
    "rar": ("rar(?!格式?的?(?:压缩)?包|压缩|或)", _OTHER),
    "wps": ("wps", PAPERS),
    "txt": ("txt", PAPERS),
    "ofd": ("ofd", PAPERS),
}
_STANDS_ALONE = (
    r"(?:(?<![A-Za-z0-9@._/-])(?<![一-龥）]\.)|(?<=[A-Za-z][A-Za-z\d]/))(?:(?<![一-龥）])\.)?"
)
"""In front of a format's name: no part of an address or of another word, but JPG/PNG.

推荐表.docx is the name of a file that the page offers.
"""
_AND_ENDS = r"(?![A-Za-z0-9@_-]|/(?![A-Za-z]{2,4}(?![A-Za-z.])))"
"""Behind it: PDF/Word, but no mp4/s and no jpg/index.html."""
_EACH = "|".join(f"(?P<{name}>{words})" for name, (words, _kinds) in _FORMATS.items())
_ONE_FORMAT = Pattern(f"{_STANDS_ALONE}(?:{_EACH}){_AND_ENDS}", re.IGNORECASE)
"""Its last group bears the format's name."""
_LETTERS = Pattern("[A-Za-z]{2}")
"""In every one of those names; most sentences hold none."""
_SUBJECT = Pattern(r"(?:^|[，。；：（ ]|上述|以上|所有|全部|各)$")
_SPOKEN_OF = Pattern(
    r"(?:的?文件|文档)?(?:每[个份]|单个|大小|[均都]?(?:不得|不要|勿|不超|不大|不能))"
)
"""上述PDF均不得加密, PDF文件每个不大于5M: files that are in that format, not what must be."""
_NOT = "不(?:得|要|能|可|宜|必|用|需|应|再)*|勿|无需|无须|避免|禁止|谢绝"
_PUT_SO = "转换?(?:成|为)|存(?:成|为)|接受|接收|使用|用|提交|支持|采用|发|上传|采取|收|是"
_NO_FORMAT = Pattern(
    rf"(?:非|压缩(?:成|为)?|打(?:包)?(?:成|为)?|(?:{_NOT})(?:{_PUT_SO})?)(?:一?个)?$"
)
"""不接受, 不得转换成, 压缩为: no format that is asked for follows."""
_UNIT = r"(?:[GMK][Bb]?|[gk]b?|mb|兆(?:字节)?|千?字节)(?![A-Za-z0-9])"
_SIZE = pattern(_UNIT)
_UNITS = {"G": "GB", "M": "MB", "K": "KB", "兆": "MB", "千": "KB"}
_NOT_SIZE = Pattern(
    r"(?:码率|码流|比特率|邮箱容量|带宽|宽带|附件总|邮件总|邮件大小)[^，；。]{0,12}$"
)
_IN_ALL = Pattern(
    r"(?:总(?:大小|容量|量)|合计|总共|全部|压缩包|打包|文件夹|附件总|合并)[^，；。]{0,14}$"
)
_NAMES_WORD = "(?<![A-Za-z])word(?:版|格式|文档|文件|电子版|电子文档|稿|形式)?"
_CAN_BE_CHANGED = "可(?:编辑|修改)的?(?:电子)?(?:版|文档|文本|文件|格式|稿)本?"
_WORD = Pattern(f"{_NAMES_WORD}|{_CAN_BE_CHANGED}|WORD(?![A-Za-z])", re.IGNORECASE)
"""Word版; 可编辑的电子版."""
_SHEET = Pattern(
    r"(?<![A-Za-z])excel(?:版|格式|表格|电子版|文件|电子表格|表)?|电子表格", re.IGNORECASE
)
_SEALED_PAGE = "[带盖]章|签[字章名]|加盖公章|原件|彩色|单位公章|清晰"
_SCANNED = (
    rf"(?:PDF)?(?:{_SEALED_PAGE})*(?:后|件|版|的|并)*(?:PDF)?(?:版|格式|的)?"
    "(?:彩色|高清|电子)?扫描(?:件|版|文件|成?PDF|为PDF|PDF)"
)
"""盖章后的PDF扫描件."""
_SEALED_PDF = (
    "PDF[带盖]?章?(?:扫描)?(?:版|件)|扫描(?:成|为)?PDF|PDF(?:格式)?的?盖章件"
    "|(?:公章|盖章|签字|签名|签章)后?(?:一并)?扫描(?!仪)"
    "|[盖签带][有好]?[^，。；、]{0,4}章(?:版|件|后)?的?PDF(?:版|件|格式|电子版)?"
)
"""PDF盖章版; 扫描为PDF; 签字后扫描; 盖有公章的PDF版."""
_NOT_TO_BE_SENT = (
    "仪|(?:[成为]|存为)?(?:TIF|JPE?G)|.{0,8}二维码|.{0,4}码"
    "|下[方图]|上[方图]|关注|进群|入群|识别|报名|加|左|右|精度|分辨率|小程序|[“仪]"
)
"""扫描仪; 扫描成JPG, which is a picture; 扫描下方二维码; 扫描精度."""
_BARE_SCAN = f"(?:彩色|高清)?(?<!不要)(?<!不用)(?<!不必)(?<!无需)(?<!请勿)扫描(?!{_NOT_TO_BE_SENT})"
_SCAN = signed("扫描|PDF", f"{_SCANNED}|{_SEALED_PDF}|{_BARE_SCAN}", re.IGNORECASE)


_HEADER = Pattern(
    "(?:(?:表头|字段|列名|栏目)(?:须|应|要|需)?(?:包含|包括|含|为|：)|逐[件项条个](?:填写|列明|写明|登记|列出))"
    "(?P<names>[^，。；：]{2,20}(?:、[^，。；：、]{2,16})+)"
)
"""表头须含企业名称、认定时间; 逐件填写名称、尺寸."""


_IN_TURN = Pattern(
    r"按照?(?P<names>[^，。；：“”（）、]{2,10}(?:、[^，。；：、“”（）]{2,12}?){2,8}?)"
    r"等?(?:的?(?:顺序|次序)|依次)(?:逐[列项])?填"
)
"""按书名、作者、书号依次填."""


def find(text: str, start: int, end: int) -> Iterator[Fact]:
    yield from _formats(text, start, end)
    yield from _sizes(text, start, end)
    yield from _columns(text, start, end)
    for rendition, words in (("word", _WORD), ("sheet", _SHEET), ("scan", _SCAN)):
        for found in words.finditer(text, start, end):
            if _PUT_IN.search(text, start, found.start()):
                continue
            yield Fact("renditions", rendition, *found.span(), PAPERS, f"rendition-{rendition}")


_PUT_IN = Pattern(r"(?:不[要得能可]|勿|别)[^，。；]{0,10}(?:塞|插|贴|粘|放|嵌)[入进在到](?:一个)?$")
"""不要把照片塞进Word里."""


def _is_refused(text: str, start: int, found: re.Match[str]) -> bool:
    before = text[max(start, found.start() - 10) : found.start()]
    told = _SUBJECT.search(before) and _SPOKEN_OF.match(text, found.end())
    return bool(told or _NO_FORMAT.search(before) or _PUT_IN.search(text, start, found.start()))


def _columns(text: str, start: int, end: int) -> Iterator[Fact]:
    """表头须含企业名称、认定时间."""
    told = [one for words in (_HEADER, _IN_TURN) for one in words.finditer(text, start, end)]
    for found in told:
        for one in re.finditer(r"[^、，和及 ]{2,16}", found["names"]):
            place = (found.start("names") + one.start(), found.start("names") + one.end())
            yield Fact("columns", one[0].removesuffix("等"), *place, PAPERS, "columns", 0.85)


def _formats(text: str, start: int, end: int) -> Iterator[Fact]:
    if _LETTERS.search(text, start, end) is None:
        return
    scans = [one.span() for one in _SCAN.finditer(text, start, end)]
    for found in _ONE_FORMAT.finditer(text, start, end):
        name = found.lastgroup or ""
        if any(low <= found.start() < high for low, high in scans):
            continue
        if not _is_refused(text, start, found):
            yield Fact("formats", name, *found.span(), _FORMATS[name][1], f"format-{name}")


def _sizes(text: str, start: int, end: int) -> Iterator[Fact]:
    for found in _SIZE.finditer(text, start, end):
        before = text[max(start, found.start() - 20) : found.start()]
        if _NOT_SIZE.search(before) or re.match(
            r"(?:bps|/s|it|P(?!a)|像素)", text[found.end() :][:3]
        ):
            continue
        one = next(iter(measures(iter([found]), lambda value, _unit: value)), None)
        if one is None:
            continue
        for bound in ("min", "max", "target"):
            value = getattr(one, bound)
            if value and not (value < 10 and found["unit"] in {"K", "k"}):
                unit = found["first"] if bound == "min" and found["first"] else found["unit"]
                written = f"{value:.10g}{_UNITS[unit[0].upper()]}"
                path = "bytes.max" if bound == "target" else f"bytes.{bound}"
                sure = 0.6 if bound == "target" else 0.95
                yield Fact(path, written, *found.span(), ANY, "file-size", sure)
        if _IN_ALL.search(before):
            yield Fact("per_file", False, *found.span(), ANY, "size-of-all", 0.8)
