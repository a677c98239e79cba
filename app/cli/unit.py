"""unit FOLDER [--name] [--recommender] [--contact]: corrects what `new` was given."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.checks import phases
from app.cli.exit_codes import ExitCode
from app.domain.problems import UsageProblem
from app.texts import _
from app.workflow.desk import Desk, editing
from app.workflow.people import unit
from app.workflow.people.begin import contact_written, require_quota


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    parser.add_argument("--name", metavar="NAME", help=_("单位名称"))
    parser.add_argument("--recommender", metavar="QUOTA_ID", help=_("推荐单位属于哪一类"))
    parser.add_argument("--phase", metavar="P", help=_("通知分阶段时，现在报哪一阶段"))
    parser.add_argument("--contact", metavar="NAME,PHONE", help=_("联系人和电话，用逗号隔开"))


def run(given: Namespace) -> ExitCode:
    if not (given.name or given.recommender or given.contact or given.phase):
        raise UsageProblem(_("请写明要改什么：--name、--recommender、--phase 或 --contact。"))
    with editing(given.folder, _("修改单位信息")) as desk:
        _change(desk, given)
        print(_("推荐单位：{name}").format(name=desk.submission.unit.name))
        quota = desk.profile.quota(desk.submission.recommender)
        print(_("类别：{who}").format(who=quota.who if quota else _("还没有选")))
        phase = phases.current(desk.profile, desk.submission)
        if phase:
            print(_("阶段：{phase}").format(phase=phase))
        contact = desk.submission.unit.contact
        shown = f"{contact.name} {contact.phone}".strip() if contact else _("还没有写")
        print(_("联系人：{contact}").format(contact=shown))
    return ExitCode.OK


def _change(desk: Desk, given: Namespace) -> None:
    if given.name:
        unit.rename(desk, given.name)
    if given.recommender:
        unit.set_recommender(desk, require_quota(desk.profile, given.recommender))
    if given.phase:
        unit.choose_phase(desk, given.phase)
    contact = contact_written(given.contact)
    if contact:
        unit.set_contact(desk, contact.name, contact.phone)
