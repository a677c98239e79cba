"""Every message finds the values that it names, whatever the facts are and the notice asks."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.checks import registry
from app.checks.base import Case
from app.domain.facts import (
    AudioFacts,
    Facts,
    Family,
    NotProbed,
    OtherFacts,
    PdfFacts,
    PhotoFacts,
    SheetFacts,
    TextFacts,
    Unreadable,
    VideoFacts,
    WordFacts,
)
from app.domain.finding import Rule, Severity
from app.domain.notice import (
    Attestation,
    CountRange,
    Deadline,
    Item,
    Kind,
    Limits,
    NoticeProfile,
    NumberRange,
    Per,
    PixelLimit,
    Quota,
    Rendition,
    SizeRange,
)
from app.domain.submission import SlotKey
from tests.checks.cases import case, placeholders, run

EDGES = st.integers(1, 5000)
SIZES = st.integers(0, 10_000_000)
SECONDS = st.floats(0, 400)
PAIRS = st.tuples(EDGES, EDGES)
FACTS: st.SearchStrategy[Facts] = st.one_of(
    st.builds(
        PhotoFacts,
        st.sampled_from(["jpg", "png", "heic", "mpo"]),
        SIZES,
        EDGES,
        EDGES,
        st.just("RGB"),
        st.integers(1, 8),
    ),
    st.builds(
        VideoFacts,
        st.sampled_from(["mp4", "mov", "avi"]),
        SIZES,
        *[EDGES] * 4,
        SECONDS,
        SECONDS,
        st.just(25.0),
        st.just("h264"),
    ),
    st.builds(AudioFacts, st.just("mp3"), SIZES, SECONDS, st.just("mp3")),
    st.builds(PdfFacts, SIZES, encrypted=st.booleans(), restricted=st.booleans()),
    st.builds(
        WordFacts,
        st.sampled_from(["docx", "doc", "wps", "rtf"]),
        SIZES,
        st.none() | st.integers(0, 6000),
        encrypted=st.booleans(),
    ),
    st.builds(SheetFacts, st.sampled_from(["xlsx", "xls"]), SIZES, encrypted=st.booleans()),
    st.builds(TextFacts, SIZES, st.just("utf-8"), st.just(3)),
    st.builds(OtherFacts, st.sampled_from(["zip", "ofd", ""]), SIZES),
    st.builds(
        Unreadable,
        st.sampled_from(Family),
        st.sampled_from(["jpg", "pdf", "docx", "mp4", ""]),
        SIZES,
        st.sampled_from(["empty", "truncated", "damaged", "hostile"]),
    ),
    st.builds(
        NotProbed,
        st.sampled_from(Family),
        SIZES,
        st.sampled_from(
            ["time", "memory", "output", "crashed", "failed", "unsupported", "missing", "changed"]
        ),
    ),
)
RANGES = st.none() | st.builds(NumberRange, *[st.none() | st.floats(0, 4000, allow_nan=False)] * 3)
LIMITS = st.builds(
    Limits,
    formats=st.lists(
        st.sampled_from(["jpg", "png", "pdf", "docx", "mp4", "xlsx", "ofd"]),
        max_size=3,
        unique=True,
    ).map(tuple),
    bytes=st.none() | st.builds(SizeRange, *[st.sampled_from([None, "300KB", "2MB", "5MB"])] * 2),
    seconds=RANGES,
    resolutions=st.lists(PAIRS, max_size=2).map(tuple),
    min_resolution=st.none() | PAIRS,
    pixels=st.none()
    | st.builds(PixelLimit, st.none() | EDGES, st.none() | EDGES, st.none() | PAIRS),
    orientation=st.sampled_from([None, "landscape", "portrait"]),
    photo_size=st.sampled_from([None, "小2寸"]),
    pose=st.sampled_from([(), ("正面",)]),
    colour=st.sampled_from([None, True]),
    background=st.sampled_from([None, "白"]),
    chars=RANGES,
    sealed=st.sampled_from([None, True]),
    per_file=st.sampled_from([None, False]),
)
ITEMS = st.builds(
    Item,
    st.just("one"),
    st.just("材料"),
    st.sampled_from(Kind),
    st.sampled_from(Per),
    st.booleans(),
    st.none() | st.builds(CountRange, st.integers(0, 3), st.none() | st.integers(1, 3)),
    st.lists(st.sampled_from(Rendition), max_size=3, unique=True).map(tuple),
    limits=LIMITS,
    naming=st.sampled_from([None, "{姓名}{序号}", "{单位}{材料名}"]),
    alternative_group=st.sampled_from([None, "either"]),
)
NAMES = st.sampled_from(["张三1.jpg", "x.docx", "x.pdf", "x.mp4", "x.xlsx", "x.mp3", "x", "X.JPG"])
FILES = st.dictionaries(NAMES, FACTS, max_size=4)
PEOPLE = st.sampled_from([(), ("张三",), ("张三", "张三", "李四")])
QUOTAS = (Quota("district", "各区科协", 2, 2), Quota("whole", "系统", 1, 3, per="系统"))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    item, people = draw(ITEMS), draw(PEOPLE)
    key = SlotKey("one", "n1" if item.per is Per.NOMINEE and people else None)
    days = st.dates(date(2024, 3, 15), date(2024, 3, 30))
    profile = NoticeProfile(
        "trial",
        "2024",
        "关于试报的通知",
        deadlines=(Deadline(draw(days), draw(st.sampled_from([None, "17:00", "24:00"]))),),
        quotas=QUOTAS,
        items=(item,),
        attestations=(Attestation("a", "不涉密。"), Attestation("b", "已征求。", ("district",))),
    )
    one = case(profile, {key: draw(FILES)}, people)
    recommender = draw(st.sampled_from([None, "district", "whole"]))
    arrived = draw(st.booleans())
    return replace(
        one, submission=replace(one.submission, recommender=recommender), arrived=arrived
    )


@given(cases())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_finding_can_be_worded_and_each_file_is_opened_once(one: Case) -> None:
    findings = run(one).values()
    openings = {reading.unreadable.code for reading in registry.READINGS.values()}
    openings |= {reading.wrong_format.code for reading in registry.READINGS.values()}
    for name, facts in one.facts.items():
        about = [f for f in findings if f.file and f.file.path == name]
        unchecked = [f for f in about if f.severity is Severity.NOT_CHECKED]
        if isinstance(facts, NotProbed):
            assert len(unchecked) <= 1
            assert not [f for f in about if f.rule.code in openings and f not in unchecked]
        if isinstance(facts, Unreadable):
            opened = [f for f in about if f.rule.code in openings]
            assert len(opened) <= 1
            assert all(f.severity is not Severity.PASSED for f in opened)


@pytest.mark.parametrize("rule", registry.RULES.values(), ids=lambda rule: rule.code)
def test_a_passing_text_names_no_value_that_only_a_fault_has(rule: Rule) -> None:
    assert placeholders(rule.passed) <= placeholders(rule.message) | {"actual"}
