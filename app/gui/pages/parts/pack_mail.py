"""A message as it is to be copied into a mailbox's web page, and the files that go with it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.packing_forms import Enclosed, Kept, Mail
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.card import Card, CardTone
from app.gui.widgets.choices import Segments
from app.gui.widgets.labels import Elide, Elided, Text
from app.gui.widgets.pace import amount
from app.texts import N_, _

_LISTED = 12
_FIELDS = (N_("收件人"), N_("主题"), N_("正文"))
_NAME_WIDTH = 48


class _Row(QWidget):
    """A field's name, its text, and 复制."""

    copied = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._whole = ""
        self._text = Elided(theme, "", Elide.END)
        self.link = LinkButton(theme, _("复制"))
        self.link.setAccessibleDescription(name)
        self.link.clicked.connect(self._on_link)
        label = Text(theme, name, token=Token.TEXT2)
        label.setMinimumWidth(_NAME_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(label)
        row.addWidget(self._text, 1)
        row.addWidget(self.link)

    def show_text(self, text: str) -> None:
        self._whole = text
        self._text.setText(" ".join(text.split()) or _("通知里没有写"))
        self._text.setToolTip(text)
        self.link.setHidden(not text)

    def _on_link(self) -> None:
        self.copied.emit(self._whole)


class PackMail(Card):
    """`copied(text)`; `open_asked(Path)`: the folder of the files is to be seen."""

    copied = Signal(str)
    open_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, CardTone.SUNKEN)
        self._kept: Kept | None = None
        self._at = 0
        self.numbers: Segments | None = None
        self.rows = [_Row(theme, _(name)) for name in _FIELDS]
        self._count = Text(theme, "", token=Token.TEXT2)
        self._files = Text(theme, "", Size.DETAIL, wrap=True)
        self.folder = LinkButton(theme, _("打开附件文件夹"))
        self._large = Text(theme, "", token=Token.WARN, wrap=True)
        self._large_steps = Text(theme, _large_steps(), Size.DETAIL, token=Token.TEXT2, wrap=True)
        self.uploads = LinkButton(theme, _("打开“待上传”文件夹"))
        self._lay_out()
        self._wire()

    def show_kept(self, kept: Kept | None) -> None:
        self.setHidden(kept is None or not (kept.mails or kept.uploads))
        if kept is None or kept == self._kept:
            return
        self._kept, self._at = kept, 0
        self._fill_numbers(len(kept.mails))
        self._show_mail()
        for part in (self._large, self._large_steps, self.uploads):
            part.setHidden(not kept.uploads)
        text = _("用“超大附件”发送 {count} 个：{names}")
        names = "、".join(map(_told, kept.uploads))
        self._large.setText(text.format(count=len(kept.uploads), names=names))

    def _show_mail(self) -> None:
        mails = self._kept.mails if self._kept else ()
        mail = mails[self._at] if mails else Mail("", "", "", (), Path())
        for row, text in zip(self.rows, (mail.to, mail.subject, mail.body), strict=True):
            row.show_text(text)
        size = amount(sum(one.size for one in mail.enclosed))
        told = _("附件 {count} 个，{size}")
        self._count.setText(told.format(count=len(mail.enclosed), size=size))
        lines = [_told(one) for one in mail.enclosed[:_LISTED]]
        if len(mail.enclosed) > _LISTED:
            lines.append(_("还有 {count} 个").format(count=len(mail.enclosed) - _LISTED))
        self._files.setText("\n".join(lines))

    def _fill_numbers(self, count: int) -> None:
        """1/3, 2/3, 3/3; nothing where there is one."""
        if self.numbers is not None:
            self.numbers.hide()
            self.numbers.deleteLater()
            self.numbers = None
        if count > 1:
            names = [f"{number}/{count}" for number in range(1, count + 1)]
            self.numbers = Segments(self._theme, names, _("第几封"))
            self.numbers.chosen.connect(self._on_number)
            self.body.insertWidget(0, self.numbers, 0, Qt.AlignmentFlag.AlignLeft)

    def _lay_out(self) -> None:
        for row in self.rows:
            self.body.addWidget(row)
        head = QHBoxLayout()
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.folder)
        self.body.addLayout(head)
        self.body.addWidget(self._files)
        large = QVBoxLayout()
        large.setSpacing(4)
        large.addWidget(self._large)
        large.addWidget(self._large_steps)
        large.addWidget(self.uploads, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(large)

    def _wire(self) -> None:
        for row in self.rows:
            row.copied.connect(self.copied)
        self.folder.clicked.connect(self._on_folder)
        self.uploads.clicked.connect(self._on_uploads)

    def _on_number(self, place: int) -> None:
        self._at = place
        self._show_mail()

    def _on_folder(self) -> None:
        if self._kept and self._kept.mails:
            place = self._kept.mails[self._at].place
            self.open_asked.emit(place.parent if place.suffix == ".eml" else place)

    def _on_uploads(self) -> None:
        if self._kept:
            self.open_asked.emit(self._kept.uploads_place)


def _told(one: Enclosed) -> str:
    return _("{name}（{size}）").format(name=one.name, size=amount(one.size))


def _large_steps() -> str:
    return _(
        "在邮箱网页里写信，点“超大附件”（也叫“云附件”“文件中转站”），"
        "选上“待上传”里的材料，等传完再发；在正文里写明下载的截止日期。"
    )
