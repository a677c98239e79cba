"""Lines that ran together, parted again: what the page says, headings, numbers of a list."""

from collections.abc import Iterator

from app.notices.reader.clean import page_words, widths
from app.notices.reader.clean.cells import Cells
from app.notices.reader.patterns import Pattern

_BLANK = r"(?P<blank>(?<! ) ++)"
"""All of it or none: a long one is not tried from each of its places."""
_TALK = Pattern(
    rf"{_BLANK}?(?:{page_words.OTHERS}|{page_words.NEIGHBOURS}|{page_words.TOOLS}"
    rf"|{page_words.BITS[0]}|(?:责任编辑|信息来源|文章来源)：)"
)
_ENDED = "。；！？）】”"
_MENU_BEFORE = Pattern(
    rf"^(?:(?:您|你)?(?:现在|当前|目前)?的?(?:所在)?的?位置(?:是)?：)? ?"
    rf"(?:{page_words.MENU})(?:(?: ?[>»›|｜/·]+ ?| - )[^ >»›|｜/·]{{2,10}})+(?P<blank> +)(?=\S)"
)
_STAMPED = Pattern(rf"(?:{page_words.BITS[0]})(?P<blank> +)(?=\S)")
_YEAR = r"(?:20\d\d|二[零〇○O]..)年"
_SIGNED = Pattern(
    r"(?<=[。；）])(?P<blank> *)[\u4e00-\u9fff（）、 ]{4,60} *"
    rf"{_YEAR}.{{1,3}}月.{{1,3}}日 *(?:$| |[【\[〖])"
)
"""Who signs and when, right behind the last sentence."""
_HEAD = Pattern(
    r"^[^，。；：关《]{4,50}(?:号|文件)(?P<blank> +)"
    r"(?=关于[^，。；]{4,80}(?:通知|公告|启事|通告|函)(?:（[^）]{1,12}）)?\s*$)"
)
"""A document's own name and number, in one line with the title."""
_TITLED = Pattern(
    r"^[^，。；：《]{0,60}?(?P<head> *)(?=关于)"
    r"关于[^，。；：]{4,80}?(?:通知|公告|启事|通告|的函)(?:（[^）]{1,12}）)?(?P<blank> *)"
    r"(?=各|有关|全[市省县区国体]|机关|[市省区县]直|驻|园区|[^，。；： ]{2,20}[、：])"
    r"(?:[^。；：]{2,120}：(?P<call> *)(?=\S))?"
)
"""A notice in one paragraph begins with its title and whom it is sent to."""
_DOCUMENT = Pattern(r"^[^，。；：]{2,40}?(?:〔\d{4}〕第?\d{1,4}号(?= ?\S)|文件(?=关于))")
"""The number above the title."""
_FOOT = Pattern(rf"{_BLANK}(?=[\u4e00-\u9fff（）“”]{{4,30}} ?{_YEAR}.{{1,3}}月.{{1,3}}日 *$)")
_WIDE = Pattern(r"[ \u3000]{2,}|\u3000")
_LONG, _WHOLE, _FEWEST = 150, 250, 3
"""Of a line that holds several: its characters, its wide blanks or parts."""
_PART = Pattern(r"(?:^|[。；： ])[一二三四五六七八九十]{1,2}、")
_GLUED = Pattern(r"[，、（《“：]$"), Pattern(r"[，。；、）》”：年月日时]")
_MARK = Pattern(
    rf"{_BLANK}(?=[一二三四五六七八九十]{{1,2}}、|（[一二三四五六七八九十]{{1,2}}）|附件(?:\d|：))"
)
_NUMBER = Pattern(rf"{_BLANK}(?P<digit>\d{{1,2}})(?:[.、]\D|(?=[一-龥《“])(?![年月日时个张份]))")
_HEADING = Pattern(
    r"(?:^|[。；： ])[一二三四五六七八九十]{1,2}、[^ ，。；：\d]{2,14}(?P<blank> +)(?=\S)"
)
_STAGE = Pattern(
    r"(?:^|[。；： ])（[一二三四五]）[\u4e00-\u9fff]{0,4}?"
    r"(?:[初复终预][审评选赛]|决赛|阶段)(?P<blank> +)(?=\S)"
)
"""（一）初审 各推荐单位于…报送."""
_FALLS_IN = Pattern(
    r"(?:^|[。； ])[一二三四五六七八九十]{1,2}、[^ ，。；：\d]{2,12}(?=1[.、][一-龥《“])"
)


