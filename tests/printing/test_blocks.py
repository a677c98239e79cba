"""Blocks shared out over pages."""

from app.printing.blocks import Block, Placed, gap, paginate


def block(height: float, *, keep: bool = False, above: tuple[Block, ...] = ()) -> Block:
    return Block(height, lambda _canvas, _top: None, keep, above)


def test_blocks_follow_one_another() -> None:
    first, second = block(10), block(20)
    assert paginate([first, second], 5, 0, 100) == [[Placed(5, first), Placed(15, second)]]


def test_what_does_not_fit_goes_to_the_next_page() -> None:
    first, second = block(60), block(50)
    assert paginate([first, second], 0, 7, 100) == [[Placed(0, first)], [Placed(7, second)]]


def test_a_heading_goes_with_what_follows() -> None:
    body, heading, row = block(80), block(10, keep=True), block(20)
    assert paginate([body, heading, row], 0, 0, 100) == [
        [Placed(0, body)],
        [Placed(0, heading), Placed(10, row)],
    ]


def test_a_table_repeats_its_head() -> None:
    head = block(10)
    rows = [block(45, above=(head,)) for _ in range(3)]
    pages = paginate([head, *rows], 0, 5, 100)
    assert [[item.top for item in page] for page in pages] == [[0, 10, 55], [5, 15]]
    assert pages[1][0].block is head


def test_white_space_does_not_end_a_page() -> None:
    body, heading, row = block(80), block(10, keep=True), block(5)
    pages = paginate([body, gap(10), heading, row], 0, 0, 100)
    assert len(pages[0]) == 1


def test_what_is_bound_but_higher_than_a_page_is_broken_all_the_same() -> None:
    rows = [block(40, keep=True) for _ in range(4)]
    assert [len(page) for page in paginate(rows, 0, 0, 100)] == [2, 2]
