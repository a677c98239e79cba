"""The closer looks that there are; each is told of in a file of its own kind."""

from app.workflow import look_pages, look_photos, look_videos
from app.workflow.look import Look, Seen

__all__ = ["LOOKS", "Look", "Seen"]

LOOKS: tuple[Look, ...] = (
    look_pages.PAGES,
    look_pages.WORDS,
    look_pages.GLANCE,
    look_photos.PHOTO,
    look_photos.PORTRAIT,
    look_videos.VIDEO,
)
