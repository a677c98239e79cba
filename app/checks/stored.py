"""ST: the working folder itself; a file that was taken in must still be what it was."""

from collections.abc import Iterator
from dataclasses import replace

from app.checks.base import Case, Judgement, case_check, found
from app.domain.facts import Facts, NotProbed
from app.domain.finding import Rule, Severity
from app.domain.quantities import Words
from app.texts import N_

CHANGED = Rule(
    "ST01",
    "stored-file-changed",
    Severity.ERROR,
    message=N_("文件收进来以后内容变了，与当时的摘要不符。"),
    remedy=N_("若是有意修改的，请移除这一份，把改好的文件重新放入；否则请重新放入原件。"),
    passed=N_("内容与收进来时一致。"),
)
MISSING = Rule(
    "ST02",
    "stored-file-missing",
    Severity.ERROR,
    message=N_("文件已不在报送稿文件夹里，或者读不出来了。"),
    remedy=N_("请移除这一条，再把文件重新放入。"),
    passed=N_("文件都在。"),
)
RULES = (CHANGED, MISSING)
LEFT_OVER = Rule(
    "ST03",
    "stored-file-left-over",
    Severity.ERROR,
    message=N_("文件“{actual}”放在通知没有的一格里，打包时不会带上。"),
    remedy=N_("请移除这个文件；要报送的，放到通知要的那一格里。"),
    passed=N_("放入的文件都在通知要的格子里。"),
)


@case_check(LEFT_OVER)
def left_over(case: Case) -> Iterator[Judgement]:
    """通知要求换过以后，原先那一格可能没有了，里面的文件不能不声不响地漏掉。"""
    asked = {
        key for item in case.profile.items for key in case.submission.keys_of(item.id, item.per)
    }
    for slot in case.submission.slots:
        for file in slot.files if slot.key not in asked else ():
            yield replace(found(LEFT_OVER, actual=Words(file.name)), file=file)


REASONS = {
    "empty": N_("文件是空的"),
    "truncated": N_("文件不完整，后面缺了一截"),
    "damaged": N_("文件内容已损坏"),
    "hostile": N_("文件里有不安全的内容"),
    "time": N_("检查用时太久，已停下"),
    "memory": N_("检查占用内存太多，已停下"),
    "output": N_("检查结果太大，已停下"),
    "crashed": N_("检查这个文件的程序中途退出了"),
    "start-failed": N_("检查文件的程序没能启动"),
    "failed": N_("检查这个文件时程序出了错"),
    "unsupported": N_("这种文件目前还不能检查"),
    "too-large": N_("图片的像素太多，超过两亿两千万"),
    "no-ocr": N_("这次没有识别扫描件里的文字"),
    "no-reader": N_("这台电脑上，识别文字的组件用不了"),
    "missing": N_("文件不见了"),
    "changed": N_("文件变了"),
}
"""Why a file gave no facts, by the slugs of Unreadable and NotProbed."""

LOOK_YOURSELF = N_("请打开文件，对照通知自己看一遍。")
_WITH_OCR = N_("请不带 --no-ocr 再检查一次；或者打开文件，对照通知自己看一遍。")
_TRY_AGAIN = N_("请再检查一次；还是不行的话，请打开文件，对照通知自己看一遍。")


def todo(reason: str) -> str:
    """What to do about a file that was not looked at, by the slug of NotProbed."""
    if reason == "no-ocr":
        return _WITH_OCR
    return LOOK_YOURSELF if reason in {"unsupported", "no-reader"} else _TRY_AGAIN


def gone(facts: Facts) -> Judgement | None:
    """收进报送稿的每个文件都记下了摘要。再次检查时文件不在了或者内容变了，就不能当作原来那份来检查。"""
    if not isinstance(facts, NotProbed):
        return None
    rule = {"missing": MISSING, "changed": CHANGED}.get(facts.reason)
    return found(rule) if rule else None
