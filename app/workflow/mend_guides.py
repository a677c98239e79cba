"""What the window shows before a person decides: where to crop, and what could be done by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.facts import PhotoFacts
from app.domain.fixing import Offer
from app.domain.problems import UnusableProblem
from app.domain.progress import Cancelled, Progress, Stretch
from app.domain.submission import SlotKey, SubmittedFile
from app.fixes import photo_forms, registry
from app.fixes.photo_frames import Frame, suggested_frame
from app.sandbox.limits import MEDIA
from app.sandbox.outcome import Done
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.mend import sources_of


@dataclass(frozen=True, slots=True)
class Guide:
    """`size` in pixels, upright; `ratio` width over height; `frame`, `face` in shares of it.

    `least`: pixels (shorter, longer edge) that the notice wants at least of what is cropped.
    """

    size: tuple[int, int]
    ratio: float
    frame: Frame
    face: Frame | None
    least: tuple[int, int]


def crop_guide(desk: Desk, offer: Offer, sandbox: Sandbox, progress: Progress) -> Guide:
    """For crop-headshot: the frame to begin with. Raises Cancelled, UnusableProblem."""
    (source,) = sources_of(desk, offer.files, sandbox, Stretch(progress, 0, 0.5))
    item = desk.profile.item(offer.key.item)
    if item is None or not isinstance(source.facts, PhotoFacts):
        raise UnusableProblem(_("这张照片现在不能裁剪，请重新检查。"))
    photo = source.facts
    size = (photo.width, photo.height)
    ratio = photo_forms.ratio(photo, item) or photo.width / photo.height
    face = _face(desk, source.file, photo, sandbox, Stretch(progress, 0.5, 1))
    least = photo_forms.least_pixels(photo, item)
    return Guide(size, ratio, suggested_frame(size, ratio, face), face, least)


def offers_by_hand(
    desk: Desk, key: SlotKey, file: SubmittedFile, sandbox: Sandbox, progress: Progress
) -> tuple[Offer, ...]:
    """What can be done to a file though nothing is wrong with it. Raises Cancelled."""
    item = desk.profile.item(key.item)
    (source,) = sources_of(desk, (file,), sandbox, progress)
    return registry.by_hand(key, source, item) if item else ()


def _face(
    desk: Desk, file: SubmittedFile, photo: PhotoFacts, sandbox: Sandbox, progress: Progress
) -> Frame | None:
    """None also where it could not be looked for: the guide is a suggestion."""
    progress.step(0, file.name)
    path = str((desk.root / file.path).absolute())
    stopped = False

    def cancelled() -> bool:
        nonlocal stopped
        try:
            progress.step(0.5, file.name)
        except Cancelled:
            stopped = True
        return stopped

    args = {"path": path, "form": photo.format}
    done = sandbox.run("photo_face", args, MEDIA, cancelled=cancelled)
    if stopped:
        raise Cancelled
    told: Sequence[float] | None = done.value["face"] if isinstance(done, Done) else None
    return (told[0], told[1], told[2], told[3]) if told else None
