"""Cover sheets for the tests: two nominees as in daily use, and a dozen."""

from app.printing.cover_sheet import (
    Cell,
    CoverAttestation,
    CoverRoute,
    CoverRow,
    CoverSection,
    CoverSheet,
    Mark,
    PackageCode,
)

RARE_NAMES = ("王喆珺", "李玥祎", "赵垚赟", "陈堃", "孙𠮷祥", "周𬭎", "吴䶮㛃", "阿卜杜·热合曼")


def material(
    number: int, name: str, electronic: str, *, paper: str = "", result: str = "合格"
) -> CoverRow:
    sealed = Cell("已盖", Mark.EMPTY) if paper else Cell("不需要")
    return CoverRow(
        str(number),
        name,
        Cell(electronic, Mark.TICKED if result != "缺" else Mark.EMPTY),
        Cell(paper, Mark.EMPTY) if paper else Cell("随 U盘"),
        sealed,
        Cell(result, strong=result != "合格"),
    )


def section(first: int, heading: str, result: str = "合格") -> CoverSection:
    return CoverSection(
        heading,
        (
            material(first, "推荐表", "Word、盖章 PDF", paper="原件 2 份"),
            material(first + 1, "小2寸免冠照片", "jpg 1 张"),
            material(first + 2, "生活或工作照片", "jpg 3 张", result=result),
            material(first + 3, "视频（2 分 58 秒）", "mp4 1 个"),
        ),
    )


def code(label: str, digits: str) -> PackageCode:
    payload = f"BEIQI1:{label}:" + digits.replace(" ", "").upper() * 8
    return PackageCode(label, digits, payload)


MAIL = code("电子邮件", "8f3a 91c7 5d20 e4b6")
STICK = code("U盘", "a1f0 2be0 77c9 0d14")

UNIT = CoverSection(
    "单位材料",
    (
        material(1, "推荐工作情况报告", "Word、盖章 PDF", paper="1 份"),
        material(2, "推荐人选汇总表", "Word、盖章 PDF", paper="1 份"),
        material(3, "学习宣传活动开展情况表", "Word、盖章 PDF", paper="1 份"),
    ),
)
USUAL = CoverSheet(
    title="报送材料封面清单",
    notice="2026年江城“优秀科普人”推荐材料",
    unit="江城区科学技术协会",
    nominees="张伟明、李秀兰（共 2 人，限 2 人）",
    recipient="江城“优秀科普人”活动办公室",
    contact="王敏　010-5555 0137",
    deadlines="2026年4月3日前送达",
    printed_at="2026年3月29日 16:05",
    sections=(UNIT, section(4, "人选一　张伟明"), section(8, "人选二　李秀兰", "豁免①")),
    notes=("豁免① 李秀兰3.jpg 为 1.9 MB，要求不小于 2MB。理由：老照片。批准人：王敏，3月28日。",),
    attestations=(
        CoverAttestation("材料不含涉密内容。", confirmed=True, by="王敏", at="3月28日"),
        CoverAttestation("纸质与电子版一致。", confirmed=True, by="王敏", at="3月28日"),
        CoverAttestation("人选已公示，没有异议。", confirmed=False),
        CoverAttestation("人选不是现役军人。", confirmed=True, by="王敏", at="3月28日"),
    ),
    routes=(
        CoverRoute("电子邮件", "kepu@example.org，电子版 21 个文件，381 MB"),
        CoverRoute("U盘", "照片和视频 11 个文件，374 MB，随纸质材料一并寄出"),
        CoverRoute("邮寄", "江城市育才路4号 市科协708室，电话 010-5555 0199（不接受现场报送）"),
    ),
    codes=(MAIL,),
    digest="清单摘要 SHA-512：8f3a 91c7 5d20 e4b6 … a1f0 2be0　扫码可与报送包核对",
)


def dozen() -> CoverSheet:
    """Twelve nominees with eight materials each, every text as long as it gets."""
    names = [*RARE_NAMES, "欧阳修远", "司马相如", "诸葛孔明", "上官婉儿"]
    people = tuple(_long_section(place, name) for place, name in enumerate(names))
    return CoverSheet(
        title=USUAL.title,
        notice="关于开展2026年度江城区及周边各县（市、区）“优秀科普人、优秀科普集体、优秀科普作品”"
        "学习宣传活动并报送推荐材料的通知（含补充说明）",
        unit="江城经济技术开发区科学技术协会暨高新技术产业园区联合党群工作部",
        nominees="、".join(names) + "（共 12 人，限 12 人）",
        recipient=USUAL.recipient,
        contact=USUAL.contact,
        deadlines="电子版 2026年4月3日前送达\n纸质材料 2026年4月8日前送达",
        printed_at=USUAL.printed_at,
        sections=(UNIT, *people),
        notes=USUAL.notes * 3,
        attestations=USUAL.attestations,
        routes=USUAL.routes,
        codes=(MAIL, STICK),
        digest=USUAL.digest,
    )


def _long_section(place: int, name: str) -> CoverSection:
    first = 4 + 8 * place
    rows = [
        material(
            first + step,
            f"材料{step + 1}",
            "jpg 3 张",
            result="待人工确认" if step == 2 else "合格",
        )
        for step in range(7)
    ]
    long_row = material(
        first + 7,
        "事迹材料、获奖证书复印件、论文目录及其他能够证明其工作成绩的材料",
        "Word、盖章 PDF、电子表格各 1 个",
        paper="原件 2 份，复印件 3 份",
    )
    return CoverSection(f"人选{place + 1}　{name}", (*rows, long_row))
