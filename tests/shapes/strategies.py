"""Right profiles, submissions and facts, as hypothesis draws them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from app.domain import facts, notice, quantities, submission

ANY = st.characters(exclude_categories=["Cs"])
ids = st.from_regex(r"[a-z][a-z0-9-]{0,8}[a-z0-9]", fullmatch=True).filter(
    lambda text: text not in {"con", "prn", "aux", "nul"}
)
lines = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=20)
texts = st.text(ANY, max_size=30)
digests = st.from_regex(r"[0-9a-f]{128}", fullmatch=True)
zones = st.sampled_from([UTC, timezone(timedelta(hours=8)), timezone(timedelta(hours=-3.5))])
moments = st.datetimes(min_value=datetime(1990, 1, 1), timezones=zones)  # noqa: DTZ001
paths = st.lists(st.sampled_from(["files", "fixed", "照片.jpg", "a b", "x..y"]), min_size=1).map(
    "/".join
)


@st.composite
def bases(draw: st.DrawFn) -> tuple[notice.Basis, ...]:
    quote = draw(st.text(ANY, min_size=1, max_size=60))
    start = draw(st.integers(0, 5000))
    basis = notice.Basis(
        tuple(draw(st.lists(lines, min_size=1, max_size=3))),
        quote,
        start,
        start + len(quote),
        draw(st.floats(0, 1)),
        draw(st.sampled_from(notice.Strength)),
        draw(st.booleans()),
        draw(st.booleans()),
    )
    return (basis,) * draw(st.integers(0, 2))


def ranges() -> st.SearchStrategy[notice.NumberRange]:
    numbers = st.integers(0, 10**6) | st.floats(0, 10**6)
    pairs = st.tuples(numbers, numbers).map(sorted)
    return pairs.map(lambda two: notice.NumberRange(float(two[0]), float(two[1])))


def limits() -> st.SearchStrategy[notice.Limits]:
    maybe = st.none() | st.booleans()
    sides = st.tuples(st.integers(1, 9999), st.integers(1, 9999))
    return st.builds(
        notice.Limits,
        formats=st.lists(st.sampled_from(["jpg", "png", "mp4"]), unique=True).map(tuple),
        bytes=st.none() | st.just(notice.SizeRange("300KB", "2.5MB")),
        seconds=st.none() | ranges(),
        resolutions=st.lists(sides, max_size=2).map(tuple),
        pixels=st.none() | sides.map(lambda two: notice.PixelLimit(exact=two)),
        aspect=st.none() | st.just("16:9"),
        size_mm=st.none() | st.just((35.0, 49.5)),
        pose=st.lists(lines, max_size=2).map(tuple),
        background=st.none() | st.sampled_from("白红蓝"),
        chars=st.none() | ranges(),
        sealed=maybe,
        signed=maybe,
        advice=st.lists(lines, max_size=2).map(tuple),
        per_file=maybe,
    )


@st.composite
def items(draw: st.DrawFn, item_id: str, routes: tuple[str, ...]) -> notice.Item:
    count = st.builds(notice.CountRange, st.integers(0, 3), st.none() | st.integers(3, 9))
    paper = st.builds(notice.Paper, copies=st.none() | st.integers(1, 9), sealed=st.booleans())
    return notice.Item(
        item_id,
        draw(lines),
        draw(st.sampled_from(notice.Kind)),
        draw(st.sampled_from(notice.Per)),
        draw(st.booleans()),
        draw(st.none() | count),
        tuple(draw(st.lists(st.sampled_from(notice.Rendition), unique=True))),
        draw(st.none() | paper),
        draw(limits()),
        draw(st.none() | st.just("{姓名}-{序号}")),
        routes=tuple(draw(st.lists(st.sampled_from(routes), unique=True))) if routes else (),
        disc_copies=draw(st.none() | st.integers(1, 3)),
        phase=draw(st.none() | lines),
        conditional=draw(st.none() | lines),
        template=draw(st.none() | st.sampled_from(["推荐表.docx", "con 表.xlsx"])),
        basis=draw(bases()),
    )


@st.composite
def profiles(draw: st.DrawFn) -> notice.NoticeProfile:
    routes = tuple(draw(st.lists(ids, unique=True, max_size=3)))
    quotas = tuple(draw(st.lists(ids, unique=True, max_size=3)))
    methods = st.sampled_from([one for one in notice.Method if one is not notice.Method.IN_PERSON])
    some_routes = st.lists(st.sampled_from(routes), unique=True) if routes else st.just([])
    some_quotas = st.lists(st.sampled_from(quotas), unique=True) if quotas else st.just([])
    deadlines = st.builds(
        notice.Deadline,
        date=st.dates(),
        time=st.none() | st.sampled_from(["24:00", "17:30"]),
        what=texts,
        applies_to=some_routes.map(tuple),
        by_postmark=st.none() | st.booleans(),
        year_inferred=st.booleans(),
        basis=bases(),
    )
    attested = st.builds(notice.Attestation, ids, lines, some_quotas.map(tuple), bases())
    return notice.NoticeProfile(
        draw(ids),
        draw(ids),
        draw(lines),
        draw(st.none() | lines),
        issued=draw(st.none() | st.dates()),
        contacts=draw(st.builds(notice.Contacts, emails=st.lists(lines, max_size=2).map(tuple))),
        deadlines=tuple(draw(st.lists(deadlines, max_size=2))),
        quotas=tuple(notice.Quota(one, draw(lines), 1, draw(st.integers(1, 9))) for one in quotas),
        routes=tuple(notice.Route(one, draw(methods), draw(st.none() | lines)) for one in routes),
        items=tuple(
            draw(items(one, routes)) for one in draw(st.lists(ids, unique=True, max_size=3))
        ),
        attestations=tuple(draw(st.lists(attested, max_size=3, unique_by=lambda one: one.id))),
        basis=draw(bases()),
        source=notice.Source(draw(st.none() | lines), draw(st.none() | digests)),
    )


@st.composite
def submissions(draw: st.DrawFn) -> submission.Submission:
    nominees = tuple(draw(st.lists(ids, unique=True, max_size=3)))
    files = st.builds(
        submission.SubmittedFile,
        path=paths,
        name=texts.filter(bool),
        size=st.integers(0, 2**40),
        sha512=digests,
        added_at=moments,
        original_path=texts,
        fixed_from=st.none() | paths,
    )
    keys = st.builds(
        submission.SlotKey, ids, st.sampled_from(nominees) | st.none() if nominees else st.none()
    )
    answers = st.builds(submission.Confirmation, ids, st.booleans(), lines, moments)
    waivers = st.builds(
        submission.Waiver, st.from_regex("[0-9a-f]{12}", fullmatch=True), lines, lines, moments
    )
    clues = st.builds(submission.Clue, st.sampled_from(submission.ClueKind), texts)
    guesses = st.builds(
        submission.Guess, keys, st.floats(0, 1), st.lists(clues, max_size=2).map(tuple)
    )
    waiting = st.builds(
        submission.Waiting,
        files,
        st.lists(guesses, max_size=2).map(tuple),
        st.lists(texts, max_size=2).map(tuple),
    )
    contacts = st.builds(submission.Contact, texts, texts)
    made = submission.Submission(
        draw(ids),
        submission.NoticeRef(draw(ids), draw(ids), draw(digests)),
        submission.Unit(draw(lines), draw(st.none() | contacts)),
        draw(moments),
        draw(st.none() | ids),
        tuple(submission.Nominee(one, draw(lines)) for one in nominees),
        tuple(
            submission.Slot(key, tuple(draw(st.lists(files, max_size=2))))
            for key in draw(st.lists(keys, unique=True, max_size=3))
        ),
    )
    return replace(
        made,
        attestations=tuple(draw(st.lists(answers, max_size=2))),
        waivers=tuple(draw(st.lists(waivers, max_size=2))),
        waiting=tuple(draw(st.lists(waiting, max_size=2))),
        chosen_routes=draw(st.dictionaries(lines, ids, max_size=2)),
        next_file=draw(st.integers(1, 9999)),
    )


def any_facts() -> st.SearchStrategy[facts.Facts]:
    """Every kind, from the types of its fields."""
    st.register_type_strategy(str, texts)
    st.register_type_strategy(int, st.integers(0, 2**53))
    st.register_type_strategy(float, st.floats(0, 1e9))
    kinds: tuple[type[facts.Facts], ...] = facts.Facts.__args__
    return st.one_of([st.from_type(kind) for kind in kinds])


def values() -> st.SearchStrategy[quantities.Value]:
    single: st.SearchStrategy[quantities.Value] = st.one_of(
        st.builds(quantities.ByteSize, st.integers(0, 2**50)),
        st.builds(quantities.Seconds, st.floats(0, 1e6)),
        st.builds(quantities.Pixels, st.integers(1, 99999), st.integers(1, 99999)),
        st.builds(quantities.Count, st.integers(0, 999), st.sampled_from("张份个")),
        st.builds(quantities.Format, st.sampled_from(["jpg", "docx"])),
        st.builds(quantities.Words, texts),
    )
    several = st.lists(single, max_size=3).map(lambda all_: quantities.Several(tuple(all_)))
    return single | several
