"""Clauses that say whether things go on paper, as a file or both: 只交电子版, 不收纸质材料."""

import re

from app.notices.reader.patterns import Pattern

_FILE = (
    r"(?:电子(?:版|文档|稿|件|材料|文件|表格?|档|的)|扫描件"
    r"|(?:Word|Excel|PDF|PPT)(?:版|文档|文件|格式|表格?)?)"
)
_PAPER = r"(?:纸质?(?:版|件|稿|材料|介质|原件|的)|纸质|书面(?:材料|件)|打印[件稿])"
_HANDS = r"(?:再|另|另外|单独)?(?:报送?|提交|提供|寄送?|邮寄|送|交|发|传|收|接收|受理)?"
_ONLY = rf"(?:只|仅)(?:需要?|须|要|用)?{_HANDS}(?:盖章的?|任何)?"
_ALL_ARE = r"(?:均|都|全部?|一律)(?:为|是)(?=电子)"
"""均为PDF格式 tells the format alone, 均为电子文件 that there is no paper."""
_NOT = rf"(?:不(?:需要?|必|用|要|再)?|无需|无须|毋须|免){_HANDS}(?:任何|其)?"
_BETWEEN = r"[^，。；]{0,4}(?:[和与及、]|以及)[^，。；]{0,4}"
_BOTH = (
    rf"{_PAPER}{_BETWEEN}{_FILE}(?=[^，。；]{{0,4}}[都均各])"
    rf"|{_FILE}{_BETWEEN}{_PAPER}(?=[^，。；]{{0,4}}[都均各])"
    rf"|{_PAPER}(?:一|\d|各)[式份套][^，。；]{{0,3}}[、和，]{_FILE}(?=[一\d][份套])"
    rf"|两[样种者](?:版本|形式)?[都均](?:要|须|报|交)"
    rf"|(?:均|都|各|同时)(?:需|须|要|应)?{_HANDS}{_PAPER}{_BETWEEN}{_FILE}"
)
SAID = Pattern(
    rf"(?P<both>{_BOTH})"
    rf"|(?P<only_file>(?:{_ONLY}|{_ALL_ARE}){_FILE})(?!.?{_BETWEEN}{_PAPER})"
    rf"|(?P<only_paper>{_ONLY}{_PAPER})(?!{_BETWEEN}{_FILE})"
    rf"|(?P<no_paper>{_NOT}{_PAPER})(?!.?外)"
    rf"|(?P<no_file>{_NOT}{_FILE})(?!.?外)"
)
DENIED = Pattern(
    r"(?:不(?:再|得|要|需要?|用|必|通过)?|无需|无须|毋须|勿|免)再?(?P<what>[^，。；、]{1,10})"
)
"""视频不发邮箱, 照片不上传."""
PAPERS = Pattern(r"纸(?:质|版|件|稿|本|介质|的)|书面|打印[件稿]")
FILES = Pattern(
    r"电子(?:版|档|稿|件|文档|文件|材料|资料|表格?|的|图片)|压缩[包文]|文件夹|扫描件"
    r"|(?:Word|Excel|PDF)(?:版|文[档件]|格式)?",
    re.IGNORECASE,
)
NO_CELL = Pattern(r"(?:不(?:需要?|用|必)?|无需?|免)(?:提供|提交|报送|交|报)?|[—-]+|/|×|否|0|")
"""What a cell of a column 纸质份数 or 电子格式 says where there is none."""
