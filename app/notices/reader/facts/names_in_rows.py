"""Names of several things in one sentence: 总结文件名为“…”，照片为“…”, each of its own."""

from collections.abc import Iterator

from app.notices.reader.facts.bearers import Bearer, Naming, bearer_of
from app.notices.reader.facts.name_forms import JOINED
from app.notices.reader.facts.templates import JOINT, counted_up, template
from app.notices.reader.patterns import Pattern

_THEN = Pattern(
    r"[，；](?P<who>[^，。；：“”\n]{2,12}?)(?:的?(?:文件)?名(?:称|字)?)?(?:直接|就|则|只)+(?:用|以|按|取|写|叫)"
    r"(?P<p>[一-龥和加、]{2,16}?)(?:命名|即可|就行)?(?=[，。；]|$)"
)


def then(text: str, one: Naming, end: int) -> Iterator[Naming]:
    """照片文件名为“…”，视频直接用作品名称: the verb of naming is said once."""
    found = _THEN.match(text, one.end, end) if one.bearer is Bearer.FILE else None
    parts = counted_up(found["p"]) if found else None
    if found and parts:
        pattern = "".join(template(part, file=True) for part in parts)
        yield Naming(Bearer.FILE, pattern, *found.span(), 0.8, found["p"])


_FIRST = Pattern(
    r"(?P<who>[^，。；：“”\n]{2,24}?)(?:的?(?:文件)?名(?:称|字)?|命名)(?:统一|均|都|分别)*"
    r"(?:为|用|按照?|写[成作为]?|叫|以|是)“(?P<p>[^“”\n]{2,50})”"
)
_NEXT = Pattern(
    r"[，；](?P<who>[^，。；：“”\n]{2,16}?)(?:的)?(?:文件名)?(?:统一|均|都|就|则)*"
    r"(?:为|用|按照?|写[成作为]?|叫|以|是)“(?P<p>[^“”\n]{2,50})”(?:命名)?(?=[，。；]|$)"
)
_OTHER = Pattern(r"主题|标题|邮件|文件夹|压缩|如$|光盘|U盘|封面|信封")


def in_turn(text: str, start: int, end: int) -> Iterator[Naming]:
    """总结文件名为“…”，照片为“…”，视频就叫“…”: the verb of naming is said once."""
    quoted = text.find("“", start, end) >= 0
    first = _FIRST.search(text, start, end) if quoted else None
    if first is None or _OTHER.search(first["who"]):
        return
    told, place = [first], first.end()
    while found := _NEXT.match(text, place, end):
        if _OTHER.search(found["who"]):
            break
        told.append(found)
        place = found.end()
    if len(told) > 1:
        for one in told:
            pattern = template(one["p"], file=True)
            yield Naming(Bearer.FILE, pattern, *one.span(), 0.85, one["p"])


_LABEL = Pattern(
    r"(?:^|(?<=[\n。；]))(?:[一二三四五六七八九十\d]+[.、]|（.）|[①-⑳])? ?"
    r"[^，。；：“”\n]{0,8}(?:文件名称?|命名|名称)(?:格式|规则|方式|要求|规范|如下|分别)*："
)
_CALLED = "(?:文件|统一|均|都|分别|请)*(?:为|用|按照?|写[成作为]?|叫|以|是|：)?"
_EACH = Pattern(rf"(?P<who>[^，。；：“”\n]{{1,16}}?){_CALLED}“(?P<p>[^“”\n]{{2,50}})”")


def by_label(text: str, start: int, end: int) -> Iterator[Naming]:
    """文件名：登记表为“…”，照片为“…”: of each thing its own."""
    label = _LABEL.match(text, start, end)
    if label is None:
        return
    for found in _EACH.finditer(text, label.end(), end):
        if found["who"].endswith("如"):
            continue
        bearer = bearer_of(found["who"], "")
        pattern = template(found["p"], file=bearer is Bearer.FILE)
        if "{" in pattern or JOINT.search(found["p"]):
            yield Naming(bearer, pattern, *found.span(), 0.85, found["p"])


_LABELLED = Pattern(rf"[^：；。]{{2,14}}：(?P<p>{JOINED}(?:（[^（）]{{1,8}}）)?)(?=[，。；\n]|$)")


def labelled(text: str, start: int, end: int) -> Iterator[Naming]:
    """学位论文：学院_学号_姓名, in a part that is about names."""
    for found in _LABELLED.finditer(text, start, end):
        pattern = template(found["p"], file=True)
        if "{" in pattern:
            yield Naming(Bearer.FILE, pattern, *found.span(), 0.85, found["p"])
