"""Mails that carry a package's files: split by a mailbox's limit, kept as drafts."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from email import policy
from email.encoders import encode_base64
from email.header import Header
from email.message import EmailMessage
from email.mime.base import MIMEBase
from email.parser import BytesParser
from io import BytesIO
from pathlib import Path
from typing import cast

from app.bags import names
from app.domain.problems import UsageProblem
from app.domain.progress import Progress
from app.packing.media.parts import Part, Place, Told, copy, new_file
from app.packing.medium import MediumProblem
from app.texts import _

USUAL_LIMIT = 20 << 20
"""Bytes that 163, QQ and most official mailboxes take at least, counted as they are sent."""
SMALLEST_LIMIT = 1 << 20
LARGEST_LIMIT = 100 << 20
"""A draft is put together in memory."""
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


def draft_name(stem: str, number: int, count: int) -> str:
    return f"{stem}.eml" if count == 1 else f"{stem}-第{number}封（共{count}封）.eml"


def write_drafts(made: Mailing, target: Path, progress: Progress) -> tuple[Path, ...]:
    """The messages as drafts at or beside `target`, each read back.

    Raises UsageProblem, RefusedProblem (a file changed), MediumProblem, Cancelled; then none of
    them is left.
    """
    told = Told(progress, sum(one.size for message in made.messages for one in message.attachments))
    place = Place(target.absolute().parent)
    written: list[Path] = []
    try:
        for message in made.messages:
            file = target.with_name(draft_name(target.stem, message.number, message.count))
            content = draft(message, told)
            with new_file(file, len(content), place) as stream:
                stream.write(content)
            written.append(file)
        done = 0
        for file, message in zip(written, made.messages, strict=True):
            done += _read_back(file, message)
            told.read(done)
            place.require(file)
    except BaseException:
        for file in written:
            file.unlink(missing_ok=True)
        raise
    return tuple(written)


def draft(message: Message, told: Told) -> bytes:
    """A mail that Outlook and others open for sending: X-Unsent. Raises RefusedProblem."""
    mail = EmailMessage(policy=policy.SMTP)
    mail["X-Unsent"] = "1"
    mail["To"] = message.to
    mail["Subject"] = message.subject
    mail.set_content(message.body, cte="base64")
    mail.make_mixed()
    for one in message.attachments:
        content = BytesIO()
        copy(one.part, content.write, told.wrote)
        attached = _attached(one.name, content.getvalue())
        mail.attach(cast("EmailMessage", attached))
    return mail.as_bytes()


def read_draft(content: bytes) -> EmailMessage:
    parsed = BytesParser(policy=policy.SMTP).parsebytes(content)
    assert isinstance(parsed, EmailMessage)  # noqa: S101 - what that policy makes
    return parsed


def _attached(name: str, content: bytes) -> MIMEBase:
    """The name twice: by RFC 2231, and as the encoded words that older Chinese mailers look for.

    Only a part of the old policy keeps such words; its lines are short enough to stay as they are.
    """
    part = MIMEBase("application", "octet-stream")
    words = Header(name, "utf-8", maxlinelen=70).encode()
    part.replace_header("Content-Type", f'application/octet-stream;\n name="{words}"')
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", name))
    part.set_payload(content)
    encode_base64(part)
    return part


def _read_back(file: Path, message: Message) -> int:
    """The bytes of files in the draft. Raises MediumProblem where they are not what was sent."""
    mail = read_draft(file.read_bytes())
    found = {
        str(one.get_filename()): hashlib.sha512(bytes(one.get_content())).hexdigest()
        for one in mail.iter_attachments()
    }
    if found != {one.name: one.part.entry.sha512 for one in message.attachments}:
        text = _("“{name}”写好后再看，里面的附件不对：请换一个盘再试。")
        raise MediumProblem(text.format(name=file.name))
    return sum(one.size for one in message.attachments)


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
