"""Writes docs/rules.md, the manual's list of rules, from the rules themselves.

Run it from anywhere after a rule changed: `python3 packaging/rule_catalogue.py`.
"""

import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app.checks import registry  # noqa: E402
from app.domain.finding import Rule, Severity  # noqa: E402
from app.domain.fixing import Ask, Fix  # noqa: E402
from app.fixes.registry import RECIPES  # noqa: E402

TARGET = ROOT / "docs" / "rules.md"
_FAMILIES = {
    "AT": "确认事项",
    "CS": "前后一致",
    "CT": "数量",
    "DL": "期限",
    "HS": "证件照",
    "LM": "没有规则的要求",
    "NM": "文件名",
    "PD": "PDF",
    "PH": "照片",
    "PK": "报送包",
    "ST": "报送稿里的文件",
    "SH": "电子表格",
    "VD": "视频",
    "WD": "Word 文档",
}
_SEVERITIES = {
    Severity.ERROR: "不合格",
    Severity.WARNING: "提醒",
    Severity.CONFIRM: "待人工确认",
    Severity.INFO: "说明",
    Severity.NOT_CHECKED: "未检查",
}
_FIXES = {recipe.fix.id: recipe.fix for recipe in RECIPES}
_PLACEHOLDERS = {
    "actual": "〔实际〕",
    "advice": "〔建议〕",
    "how": "〔不超过、不少于等〕",
    "limits": "〔要求〕",
    "missing": "〔差多少〕",
    "named": "〔扩展名〕",
    "names": "〔文件名〕",
    "other": "〔另一个文件〕",
    "pages": "〔页码〕",
    "required": "〔规定〕",
    "routes": "〔渠道〕",
    "what": "〔对象〕",
    "where": "〔哪一格〕",
    "who": "〔推荐单位〕",
}
_HEAD = """# 检查规则一览

<!-- 本页由 packaging/rule_catalogue.py 生成，请不要手工修改。 -->

每条规则都有固定的编号，编号不会改作他用。〔〕里的词在检查结果里会换成实际的内容。
通知里说“原则上”“建议”的要求，不合格一律降为提醒。
"""


def catalogue() -> str:
    """The whole page as Markdown."""
    parts = [_HEAD, *_overview()]
    for family, members in groupby(registry.documented(), key=lambda one: one[0].code[:2]):
        parts.append(f"\n## {_FAMILIES[family]}（{family}）\n")
        parts.extend(_section(rule, text) for rule, text in members)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(parts))


def _overview() -> Iterator[str]:
    yield "| 编号 | 名称 | 级别 | 说什么 |\n| --- | --- | --- | --- |"
    for rule, _text in registry.documented():
        yield f"| {rule.code} | `{rule.slug}` | {_level(rule)} | {_shown(rule.message)} |"


def _section(rule: Rule, text: str) -> str:
    lines = [
        f"### {rule.code} `{rule.slug}`\n",
        _joined(text) + "\n",
        f"- 级别：{_level(rule)}",
        f"- 检查结果：{_shown(rule.message)}",
        f"- 怎么办：{_shown(rule.remedy)}",
    ]
    if rule.passed:
        lines.append(f"- 合格时：{_shown(rule.passed)}")
    if rule.fix in _FIXES:
        lines.append(f"- 程序能做：{_offered(_FIXES[rule.fix])}")
    return "\n".join(lines) + "\n"


def _offered(fix: Fix) -> str:
    """What the fix does to a copy, and whether it does so unasked."""
    chosen = "" if fix.asks is Ask.NOTHING else "，可以自己选"
    how = "一键修正时一起做" if fix.safe else "看过再做"
    return f"{fix.title}（`{fix.id}`，{how}{chosen}）"


def _shown(message: str) -> str:
    """Raises KeyError for a placeholder that this page has no word for."""
    return message.format_map(_PLACEHOLDERS)


def _level(rule: Rule) -> str:
    level = _SEVERITIES[rule.severity]
    arrived = f"，接收时{_SEVERITIES[rule.on_arrival]}" if rule.on_arrival else ""
    return level + arrived


def _joined(text: str) -> str:
    """Paragraphs on one line each: a line break within Chinese would show as a blank."""
    return "\n\n".join(re.sub(r"\n\s*", "", part) for part in text.split("\n\n"))


if __name__ == "__main__":
    TARGET.write_text(catalogue(), encoding="utf-8", newline="\n")
    print(TARGET.relative_to(ROOT))
