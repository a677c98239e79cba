"""Text as found on the web becomes readable, and every character knows where it came from."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.notices.reader.clean.cleaning import clean


@pytest.mark.parametrize(
    ("found", "readable"),
    [
        ("關於報送時(shí)間的說(shuō)明", "关于报送时间的说明"),
        ("乾坤著名", "乾坤著名"),
        ("２０２５年１０月９日 １７：３０前", "2025年10月9日17:30前"),
        ("不超過3,000字,每張≥2ＭＢ", "不超过3000字，每张≥2MB"),
        ("照片3—5張；1920x1080", "照片3-5张；1920×1080"),
        ("聯 系 人:某某", "联系人：某某"),
        ("附&nbsp;件<b>一</b>", "附件一"),
        ("江城市水利局<br/>2025年4月9日", "江城市水利局\n2025年4月9日"),
        ("16：9", "16:9"),
    ],
)
def test_signs_and_characters_take_one_form(found: str, readable: str) -> None:
    assert clean(found).text == readable


def test_a_pinyin_gloss_goes_and_its_character_keeps_its_place() -> None:
    cleaned = clean("傳(chuán)承人")
    assert cleaned.text == "传承人"
    assert cleaned.quote(1, 3) == "承人"
    assert cleaned.quote(0, 2) == "傳(chuán)承"


def test_a_gloss_without_its_opening_bracket_leaves_a_doubt() -> None:
    cleaned = clean("請?zhí)交")
    assert cleaned.text == "请？交"
    assert cleaned.is_doubtful(1, 2)


def shifted(text: str) -> str:
    """As a page shows GBK text whose first byte got lost."""
    return "?" + text.encode("gbk")[1:].decode("gbk", "ignore").replace("，", ",")


def test_garble_by_a_lost_byte_is_put_together_again_and_never_asserted() -> None:
    garbled = shifted("。現") + "將事項告知如下"
    cleaned = clean("已經開始" + garbled)
    assert cleaned.text == "已经开始。现将事项告知如下"
    assert cleaned.is_doubtful(4, 6)
    assert not cleaned.is_doubtful(6, len(cleaned.text))


def test_a_question_mark_that_ends_a_question_stays() -> None:
    assert clean("能不能手写?可以。").text == "能不能手写？可以。"


@pytest.mark.parametrize(
    ("found", "meant"),
    [("請於322日前報", "请于3月22日前报"), ("照片35張", "照片3-5张"), ("1015日", "10月15日")],
)
def test_lost_separators_are_guessed_and_doubted(found: str, meant: str) -> None:
    cleaned = clean(found)
    assert cleaned.text == meant
    assert cleaned.doubtful


@pytest.mark.parametrize("plain", ["照片12张", "照片52张", "3月22日", "2025年10月15日"])
def test_what_lost_nothing_is_left_alone(plain: str) -> None:
    cleaned = clean(plain)
    assert cleaned.text == plain
    assert not cleaned.doubtful


@given(st.text(alphabet="關於時(shíān)?。，、；ǘ┳ＭＢ２０—322日張&nbsp;<b>\n 　abc", max_size=60))
@settings(max_examples=150, deadline=None)
def test_every_character_knows_a_stretch_of_the_original(found: str) -> None:
    cleaned = clean(found)
    assert len(cleaned.spans) == len(cleaned.text)
    assert all(0 <= start < end <= len(found) for start, end in cleaned.spans)
    starts = [start for start, _end in cleaned.spans]
    assert starts == sorted(starts)


def test_a_line_that_ends_in_a_comma_runs_on() -> None:
    text = "一、条件\n已建立团组织，\n创建满一年；\n已获市级以上称号的集体不再申\n报。\n二、时间\n"
    assert "团组织，创建满一年" in clean(text).text
    assert "不再申报。" in clean(text).text


def test_a_date_without_its_separators_is_put_together_and_doubtful() -> None:
    text = clean("县教师发展中心\n2026910日")
    assert text.text.endswith("2026年9月10日")
    assert text.is_doubtful(len(text.text) - 3, len(text.text))


def test_half_a_character_is_left_as_it_is() -> None:
    assert clean("報送\ud800材料").text == "报送\ud800材料"


def test_the_same_again_and_again_is_cut_and_its_rest_keeps_its_place() -> None:
    found = clean("甲" + "*" * 5000 + "乙。" + "江城市" * 900 + "丙")
    assert found.text == "甲" + "*" * 12 + "乙。" + "江城市" * 12 + "丙"
    assert all(
        found.original[start:end] == sign
        for (start, end), sign in zip(found.spans, found.text, strict=True)
    )


def test_rows_of_a_table_are_no_repetition() -> None:
    table = "| 甲 | 3 |\n" * 40
    assert clean(table).text.count("甲") == 40
