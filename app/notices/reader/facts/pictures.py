"""What photos and videos must look like: pixels, shape, background, codec."""

import re
from collections.abc import Iterator

from app.domain.notice import Kind
from app.notices.reader.facts.fact import ANY, PICTURES, VIDEOS, VISUAL, Fact
from app.notices.reader.grammar.measures import NOT_BELOW, measures, pattern
from app.notices.reader.patterns import Pattern

_OTHER = frozenset({Kind.OTHER})
_SEEN = VISUAL | _OTHER
_BY = r"(?:×|[，、]?高度?为?(?=\d+(?:像素|px)))"
_AT_LEAST = f"(?P<least>{NOT_BELOW}|≥|>=|大于|高于|达到?)?"
_WIDE_OR_HIGH = "(?:横[版屏向幅]|竖[版屏向幅])?"
_WIDTH = r"(?<![\d.])(?P<w>[1-9]\d{1,4})(?:像素|px|dpi)?(?:（宽）)?"
_HEIGHT = r"(?P<h>[1-9]\d{1,4})(?![\d.])"
_PAIR = Pattern(
    rf"{_AT_LEAST}(?:为|是)?{_WIDE_OR_HIGH}{_WIDTH}{_BY}{_HEIGHT}"
    "(?P<unit>像素|px|毫米|mm|厘米|cm|英寸)?(?:（[宽高×]+）)?(?P<more>（?(?:及|或)?以上|或更高)?",
    re.IGNORECASE,
)
"""不低于1920×1080像素; 800px，高600px以上."""
_NAMED = Pattern(
    rf"(?P<least>{NOT_BELOW}|达到?)?(?:为)?"
    r"(?P<name>1080[pP]|720[pP]|4[kK]|2160[pP])(?P<more>及?以上)?"
)
_SCREENS = {"1080P": (1920, 1080), "720P": (1280, 720), "4K": (3840, 2160), "2160P": (3840, 2160)}
_EDGE = Pattern(
    r"(?P<which>[长短宽窄最]+|[单每](?=边)|(?=边长))边长?的?(?:尺寸|像素|分辨率)?(?:数|值)?(?:应|须|均|要|需|为)?"
    rf"(?:(?:{NOT_BELOW}|大于|≥|>=?|在|达到?)(?:为)?"
    r"(?P<n>\d{3,5})(?:像素|px)?|(?P<m>\d{3,5})(?:像素|px)?(?:（含）)?(?:及?以上|起))"
)
_DPI = pattern(r"dpi|像素/英寸|ppi|DPI|PPI|Dpi|DPi")
_FPS = pattern(r"(?:帧/秒|帧每秒|帧|fps|FPS|[pP](?=[，；。、）]))")
_RATIO = Pattern(r"(?<![\d:.])(?P<w>16|4|3|9|1|21|2)(?::|比)(?P<h>9|3|4|16|1|2)(?![\d:])")
_ORIENTATION = (
    ("landscape", Pattern(r"横[屏幅版向构式](?:拍摄|画面|图)?|横(?:着|过来)?拍|横放")),
    ("portrait", Pattern(r"竖[屏幅版向构](?:拍摄|画面|图)?|竖(?:着|过来)?拍")),
)
_BOTH = Pattern(r"横[屏幅版向]?[、和或及]?竖[屏幅版向]?|竖[屏幅版][、和或及]?横[屏幅版]")
_CODEC = Pattern(
    r"(?<![A-Za-z0-9])(?:H\.?26[45]|HEVC|AVC|AV1|ProRes|MPEG-?[24])(?![A-Za-z0-9])", re.IGNORECASE
)
_BACKGROUND = Pattern(
    "([白红蓝灰])(?:色)?(?:底|背景)"
    "|(?:背景|底色)(?:颜色)?(?:应|须|要求)?(?:为|是|：)?(?:纯)?([白红蓝灰])色?"
)
"""蓝色背景; 底色为白."""
_OR_COLOUR = Pattern(r"[白红蓝灰]色?(?:[底背]景?)?(?:或者?|、|/)$")
_SIZE_NAME = Pattern(r"(?<!\d)(?P<small>[小大])?(?P<n>[1-9一二两三四五六七八])寸")
_PASTED = Pattern("(?<![张招])贴[^，。；：]{0,14}$")
"""贴个人近期2寸照片: on a form, and none of the photos that are handed in."""
_LENGTH = r"毫米|mm|厘米|公分|cm|米(?!色)|m(?![A-Za-z])"
_NUMBER = r"\d{1,4}(?:\.\d{1,2})?"
_MM = Pattern(
    rf"(?P<w>{_NUMBER})(?P<first>{_LENGTH})?(?:（宽）|\(宽\)|宽)?"
    r"(?:×|\*|[，、及和]?(?P<high>高度?为?))"
    rf"(?P<h>{_NUMBER})(?:（高）|高)?(?P<unit>{_LENGTH})",
    re.IGNORECASE,
)
"""35mm×45mm; 35毫米，高45毫米."""
_WIDE = Pattern(r"宽度?为?$")
_STEPS = {"厘米": 10, "公分": 10, "cm": 10, "米": 1000, "m": 1000}
_WATERMARK = Pattern(
    r"(?:[不勿别](?:得|能|要|可|应|允许|许)*(?:出现|有|带有?|添?加|含有?|使用|包含|留有?|打|叠加|嵌入)"
    r"|没有|无|严禁|去除?|去掉|避免|谢绝|禁止)[^，。；]{0,12}?(?:水印|台标|角标|LOGO)",
    re.IGNORECASE,
)
_COLOUR = Pattern(r"彩色|彩照|寸彩")
_PORTRAYED = {"免冠", "半身"}
_POSE = Pattern(
    "正面(?!形象|宣传|典型|人物|报道|引导|平拍|全景|图)|免冠|半身|着正装|正装|露双?耳|微笑"
)


