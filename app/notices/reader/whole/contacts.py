"""E-mail addresses, telephones, postal addresses and people to ask."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.whole import names, places
from app.notices.reader.whole.heads import Found

_MAIL = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9._+-]{0,40}(?: ?@ ?|（at）|\(at\)|\[at\]|【at】|#"
    r"|（@）)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|cn|net|org|edu|gov|example|test|info"
    r"|top|vip|xyz)(?:\.[a-z]{2,7})*",
    re.IGNORECASE,
)
_MASKED = re.compile(
    r"\[email.{0,3}protected\]|[A-Za-z0-9._]*\*{2,}[A-Za-z0-9._*]*@[A-Za-z0-9.]+"
    r"|[A-Za-z0-9._]+@\*+[A-Za-z.]*"
)
_PHONE = re.compile(
    r"(?<![\d.@A-Za-z×-])(?:（?0[1-9]\d{1,2}）?[- ]?(?:\d{8}"
    r"|\d{7}|\d{3,4}[ -]\d{4}|\d{3} \d{3,4}|\d{4} \d{3})(?:-\d{1,5}"
    r"|转\d{1,5})?|1[3-9]\d[- ]?\d{4}[- ]?\d{4}|400[- ]?\d{3,4}[- ]?\d{3,4}(?:转\d{1,5})?"
    r"|(?<=[：、，；话机 （）\u4e00-\u9fff])(?:[2-9]\d{2,3} ?\d{4}|[2-9]\d{3} \d{3})"
    r"|(?<=(?<!（)内线)[：: ]{0,2}\d{4,6})(?![\d@年月])"
)
_EXTRA = re.compile(r"(?<=\d)[、/，或] ?(?:\d{3,4} ?\d{4}|\d{4} \d{3})(?!\d)")
_FAX = re.compile(
    r"传真(?:号码)?[：: ]{0,2}$|(?:订阅|广告|发行)(?:热线|电话)?[：: ]{0,2}$"
    r"|监督(?:举报)?电话[：: ]{0,2}$"
)
_NOT_PHONE = re.compile(
    r"(?:账号|帐号|QQ群?号?|群号|编码|卡号|代码|税号|(?<!同)微信号?)[：: ]{0,2}$"
)
_ADDRESS_LABEL = re.compile(
    r"(?:(?:通讯|联系|邮寄|通信|收件|寄送|报送|办公|材料|投递|收信|递交|接收|现场"
    r"|单位)*地址|地 ?点|邮寄至|寄至|寄到|寄往|寄送至|寄送到|送至|报送至|送达|交至|送到"
    r"|交到)[：: ]{0,2}(?:为|：)?"
)
_ADDRESS = re.compile(
    r"(?:[\u4e00-\u9fff]{2,12}?(?:省|市|区|县|州|镇|乡|街道"
    r"|开发区))*[\u4e00-\u9fffA-Za-z0-9]{1,14}?(?:路|街|道|巷|里|大道|胡同|弄|村|园|东路"
    r"|西路|区|苑|坊)(?:[甲乙丙东西南北中]?\d{1,5}(?:-\d+)?号(?:院)?"
    r"|[\d一二三四五六七八九十]+号)(?:（\d{6}）)?[^，。；、（）\n：“”@ ]{0,30}"
)
_BUILDING = re.compile(
    r"(?:(?:[送寄交][至到往]|[送寄](?:（送）)|地[址点]：|^答：|[处科部室]：))(?P<to>[\u4e00-\u9fff]{2,14}(?:中心|大厦|大楼|公园|大院|大学|学院|广场|办公区)"
    r"(?:[东西南北主]楼|[东西南北]门)?(?:[\d一二三四五六七八九十A-Z]{1,2}号?[楼座])?(?:[\d一二三四五六七八九十]{1,2}[层楼])?(?:\d{3,4}(?:室|房间?)?)?)(?<=[\d楼层室间])"
)
"""政务中心3号楼711室: without a street."""
_ROOM = re.compile(
    r"(?<=[处科部办心室院所站馆社会局厅委])（(?P<to>(?![^（）]*[路街巷]\d)[^（），@：；]{2,24}(?:楼|室|层|座|间|宫|大厦|中心|大院)[^（），@：；]{0,12})(?:，[^（）]*)?）"
)
"""（门诊楼五楼506） behind the office that takes it."""
_LABELLED = re.compile(
    r"(?<!邮箱)(?<!网络)(?<!网)(?<!IP)(?<!下载)地址[：: ]{1,2}(?!http|www)(?P<to>[^\n。；]{5,70})"
)
_PEOPLE = re.compile(
    r"(?:联系人|联络人|收件人|咨询人|负责人|联系方式|联系电话|经办人|经办|咨询|联络员)(?:及电话|及联系方式"
    r"|和电话|（收件人）)?[：: ](?P<who>[^\n；。]{2,80})"
)
_PERSON = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,6}|[\u4e00-\u9fff](?:"
    r" ?)[\u4e00-\u9fff]{1,3})(?P<title>老师|同志|先生|女士|科长|主任"
    r"|处长)?(?![\u4e00-\u9fff])"
)
_NOT_PERSON = re.compile(
    r"平台|系统|评选|支持|立项|结[题项]|查询|座机|咨询|应急|技术|业务|电话|手机|传真|邮箱|地址|邮编|微信|联系|收$|部|处|科$|办$|室|局|中心|办公|内线|外线|周[一二三四五六日]|闭馆|[上下]午|工作日|同号|以及|或者|工会|学院|协会|团委"
)
_OFFICE = re.compile(
    r"(?:报送?至|发送至|发[至到给]|交给|寄至|寄送至|送至|送到|送交|提交至|报至|报到|报送到|反馈至|寄到|寄送|交到|交至"
    r"|(?:直接|统一)送|(?<=[前并时，；])交|快递至|(?<=信方式)寄"
    r"|寄往|邮寄|(?<=[前并时])报送|收件人?[：:]|报(?=[省市县区州我局])|(?<=[室号楼层座院]，))"
    r"：?(?P<who>(?!本|所在)[^，。；（）：\n0-9@]{2,30}?(?:办公室|处|科|部|中心|组委会|局|室"
    r"|委员会|办|协会|学会|工会|秘书处|团委|学院|院|所|站))(?=[，。；（：\n邮电收]|$)"
)


@dataclass
class Contacts:
    emails: list[Found] = field(default_factory=list)
    phones: list[Found] = field(default_factory=list)
    addresses: list[Found] = field(default_factory=list)
    people: list[Found] = field(default_factory=list)
    office: Found | None = None
    masked: list[Found] = field(default_factory=list)


def contacts(document: Document) -> Contacts:
    found = Contacts()
    for sentence in document.sentences:
        start, end = sentence.start, sentence.end
        _add(found.emails, emails(document.text, start, end))
        _add(found.masked, _masked(document.text, start, end))
        _add(found.phones, _phones(document.text, start, end))
        _add(found.addresses, addresses(document.text, start, end))
        _add(found.people, _people(document.text, start, end))
        _add(found.people, _beside_phones(document.text, start, end))
        _add(found.people, _familiar(document.text, start, end))
        _add(found.people, _on_a_line(document.text, start, end))
        _add(found.people, names.told(document.text, start, end, _PHONE))
        if sentence.cell is not None and _NAMED_COLUMN.search(sentence.cell.header):
            _add(found.people, _in_a_column(sentence))
        office = _OFFICE.search(document.text, start, end)
        if office and found.office is None:
            found.office = Found(places.office(office["who"]), *office.span("who"), 0.7)
    at = _OFFICE_AT.search(document.text) if found.office is None else None
    if at and not document.is_silent(at.start()):
        found.office = Found(
            places.office(at["who"] or at["own"]), *at.span(at.lastgroup or 0), 0.6
        )
    return found


_OFFICES = r"办公室|[一-龥]处|[一-龥]科|[一-龥]部|中心|组委会|秘书处|委员会|编辑部|[一-龥]馆"
_OFFICE_AT = re.compile(
    rf"[寄送交传]达?[到至给往]?(?:[^，。；\n]{{2,24}}[号室楼层])?(?P<who>(?!回|来)[一-龥]{{2,16}}?(?:{_OFFICES}))"
    rf"(?=[，。；（： \n]|都|邮编)|(?<=\n)(?P<own>[一-龥]{{2,14}}(?:{_OFFICES}))"
    r"(?=：[^，。；\n]{2,16}[路街道巷楼号]|设在|地址)"
)
"""寄到环城路17号县文化馆摄影部; 学会秘书处：文汇路300号, in a line of its own."""


_NAMED_COLUMN = re.compile(r"联系人|联络人|责任编辑|负责人|经办人|姓名")


def _in_a_column(sentence: Sentence) -> Iterator[Found]:
    """Of a table that gives telephones beside the names."""
    cell, name = sentence.cell, sentence.text.strip()
    listed = cell is not None and any(re.search(r"电话|手机|邮箱", one) for one in cell.headers)
    if listed and re.fullmatch(r"[\u4e00-\u9fff]{2,4}", name) and not _NOT_PERSON.search(name):
        yield Found(name, sentence.start, sentence.end, 0.88)


def _add(held: list[Found], more: Iterator[Found]) -> None:
    for one in more:
        if one.text not in {known.text for known in held}:
            held.append(one)


def emails(text: str, start: int, end: int) -> Iterator[Found]:
    for found in _MAIL.finditer(text, start, end):
        written = re.sub(
            r" ?@ ?|（at）|\(at\)|\[at\]|【at】|#|（@）", "@", found[0], flags=re.IGNORECASE
        )
        plain = "@" in found[0] and "（" not in found[0]
        yield Found(written, *found.span(), 0.97 if plain else 0.75, inferred=not plain)


def _masked(text: str, start: int, end: int) -> Iterator[Found]:
    for found in _MASKED.finditer(text, start, end):
        yield Found(found[0], *found.span(), 0.3)


def _phones(text: str, start: int, end: int) -> Iterator[Found]:
    for found in _PHONE.finditer(text, start, end):
        before = text[max(start, found.start() - 12) : found.start()]
        if _FAX.search(before) or _NOT_PHONE.search(before):
            continue
        number = re.sub(r"[（）：:]", "", found[0]).replace(" ", "")
        number = (
            re.sub(r"^(0\d{2}|0\d{3})-?(?=\d{7,8}(?:$|转|-))", r"\1-", number)
            if number[0] == "0"
            else number
        )
        yield Found(number, *found.span(), 0.95)
        extra = _EXTRA.match(text, found.end())
        while extra and extra.end() <= end:
            yield Found(
                extra[0][1:].replace(" ", ""),
                extra.start() + 1,
                extra.end(),
                0.9,
            )
            extra = _EXTRA.match(text, extra.end())


def addresses(text: str, start: int, end: int) -> Iterator[Found]:
    labelled = _LABELLED.search(text, start, end)
    if labelled:
        written = re.split(
            r"(?:，|；)|邮编|邮政编码|联系|收件人|(?<=.) (?=[\u4e00-\u9fff]{2,4}收)", labelled["to"]
        )[0]
        written = re.sub(r"（?收）?$", "", written.rstrip(" ：（）")).rstrip(" （）：")
        if 5 <= len(written) <= 60:
            low = labelled.start("to")
            yield Found(written, low, low + len(written), 0.9)
            return
    for room in _ROOM.finditer(text, start, end):
        yield Found(room["to"], *room.span("to"), 0.92)
    for found in _BUILDING.finditer(text, start, end):
        yield Found(found["to"], *found.span("to"), 0.85)
    for found in _ADDRESS.finditer(text, start, end):
        low = found.start()
        labels = list(_ADDRESS_LABEL.finditer(text, max(start, low - 2), found.end() - 4))
        if labels and labels[-1].end() < found.end() - 5:
            low = labels[-1].end()
        written = re.sub(r"^.*(?:寄送?至|送至|报送至|寄到|寄往)", "", text[low : found.end()])
        low = found.end() - len(written)
        written = re.sub(r"(?:收|邮编|邮政编码|联系人|电话|邮寄|不接受).*$", "", written).rstrip(
            " ："
        )
        if len(written) >= 5:
            yield Found(written, low, low + len(written), 0.93)


def _people(text: str, start: int, end: int) -> Iterator[Found]:
    for found in _PEOPLE.finditer(text, start, end):
        plain = re.sub(r"（[^（）]*）", lambda one: "，" * len(one[0]), found["who"])
        for one in _PERSON.finditer(plain):
            name = one["name"].replace(" ", "")
            at = found.start("who") + one.start()
            written = name + (one["title"] or "")
            labelled = one.start() == 0 or found["who"][: one.start()].endswith(("、", " "))
            sure = re.match(r"联系人|联络人|收件人|经办", found[0])
            known = name[0] in _SURNAMES + "小老阿" or one["title"] or (labelled and sure)
            if (
                known
                and not _NOT_PERSON.search(written)
                and (2 <= len(written) <= 6 or "·" in name)
            ):
                yield Found(written, at, at + len(one[0]), 0.93 if name[0] in _SURNAMES else 0.85)


_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋"
    "杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙"
    "陶贺顾毛郝龚邵万钱严赖覃洪武莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹"
    "申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管"
    "柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫"
    "米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
    "官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠"
    "豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜"
    "上诸羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯"
    "闫竺骆洛付步逄宓邰岩肇年"
    "元束檀衣信展阴昝智幸奉植衡富尧闭由"
)
_DOUBLE = (
    "欧阳|上官|司马|诸葛|皇甫|南宫|澹台|钟离|闻人|司空|公良|东方|尉迟|公孙|慕容|令狐|宇文|长孙|夏侯|申屠"
    "|单于|独孤|仲孙|轩辕|百里|呼延|端木|微生|司徒|拓跋|完颜|赫连|淳于|太叔|濮阳|宗政"
)
_SURNAME = rf"(?:{_DOUBLE}|[{_SURNAMES}])"
_BEFORE_PHONE = re.compile(
    rf"(?P<who>(?:(?:(?<![\u4e00-\u9fff])|(?<=[处科室部办心组会局站馆所收人院]))"
    rf"{_SURNAME} ?[\u4e00-\u9fff]{{1,2}}(?:老师|同志"
    rf"|科长|主任|馆长)?[、 ，]{{0,2}}){{1,4}})(?:（?[，、： ]?(?:联系)?(?:电话"
    rf"|手机)?[：:]? ?)$"
)
_BEHIND_PHONE = re.compile(
    rf" ?（(?P<who>(?:[小老]{_SURNAME}|{_SURNAME}[\u4e00-\u9fff]{{1,2}})(?:老师|同志)?)）"
)
_ONE = re.compile(rf"{_SURNAME} ?[\u4e00-\u9fff]{{1,2}}(?:老师|同志)?(?=[、 ，]|$)")


def _beside_phones(text: str, start: int, end: int) -> Iterator[Found]:
    """Names right before a telephone number: 许衡 8826 0011."""
    for phone in _PHONE.finditer(text, start, end):
        behind = _BEHIND_PHONE.match(text, phone.end(), end)
        if behind and not _NOT_PERSON.search(behind["who"]):
            yield Found(behind["who"], *behind.span("who"), 0.88)
        before = _BEFORE_PHONE.search(text, max(start, phone.start() - 24), phone.start())
        if before is None or _NOT_PERSON.search(before["who"]):
            continue
        for one in _ONE.finditer(before["who"].rstrip("，、 ")):
            if _NOT_PERSON.search(one[0]):
                continue
            at = before.start("who") + one.start()
            yield Found(one[0].replace(" ", ""), at, at + len(one[0]), 0.93)


_FAMILIAR = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=[找系询和或者与及向给问]))(?:{_SURNAME}[\u4e00-\u9fff]?(?:老师|科长|主任|处长|秘书长|馆长|股长|女士|先生|会计|干事|馆员"
    r"|秘书|部长|所长|站长|院长|编辑|经理|书记|主席|组长|校长|园长|助理|师傅|医生|大姐|阿姨|姐|哥|叔|工(?=[，、：（\s]|$))"
    rf"|[小老](?:{_SURNAME}|欧阳|上官|司马|诸葛))(?:(?![\u4e00-\u9fff])|(?=或者?[\u4e00-\u9fff]|和|及|联系|咨询|收[，。]))"
)
_ASKED = re.compile(r"联系|咨询|找|电话|分机|答疑|请教")


def _familiar(text: str, start: int, end: int) -> Iterator[Found]:
    """老孔 6221905, 郝老师: as colleagues call one another, where it is told whom to call."""
    line = max(text.rfind("\n", 0, start) + 1, start - 60)
    if not (_ASKED.search(text, line, end) or _PHONE.search(text, start, end)):
        return
    for one in _FAMILIAR.finditer(text, start, end):
        yield Found(one[0], *one.span(), 0.9)


_ON_A_LINE = re.compile(
    rf"^[\u4e00-\u9fff（）]{{2,16}}(?:办公室|处|科|股|部|中心|室|会务组|秘书处|科室)[：:"
    rf" ]{{1,2}}(?P<who>(?:{_SURNAME}[\u4e00-\u9fff]{{1,2}}[、 ]?){{1,4}})$"
)


def _on_a_line(text: str, start: int, end: int) -> Iterator[Found]:
    """组委会办公室：雷鸣、桑榆."""
    found = _ON_A_LINE.match(text[start:end])
    for one in _ONE.finditer(found["who"]) if found else ():
        at = start + (found.start("who") if found else 0) + one.start()
        yield Found(one[0], at, at + len(one[0]), 0.8)
