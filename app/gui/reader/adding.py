"""手工添加: what the reader missed, in one dialog whose fields follow what is being added."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.notice import NoticeProfile
from app.gui.reader.filling import FillingDialog
from app.gui.reader.form import Form
from app.gui.theme import Theme
from app.gui.widgets.combo import Combo
from app.gui.widgets.fields import Labelled
from app.gui.widgets.quote import MarkedText
from app.reporting.quoting import readable
from app.texts import _
from app.workflow.notices import adding


class AddingDialog(FillingDialog):
    """`submitted` bears the place and the texts by name.

    `quote` are the words that she marked, "" where she marked none; `item` the id of the one to
    which a requirement is to be added, "" where that is open.
    """

    submitted = Signal(str, object)

    def __init__(
        self, theme: Theme, parent: QWidget | None, profile: NoticeProfile, quote: str, item: str
    ) -> None:
        rests = _("通知里的这几个字会作为依据：")
        alone = _("没有选中通知里的字，加进去的这一条没有原文作依据。")
        said = rests if quote else alone
        super().__init__(theme, parent, _("手工添加"), said, yes=_("加进清单"), no=_("取消"))
        self._profile = profile
        self._quote = quote
        self._kinds = adding.kinds(profile)
        self._limits: tuple[tuple[str, str], ...] = ()
        self.what = Combo(theme, _("添加什么"), [label for _place, label in self._kinds])
        self.item = Combo(theme, _("哪一项材料"), [one.name for one in profile.items])
        self.limit = Combo(theme, _("哪一条要求"))
        self._rows = [
            Labelled(theme, one.accessibleName(), one) for one in (self.what, self.item, self.limit)
        ]
        self.form = Form(theme, ())
        if quote:
            words = MarkedText(theme)
            words.set_text(readable(quote), [])
            self.body.addWidget(words)
        for row in self._rows:
            self.body.addWidget(row)
        self.body.addWidget(self.form)
        self._begin(item)

    def send(self) -> None:
        self.submitted.emit(self.place, self.form.texts())

    @property
    def place(self) -> str:
        """What is being added, as `notices.adding` names it; "" while that is open."""
        kind = self._kinds[self.what.currentIndex()][0]
        if kind != "items.":
            return kind
        item, limit = self.item.currentIndex(), self.limit.currentIndex()
        if item < 0 or limit < 0:
            return ""
        return f"items.{self._profile.items[item].id}.{self._limits[limit][0]}"

    def _begin(self, item: str) -> None:
        ids = [one.id for one in self._profile.items]
        places = [place for place, _label in self._kinds]
        self.what.setCurrentIndex(places.index("items.") if item else 0)
        self.item.setCurrentIndex(ids.index(item) if item else -1)
        self._list_limits()
        self.what.currentIndexChanged.connect(self._ask)
        self.item.currentIndexChanged.connect(self._list_limits)
        self.limit.currentIndexChanged.connect(self._ask)
        (self.limit if item else self.what).setFocus()

    def _list_limits(self) -> None:
        """Of the chosen material: those of which nothing is said yet."""
        place = self.item.currentIndex()
        item = self._profile.items[place].id if place >= 0 else ""
        self._limits = adding.limits_of(item, self._profile) if item else ()
        self.limit.blockSignals(True)
        self.limit.clear()
        self.limit.addItems([label for _name, label in self._limits])
        self.limit.setCurrentIndex(-1)
        self.limit.setEnabled(bool(self._limits))
        self._rows[2].set_hint("" if item else _("先选上面是哪一项材料，这里才有得选。"))
        self.limit.blockSignals(False)
        self._ask()

    def _ask(self) -> None:
        """The fields of what is chosen."""
        of_item = self._kinds[self.what.currentIndex()][0] == "items."
        for row in self._rows[1:]:
            row.setVisible(of_item)
        place = self.place
        fields = adding.fields_for(place, self._profile, self._quote) if place else ()
        old, self.form = self.form, Form(self.theme, fields)
        self.form.committed.connect(self.accept)
        self.body.replaceWidget(old, self.form)
        old.hide()
        old.deleteLater()
        self.form.show()
        self.yes.setEnabled(bool(place))
        self.fit()
