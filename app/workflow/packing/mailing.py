"""Sending by e-mail: drafts, or what a person copies into her mailbox's web page."""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.bags.layout import COVER
from app.domain.notice import Method, Route
from app.domain.package import ManifestEntry, PackagePlan
from app.domain.problems import UsageProblem
from app.domain.progress import Progress, Silent, Stretch
from app.packing import titles
from app.packing.media import mail
from app.packing.media.eml import write_drafts
from app.packing.media.mail import USUAL_LIMIT, Letter, Mailing, Message
from app.packing.media.parts import Part, Place, Told
from app.packing.media.plainly import lay_out
from app.packing.media.zip import write_zips
from app.reporting.words import size_text
from app.texts import N_, _
from app.workflow.checking.check import Checked
from app.workflow.desk import Desk
from app.workflow.packing import pack
from app.workflow.packing.containers import FileWish, Ready, now, ready

UPLOADS = N_("待上传")
_STEPS_FILE = N_("上传步骤.txt")
_BODY_FILE = N_("邮件正文.txt")
_STEPS = N_(
    "这个文件夹里的文件太大，普通附件发不出去，要用邮箱的“超大附件”（也叫“云附件”“文件中转站”）发送：\n"
    "1. 打开邮箱网页，点“写信”；\n"
    "2. 点“超大附件”，把这个文件夹里的材料逐个选上，等上传完；\n"
    "3. 收件人写：{to}\n"
    "4. 主题写：{subject}\n"
    "5. 正文写明下载的截止日期；发出后打开“已发送”，点一下链接，看能不能下载；\n"
    "6. 超大附件会过期，请打电话告诉对方尽早下载。\n"
    "本邮箱没有超大附件时，请改用通知允许的U盘或光盘报送，或打电话问对方怎么送。"
)


@dataclass(frozen=True, slots=True)
class Mailed:
    """`messages` for webmail: subject, recipient, body and files of each; `drafts` as written.

    `uploads` is the folder of what is too large, None where nothing is.
    """

    plan: PackagePlan
    messages: tuple[Message, ...]
    drafts: tuple[Path, ...]
    uploads: Path | None


def pack_mail(desk: Desk, checked: Checked, wish: FileWish, progress: Progress) -> Mailed:
    """Drafts at `wish.target`, none above `wish.limit`; larger files in a folder beside them.

    Raises RefusedProblem, UsageProblem, MediumProblem, Cancelled; then nothing of it is left.
    """
    found = ready(desk, checked, wish, Method.EMAIL)
    limit = wish.limit or USUAL_LIMIT
    place = Place(wish.target.absolute().parent)
    with _mailing(desk, found, limit) as made:
        drafts = write_drafts(made, wish.target, Stretch(progress, 0.0, 0.9))
        try:
            uploads = _uploads(desk, found, made, wish.target, Stretch(progress, 0.9, 1.0))
        except BaseException:
            for draft in drafts:
                place.drop(draft)
            raise
    pack.enter(desk, found.plan)
    return Mailed(found.plan, made.messages, drafts, uploads)


def lay_out_for_webmail(
    desk: Desk, checked: Checked, wish: FileWish, progress: Progress
) -> tuple[Path, ...]:
    """A folder a message below the new folder `wish.target`: its files, and its words as a text.

    Raises as `pack_mail` does.
    """
    found = ready(desk, checked, wish, Method.EMAIL)
    with _mailing(desk, found, wish.limit or USUAL_LIMIT) as made:
        told = Told(progress, sum(one.entry.size for one in found.parts))
        wish.target.mkdir()
        try:
            folders = tuple(_for_webmail(one, wish.target, told) for one in made.messages)
            uploads = _uploads(desk, found, made, wish.target / "x", Silent())
        except BaseException:
            shutil.rmtree(wish.target, ignore_errors=True)
            raise
    pack.enter(desk, found.plan)
    return (*folders, uploads) if uploads else folders


def _for_webmail(message: Message, target: Path, told: Told) -> Path:
    folder = target / _("第{number}封").format(number=message.number)
    text = f"{message.to}\n{message.subject}\n\n{message.body}"
    return lay_out(folder, message.attachments, {_(_BODY_FILE): text}, told)


def preview(desk: Desk, route: Route, plan: PackagePlan, limit: int = USUAL_LIMIT) -> Mailing:
    """What the messages would be, of the materials alone: for looking at before packing."""
    parts = tuple(Part(one.entry, desk.root / one.source) for one in plan.files)
    attachments = mail.attachments_of(parts)
    return mail.mailing(_letter(desk, Ready(plan, route, parts)), attachments, limit)


@contextmanager
def _mailing(desk: Desk, found: Ready, limit: int) -> Iterator[Mailing]:
    """The materials with the cover in front; as zips where the notice asks for an archive."""
    letter = _letter(desk, found)
    archive = titles.archive_name(desk.submission, desk.profile, found.route)
    if not archive:
        loose = [one for one in found.parts if _goes_along(one)]
        yield mail.mailing(letter, mail.attachments_of(loose), limit)
        return
    with tempfile.TemporaryDirectory(prefix="beiqi-") as scratch:
        zips = _zips(found, Path(scratch) / f"{archive}.zip", limit)
        yield mail.mailing(letter, mail.attachments_of(zips), limit)


def _zips(found: Ready, target: Path, limit: int) -> list[Part]:
    """Zips that fit into a message each; one whole zip where a file alone would not."""
    room = int((limit - (32 << 10)) * 57 / 78)
    try:
        files = write_zips(found.parts, found.plan.name, target, Silent(), now(), room)
    except UsageProblem:
        files = write_zips(found.parts, found.plan.name, target, Silent(), now())
    return [_as_part(file) for file in files]


def _as_part(file: Path) -> Part:
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha512").hexdigest()
    return Part(ManifestEntry(file.name, digest, file.stat().st_size), file)


def _goes_along(part: Part) -> bool:
    return part.entry.path == COVER or part.entry.path.startswith("data/")


def _letter(desk: Desk, found: Ready) -> Letter:
    profile, unit = desk.profile, desk.submission.unit
    greeting = (
        _("{office}：").format(office=profile.contacts.office or _("您好")),
        _("按照《{title}》，现报送材料 {count} 个文件（共 {size}），请查收。").format(
            title=profile.title, count=len(found.plan.files), size=size_text(found.plan.size)
        ),
    )
    closing = [_("封面编号：{code}").format(code=found.plan.code)]
    closing.append(_("报送单位：{unit}").format(unit=unit.name))
    if unit.contact:
        who = " ".join(filter(None, (unit.contact.name, unit.contact.phone)))
        closing.append(_("联系人：{who}").format(who=who))
    subject = titles.mail_subject(desk.submission, profile, found.route)
    return Letter(found.route.to or "", subject, greeting, tuple(closing))


def _uploads(
    desk: Desk, found: Ready, made: Mailing, target: Path, progress: Progress
) -> Path | None:
    """The folder 待上传 beside the drafts, where there is something that no message carries."""
    if not made.too_large:
        return None
    letter = _letter(desk, found)
    steps = _(_STEPS).format(to=letter.to or _("（通知里没有写）"), subject=letter.subject)
    told = Told(progress, sum(one.size for one in made.too_large))
    folder = target.with_name(_(UPLOADS))
    return lay_out(folder, made.too_large, {_(_STEPS_FILE): steps}, told)
