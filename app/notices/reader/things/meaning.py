"""Which of the items known so far a name means: by the name itself, its kind, its ending."""

from collections.abc import Sequence

from app.domain.notice import Kind
from app.notices.reader.grammar import nouns
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.likeness import same_thing
from app.notices.reader.things.mentions import GENERIC, Mention
from app.notices.reader.things.sheet import Sheet

BODIES = {"全文", "论文全文", "正文", "案例正文"}
_WRITTEN = Pattern(r"(?:论文|征文|案例|文章|文稿|稿件|读后感|心得|报告)$")
_OF_WHOM = Pattern(
    r"原|原始|完整|(?:推荐|参选|参赛|电子版?|候选)?(?:人选?|对象|者|选手)?(?:的|电子版)?|上述|提交|报送"
)


def meant(sheets: Sequence[Sheet], mention: Mention) -> list[Sheet]:
    """A general name such as 照片 may mean several."""
    exact = [one for one in sheets if mention.name in one.names or one.name == mention.name]
    if exact and not mention.generic:
        return exact
    if mention.name in BODIES:
        return _written(sheets)
    if mention.generic:
        return _of_kind(sheets, mention)
    alike = [one for one in sheets if same_thing(one, mention)]
    return alike or _shortened(sheets, mention)


def _written(sheets: Sequence[Sheet]) -> list[Sheet]:
    """全文 is the paper itself; where an abstract is asked for, it is handed in apart."""
    known = [one for one in sheets if one.name in BODIES]
    if known or any(one.name.endswith("摘要") for one in sheets):
        return known[:1]
    found = [one for one in sheets if one.kind is Kind.REPORT and _WRITTEN.search(one.name)]
    return found if len(found) == 1 else []


def _of_kind(sheets: Sequence[Sheet], mention: Mention) -> list[Sheet]:
    if mention.name.endswith("作品"):
        works = [one for one in sheets if one.work]
        return works or [one for one in sheets if one.name.endswith("作品")]
    kinds = GENERIC[mention.name]
    named = [one for one in sheets if one.name.endswith(mention.name)]
    if named and kinds == {Kind.REPORT}:
        return named
    return [one for one in sheets if one.kind in kinds]


def _shortened(sheets: Sequence[Sheet], mention: Mention) -> list[Sheet]:
    """推荐人照片 for the photos that are asked for."""
    bare = [one for one in sheets if one.name.endswith(mention.name)]
    longer = [one for one in sheets if len(one.name) == 2 and mention.name.endswith(one.name)]
    if (
        len(longer) == 1
        and len(mention.name) <= 5
        and mention.kind is longer[0].kind
        and not longer[0].mention.generic
    ):
        return longer
    if len(bare) == 1 and len(mention.name) == 2 and mention.kind is bare[0].kind:
        return bare
    tail = next((one for one in GENERIC if mention.name.endswith(one) and len(one) > 1), None)
    if tail is None or mention.titled or tail.endswith("作品"):
        return []
    if not GENERIC[tail] <= nouns.MEDIA or not _OF_WHOM.fullmatch(mention.name.removesuffix(tail)):
        return []
    return [one for one in sheets if one.kind in GENERIC[tail]]
