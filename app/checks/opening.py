"""Whether a file is what its slot takes and can be opened, before any limit is judged."""

from app.checks import formats, registry
from app.checks.base import FileInSlot, Judgement, Reading, found, judged, unchecked
from app.checks.stored import LOOK_YOURSELF, REASONS, todo
from app.domain.facts import Facts, NotProbed, Unreadable
from app.domain.notice import Item
from app.domain.quantities import Format, Value, Words
from app.texts import N_

_UNOPENED = N_("里面有正常保存的文件不会有的东西，程序没有打开它")


def reading_of(entry: FileInSlot, item: Item) -> Reading | None:
    """How the file is to be read; None where no rule of ours reads its rendition.

    A notice may ask for a scan as a picture (扫描件 as JPG): it is judged as the picture it is.
    """
    reading = registry.READINGS.get(entry.rendition) if entry.rendition else None
    if reading is None or isinstance(entry.facts, reading.facts):
        return reading
    wanted = formats.asked(item, reading.rendition)
    if not formats.accepted(formats.of_content(entry.facts), wanted):
        return reading
    others = (other for other in registry.READINGS.values() if _reads(other, entry.facts))
    return next(others, reading)


def opened(facts: Facts, reading: Reading, item: Item) -> Judgement | None:
    """The word on reading the file at all; None where another rule speaks (a password)."""
    content = formats.of_content(facts)
    wanted = formats.asked(item, reading.rendition)
    required = formats.shown(wanted) if wanted else Words(reading.shape)
    if isinstance(facts, NotProbed):
        if content and wanted and not formats.accepted(content, wanted):
            return _wrong(reading, content, required)
        return unchecked(reading.unreadable, REASONS[facts.reason], todo(facts.reason))
    if not isinstance(facts, reading.facts):
        return _misread(facts, reading, required, asked=formats.accepted(content, wanted))
    one_rule_for_both = reading.wrong_format is reading.unreadable
    if one_rule_for_both and wanted and not formats.accepted(content, wanted):
        return _wrong(reading, content, required)
    if getattr(facts, "encrypted", False):
        return None
    return judged(reading.unreadable, good=True)


def _reads(reading: Reading, facts: Facts) -> bool:
    if isinstance(facts, Unreadable):
        return facts.family is reading.family
    return isinstance(facts, reading.facts)


def _misread(facts: Facts, reading: Reading, required: Value, *, asked: bool) -> Judgement:
    """A file that gave no facts of the kind its slot wants; `asked`: its format would do."""
    if isinstance(facts, Unreadable) and facts.family is reading.family:
        if reading.hostile and facts.reason == "hostile":
            return found(reading.hostile, actual=Words(_UNOPENED))
        reason = Words(REASONS[facts.reason])
        return found(reading.unreadable, actual=reason, required=required)
    if asked:
        return unchecked(reading.unreadable, REASONS["unsupported"], LOOK_YOURSELF)
    return _wrong(reading, formats.of_content(facts), required)


def _wrong(reading: Reading, content: str, required: Value) -> Judgement:
    of = ("formats", "renditions")
    return found(reading.wrong_format, of=of, actual=Format(content), required=required)
