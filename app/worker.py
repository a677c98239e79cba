"""The child's side of the sandbox: which jobs there are, by name."""

from app.probes.refusal import Refusal
from app.sandbox import child

JOBS: dict[str, str] = {
    "fit-video": "app.fixes.work.video_make:make",
    "video-frames": "app.fixes.work.video_frames:frames",
    "video-outline": "app.fixes.work.video_frames:outline",
    "accept-changes": "app.fixes.work.word_edit:accept_changes",
    "remove-macros": "app.fixes.work.word_edit:remove_macros",
    "drop-pages": "app.fixes.work.pages_edit:drop",
    "merge-pdfs": "app.fixes.work.pages_edit:merge",
    "pictures-to-pdf": "app.fixes.work.pages_pictures:make",
    "split-pdf": "app.fixes.work.pages_edit:split",
    "turn-pages": "app.fixes.work.pages_edit:turn",
    "disc": "app.probes.discimage:directory",
    "fill_form": "app.workflow.forms.job:fill",
    "notice_ocr": "app.probes.noticescan:notice_ocr",
    "notice_text": "app.probes.noticetext:notice_text",
    "ocr": "app.probes.pagetext:read",
    "photo": "app.probes.photolook:look",
    "photo_as_is": "app.fixes.work.photo_jobs:as_is",
    "photo_convert": "app.fixes.work.photo_jobs:convert",
    "photo_crop": "app.fixes.work.photo_jobs:crop",
    "photo_drop_place": "app.fixes.work.photo_place:drop_place",
    "photo_face": "app.fixes.work.photo_face:find",
    "photo_shrink": "app.fixes.work.photo_jobs:shrink",
    "photo_turn": "app.fixes.work.photo_jobs:turn",
    "ping": "app.sandbox.child:ping",
    "portrait": "app.probes.photolook_portrait:look",
    "portrait-glance": "app.probes.photolook_portrait:glance",
    "probe": "app.probes.jobs:probe",
    "thumbnail": "app.probes.pictures:thumbnail",
    "video": "app.probes.videolook:look",
    "page-top": "app.probes.pagetop:read",
    "pages": "app.probes.pagelook:look",
}
"""Name → "module:function". Imported at the first call, so a child loads what it needs alone."""


def main() -> int:
    """What `--worker` starts; ends when the program closes the pipe."""
    child.serve(JOBS, (Refusal,))
    return 0
