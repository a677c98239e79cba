"""What kind of thing a name means."""

import pytest

from app.domain.notice import Kind
from app.notices.reader.grammar.nouns import kind_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("年度考核表", Kind.FORM),
        ("年度决算表复印件", Kind.OTHER),
        ("展品出库单", Kind.FORM),
        ("成绩单", Kind.OTHER),
        ("项目验收书", Kind.FORM),
        ("船员执照扫描件", Kind.OTHER),
        ("语音讲解", Kind.AUDIO),
        ("近三年学时证明", Kind.LETTER),
        ("用水量对比表", Kind.TABLE),
        ("学位证书照片", Kind.OTHER),
        ("近期二寸照片", Kind.HEADSHOT),
        ("冲印好的8寸照片", Kind.PHOTO),
        ("楼层布置图", Kind.PHOTO),
        ("家族谱系图", Kind.OTHER),
        ("广播类作品", Kind.AUDIO),
        ("电视公益广告", Kind.VIDEO),
        ("篆刻作品", Kind.PHOTO),
        ("展架设计稿", Kind.PHOTO),
        ("上年度审计报告复印件", Kind.REPORT),
        ("论文正文", Kind.REPORT),
        ("应急预案", Kind.REPORT),
        ("理事会决议", Kind.LETTER),
        ("代表性业绩证明", Kind.OTHER),
        ("公示证明", Kind.LETTER),
        ("值班记录表", Kind.TABLE),
        ("自我介绍视频", Kind.VIDEO),
    ],
)
def test_the_end_of_a_name_tells_its_kind(name: str, kind: Kind) -> None:
    assert kind_of(name) is kind
