"""The closer looks that there are; each is told of in a file of its own kind."""

from app.workflow.looking import pages, photos, videos
from app.workflow.looking.look import Look, Seen

__all__ = ["LOOKS", "Look", "Seen"]

LOOKS: tuple[Look, ...] = (
    pages.PAGES,
    pages.WORDS,
    pages.GLANCE,
    photos.PHOTO,
    photos.PORTRAIT,
    videos.VIDEO,
)
