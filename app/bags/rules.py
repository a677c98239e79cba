"""PK: what can be wrong with a package. The rules of names and media stand with those rooms."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.bags import matching
from app.domain.finding import Finding, Rule, Severity
from app.domain.quantities import Words
from app.texts import N_, _

CHECKSUM_MISMATCHED = Rule(
    "PK01",
    "checksum-mismatched",
    Severity.ERROR,
    message=N_("“{file}”与装包时登记的不一致：{what}。"),
    remedy=N_(
        "文件在拷贝途中损坏，或装包后被改过。请把整个报送包从原处再拷一次；仍不一致就重新打包。"
    ),
)
FILE_MISSING = Rule(
    "PK02",
    "file-missing",
    Severity.ERROR,
    message=N_("清单上有“{file}”，报送包里没有。"),
    remedy=N_("请把整个报送包从原处再拷一次，不要只拷其中一部分；仍然缺少就重新打包。"),
)
FILE_UNEXPECTED = Rule(
    "PK03",
    "file-unexpected",
    Severity.WARNING,
    message=N_("报送包里有“{file}”，清单上没有。"),
    remedy=N_("它是装包以后放进去的。若要报送，请收进报送稿后重新打包；若不要，删去即可。"),
)
PATH_UNSAFE = Rule(
    "PK04",
    "path-unsafe",
    Severity.ERROR,
    message=N_("“{file}”这个路径不安全：{what}。程序没有打开它。"),
    remedy=N_("请报送方重新打包；没有弄清来历以前，不要自己去打开它。"),
)
INCOMPLETE = Rule(
    "PK07",
    "incomplete",
    Severity.ERROR,
    message=N_("报送包不完整（{file}）：{what}。"),
    remedy=N_("请把整个报送包从原处再拷一次；原处也是这样，就重新打包。"),
)
NAME_UNDECODABLE = Rule(
    "PK08",
    "name-undecodable",
    Severity.ERROR,
    message=N_("“{file}”里的文字认不出是什么编码：{what}。"),
    remedy=N_("多半是解压或拷贝时文件名乱了。请换一个软件重新解压，或请报送方重新打包。"),
)
ARCHIVE_UNSAFE = Rule(
    "PK09",
    "archive-unsafe",
    Severity.ERROR,
    message=N_("“{file}”里的内容没有读：{what}。"),
    remedy=N_("请报送方重新打包；没有弄清来历以前，不要自己去解开它。"),
)


class Detail(StrEnum):
    """What exactly; the words for each are in `_WORDS`."""

    CHANGED = "changed"
    UNREADABLE = "unreadable"
    OUTSIDE = "outside"
    ABSOLUTE = "absolute"
    DRIVE = "drive"
    COLON = "colon"
    BACKSLASH = "backslash"
    HOME = "home"
    CONTROL = "control"
    DEVICE = "device"
    NOT_PAYLOAD = "not-payload"
    LINK = "link"
    SPECIAL = "special"
    UNFINISHED = "unfinished"
    ABSENT = "absent"
    TO_FETCH = "to-fetch"
    DECLARATION = "declaration"
    ENCODING = "encoding"
    MALFORMED = "malformed"
    CONTRADICTORY = "contradictory"
    PARTIAL = "partial"
    NOT_TAG = "not-tag"
    UNVOUCHED = "unvouched"
    ALGORITHM = "algorithm"
    TOTALS = "totals"
    PARTS = "parts"
    TOO_MANY = "too-many"
    SWELLING = "swelling"
    TWICE = "twice"
    ENCRYPTED = "encrypted"
    METHOD = "method"
    OVERLAP = "overlap"
    NAME = "name"
    TEXT = "text"
    NONE = ""


_WORDS = {
    Detail.CHANGED: N_("内容变了"),
    Detail.UNREADABLE: N_("读不出来"),
    Detail.OUTSIDE: N_("它里面有“..”或空的一段，可能通向报送包外面"),
    Detail.ABSOLUTE: N_("它从磁盘的最上层写起"),
    Detail.DRIVE: N_("它带有盘符"),
    Detail.COLON: N_("它带有冒号，在 Windows 上会指到别处"),
    Detail.BACKSLASH: N_("它带有反斜杠"),
    Detail.HOME: N_("它以“~”开头，通向个人文件夹"),
    Detail.CONTROL: N_("它带有看不见的控制字符"),
    Detail.DEVICE: N_("在 Windows 上它是设备名"),
    Detail.NOT_PAYLOAD: N_("材料都应在 data 文件夹里"),
    Detail.LINK: N_("它是链接，不是文件"),
    Detail.SPECIAL: N_("它不是普通的文件"),
    Detail.UNFINISHED: N_("没有这份清单，说明打包没有做完，或没有拷全"),
    Detail.ABSENT: N_("没有这个文件"),
    Detail.TO_FETCH: N_("有的材料不在包里，要上网去取"),
    Detail.DECLARATION: N_("没有它或看不懂它，认不出这是哪一版的报送包"),
    Detail.ENCODING: N_("其中写的文字编码不认识，已当作 UTF-8 来读"),
    Detail.MALFORMED: N_("有的行看不懂"),
    Detail.CONTRADICTORY: N_("同一个文件登记了不止一次"),
    Detail.PARTIAL: N_("有的文件只登记在另一份清单上"),
    Detail.NOT_TAG: N_("它登记了不归它管的文件"),
    Detail.UNVOUCHED: N_("它没有登记材料的清单"),
    Detail.ALGORITHM: N_("这种校验方法不认识，没有核对"),
    Detail.TOTALS: N_("其中登记的文件数或总大小与实际不符"),
    Detail.PARTS: N_("同一个报送包的几份压缩包没有放在一起"),
    Detail.TOO_MANY: N_("里面的文件多得不正常"),
    Detail.SWELLING: N_("解开后会大得不正常，可能是用来塞满硬盘的"),
    Detail.TWICE: N_("里面有两个文件用同一个名字"),
    Detail.ENCRYPTED: N_("它加了密码"),
    Detail.METHOD: N_("它用的压缩方法不认识，请改用普通的 ZIP"),
    Detail.OVERLAP: N_("里面的文件互相重叠，不是正常软件做出来的"),
    Detail.NAME: N_("文件名在别的电脑上会变成乱码"),
    Detail.TEXT: N_("内容不是所说的编码"),
    Detail.NONE: "",
}


@dataclass(frozen=True, slots=True)
class BagProblem:
    """`path` is relative to the package, for showing only: it may be unsafe or undecodable."""

    kind: Rule
    path: str
    detail: Detail = Detail.NONE


def findings(problems: Iterable[BagProblem]) -> tuple[Finding, ...]:
    """The problems as a report shows them."""
    return tuple(_finding(problem) for problem in problems)


def _finding(problem: BagProblem) -> Finding:
    shown = shown_path(problem.path)
    words = _WORDS[problem.detail]
    return Finding(
        problem.kind,
        problem.kind.severity,
        values={"file": Words(shown), "what": Words(_(words) if words else "")},
        subject=f"{shown}\n{problem.detail}",
    )


def shown_path(path: str) -> str:
    """A path that can be printed anywhere: bytes that are no text are read as GBK, else “�”."""
    readable = matching.reread(path) or path
    return "".join(one if one.isprintable() else "�" for one in readable)
