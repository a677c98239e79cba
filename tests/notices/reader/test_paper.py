"""What is asked of paper: copies, originals, binding, sides, seals and signatures."""

from tests.notices.reader.cases import call, item

_BY_HAND_AND_MAIL = (
    "二、报送方式\n请于2025年3月6日前将纸质材料寄至江城市人民路1号科协办公室，"
    "电子版发至a@b.example.org。\n"
)


def test_one_of_a_paper_beside_others_in_copies_is_a_copy() -> None:
    draft = call(
        "一、报送材料\n（一）推荐表一式3份。\n（二）推荐工作报告1份。\n"
        "（三）公示证明1份，扫描成PDF。\n" + _BY_HAND_AND_MAIL
    )
    report, proof = item(draft, "推荐工作报告"), item(draft, "公示证明")
    assert report.paper is not None
    assert (report.paper.copies, report.count) == (1, None)
    assert proof.paper is None or proof.paper.copies is None
