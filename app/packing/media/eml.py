"""Mails as drafts in files, which a mail program opens for looking through and sending."""

import hashlib
import uuid
from binascii import b2a_base64
from collections.abc import Callable
from email import policy
from email.header import Header
from email.message import EmailMessage
from email.mime.base import MIMEBase
from pathlib import Path
from typing import cast

from app.bags import crew, digests
from app.domain.progress import Progress
from app.packing import medium
from app.packing.media.mail import Mailing, Message
from app.packing.media.parts import Place, Told, copy, new_file
from app.texts import _

Write = Callable[[bytes], object]
_LINE = 57
_LINE_SENT = 78
"""Base64 puts 57 bytes into a line of 76 characters and two for its end."""


def draft_name(stem: str, number: int, count: int) -> str:
    return f"{stem}.eml" if count == 1 else f"{stem}-第{number}封（共{count}封）.eml"


def write_drafts(made: Mailing, target: Path, progress: Progress) -> tuple[Path, ...]:
    """The messages as drafts at or beside `target`, each read back.

    Raises UsageProblem, RefusedProblem (a file changed), MediumProblem, Cancelled; then none of
    them is left.
    """
    total = sum(one.size for message in made.messages for one in message.attachments)
    told = Told(progress, total)
    place = Place(target.absolute().parent)
    written: dict[Path, str] = {}
    try:
        for message in made.messages:
            file = target.with_name(draft_name(target.stem, message.number, message.count))
            written[file] = _write(file, message, place, told)
        each = list(written.items())
        crew.each(_read_back, each, lambda done: told.read(done * _LINE // _LINE_SENT))
        for file in written:
            place.require(file)
        told.read(total)
    except BaseException:
        for file in written:
            place.drop(file)
        raise
    return tuple(written)


def draft(message: Message, write: Write, told: Told) -> None:
    """A mail that Outlook and others open for sending: X-Unsent. Raises RefusedProblem.

    The files are not held in memory: the mail is made of stand-ins, whose places they take.
    """
    stands = [uuid.uuid4().hex for _one in message.attachments]
    rest = _skeleton(message, stands).as_bytes()
    for one, stand in zip(message.attachments, stands, strict=True):
        before, _found, rest = rest.partition(stand.encode())
        write(before)
        encoder = _Base64(write)
        copy(one.part, encoder.take, told.wrote)
        encoder.end()
    write(rest)


def _skeleton(message: Message, stands: list[str]) -> EmailMessage:
    mail = EmailMessage(policy=policy.SMTP)
    mail["X-Unsent"] = "1"
    mail["To"] = message.to
    mail["Subject"] = message.subject
    mail.set_content(message.body, cte="base64")
    mail.make_mixed()
    for one, stand in zip(message.attachments, stands, strict=True):
        mail.attach(cast("EmailMessage", _attached(one.name, stand)))
    return mail


def _attached(name: str, content: str) -> MIMEBase:
    """The name twice: by RFC 2231, and as the encoded words that older Chinese mailers look for.

    Only a part of the old policy keeps such words; its lines are short enough to stay as they are.
    """
    part = MIMEBase("application", "octet-stream")
    words = Header(name, "utf-8", maxlinelen=70).encode()
    part.replace_header("Content-Type", f'application/octet-stream;\n name="{words}"')
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", name))
    part["Content-Transfer-Encoding"] = "base64"
    part.set_payload(content)
    return part


class _Base64:
    """Lines of 76 characters, all but the last one with an end."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._left = b""
        self._between = b""

    def take(self, block: memoryview) -> None:
        data = self._left + bytes(block)
        whole = len(data) - len(data) % _LINE
        self._left = data[whole:]
        self._lines(data[:whole])

    def end(self) -> None:
        self._lines(self._left)

    def _lines(self, data: bytes) -> None:
        pieces = [data[at : at + _LINE] for at in range(0, len(data), _LINE)]
        if pieces:
            lines = b"\r\n".join(b2a_base64(piece, newline=False) for piece in pieces)
            self._write(self._between + lines)
            self._between = b"\r\n"


def _write(file: Path, message: Message, place: Place, told: Told) -> str:
    """The digest of what was written."""
    digest = hashlib.sha512()
    with new_file(file, message.sent_size, place) as stream:

        def write(block: bytes) -> None:
            digest.update(block)
            stream.write(block)

        draft(message, write, told)
    return digest.hexdigest()


def _read_back(one: tuple[Path, str], tally: crew.Tally) -> None:
    """Past the page cache. Raises MediumProblem where it is not what was written."""
    file, digest = one
    try:
        found = digests.of_file(file, ["sha512"], tally)
    except OSError as error:
        raise medium.problem(error, file.name) from error
    if found["sha512"] != digest:
        message = _("“{name}”写进目标盘后再读出来就不一样了：这个盘不可靠，请换一个再打包。")
        raise medium.MediumProblem(message.format(name=file.name))
