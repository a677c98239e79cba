"""Categories of a call, each with materials of its own: 影视类, 创业团队组, a table's rows."""

import re
from functools import cached_property

from app.domain.notice import Kind
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.things import tabling

_TITLE = re.compile(
    r"^(?P<name>[^，。：；（）\d]{2,14}?(?:(?=（[^）]{1,20}）类$)|类|组|赛道|单元|项目|个人|集体))(?:作品)?(?:（[^）]{1,20}）类?)?(?:作品)?$"
)
_SORTED = re.compile(r"类$|组$|类作品$|）类$|赛道$")
_CORNER = re.compile(r"类别|组别|类型|奖项|赛道|分类|典型|项目类")
_KINDS = (
    (Kind.VIDEO, re.compile(r"影视|视频|微电影|短片|动画|影像|纪录")),
    (Kind.AUDIO, re.compile(r"广播|音频|诵读|朗诵|声音")),
    (Kind.PHOTO, re.compile(r"平面|摄影|照片|图片|海报|绘画|漫画|书画|美术|长图|标识")),
    (Kind.REPORT, re.compile(r"文章|征文|论文|文字|案例|文学|散文|诗歌|剧本|文案|图文")),
)


class Categories:
    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def _points(self) -> dict[int, str]:
        """Categories by the index of their point; one alone is none."""
        found: dict[int, str] = {}
        for index, point in enumerate(self.document.points):
            named = _TITLE.match(point.title)
            if named and _SORTED.search(point.title):
                found[index] = named["name"] + ("类" if point.title.endswith("）类") else "")
        parents = [self.document.points[one].parent for one in found]
        return {
            one: name
            for one, name in found.items()
            if parents.count(self.document.points[one].parent) > 1
        }

    def of(self, sentence: Sentence) -> str | None:
        if sentence.cell is not None:
            own = tabling.name_column(sentence.cell.headers) == 0
            cornered = _CORNER.search(sentence.cell.corner) and not own
            return sentence.cell.first if cornered else None
        point = sentence.point
        while point >= 0:
            if point in self._points:
                return self._points[point]
            point = self.document.points[point].parent
        return None

    @staticmethod
    def kind(name: str) -> Kind:
        """Of the works that a category holds."""
        return next((kind for kind, words in _KINDS if words.search(name)), Kind.OTHER)
