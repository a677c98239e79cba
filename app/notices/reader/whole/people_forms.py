"""Chinese surnames, and the forms of words in which a notice names people to ask."""

from app.notices.reader.patterns import Pattern

SURNAMES = (
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
    "代元束檀衣信展阴昝智幸奉植衡富尧闭由"
)
_DOUBLE = (
    "欧阳|上官|司马|诸葛|皇甫|南宫|澹台|钟离|闻人|司空|公良|东方|尉迟|公孙|慕容|令狐|宇文|长孙|夏侯|申屠"
    "|单于|独孤|仲孙|轩辕|百里|呼延|端木|微生|司徒|拓跋|完颜|赫连|淳于|太叔|濮阳|宗政"
)
SURNAME = rf"(?:{_DOUBLE}|[{SURNAMES}])"
_TITLES = "老师|同志|科长|主任|馆长"
_FIRST_LETTER = r"(?:(?<![\u4e00-\u9fff])|(?<=[处科室部办心组会局站馆所收人院]))"
"""Where a name may begin: behind no character, or behind an office."""
_NAMED = rf"{_FIRST_LETTER}{SURNAME} ?[\u4e00-\u9fff]{{1,2}}(?:{_TITLES})?[、 ，]{{0,2}}"
BEFORE_PHONE = Pattern(
    rf"(?P<who>(?:{_NAMED}){{1,4}})(?:（?[，、： ]?(?:联系)?(?:电话|手机)?[：:]? ?)$"
)
"""许衡 联系电话：: right before a number."""
OF_AN_OFFICE = Pattern(
    rf"(?<![\u4e00-\u9fff])(?P<who>{SURNAME} ?[\u4e00-\u9fff]{{1,2}}) ?"
    r"（[^（）\d，；：]{2,20}[会处科室部办局院司组心馆] ?$"
)
"""柳青（市协会联络部0712-8812066）: with her office, right before a number."""
BEHIND_PHONE = Pattern(
    rf" ?（(?P<who>(?:[小老]{SURNAME}|{SURNAME}[\u4e00-\u9fff]{{1,2}})(?:老师|同志)?)）"
)
"""（小许）; （许衡老师）."""
FULL_NAME = Pattern(rf"{SURNAME} ?[\u4e00-\u9fff]{{1,2}}(?:老师|同志)?(?=[、 ，]|$)")
_CALLED = (
    "老师|科长|主任|处长|秘书长|馆长|股长|女士|先生|会计|干事|馆员|秘书|部长|所长|站长|院长|编辑|经理|书记|主席|组长"
    "|校长|园长|助理|师傅|医生|同学|小姐|大姐|阿姨|姐|哥|叔"
)
_ENGINEER = r"工(?=[，、：（\s]|$)"
"""刘工, which is no 刘工作."""
_CALLER = r"(?:(?<![\u4e00-\u9fff])|(?<=[找系询和或者与及向给问]))"
_BY_TITLE = rf"{SURNAME}[\u4e00-\u9fff]?(?:{_CALLED}|{_ENGINEER})"
"""郝老师; 孔主任."""
_BY_AGE = rf"[小老](?:{SURNAME}|欧阳|上官|司马|诸葛)"
"""老孔; 小欧阳."""
FAMILIAR = Pattern(
    rf"{_CALLER}(?:{_BY_TITLE}|{_BY_AGE})"
    r"(?:(?![\u4e00-\u9fff])|(?=或者?[\u4e00-\u9fff]|和|及|联系|咨询|收[，。]))"
)
ON_A_LINE = Pattern(
    r"^[\u4e00-\u9fff（）]{2,16}(?:办公室|处|科|股|部|中心|室|组|办|秘书处|科室)[：: ]{1,2}"
    rf"(?P<who>(?:{SURNAME} ?[\u4e00-\u9fff]{{1,2}}[、 ]?){{1,4}})$"
)
"""组委会办公室：雷鸣、桑榆."""
_TWO = rf"{SURNAME}[\u4e00-\u9fff]{{1,2}}(?:老师|同志)?"
TO_BE_ASKED = Pattern(rf"[与和同找](?P<who>{_TWO}(?:[、和]{_TWO}){{0,2}})联系")
_LABEL = "联系人|联络人|收件人|咨询人|负责人|联系方式|联系电话|经办人|经办|咨询|联络员"
PEOPLE = Pattern(
    rf"(?:{_LABEL})(?:及电话|及联系方式|和电话|（收件人）)?[：: ](?P<who>[^\n；。]{{2,80}})"
)
"""联系人及电话：雷鸣、桑榆."""
_ANY_NAME = r"[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,6}|[\u4e00-\u9fff](?: ?)[\u4e00-\u9fff]{1,3}"
PERSON = Pattern(
    rf"(?<![\u4e00-\u9fff])(?P<name>{_ANY_NAME})"
    r"(?P<title>老师|同志|先生|女士|科长|主任|处长)?(?![\u4e00-\u9fff])"
)
"""雷鸣; 桑 榆老师; 阿里·买买提."""
_NO_NAME = "平台|系统|评选|支持|立项|结[题项]|查询|座机|咨询|应急|技术|业务"
_NUMBERED = "电话|手机|传真|邮箱|地址|邮编|微信|联系|收$"
_AN_OFFICE = "馆$|院$|站$|部|处|科$|办$|室|局|中心|办公|内线|外线|分机|短号|窗口|前台|委$"
_ON_A_FORM = (
    "代[表理收办填章]|附件|附表|简介|年月|姓名|性别|意见|填表|^(?:推荐)?单位$|学校|学院|大学"
    "|签[字名章]|盖章"
)
"""Labels of a form that stands behind the signature."""
_HOURS = "周[一二三四五六日]|闭馆|[上下]午|工作日|同号|以及|或者|工会|学院|协会|团委"
NOT_PERSON = Pattern("|".join((_NO_NAME, _NUMBERED, _AN_OFFICE, _ON_A_FORM, _HOURS)))
