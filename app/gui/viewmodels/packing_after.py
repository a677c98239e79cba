"""What is left to do by hand with a package, by the route and by what it was written as."""

import re
from dataclasses import dataclass

from app.domain.notice import Method, Route
from app.domain.package import PackagePlan
from app.gui.viewmodels.packing_forms import EXPLAINED, Form, Kept
from app.texts import _
from app.workflow.packing import discs
from app.workflow.packing.preflight import Line
from app.workflow.packing.replug import Step

_BESIDES = 3 << 20
"""Bytes of an image for its tables and the papers beside the materials, generously."""
_SECTOR = 2048
_STEP = re.compile(r"；?(?:(?<=^)|(?<=；))\d\. |(?<=。) ")
"""Where one step of “1. 放光盘；2. 打开映像。 注意……” ends and the next begins."""


@dataclass(frozen=True, slots=True)
class ReplugView:
    """`text` says what to do with the stick; `waiting`: it is being followed."""

    text: str
    waiting: bool


def after(route: Route, name: str, kept: Kept | None) -> tuple[str, ...]:
    """`name` is the package's; `kept` what lies there, None where that is not known."""
    form = kept.form if kept else Form.FOLDER
    cover = _("打印封面清单，上面有这个报送包的核对码。")
    if route.method is Method.USB:
        first = _("在系统里安全弹出 U盘，再拔下来。")
        return (first, _("把 U盘和纸质材料放进同一个信封。"), cover)
    if route.method is Method.DISC:
        return (*_burning(name, kept), _("把光盘和纸质材料放进同一个信封。"), cover)
    if route.method is Method.EMAIL:
        return (*_mailing(route, name, form), cover)
    if form is Form.ZIP:
        return (_("按通知的要求上传这个压缩包。"), cover)
    return (_("按通知的要求上传文件夹“{name}”里的文件。").format(name=name), cover)


def hint(route: Route, form: Form) -> str:
    if form is not Form.FOLDER:
        return _(EXPLAINED[form])
    if route.method is Method.DISC:
        return _("先写成文件夹，再用刻录软件整个刻到光盘上。")
    if route.method is Method.EMAIL:
        return _("写好后把整个文件夹压缩，作为附件发送。")
    return ""


def capacity(plan: PackagePlan) -> Line:
    """Which blank disc its image needs."""
    sizes = (file.entry.size for file in plan.files)
    size = _BESIDES + sum((-(-one // _SECTOR) + 3) * _SECTOR for one in sizes)
    return Line(discs.disc_of(size) is not None, discs.capacity_text(size))


def replug(step: Step | None) -> ReplugView:
    if step is Step.TAKE_OUT:
        return ReplugView(_("在系统里安全弹出 U盘，再拔出来。"), True)
    if step is not None:
        return ReplugView(_("现在把 U盘插回来，插好就自动核对。"), True)
    return ReplugView(_("拔出后再插入，读到的才一定是盘里的内容。"), False)


def _burning(name: str, kept: Kept | None) -> tuple[str, ...]:
    if kept is None or kept.image is None:
        return (_("用刻录软件把文件夹“{name}”整个刻到光盘上。").format(name=name),)
    steps = _STEP.split(discs.burner(kept.image).steps)
    return (discs.capacity_text(kept.size), *(one.strip() for one in steps if one.strip()))


def _mailing(route: Route, name: str, form: Form) -> tuple[str, ...]:
    to = route.to or _("报送对象")
    if form is Form.ZIP:
        return (_("把压缩包作为附件发到 {to}。").format(to=to),)
    if form is Form.DRAFTS:
        return (_("双击草稿，用邮箱软件打开，看过再发到 {to}。").format(to=to),)
    if form is Form.WEBMAIL:
        return (_("在邮箱网页里逐封写信：内容从下面复制，附件从文件夹里拖进去。"),)
    first = _("把文件夹“{name}”整个压缩成一个文件。").format(name=name)
    return (first, _("作为附件发到 {to}。").format(to=to))
