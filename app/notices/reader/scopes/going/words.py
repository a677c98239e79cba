"""Sorts of words around things and ways; the names of the sorts are those of signs."""

from functools import lru_cache

from app.notices.reader.patterns import Pattern

_SORTS = {
    "paper": r"纸质|书面|纸[件本版介]|纸的|纸稿",
    "print": r"打印|装订|胶装|A4|双面",
    "copies": r"一式|[一二两三四五六七八九十\d]{1,2}[份套册]",
    "original": r"原件|原作|原稿|实物|样书|样品",
    "copied": r"复印",
    "seal": r"盖[^，。；]{0,6}章|公章|加盖|签[字章名]",
    "scan": r"扫描",
    "file": r"电子(?!商务|信息|政务|邮[件箱])|压缩|打包|文件夹|文件名|文件包",
    "word": r"[Ww]ord|WORD|docx?|可编辑",
    "excel": r"[Ee]xcel|EXCEL|xlsx?",
    "pdf": r"PDF|pdf",
    "format": r"MP4|mp4|JPE?G|jpe?g|PNG|MB|GB|像素|分辨率|1080|AVI|MOV|MP3|RAW|\dM(?![a-z])",
    "film": r"视频|录像|短片|影像|影片|微电影",
    "photo": r"照片|图片|摄影|影像|证件照",
    "upload": r"上传|填报|填写|录入|提交|网上|在线|线上",
    "mail": r"邮箱|邮件|@|信箱",
    "site": r"系统|平台|网址|网[站页]|小程序|公众号|https?|www|[云网]盘|链接|问卷|扫码|二维码",
    "post": r"寄|快递|EMS|邮戳",
    "hand": r"送[交达到至]|递交|当面|现场|专人|面交|交到|交至|报到|室",
    "carrier": r"光盘|[UＵ]盘|优盘|硬盘|刻录|拷",
    "only": r"只|仅",
    "not": r"不(?!少于|超过|低于|限|得少|大于|小于|高于)|无需|无须|毋须|勿|免于",
    "also": r"同时|另|并|还|再|也",
    "each": r"[均都]|一律|分别|各",
    "all": r"所有|全部|以上|上述|各项|整套|全套",
    "matter": r"材料|资料|文件",
    "rest": r"其余|其他|其它|余下",
    "except": r"除",
    "if": r"的，|如|若|未能|无法|不便|也可|亦可|或者?",
    "table": r"表",
    "report": r"报告|总结|方案|论文|事迹|文章|案例|简介|说明",
    "letter": r"函|证明|承诺|意见",
    "work": r"作品|成果|稿件?",
    "following": r"下列|以下|如下|下面",
    "later": r"复[赛评]|终评|决赛|答辩|入围|入选|获奖|结[题项]|中期|第二阶段|通过[^，]{0,6}的",
    "first": r"初[赛评]|海选|申报阶段|报名阶段|第一阶段",
    "after": r"后(?=[，提发寄送交报])|打印",
}
_PATTERNS = {name: Pattern(words) for name, words in _SORTS.items()}


@lru_cache(maxsize=2048)
def sorts(text: str) -> tuple[str, ...]:
    """The sorts of which the text has a word; headings come again with each thing below them."""
    return tuple(name for name, words in _PATTERNS.items() if words.search(text)) if text else ()


def has(sort: str, text: str) -> bool:
    return bool(_PATTERNS[sort].search(text))


_DIGITS = Pattern(r"\d+")


def pairs(text: str) -> list[str]:
    """All two letters that stand side by side; any number counts as 0."""
    plain = _DIGITS.sub("0", text)
    return [plain[at : at + 2] for at in range(len(plain) - 1)]
