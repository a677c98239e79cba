"""Categories of a call, each with materials of its own: 影视类, 创业团队组, a table's rows."""

from functools import cached_property

from app.domain.notice import Kind
from app.notices.reader.layout import tabling
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern

_KIND = "(?=（[^）]{1,20}）类$)|类|组|赛道|单元|项目|个人|集体"
_TITLE = Pattern(
    rf"^(?P<name>[^，。：；（）\d]{{2,14}}?(?:{_KIND}))(?:作品|成果|项目|课题|案例)?"
    "(?:（[^）]{1,20}）类?)?(?:作品)?$"
)
"""短视频类（3分钟以内）作品."""
_SORTED = Pattern(r"类$|组$|类(?:作品|成果|项目|课题|案例)$|）类$|赛道$")
_CORNER = Pattern(r"类别|组别|类型|奖项|赛道|分类|典型|项目类")
_KINDS = (
    (Kind.VIDEO, Pattern(r"影视|视频|微电影|短片|动画|影像|纪录")),
    (Kind.AUDIO, Pattern(r"广播|音频|诵读|朗诵|声音")),
    (Kind.PHOTO, Pattern(r"平面|摄影|照片|图片|海报|绘画|漫画|书画|美术|长图|标识")),
    (Kind.REPORT, Pattern(r"文章|征文|论文|文字|案例|文学|散文|诗歌|剧本|文案|图文")),
)


_NO_KIND = (
    "材料|单位|个人|共同|要求|方式|阶段|步|条件|时间|审$|评$|赛$|附件|学院|推荐|学生|提交|报送|格式|命名"
    "|各类|其他|纸质|电子|书面|线上|线下"
)
_NAME = Pattern(rf"(?!.*(?:{_NO_KIND}))[一-龥A-Za-z“”]{{2,12}}")
_MATERIALS = Pattern(r"材料|资料|报送内容|提交内容|格式与|规格|成果形式|内容与要求")


def is_heading(document: Document, index: int) -> bool:
    """The point is a title above points of its own, and says nothing itself."""
    point = document.points[index]
    following = document.points[index + 1] if index + 1 < len(document.points) else None
    if following is None or following.parent != index:
        return False
    return document.text[point.body : point.end].strip("：:。 \n") == point.title


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

    @cached_property
    def _headings(self) -> dict[int, str]:
        """Points side by side that hold nothing but lists, each under a name: 优秀案例."""
        found = {
            index: point.title
            for index, point in enumerate(self.document.points)
            if is_heading(self.document, index) and _NAME.fullmatch(point.title)
        }
        parents = [self.document.points[one].parent for one in found]
        return {
            one: name
            for one, name in found.items()
            if parents.count(self.document.points[one].parent) > 1
            and self.document.text.count(name) > 1
            and self._asks(self.document.points[one].parent)
        }

    def _asks(self, parent: int) -> bool:
        titles = "".join(one.title for one in self.document.above(parent))
        return bool(_MATERIALS.search(titles))

    def label(self, sentence: Sentence) -> str | None:
        """Of the things asked for there, whether or not the category has works of its own."""
        own = self.of(sentence)
        point = sentence.point
        while own is None and point >= 0:
            own = self._headings.get(point)
            point = self.document.points[point].parent
        return own

    @staticmethod
    def kind(name: str) -> Kind:
        """Of the works that a category holds."""
        return next((kind for kind, words in _KINDS if words.search(name)), Kind.OTHER)
