"""What can be mended of a state, by finding and by file, and the words on its buttons."""

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass, field

from app.checks.base import Case
from app.domain.finding import Finding
from app.domain.fixing import Offer
from app.fixes import registry
from app.texts import N_, _
from app.workflow.mending.refused import is_refused

WAND, SCISSORS = "wand", "scissors"
"""Names of icons."""


@dataclass(frozen=True, slots=True)
class Verb:
    """`text` stands on a button; `how` says what is done and what stays."""

    text: str
    how: str
    picture: str = WAND


_VERBS = {
    "to-jpg": Verb(N_("转成 JPG"), N_("转成 JPG，清晰度与原图相当，另存为副本，原件不动。")),
    "right-extension": Verb(
        N_("改扩展名"), N_("把副本的扩展名改得与内容一致，内容一点不动，原件也不动。")
    ),
    "to-rgb": Verb(N_("转成 RGB"), N_("把颜色转成普通的 RGB，另存为副本，原件不动。")),
    "shrink-to-size": Verb(
        N_("压到要求大小"), N_("压到通知要求的大小，另存为副本，看过前后对比再采用，原件不动。")
    ),
    "crop-headshot": Verb(
        N_("裁剪"), N_("框出要留的部分，按要求的比例裁成副本，原件不动，也不会放大。")
    ),
    "turn": Verb(
        N_("转过来"), N_("把画面转到人脸朝上，另存为副本，看过前后对比再采用，原件不动。")
    ),
    "drop-location": Verb(
        N_("去掉地点"), N_("删去照片里记着的拍摄地点，画面一点不动，另存为副本，原件不动。")
    ),
    "upright": Verb(N_("真正转正"), N_("把画面真正转正，不再靠方向标记，另存为副本，原件不动。")),
    "images-to-pdf": Verb(
        N_("合成 PDF"), N_("把这一格的图片排好先后，合成一份 A4 的 PDF，原来的图片不动。")
    ),
    "merge-pdfs": Verb(N_("合成一份"), N_("把这一格的 PDF 排好先后，合成一份，原件不动。")),
    "turn-pages": Verb(N_("转正页面"), N_("把横倒的页转正，另存为副本，原件不动。")),
    "drop-blank-pages": Verb(
        N_("删空白页"), N_("删掉空白页，另存为副本，看过前后对比再采用，原件不动。")
    ),
    "accept-changes": Verb(
        N_("清除修订批注"), N_("接受全部修订、删掉批注，另存为副本，看过前后对比再采用，原件不动。")
    ),
    "remove-macros": Verb(
        N_("去掉宏"), N_("去掉宏，存成不带宏的 docx 副本，看过前后对比再采用，原件不动。")
    ),
    "fit-video": Verb(
        N_("做成合格的"), N_("按要求的画面和格式另存为副本，做之前可以先看，原视频不动。"), SCISSORS
    ),
}
_FOR_CODE = {
    ("fit-video", "VD03"): Verb(
        N_("剪到时限内"), N_("选好要留的一段，另存为副本，原视频不动。"), SCISSORS
    ),
}


_BY_HAND = {
    "turn": Verb(N_("转动照片"), N_("把画面转个方向，另存为副本，原件不动。")),
    "turn-pages": Verb(N_("转动页面"), N_("把选中的页转个方向，另存为副本，原件不动。")),
    "drop-blank-pages": Verb(N_("去掉页面"), N_("去掉选中的页，另存为副本，原件不动。")),
}
"""Where nothing was found wrong it is no mending."""


@dataclass(frozen=True, slots=True)
class Mendable:
    """`safe`: those that may be done all at once; `count`: the findings that they answer."""

    offers: tuple[Offer, ...] = ()
    by_finding: dict[str, Offer] = field(default_factory=dict)
    by_file: dict[str, tuple[Offer, ...]] = field(default_factory=dict)

    @property
    def safe(self) -> tuple[Offer, ...]:
        return tuple(one for one in self.offers if one.at_once)

    @property
    def count(self) -> int:
        return places(self.safe)


def places(offers: Iterable[Offer]) -> int:
    """How many findings they answer, which is what her list counts."""
    return len({finding for one in offers for finding in one.findings})


def mendable(
    case: Case, findings: tuple[Finding, ...], refused: Collection[Hashable] = ()
) -> Mendable:
    """`case` laid out, with facts. Some milliseconds for a thousand files.

    What was `refused` once is not offered again: there another file must come.
    """
    offers = tuple(
        one for one in registry.offers(case, findings) if not is_refused(one, case.profile, refused)
    )
    by_finding: dict[str, Offer] = {}
    by_file: dict[str, list[Offer]] = {}
    for one in offers:
        for finding in one.findings:
            by_finding.setdefault(finding, one)
        for file in one.files:
            by_file.setdefault(file.path, []).append(one)
    return Mendable(offers, by_finding, {path: tuple(some) for path, some in by_file.items()})


def verb_of(offer: Offer, code: str = "") -> Verb:
    """`code`: the rule whose finding it stands beside; "" where any of the offer's will do."""
    codes = [code] if code else sorted(offer.codes)
    special = (_FOR_CODE.get((offer.fix.id, one)) for one in codes)
    plain = None if offer.findings else _BY_HAND.get(offer.fix.id)
    plain = plain or _VERBS.get(offer.fix.id, Verb(offer.fix.title, N_("另存为副本，原件不动。")))
    found = next((one for one in special if one), plain)
    return Verb(_(found.text), _(found.how), found.picture)
