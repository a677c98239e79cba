"""Mails that carry a package's files, split by a mailbox's limit. `eml` writes them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.bags import names
from app.domain.problems import UsageProblem
from app.packing.media.parts import Part
from app.texts import _

USUAL_LIMIT = 20 << 20
"""Bytes that 163, QQ and most official mailboxes take at least, counted as they are sent."""
SMALLEST_LIMIT = 1 << 20
LARGEST_LIMIT = 100 << 20
"""No mailbox that units use takes more by plain attachment."""
_LINE = 57
_LINE_SENT = 78
"""Base64 puts 57 bytes into a line of 76 characters and two for its end."""
_PER_ATTACHMENT = 1024
_PER_MESSAGE = 16 << 10


@dataclass(frozen=True, slots=True)
class Letter:
    """What every message says: `greeting` and `closing` are whole lines of the body."""

    to: str
    subject: str
    greeting: tuple[str, ...]
    closing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    """`name`: what the receiver sees, told apart from all others of the mails."""

    name: str
    part: Part

    @property
    def size(self) -> int:
        return self.part.entry.size

    @property
    def sent_size(self) -> int:
        """Bytes in a mail, where base64 makes a file a third larger."""
        return -(-self.size // _LINE) * _LINE_SENT + _PER_ATTACHMENT


@dataclass(frozen=True, slots=True)
class Message:
    """The `number`th of `count`; a subject of several says which it is."""

    number: int
    count: int
    to: str
    subject: str
    body: str
    attachments: tuple[Attachment, ...]

    @property
    def sent_size(self) -> int:
        return _PER_MESSAGE + sum(one.sent_size for one in self.attachments)


@dataclass(frozen=True, slots=True)
class Mailing:
    """`too_large`: what no message can carry; it goes by the mailbox's own large attachments."""

    messages: tuple[Message, ...]
    too_large: tuple[Attachment, ...]


def attachments_of(parts: Iterable[Part]) -> tuple[Attachment, ...]:
    """Names without folders; where two would be alike, the folder's name stands before them."""
    every = tuple(parts)
    plain = [names.same_place(part.name) for part in every]
    wanted = [
        part.name if plain.count(place) == 1 else f"{_owner(part)}-{part.name}"
        for part, place in zip(every, plain, strict=True)
    ]
    given, _changes = names.made_safe(wanted)
    return tuple(Attachment(name, part) for name, part in zip(given, every, strict=True))


def mailing(letter: Letter, attachments: Sequence[Attachment], limit: int = USUAL_LIMIT) -> Mailing:
    """As few messages as going through the files in their order gives, none above `limit` bytes.

    Raises UsageProblem for a limit that is too small for anything, or beyond what we hold.
    """
    if not SMALLEST_LIMIT <= limit <= LARGEST_LIMIT:
        raise UsageProblem(_("每封邮件的上限要在 1 MB 到 100 MB 之间。"))
    room = limit - _PER_MESSAGE
    carried = [one for one in attachments if one.sent_size <= room]
    too_large = tuple(one for one in attachments if one.sent_size > room)
    groups = _groups(carried, room) or [[]]
    count = len(groups)
    messages = tuple(
        Message(
            number,
            count,
            letter.to,
            _numbered(letter.subject, number, count),
            _body(letter, group, too_large, number, count),
            tuple(group),
        )
        for number, group in enumerate(groups, 1)
    )
    return Mailing(messages, too_large)


def _groups(attachments: Sequence[Attachment], room: int) -> list[list[Attachment]]:
    groups: list[list[Attachment]] = []
    left: list[int] = []
    for one in attachments:
        place = next((at for at, rest in enumerate(left) if one.sent_size <= rest), len(left))
        if place == len(left):
            groups.append([])
            left.append(room)
        groups[place].append(one)
        left[place] -= one.sent_size
    return groups


def _numbered(subject: str, number: int, count: int) -> str:
    return subject if count == 1 else f"{subject}（{number}/{count}）"


def _body(
    letter: Letter,
    group: Sequence[Attachment],
    too_large: Sequence[Attachment],
    number: int,
    count: int,
) -> str:
    lines = list(letter.greeting)
    if count > 1:
        text = _("材料分 {count} 封邮件发送，这是第 {number} 封（{number}/{count}）。")
        lines += [text.format(number=number, count=count)]
    if group:
        lines += ["", _("本封附件 {count} 个：").format(count=len(group))]
        lines += [f"{place}. {one.name}" for place, one in enumerate(group, 1)]
    if too_large:
        lines += ["", _("另有 {count} 个大文件用超大附件发送：").format(count=len(too_large))]
        lines += [f"{place}. {one.name}" for place, one in enumerate(too_large, 1)]
    return "\n".join([*lines, "", *letter.closing]) + "\n"


def _owner(part: Part) -> str:
    """The folder that the file lies in: 张三 of data/01-张三/推荐表.docx."""
    folder = part.entry.path.split("/")[-2:-1]
    return re.sub(r"^\d+-", "", folder[0]) if folder else ""
