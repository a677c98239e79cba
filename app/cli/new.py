"""new FOLDER --notice ID --unit NAME: begins a submission."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.exit_codes import ExitCode
from app.notices import store
from app.texts import _
from app.workflow.people.begin import begin, contact_written


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹，要空的"))
    parser.add_argument("--notice", metavar="ID", required=True, help=_("通知的编号，见 notices"))
    parser.add_argument("--edition", metavar="E", help=_("哪一年的，不写就用最新的"))
    parser.add_argument("--unit", metavar="NAME", required=True, help=_("推荐单位"))
    parser.add_argument("--recommender", metavar="QUOTA_ID", help=_("推荐单位属于哪一类"))
    parser.add_argument(
        "--nominee", metavar="NAME", action="append", default=[], help=_("推荐人选，可写多次")
    )
    parser.add_argument("--contact", metavar="NAME,PHONE", help=_("联系人和电话，用逗号隔开"))


def run(given: Namespace) -> ExitCode:
    profile = store.get(given.notice, given.edition)
    submission = begin(
        given.folder,
        profile,
        given.unit,
        recommender=given.recommender,
        nominees=given.nominee,
        contact=contact_written(given.contact),
    )
    print(_("已新建报送稿：{folder}").format(folder=given.folder))
    print(_("通知：{title}").format(title=profile.title))
    for number, nominee in enumerate(submission.nominees, 1):
        print(_("推荐人选 {number}：{name}").format(number=number, name=nominee.name))
    if profile.quotas and submission.recommender is None:
        print(_("还没有选推荐单位的类别，可用 unit 命令补上，--recommender 可以写："))
        for quota in profile.quotas:
            print(f"  {quota.id}  {quota.who}")
    return ExitCode.OK
