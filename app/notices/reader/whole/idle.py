"""Clauses that leave nothing to confirm: consequences, papers asked for, leave, ways, reasons."""

import re

_MARK = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、]|[①-⑳]) ?")
_SANCTIONS = re.compile(r"一经|查实|发现|弄虚作假|未按|逾期|否则|取消|自动|抄袭|造假|虚假")
_THEN = re.compile(
    r"^(?:[^，。；]{0,6}|且|并)(?:[一二三四五两\d]年内[均都]?|下一?(?:年度|届|年))不(?!重复)"
    r"|予以(?:撤销|取消|收回|命名|表扬|通报)|^取消[^，。；]*$|自行承担"
)
"""三年内不接受其投稿, 已取得的职称予以撤销."""
_GIVEN = re.compile(
    r"^(?:另|还[要须需]?|再|同时|并|[^，。；]{2,8}(?:须|应|需)(?=增加))+(?:另?[备附]|提供|提交|增加)"
    r"[^，。；]*(?:份|件|书|表|证明|意见|说明|文本|PDF|版)(?:[\d一两二三四五六]+[份件套])?$"
)
"""另附一份AI使用说明, 企业须增加部门出具的审核意见."""
_NEED_NOT = re.compile(
    r"可以?(?:少|不)[报推交]|[都就也]行$|不限(?!制)[^，。；]{2,}|不收费|任选其一$|自愿参加$|不受此限"
)
_POSTED = re.compile(
    r"到付|送件|上门送|盖章确认$|^加盖[^，。；]*章$|(?:尺寸|大小|画幅)与|审核通过后$"
    r"|[一两二三四五\d][份件]$|\d月\d{1,2}日前|直接报送的|按时[^，。；]{0,3}的不|会不会"
)
_WISHED = re.compile(r"适当比例|应有体现|优化结构|平衡照顾|挪作|立账|发放工资|讲清楚$")
"""What nobody could tell, and what becomes of the money."""
_REASON = re.compile(r"^经[^，。；]{2,20}(?:授权|通过的|批准|同意)$")


def leaves_nothing(clause: str, before: str) -> bool:
    """Nothing to confirm, whatever its grammar; `before` is the sentence in front of it."""
    said = _MARK.sub("", clause.strip())
    if _THEN.search(said) and (_SANCTIONS.search(before) or re.search("予以|承担", said)):
        return True
    return any(words.search(said) for words in (_GIVEN, _NEED_NOT, _POSTED, _WISHED, _REASON))
