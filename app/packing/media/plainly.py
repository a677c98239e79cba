"""Files laid out in a folder for a person to drag into a web page, each read back."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from app import durable
from app.bags import digests
from app.packing import medium
from app.packing.media.mail import Attachment
from app.packing.media.parts import Told, copy, require_free
from app.packing.medium import MediumProblem
from app.texts import _


def lay_out(
    folder: Path, attachments: Sequence[Attachment], texts: Mapping[str, str], told: Told
) -> Path:
    """A new folder with these files and texts, whole or not at all.

    Raises UsageProblem where it is there already, RefusedProblem where a file changed,
    MediumProblem, Cancelled.
    """
    require_free(folder)
    medium.check(folder.absolute().parent, [one.size for one in attachments])
    made: list[Path] = []
    try:
        folder.mkdir()
        for one in attachments:
            made.append(folder / one.name)
            _write(folder / one.name, one, told)
        for name, text in texts.items():
            made.append(folder / name)
            durable.write_text(folder / name, "\ufeff" + text.replace("\n", "\r\n"))
        durable.sync_folder(folder)
        durable.sync_folder(folder.parent)
    except BaseException as error:
        for file in made:
            with suppress(OSError):
                file.unlink()
        with suppress(OSError):
            folder.rmdir()
        if isinstance(error, OSError):
            raise medium.problem(error, folder.name) from error
        raise
    return folder


def _write(place: Path, one: Attachment, told: Told) -> None:
    with place.open("xb") as stream:
        copy(one.part, stream.write, told.wrote)
        stream.flush()
        os.fsync(stream.fileno())
        digests.forget(stream.fileno())
    with place.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha512").hexdigest()
    if found != one.part.entry.sha512:
        message = _("“{name}”写进目标盘后再读出来就不一样了：这个盘不可靠，请换一个再打包。")
        raise MediumProblem(message.format(name=one.name))
