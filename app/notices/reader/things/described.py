"""A limit says what a thing must be like, so it is asked for: 总结报告不超过3000字."""

from app.domain.notice import Kind
from app.notices.reader.facts import files, lengths
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.things import meaning
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.topics import Topic

_DESCRIBED = frozenset({Kind.REPORT, Kind.VIDEO, Kind.PHOTO, Kind.HEADSHOT, Kind.AUDIO})
_LONGEST_LEAD, _FAR = 6, 40
_LIMITS = ("chars", "seconds", "pages", "bytes", "formats")
_WORKS = {"作品", "参赛作品", "投稿作品"}


def described(document: Document, topic: Topic, sentence: Sentence, mention: Mention) -> bool:
    lead = document.text[sentence.start : mention.start]
    works = mention.name in _WORKS and topic.contest
    kind = topic.work_kind if works else mention.kind
    if (
        sentence.cell is not None
        or len(lead) > _LONGEST_LEAD
        or "包括" in lead
        or mention.name in meaning.BODIES
        or (mention.generic and not works)
        or kind not in _DESCRIBED
    ):
        return False
    after = sentence.text[mention.end - sentence.start :]
    return any(
        one.kinds >= {kind} and one.path.startswith(_LIMITS)
        for finder in (lengths.find, files.find)
        for one in finder(after, 0, min(len(after), _FAR))
    )
