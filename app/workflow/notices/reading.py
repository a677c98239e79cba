"""From a notice as it came to a draft of the checklist; nothing is stored yet."""

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Thread

from app.domain.notice import Source
from app.domain.problems import UnreadableProblem, UnusableProblem
from app.domain.progress import Cancelled, Progress, Silent
from app.notices import reader
from app.notices.reader import Draft
from app.sandbox import limits
from app.sandbox.outcome import Done, Outcome, Reason, Refused, Stopped
from app.sandbox.sandbox import Sandbox
from app.texts import N_, _

_REFUSED = {
    "empty": N_("“{name}”里没有文字，读不出通知要求。"),
    "too-large": N_("“{name}”太大，不像一份通知。请只放入通知本身，或把正文复制后粘贴进来。"),
    "damaged": N_("“{name}”打不开，可能没有下载完整。请重新下载，或把正文复制后粘贴进来。"),
    "hostile": N_("“{name}”里有不安全的内容，没有打开。请把正文复制后粘贴进来。"),
    "truncated": N_("“{name}”没有下载完整。请重新下载，或把正文复制后粘贴进来。"),
    "locked": N_("“{name}”要密码才能打开。请先去掉密码，或把正文复制后粘贴进来。"),
    "unsupported": N_("“{name}”不是读得了的格式。请放入 docx、doc、pdf、txt 或网页，或粘贴正文。"),
    "pictures": N_("“{name}”是扫描的图片，没有认出文字。请找文字版，或把正文复制后粘贴进来。"),
}
_STOPPED = N_("读“{name}”用的时间或内存太多，没有读完。请把正文复制后粘贴进来。")
_MOST_SCANNED_PAGES = 12


@dataclass(frozen=True, slots=True)
class NoticeText:
    """`text` with line feeds alone; the places in a profile's basis count its code points.

    `form`: txt, docx, doc, pdf, html …, "ocr" where it was read from pictures, "" where pasted.
    """

    text: str
    name: str = ""
    sha512: str | None = None
    form: str = ""


def pasted(text: str) -> NoticeText:
    return NoticeText(text.replace("\r\n", "\n").replace("\r", "\n"))


def text_of(path: Path, sandbox: Sandbox, progress: Progress | None = None) -> NoticeText:
    """Raises UnreadableProblem with a sentence that says what to do, or Cancelled."""
    watched = progress or Silent()
    watched.step(0, path.name)
    if path.is_dir():
        message = _("“{name}”是文件夹。请选里面的通知文件，一次一份。")
        raise UnreadableProblem(message.format(name=path.name))
    try:
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha512").hexdigest()
    except OSError:
        message = _("“{name}”读不到：文件不在了，或没有权限。")
        raise UnreadableProblem(message.format(name=path.name)) from None
    args = {"args": {"path": str(path.absolute()), "name": path.name}}
    Thread(target=reader.load, daemon=True).start()  # while the child takes the text out
    outcome = sandbox.run("notice_text", args, limits.MEDIA, cancelled=_asked(watched))
    form = ""
    if outcome == Refused("pictures"):
        form = "ocr"
        scanned = limits.ocr(_MOST_SCANNED_PAGES)
        outcome = sandbox.run("notice_ocr", args, scanned, cancelled=_asked(watched))
    answer = _answer(outcome, path.name)
    name = re.sub(r"[\x00-\x1f\x7f]", "_", path.name)  # a profile takes no such sign
    return NoticeText(str(answer["text"]), name, digest, form or str(answer["form"]))


def draft_of(notice: NoticeText) -> Draft:
    """What the reader makes of it, with its source noted. Never raises at any text."""
    draft = reader.read(notice.text, name=notice.name)
    digest = hashlib.sha512(notice.text.encode("utf-8", "replace")).hexdigest()
    source = Source(notice.name or None, notice.sha512, digest)
    return replace(draft, profile=replace(draft.profile, source=source))


def _asked(progress: Progress) -> "_Asked":
    return _Asked(progress)


class _Asked:
    """Asked from the sandbox's own thread while the child reads."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def __call__(self) -> bool:
        try:
            self._progress.step(0.5, "")
        except Cancelled:
            return True
        return False


def _answer(outcome: Outcome, name: str) -> dict[str, object]:
    match outcome:
        case Done(value=dict() as answer):
            return answer
        case Refused(message=reason):
            raise UnreadableProblem(_(_REFUSED.get(reason, _REFUSED["damaged"])).format(name=name))
        case Stopped(reason=Reason.CANCELLED):
            raise Cancelled
        case Stopped(reason=Reason.START_FAILED):
            raise UnusableProblem(_("程序的检查部分没能启动，通知没有读。请重新启动备齐再试。"))
    raise UnreadableProblem(_(_STOPPED).format(name=name))
