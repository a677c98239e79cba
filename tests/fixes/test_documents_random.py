"""Random documents: what is left after accepting is what the changes say, worked out apart."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from app.fixes.work import word_accept
from app.fixes.work.word_tree import parsed, written
from app.probes import markup
from app.probes.wordbody import Body
from tests.fixes import wordmade as w
from tests.probes.wordfile import xml_of

KEPT, NEW, GONE, BOTH, MOVED, LEFT = "kept", "new", "gone", "both", "moved", "left"
SHOWN = {KEPT, NEW, MOVED}
MARKS = {
    KEPT: "",
    NEW: w.MARK_NEW,
    GONE: w.MARK_GONE,
    LEFT: w.MARK_GONE.replace("w:del", "w:moveFrom"),
}
WRAPS = ("{}", "<w:hyperlink>{}</w:hyperlink>", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>")


@dataclass(frozen=True)
class Piece:
    text: str
    state: str
    wrap: str

    @property
    def xml(self) -> str:
        whole, cut = w.run(self.text), w.struck(self.text)
        form = {
            KEPT: whole,
            NEW: w.new(whole),
            GONE: cut,
            BOTH: w.new(cut),
            MOVED: f"<w:moveTo {w.BY}>{whole}</w:moveTo>",
            LEFT: f"<w:moveFrom {w.BY}>{whole}</w:moveFrom>",
        }
        return self.wrap.format(form[self.state])


@dataclass(frozen=True)
class Para:
    pieces: Sequence[Piece]
    mark: str

    @property
    def xml(self) -> str:
        return w.para(*(one.xml for one in self.pieces), mark=MARKS[self.mark])

    @property
    def text(self) -> str:
        return "".join(one.text for one in self.pieces if one.state in SHOWN)

    @property
    def bare(self) -> bool:
        """Nothing is left of it, not even a link around nothing."""
        return all(one.state not in SHOWN and one.wrap == "{}" for one in self.pieces)


@dataclass(frozen=True)
class Table:
    """Rows of cells of paragraphs; a row's state, the text of a deleted one marked as deleted."""

    rows: Sequence[tuple[str, Sequence[Sequence[Para]]]]

    @property
    def xml(self) -> str:
        states = {KEPT: "", NEW: f"<w:ins {w.BY}/>", GONE: f"<w:del {w.BY}/>"}
        return w.table(
            *(
                w.row(*(w.cell(*(p.xml for p in cell)) for cell in cells), props=states[state])
                for state, cells in self.rows
            )
        )

    @property
    def lines(self) -> list[str]:
        left = (cells for state, cells in self.rows if state != GONE)
        return [line for cells in left for cell in cells for line in flow(cell)]


Block = Para | Table


def flow(blocks: Sequence[Block]) -> list[str]:
    """The lines of what stands one below the other, as Word shows them."""
    shown = [one for one in blocks if isinstance(one, Para) or one.lines]
    lines: list[str] = []
    running, bare = "", True
    for place, one in enumerate(shown):
        if isinstance(one, Table):
            lines += one.lines
            continue
        running, bare = running + one.text, bare and one.bare
        after = shown[place + 1] if place + 1 < len(shown) else None
        unmarked = one.mark in {GONE, LEFT}
        if unmarked and isinstance(after, Para):
            continue
        if not (unmarked and bare and isinstance(after, Table)):
            lines.append(running)
        running, bare = "", True
    return lines


def _pieces(states: Sequence[str]) -> st.SearchStrategy[list[Piece]]:
    text = st.text("一二三xyz ", min_size=1, max_size=3)
    piece = st.builds(Piece, text, st.sampled_from(states), st.sampled_from(WRAPS))
    return st.lists(piece, max_size=4)


PARAS = st.builds(Para, _pieces((KEPT, NEW, GONE, BOTH, MOVED, LEFT)), st.sampled_from(list(MARKS)))
GONE_PARAS = st.builds(Para, _pieces((GONE, BOTH, LEFT)), st.sampled_from(list(MARKS)))


def _row(state: str) -> st.SearchStrategy[tuple[str, list[list[Para]]]]:
    paras = GONE_PARAS if state == GONE else PARAS
    cells = st.lists(st.lists(paras, min_size=1, max_size=3), min_size=1, max_size=3)
    return st.tuples(st.just(state), cells)


TABLES = st.builds(
    Table, st.lists(st.sampled_from((KEPT, NEW, GONE)).flatmap(_row), min_size=1, max_size=3)
)
BODIES = st.lists(st.one_of(PARAS, PARAS, TABLES), min_size=1, max_size=7)
END = Para((), KEPT)


@settings(max_examples=25, deadline=None)
@given(BODIES)
def test_what_is_left_is_what_was_meant(blocks: list[Block]) -> None:
    whole = [*blocks, END]
    before = xml_of(f"<w:body>{''.join(one.xml for one in whole)}</w:body>")
    root = parsed(before)
    word_accept.accept(root)
    after = written(root)
    assert w.lines(parsed(after)) == flow(whole)
    assert _counted(after) == _counted(before)
    assert word_accept.accept(root) == 0


def _counted(content: bytes) -> str:
    """The words that a check counts, which leaves deletions out by itself."""
    body = Body()
    markup.read(io.BytesIO(content), body)
    return body.whole_text().replace("\n", "")
