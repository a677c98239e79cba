"""File dialogs that speak Chinese also where the system has none of its own."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.texts import N_, _

_LABELS = {
    QFileDialog.DialogLabel.LookIn: N_("位置："),
    QFileDialog.DialogLabel.FileName: N_("名称："),
    QFileDialog.DialogLabel.FileType: N_("类型："),
    QFileDialog.DialogLabel.Reject: N_("取消"),
}

_chosen_last = [Path.home()]
"""Where something was chosen last, whichever page asked: what belongs together lies together."""


def begin_in() -> Path:
    """Where something was chosen last, home where that is gone."""
    return _chosen_last[0] if _chosen_last[0].is_dir() else Path.home()


def in_chinese(dialog: QFileDialog, accept: str) -> QFileDialog:
    """Qt's own translation leaves these words out; the system's dialogs do as they please."""
    for label, text in _LABELS.items():
        dialog.setLabelText(label, _(text))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, accept)
    return dialog


def ask_files(over: QWidget, title: str, *, accept: str) -> list[Path]:
    """Files that are there, [] where she thought better of it."""
    return _asked(over, title, QFileDialog.FileMode.ExistingFiles, accept)


def ask_file(over: QWidget, title: str, names: str = "", *, accept: str) -> Path | None:
    """One file that is there; `names` are filters as Qt writes them."""
    found = _asked(over, title, QFileDialog.FileMode.ExistingFile, accept, names)
    return found[0] if found else None


def ask_folder(over: QWidget, title: str, *, accept: str) -> Path | None:
    found = _asked(over, title, QFileDialog.FileMode.Directory, accept)
    return found[0] if found else None


def _asked(
    over: QWidget, title: str, mode: QFileDialog.FileMode, accept: str, names: str = ""
) -> list[Path]:
    """Begins in the folder of what was chosen last, Qt's own choice where that is gone."""
    start = _chosen_last[0]
    dialog = QFileDialog(over, title, str(start) if start.is_dir() else "", names)
    dialog.setFileMode(mode)
    accepted = in_chinese(dialog, accept).exec()
    chosen = [Path(one) for one in dialog.selectedFiles()] if accepted else []
    dialog.deleteLater()
    if chosen:
        _chosen_last[0] = chosen[0].parent
    return chosen
