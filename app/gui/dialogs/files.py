"""File dialogs that speak Chinese also where the system has none of its own."""

from PySide6.QtWidgets import QFileDialog

from app.texts import N_, _

_LABELS = {
    QFileDialog.DialogLabel.LookIn: N_("位置："),
    QFileDialog.DialogLabel.FileName: N_("名称："),
    QFileDialog.DialogLabel.FileType: N_("类型："),
    QFileDialog.DialogLabel.Reject: N_("取消"),
}


def in_chinese(dialog: QFileDialog, accept: str) -> QFileDialog:
    """Qt's own translation leaves these words out; the system's dialogs do as they please."""
    for label, text in _LABELS.items():
        dialog.setLabelText(label, _(text))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, accept)
    return dialog