_TOPICS = (
    "范围|对象|条件|资格|材料|名额|时间|程序|方式|要求|内容|事项|办法|安排|步骤|流程|数量|规格|设置"
    "|纪律"
)
_GOES_ON_AS_WORD = (
    "[和与及的为是在以等须应]"
    "|范围|对象|条件|材料|时间|程序|方式|要求|内容|办法|安排|步骤|流程|数量|规格|分配|清单|目录"
    "|报送|提交|征集|递交|整理"
)
"""申报材料清单, 名额分配: the heading is longer, or is no heading."""
_TOPIC = Pattern(
    rf"(?:^|[。；： ])[一二三四五六七八九十]{{1,2}}、[\u4e00-\u9fff]{{0,6}}?(?:{_TOPICS})"
    rf"(?=[\u4e00-\u9fffA-Z《“\d①]|（[1一]）)(?!{_GOES_ON_AS_WORD})"
)
"""A heading that its text follows without any sign or blank."""


def part(cells: Cells) -> None:
    """A break for the blank at each such place; where there was none, one comes between."""
    found: list[tuple[int, int]] = []
    place = 0
    for line in cells.text.split("\n"):
        found += [(place + start, place + end) for start, end in _breaks(line)]
        place += len(line) + 1
    cells.edit([(start, end, "\n") for start, end in found])


def _breaks(line: str) -> list[tuple[int, int]]:
    plain = widths.plain(line)
    bare = plain.strip()
    if not bare or page_words.is_strip(bare) or page_words.is_menu(bare):
        return []
    strip = page_words.strip_behind(plain)
    if strip:
        return [*_breaks(line[: strip[0]]), strip]
    found = {*_page(plain)}
    if len(bare) > _LONG:
        found.update(_run_together(line, plain))
        found.update(_ends_of_all(plain))
    edge = len(plain) - len(plain.lstrip())
    last = -1
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if start > edge and start >= last and end < len(plain.rstrip()):
            kept.append((start, end))
            last = max(end, start + 1)
    return kept


def _page(plain: str) -> Iterator[tuple[int, int]]:
    for one in _TALK.finditer(plain):
        if one["blank"]:
            yield one.span("blank")
        elif one.start() and plain[one.start() - 1] in _ENDED:
            yield one.start(), one.start()
    for pattern in (_MENU_BEFORE, _STAMPED, _HEAD):
        yield from (one.span("blank") for one in pattern.finditer(plain))


def _ends_of_all(plain: str) -> Iterator[tuple[int, int]]:
    """The title above a body in the same line, and who signs below it."""
    found = _TITLED.match(plain)
    if found and len(plain) > _WHOLE:
        for name in ("head", "blank", "call"):
            start, end = found.span(name)
            if start > 0 and (name != "head" or end > start):
                yield start, end
    numbered = _DOCUMENT.match(plain)
    if numbered and len(plain) > _WHOLE:
        yield numbered.end(), numbered.end()
    if len(plain) > _WHOLE:
        yield from (one.span("blank") for one in _FOOT.finditer(plain))


def _run_together(line: str, plain: str) -> Iterator[tuple[int, int]]:
    """Of a whole notice in one paragraph: wide blanks, parts and their numbers."""
    wide = [one.span() for one in _WIDE.finditer(line.strip())]
    parts = list(_PART.finditer(plain))
    if len(wide) < _FEWEST and len(parts) < _FEWEST:
        return
    for one in _WIDE.finditer(line):
        before, after = plain[: one.start()], plain[one.end() :]
        one_number = before[-1:].isdigit() and after[:1].isdigit()
        if not (one_number or _GLUED[0].search(before) or _GLUED[1].match(after)):
            yield one.span()
    for pattern in (_MARK, _HEADING, _STAGE):
        yield from (one.span("blank") for one in pattern.finditer(plain))
    for pattern in (_FALLS_IN, _TOPIC):
        yield from ((one.end(), one.end()) for one in pattern.finditer(plain))
    yield from (one.span("blank") for one in _SIGNED.finditer(plain))
    yield from _counted(plain)


def _counted(plain: str) -> Iterator[tuple[int, int]]:
    """Numbers behind a blank that count up from one, again and again."""
    run: list[tuple[int, int]] = []
    for one in _NUMBER.finditer(plain):
        value = int(one["digit"])
        if value == 1:
            run = []
        if value == len(run) + 1:
            run.append(one.span("blank"))
            if len(run) >= 2:
                yield from run[-1:] if len(run) > 2 else run
