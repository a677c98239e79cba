"""What a verb of handing over is followed by is asked for, whatever its noun."""

import pytest

from tests.notices.reader.cases import call

_SENT = "三、报送\n请于2025年5月16日前发至gongjiang@example.org。\n"


def _names(line: str) -> list[str]:
    body = f"一、有关要求\n{line}\n{_SENT}"
    return [one.name for one in call(body).profile.items]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("装置类另交整机一台和安装程序。", ["整机", "安装程序"]),
        ("油印类再发局部图1张，看得清纹理即可。", ["局部图"]),
        ("入选的小组到时候补一段20秒的方言语音（MP3）。", ["方言语音"]),
        ("第二步报志稿初稿，年底前送到档案科。", ["志稿初稿"]),
        ("初创项目，传营业执照、公司章程、上一年度审计报告。", ["营业执照", "公司章程"]),
        ("有外包食堂的，增加承包合同复印件和承包人的健康证。", ["承包合同复印件", "健康证"]),
        ("用到他人乐曲的，附授权使用文件。", ["授权使用文件"]),
        ("参展人要把学生证内页拍照发来。", ["学生证内页"]),
        (
            "涉及危险工种的，还需提供安全操作手册或者无事故的说明。",
            ["安全操作手册", "无事故的说明"],
        ),
        ("所在单位应出具不涉密证明1份。", ["不涉密证明"]),
    ],
)
def test_objects(line: str, names: list[str]) -> None:
    assert _names(line)[: len(names)] == names


@pytest.mark.parametrize(
    "line",
    [
        "提供种子的农户在表上签名。",
        "各单位要为申报工作提供必要条件和保障。",
        "主办方将寄送样刊和画册。",
        "已上传操作手册的，不必再交。",
        "按时报送相关材料，逾期不报的视为放弃。",
        "本次改版增加了短视频传播数据。",
    ],
)
def test_nobody_is_asked_for_anything(line: str) -> None:
    assert _names(line) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("（三）退休返聘的：返聘协议，交一份即可。", ["返聘协议"]),
        ("（三）视听类：成片，MP4；分镜脚本，Word。", ["成片", "分镜脚本"]),
        (
            "（三）证明材料，每人一册，胶装，依次放：身份证复印件、拜师证明、授徒名册。",
            ["证明材料", "身份证复印件", "拜师证明", "授徒名册"],
        ),
        ("（三）职工大会或者职代会通过的决议，原件一份。", ["决议"]),
        ("（三）门面照片、通道照片各1张。", ["门面照片", "通道照片"]),
        ("（三）候选人所在单位纪检部门出具的廉洁意见1份。", ["廉洁意见"]),
    ],
)
def test_in_a_list_of_materials(line: str, names: list[str]) -> None:
    found = [
        one.name for one in call(f"一、报送材料\n（一）推荐表。\n{line}\n{_SENT}").profile.items
    ][1:]
    assert len(found) == len(names)
    assert all(one in name for one, name in zip(names, found, strict=True))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("有未成年人出镜的，请附监护人同意书的扫描件。", "监护人同意书"),
        ("未配电脑的，可用平板电脑采购凭证代替检测报告。", "采购凭证"),
        ("另附学生证复印件（含注册页）的扫描件和导师推荐意见（导师签名）。", "导师推荐意见"),
        ("请把修改后的成片（4K）和原创承诺书拷到U盘寄来。", "修改后的成片"),
    ],
)
def test_names_beside_forms_and_verbs(line: str, name: str) -> None:
    assert name in "；".join(_names(line))
