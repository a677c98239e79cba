"""How a provider sends an original so that it arrives as it is."""

from collections.abc import Iterable

from app.printing.slip_sheets import Hint
from app.texts import N_, _
from app.workflow.asking.reasons import Sort

_HINTS: dict[Sort, tuple[str, tuple[str, ...]]] = {
    Sort.PHOTO: (
        N_("照片"),
        (
            N_("用微信、QQ 发：选好照片，先勾选“原图”再发送；或者用“文件”发送。"),
            N_("用数据线、读卡器或 U盘，从手机、相机里直接拷到电脑上，再用邮件附件发来。"),
            N_("不要截图，不要翻拍，不要从聊天记录、朋友圈、网页里另存，不要放大或美化。"),
        ),
    ),
    Sort.STUDIO: (
        N_("证件照"),
        (
            N_("请照相馆把拍摄时的电子照片发来，用邮件附件或“文件”发送。"),
            N_("不要翻拍、扫描冲洗好的照片，不要从网上报名系统里另存。"),
        ),
    ),
    Sort.VIDEO: (
        N_("视频"),
        (
            N_("用微信、QQ 发：用“文件”发送，不要从相册里选视频，那样会被压缩。"),
            N_("文件大的，用数据线或 U盘从手机、相机、剪辑电脑里直接拷。"),
            N_("不要录屏，不要从聊天记录、视频网站里另存。"),
        ),
    ),
    Sort.SCAN: (
        N_("扫描件"),
        (
            N_("用扫描仪扫，选“彩色”、300 dpi，存成 PDF，纸放平放正。"),
            N_("不要用手机拍照代替，不要扫描复印件。"),
        ),
    ),
    Sort.DOCUMENT: (
        N_("文档"),
        (
            N_("先在电脑上打开，从头看到尾；设了打开密码的，去掉密码再存一份。"),
            N_("用邮件附件，或微信、QQ 的“文件”发送。"),
        ),
    ),
}


def hints(sorts: Iterable[Sort]) -> tuple[Hint, ...]:
    """Each sort once, in the table's order."""
    asked = set(sorts)
    return tuple(
        Hint(_(what), tuple(_(line) for line in lines))
        for sort, (what, lines) in _HINTS.items()
        if sort in asked
    )
