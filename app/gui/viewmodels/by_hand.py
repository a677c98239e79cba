"""What she may want to do to a file though nothing is found wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain import renditions
from app.domain.facts import PdfFacts, PhotoFacts, VideoFacts
from app.domain.fixing import Offer
from app.domain.notice import Item, Rendition
from app.domain.submission import SlotKey, SubmittedFile
from app.fixes import registry, video_plan
from app.fixes.base import Chosen, Source
from app.gui.viewmodels import fixes
from app.gui.viewmodels.state import State
from app.texts import N_, _
from app.workflow.desk import Desk
from app.workflow.mending import pdf_pages

_TURNS = (
    (N_("向左转 90°"), 270),
    (N_("向右转 90°"), 90),
    (N_("转 180°"), 180),
)
ROTATE, SCISSORS, TRASH, COPY = "rotate", "scissors", "trash", "copy"
"""Names of icons."""


class Way(StrEnum):
    """What comes up when it is asked for."""

    MEND = "mend"
    """What the fix itself asks, else before and after."""
    PAGES = "pages"
    """The pages first, of which some are chosen."""
    SPLIT = "split"
    """The pages, to be parted."""


@dataclass(frozen=True, slots=True)
class Deed:
    """`text` stands in a menu, with `picture`, the name of an icon, where there is one.

    `chosen`: what the fix is told by it; `offer` None to split.
    """

    text: str
    picture: str
    path: str
    way: Way = Way.MEND
    offer: Offer | None = None
    chosen: Chosen | None = None


def deeds(state: State, key: SlotKey, file: SubmittedFile) -> tuple[Deed, ...]:
    """() where the file was not looked at yet. At once: nothing is read or asked for it."""
    item = state.profile.item(key.item)
    facts = state.case.facts.get(file.path)
    if item is None:
        return ()
    match facts:
        case PhotoFacts():
            return tuple(_of_photo(state, key, Source(file, facts), item))
        case VideoFacts():
            return tuple(_of_video(state, key, Source(file, facts), item))
        case PdfFacts() if facts.pages and not facts.encrypted:
            return tuple(_of_pdf(state, key, file, len(facts.pages)))
    return ()


def splitting(path: str) -> Deed:
    return Deed(_("拆分 PDF…"), SCISSORS, path, Way.SPLIT)


def _of_photo(state: State, key: SlotKey, source: Source, item: Item) -> Iterator[Deed]:
    """What is offered already because it is wrong is not offered twice; a turn may be another."""
    offered = _offered(state, source.file)
    for one in registry.by_hand(key, source, item):
        if one.fix.id == "turn":
            for text, degrees in _TURNS:
                chosen = {"degrees": degrees}
                yield Deed(_(text), "", source.file.path, offer=one, chosen=chosen)
        elif one.fix.id not in offered:
            yield _asked(one)


def _of_video(state: State, key: SlotKey, source: Source, item: Item) -> Iterator[Deed]:
    """Where whatever is kept of it could not comply there is nothing to cut."""
    meant = renditions.meant(item, source.file.name) is Rendition.VIDEO
    facts = source.facts
    if not meant or not isinstance(facts, VideoFacts) or _offered(state, source.file):
        return
    if video_plan.plan(facts, item).complies:
        offer = Offer(registry.recipe("fit-video").fix, key, (source.file,), ())
        yield Deed(_("剪辑…"), SCISSORS, source.file.path, offer=offer)


def _of_pdf(state: State, key: SlotKey, file: SubmittedFile, pages: int) -> Iterator[Deed]:
    desk = Desk(state.root, state.submission, state.profile, read_only=True)
    turning = pdf_pages.offer(desk, "turn-pages", (file.path,))
    yield Deed(_("转动页面…"), ROTATE, file.path, Way.PAGES, turning)
    if pages > 1:
        leaving_out = pdf_pages.offer(desk, "drop-blank-pages", (file.path,))
        yield Deed(_("去掉页面…"), TRASH, file.path, Way.PAGES, leaving_out)
        yield splitting(file.path)
    together = [one.path for one in state.submission.files(key) if _can_be_merged(state, one)]
    if len(together) > 1 and "merge-pdfs" not in _offered(state, file):
        merging = pdf_pages.offer(desk, "merge-pdfs", together)
        yield Deed(_("把这一格的 PDF 合成一份…"), COPY, file.path, offer=merging)


def _can_be_merged(state: State, file: SubmittedFile) -> bool:
    facts = state.case.facts.get(file.path)
    return isinstance(facts, PdfFacts) and bool(facts.pages) and not facts.encrypted


def _offered(state: State, file: SubmittedFile) -> set[str]:
    return {one.fix.id for one in state.fixes.by_file.get(file.path, ())}


def _asked(offer: Offer) -> Deed:
    """In the words that its button has elsewhere: … where more is shown or asked first."""
    verb = fixes.verb_of(offer)
    text = verb.text if offer.at_once else _("{verb}…").format(verb=verb.text)
    picture = SCISSORS if offer.fix.id == "crop-headshot" else verb.picture
    return Deed(text, picture, offer.files[0].path, offer=offer)