def find(text: str, start: int, end: int) -> Iterator[Fact]:
    for finder in (_screens, _edges, _rates, _shape, _headshots, _flags):
        for fact in finder(text, start, end):
            if not _PASTED.search(text, start, fact.start):
                yield fact


def _screens(text: str, start: int, end: int) -> Iterator[Fact]:
    sizes = [one.span() for one in _MM.finditer(text, start, end)]
    asked = _FLOOR.search(text, start, end)
    for found in _PAIR.finditer(text, start, end):
        if found["unit"] in {"毫米", "mm", "厘米", "cm", "英寸"} or any(
            low <= found.start("w") < high for low, high in sizes
        ):
            continue
        least = found["least"] or found["more"] or (asked and asked.end() >= found.start())
        yield _screen((int(found["w"]), int(found["h"])), found, least=bool(least))
    for found in _NAMED.finditer(text, start, end):
        before = text[max(start, found.start() - 4) : found.start()]
        if "×" not in before:
            least = found["least"] or found["more"]
            yield _screen(_SCREENS[found["name"].upper()], found, least=bool(least))


_FLOOR = Pattern(rf"(?:分辨率|像素|尺寸)(?:应|须|要求)?(?:{NOT_BELOW})")


def _screen(size: tuple[int, int], found: re.Match[str], *, least: bool) -> Fact:
    path = "min_resolution" if least else "resolutions"
    return Fact(path, size, *found.span(), _SEEN, path)


def _edges(text: str, start: int, end: int) -> Iterator[Fact]:
    for found in _EDGE.finditer(text, start, end):
        short = any(one in found["which"] for one in "短窄单每")
        path = "pixels.short_edge_min" if short else "pixels.long_edge_min"
        yield Fact(path, int(found["n"] or found["m"]), *found.span(), _SEEN, path)


def _rates(text: str, start: int, end: int) -> Iterator[Fact]:
    for one in measures(_DPI.finditer(text, start, end), lambda value, _unit: value):
        value = one.min or one.target or one.max
        if not value or value < 50:
            continue
        yield Fact("dpi_min", int(value), one.start, one.end, ANY, "dpi")
    for one in measures(_FPS.finditer(text, start, end), lambda value, _unit: value):
        for bound in ("min", "max", "target"):
            value = getattr(one, bound)
            if value is not None and 10 <= value <= 240:
                yield Fact(f"fps.{bound}", value, one.start, one.end, VIDEOS, "fps")
    for found in _CODEC.finditer(text, start, end):
        yield Fact("codec", _codec(found[0]), *found.span(), VIDEOS, "codec")


def _codec(written: str) -> str:
    return re.sub(r"^H26", "H.26", written.upper())


def _shape(text: str, start: int, end: int) -> Iterator[Fact]:
    for found in _RATIO.finditer(text, start, end):
        yield Fact("aspect", f"{found['w']}:{found['h']}", *found.span(), _SEEN, "aspect")
    if _BOTH.search(text, start, end):
        return
    seen = [(name, words.search(text, start, end)) for name, words in _ORIENTATION]
    known = [(name, found) for name, found in seen if found]
    if len(known) == 1:
        name, found = known[0]
        yield Fact("orientation", name, *found.span(), _SEEN, "orientation")


def _headshots(text: str, start: int, end: int) -> Iterator[Fact]:
    for found in _BACKGROUND.finditer(text, start, end):
        either = re.match(r"色?(?:[底背]景?)?(?:或者?|、|/)[白红蓝灰]", text[found.end() :][:5])
        if either or _OR_COLOUR.search(text[start : found.start()][-6:]):
            continue
        yield Fact("background", found[1] or found[2], *found.span(), PICTURES, "background")
    for found in _SIZE_NAME.finditer(text, start, end):
        yield Fact("photo_size", found[0], *found.span(), PICTURES, "photo-size")
    for found in _MM.finditer(text, start, end):
        if found["high"] and not _WIDE.search(text[start : found.start()][-4:]):
            continue
        step = _STEPS.get(found["unit"].lower(), 1)
        pair = (round(float(found["w"]) * step, 1), round(float(found["h"]) * step, 1))
        yield Fact("size_mm", pair, *found.span(), PICTURES | _OTHER, "size-mm")
    for found in _POSE.finditer(text[start:end]):
        place = (found.start() + start, found.end() + start)
        kinds = PICTURES if found[0] in _PORTRAYED else frozenset({Kind.HEADSHOT})
        yield Fact("pose", found[0], *place, kinds, "pose", adjacent=False)


def _flags(text: str, start: int, end: int) -> Iterator[Fact]:
    for found in _WATERMARK.finditer(text, start, end):
        yield Fact("no_watermark", True, *found.span(), _SEEN, "no-watermark")
    for found in _COLOUR.finditer(text, start, end):
        if re.match(
            r"扫描|打印|复印|稿?、?[或和]?黑白|照片均可|均可", text[found.end() : found.end() + 5]
        ):
            continue
        yield Fact("colour", True, *found.span(), PICTURES, "colour")
