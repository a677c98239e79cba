"""What a package may be written as: a folder, zips, mails, a disc's image; what was written."""

import email
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from enum import StrEnum
from pathlib import Path

from app.bags.layout import Layout
from app.domain.notice import Method
from app.texts import N_, _
from app.workflow.packing import mailing

_BODY_FILE = N_("邮件正文.txt")
_STEPS_FILE = N_("上传步骤.txt")


class Form(StrEnum):
    FOLDER = "folder"
    ZIP = "zip"
    DRAFTS = "drafts"
    WEBMAIL = "webmail"
    IMAGE = "image"


FORMS = {
    Method.EMAIL: (Form.FOLDER, Form.ZIP, Form.DRAFTS, Form.WEBMAIL),
    Method.ONLINE: (Form.FOLDER, Form.ZIP),
    Method.USB: (Form.FOLDER,),
    Method.DISC: (Form.IMAGE, Form.FOLDER),
}
"""By how it is sent; the first is taken where she chose none."""
NAMES = {
    Form.FOLDER: N_("文件夹"),
    Form.ZIP: N_("压缩包"),
    Form.DRAFTS: N_("邮件草稿"),
    Form.WEBMAIL: N_("网页邮箱"),
    Form.IMAGE: N_("光盘映像"),
}
EXPLAINED = {
    Form.FOLDER: "",
    Form.ZIP: N_("压缩成一个 zip，作为附件或上传都方便；收件人解压后还能逐个核对。"),
    Form.DRAFTS: N_("写成邮件草稿（.eml），附件已在里面；用邮箱软件打开，看过就能发。"),
    Form.WEBMAIL: N_("按每封邮件放好附件；收件人、主题和正文可以逐个复制到网页里。"),
    Form.IMAGE: N_("写成一个光盘映像（.iso），再刻到光盘上。"),
}
MAILS = {Form.DRAFTS, Form.WEBMAIL}
MB = 1 << 20
LIMITS = (10 * MB, 20 * MB, 50 * MB)
"""Bytes a message, as mailboxes tell them."""


@dataclass(frozen=True, slots=True)
class Choice:
    form: Form = Form.FOLDER
    limit: int = 20 * MB


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file that goes along; `size` in bytes."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Mail:
    """A message to be copied into a web page; `place` holds its draft, or its files."""

    to: str
    subject: str
    body: str
    enclosed: tuple[Enclosed, ...]
    place: Path


@dataclass(frozen=True, slots=True)
class Kept:
    """What lies at a place where a package was written; `uploads` is what mails cannot carry."""

    place: Path
    form: Form
    mails: tuple[Mail, ...] = ()
    uploads: tuple[Enclosed, ...] = ()
    image: Path | None = None
    size: int = 0

    @property
    def uploads_place(self) -> Path:
        return self.place / _(mailing.UPLOADS)


def first_choice(method: Method) -> Choice:
    return Choice(FORMS.get(method, (Form.FOLDER,))[0])


def form_at(place: Path) -> Form:
    """Raises OSError."""
    if any((place / one.manifest).exists() for one in Layout):
        return Form.FOLDER
    suffixes = {one.suffix.lower() for one in place.iterdir()}
    for suffix, form in ((".iso", Form.IMAGE), (".zip", Form.ZIP), (".eml", Form.DRAFTS)):
        if suffix in suffixes:
            return form
    return Form.WEBMAIL if any(_letters(place)) else Form.FOLDER


def verified_at(place: Path, form: Form) -> Path:
    """What `verify` is to be given for a package that was written at `place`."""
    suffix = {Form.ZIP: ".zip", Form.IMAGE: ".iso"}.get(form)
    if suffix is None or not place.is_dir():
        return place
    return next(iter(_ending(place, suffix)), place)


def kept_at(place: Path) -> Kept | None:
    """None where it cannot be read. Mails are read once: they may be large."""
    try:
        return _kept(place, place.stat().st_mtime_ns)
    except (OSError, ValueError):
        return None


@functools.lru_cache(maxsize=8)
def _kept(place: Path, _changed: int) -> Kept:
    form = form_at(place)
    if form is Form.IMAGE:
        image = verified_at(place, form)
        return Kept(place, form, image=image, size=image.stat().st_size)
    if form not in MAILS:
        return Kept(place, form)
    drafts = form is Form.DRAFTS
    mails = map(_draft, _ending(place, ".eml")) if drafts else map(_laid_out, _letters(place))
    return Kept(place, form, tuple(mails), tuple(_files(place / _(mailing.UPLOADS))))


def _draft(file: Path) -> Mail:
    mail = email.message_from_bytes(file.read_bytes(), policy=policy.SMTP)
    body = mail.get_body(("plain",))
    text = str(body.get_content()) if body is not None else ""
    return Mail(str(mail["To"] or ""), str(mail["Subject"]), text.strip(), _attached(mail), file)


def _attached(mail: EmailMessage) -> tuple[Enclosed, ...]:
    return tuple(
        Enclosed(str(one.get_filename()), len(bytes(one.get_content())))
        for one in mail.iter_attachments()
    )


def _laid_out(folder: Path) -> Mail:
    """A folder with the files of one message and a text with its words."""
    to, subject, body = (folder / _(_BODY_FILE)).read_text("utf-8-sig").split("\n", 2)
    return Mail(to, subject, body.strip(), tuple(_files(folder)), folder)


def _letters(place: Path) -> list[Path]:
    """The folders of the messages, in their order."""
    found = [one for one in place.iterdir() if (one / _(_BODY_FILE)).is_file()]
    return sorted(found, key=lambda one: (len(one.name), one.name))


def _files(folder: Path) -> Iterator[Enclosed]:
    for one in sorted(folder.iterdir()) if folder.is_dir() else ():
        if one.name not in {_(_BODY_FILE), _(_STEPS_FILE)}:
            yield Enclosed(one.name, one.stat().st_size)


def _ending(place: Path, suffix: str) -> list[Path]:
    found = [one for one in place.iterdir() if one.suffix.lower() == suffix]
    return sorted(found, key=lambda one: (len(one.name), one.name))
