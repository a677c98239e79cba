"""Names of offices, rooms and sites without the words that lead to them."""

from app.notices.reader.patterns import Pattern

_LEADS_TO_AN_OFFICE = Pattern(
    r"(?:方式(?=[寄送交报]))?(?:或者?|也可以?)?(?:直接|自行|统一|派?专人|派人|用[^，。；寄送]{2,10}(?=[寄送]))?"
    r"(?:(?:邮寄|快递|寄送|报送|递交|送交|寄|送|交(?![通流易响])|报(?![社刊业]))达?)?"
    r"(?:[至到往给])?(?:[一-龥]{0,4}地[址点])?：?"
)
_LEADS_TO_A_SITE = Pattern(
    r".*(?:登[录入]|上传|录入|通过|进入|存(?=[一-龥]{2}[网云]盘)|(?:交|传|放|存|发|拷|提交)[至到入进]|经|用|在)[至到]?"
)
_QUOTED = Pattern(r"“([^“”]+)”")


_THINGS_FIRST = Pattern(r"[^，。；]*\d[本份册套张件个部][^，。；]*?[到至往](?=[^，。；]{4})")
"""样书3本和登记表1份到某某路8号."""

_EITHER_WILL_DO = Pattern(r"(?:[均都皆亦即]可以?|都行)$")
"""派人送市妇联发展部均可."""
_DAY_FIRST = Pattern(
    r"^[在于]?[^，。；]{0,6}\d日?之?前[^，。；]{0,4}?(?:寄|快递|送|交|报送)[至到往达]"
)
"""于9月9日前寄达某某路8号."""


def office(written: str) -> str:
    """或直接送到市局知识产权科 → 市局知识产权科; what is nothing but a lead stays."""
    told = _THINGS_FIRST.sub("", _DAY_FIRST.sub("", written.strip(), count=1), count=1)
    told = _EITHER_WILL_DO.sub("", told)
    lead = _LEADS_TO_AN_OFFICE.match(told)
    name = (told[len(lead[0]) :] if lead else "") or told
    return office(name) if name.startswith("或") and name != told else name


def site(written: str) -> str:
    """传到百度网盘 → 百度网盘; “青湖”微信小程序 and 青湖”微信小程序 → 青湖微信小程序."""
    ahead, sign, quoted = written.partition("“")
    told = _LEADS_TO_A_SITE.sub("", ahead, count=1) + sign + quoted
    return _QUOTED.sub(r"\1", told).replace("“", "").replace("”", "")
