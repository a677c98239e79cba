"""裁剪: what is to stay of a headshot, in the ratio that the notice asks, with what comes out."""

import threading

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.facts import PhotoFacts
from app.domain.fixing import Offer
from app.domain.notice import Item
from app.fixes.base import Chosen
from app.fixes.photo_frames import Frame
from app.gui.background import Runner, Task
from app.gui.dialogs.asking import Asking
from app.gui.dialogs.crop_stage import CropStage
from app.gui.dialogs.hands import Hands
from app.gui.theme import Size, Token
from app.gui.viewmodels.cropping import Cropping
from app.gui.viewmodels.mending import names_of
from app.gui.viewmodels.state import State
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.combo import Combo
from app.gui.widgets.labels import Text
from app.gui.widgets.marks import Mark, MarkIcon
from app.texts import _
from app.workflow.mending.crop import Outcome, face_of

_WIDE = 736
"""px, wider than other dialogs: the picture is worked on."""
_EDGE = 1280
_MOST = 3
"""Rules that speak of a headshot's size."""


class CropDialog(Asking):
    """`framed(chosen)` as the recipe wants it. `start` is where she had the frame before."""

    framed = Signal(object)

    def __init__(
        self, hands: Hands, offer: Offer, state: State, start: Chosen | None = None
    ) -> None:
        theme, told = hands.theme, _("拖动框，或拉四角。只裁不放大，原件不动。")
        title = _("裁剪“{name}”").format(name=names_of(offer))
        super().__init__(theme, hands.over, title, told, yes=_("看效果…"), no=_("取消"))
        self.setFixedWidth(_WIDE)
        self._hands = hands
        self._file = offer.files[0]
        photo, item = _known(state, offer)
        self.cropping = Cropping(photo, item)
        if start is not None:
            self.cropping.start_at(start["frame"], start["ratio"])
        self.stage = CropStage(theme, self.cropping)
        self.sizes = Combo(theme, _("尺寸"), [one.name for one in self.cropping.shapes])
        self.sizes.setCurrentIndex(self.cropping.shapes.index(self.cropping.shape))
        self.sizes.setHidden(len(self.cropping.shapes) == 1)
        self.pixels = Text(theme, "", Size.PANEL_TITLE, bold=True)
        self.lines = [_Said(hands) for _line in range(_MOST)]
        self.back = LinkButton(theme, _("回到建议的位置"))
        self._lay_out()
        self._runner = Runner()
        self._gone = threading.Event()
        self._look_for_face(state, photo)
        self._wire()
        self._show_outcome()

    @property
    def chosen(self) -> Chosen:
        return {"frame": self.cropping.frame, "ratio": self.cropping.shape.ratio}

    def accept(self) -> None:
        if not self.cropping.outcome.why:
            super().accept()
            self.framed.emit(self.chosen)

    def done(self, result: int) -> None:
        self._gone.set()
        self._runner.close()
        super().done(result)

    def _lay_out(self) -> None:
        theme = self.theme
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.sizes)
        side.addWidget(Text(theme, _("裁出来"), Size.DETAIL, token=Token.TEXT2))
        side.addWidget(self.pixels)
        for line in self.lines:
            side.addWidget(line)
        side.addStretch(1)
        side.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        keys = _("方向键移动，+ 和 - 缩放，按住 Shift 更细，Home 回到建议的位置。")
        side.addWidget(Text(theme, keys, Size.DETAIL, token=Token.TEXT2, wrap=True))
        self.stage.setAccessibleDescription(keys)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.stage)
        row.addLayout(side, 1)
        self.body.addSpacing(4)
        self.body.addLayout(row)
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wire(self) -> None:
        self.stage.moved.connect(self._show_outcome)
        self.sizes.currentIndexChanged.connect(self._on_size)
        self.back.clicked.connect(self._on_back)
        self._hands.thumbs.ready.connect(self._on_thumb)
        self._hands.thumbs.request(self._file, _EDGE)
        self._hands.session.closed.connect(self.reject)

    def _look_for_face(self, state: State, photo: PhotoFacts) -> None:
        sandbox, gone = self._hands.session.sandbox, self._gone.is_set
        task = Task(lambda _progress: face_of(state.root, self._file, photo, sandbox, gone))
        task.done.connect(self._on_face)
        self._runner.start(task)

    def _on_face(self, face: Frame | None) -> None:
        if face is not None:
            self.cropping.see_face(face)
            self.stage.update()
            self._show_outcome()

    def _on_thumb(self, path: str, image: QImage) -> None:
        if path == self._file.path:
            self.stage.set_image(image)

    def _on_size(self, number: int) -> None:
        self.cropping.take_shape(number)
        self.stage.update()
        self._show_outcome()

    def _on_back(self) -> None:
        self.cropping.reset()
        self.stage.update()
        self._show_outcome()

    def _show_outcome(self) -> None:
        told: Outcome = self.cropping.outcome
        size = _("{width}×{height} 像素").format(width=told.pixels[0], height=told.pixels[1])
        self.pixels.setText(size)
        advised = any(line.good is None for line in told.lines)
        self.pixels.set_token(Token.ERR if told.why else Token.WARN if advised else Token.TEXT)
        for number, line in enumerate(self.lines):
            shown = told.lines[number] if number < len(told.lines) else None
            line.setHidden(shown is None)
            if shown is not None:
                line.say(shown.text, good=shown.good)
        self.yes.setEnabled(not told.why)
        self.yes.setToolTip(told.why)
        self.yes.setAccessibleDescription(told.why or size)


class _Said(QWidget):
    """A rule's word, with its mark."""

    def __init__(self, hands: Hands) -> None:
        super().__init__()
        self._mark = MarkIcon(hands.theme, Mark.PASSED, 16)
        self._text = Text(hands.theme, "", Size.DETAIL, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def say(self, text: str, *, good: bool | None) -> None:
        self._text.setText(text)
        self._text.set_token(Token.ERR if good is False else Token.TEXT2)
        mark = Mark.PASSED if good else Mark.WARNING if good is None else Mark.ERROR
        self._mark.set_mark(mark)


def _known(state: State, offer: Offer) -> tuple[PhotoFacts, Item]:
    facts = state.case.facts[offer.files[0].path]
    item = state.profile.item(offer.key.item)
    if not isinstance(facts, PhotoFacts) or item is None:
        raise TypeError(type(facts).__name__)
    return facts, item
