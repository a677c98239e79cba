"""Small real videos made compliant: each is probed anew and judged by the engine."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from app.domain.facts import VideoFacts
from app.domain.finding import Severity
from app.domain.notice import Item, NumberRange, SizeRange
from app.fixes.video_plan import plan
from app.fixes.video_shape import Fit
from app.fixes.video_types import Cut, Mode
from app.fixes.work import video_proof
from app.sandbox.outcome import Refusal
from app.tools import ffmpeg
from app.tools.ffmpeg import FfmpegError
from tests import makers
from tests.checks.cases import one_slot, run
from tests.fixes import video_files
from tests.probes.reading import facts_of

ITEM = video_files.item(seconds=NumberRange(max=2))


def remade(source: Path, item: Item = ITEM, cut: Cut | None = None) -> tuple[Mode, VideoFacts]:
    """The mode and the copy's facts, after the engine found nothing wrong with it."""
    facts = facts_of(source)
    assert isinstance(facts, VideoFacts)
    found = plan(facts, item, cut)
    assert found.complies
    target = source.with_name("copy.mp4")
    video_files.made(source, found, target)
    after = facts_of(target)
    assert isinstance(after, VideoFacts)
    judged = run(one_slot(item, {"视频.mp4": after}))
    bad = {Severity.ERROR, Severity.WARNING}
    assert {said.rule.code for said in judged.values() if said.severity in bad} <= {"VD08"}
    assert video_proof.index_in_front(target)
    return found.mode, after


@pytest.mark.parametrize(
    ("name", "options", "mode", "size"),
    [
        ("a.mp4", {"faststart": False}, Mode.COPY, (320, 180)),
        ("a.mov", {}, Mode.COPY, (320, 180)),
        ("a.mkv", {}, Mode.COPY, (320, 180)),
        ("a.mov", {"rotation": 90}, Mode.COPY, (180, 320)),
        ("a.mp4", {"seconds": 3}, Mode.CUT_COPY, (320, 180)),
        ("a.mp4", {"audio": False, "seconds": 3}, Mode.CUT_COPY, (320, 180)),
        ("a.avi", {"codec": "mpeg4"}, Mode.ENCODE, (320, 180)),
        ("a.wmv", {"codec": "wmv2"}, Mode.ENCODE, (320, 180)),
        ("a.mov", {"codec": "hevc", "rotation": 270}, Mode.ENCODE, (180, 320)),
        ("a.mov", {"codec": "prores", "audio": False}, Mode.ENCODE, (320, 180)),
        ("a.mp4", {"width": 640, "height": 360, "rotation": 90}, Mode.ENCODE, (180, 320)),
    ],
)
def test_each_kind_comes_out_compliant(
    tmp_path: Path, name: str, options: dict[str, Any], mode: Mode, size: tuple[int, int]
) -> None:
    source = makers.video(tmp_path / name, **options)
    found, after = remade(source)
    assert (found, after.width, after.height) == (mode, *size)
    assert (after.format, after.codec, after.pixel_format) == ("mp4", "h264", "yuv420p")
    assert after.audio_codec == (None if options.get("audio") is False else "aac")
    assert after.rotation in ({0} if mode is Mode.ENCODE else {0, options.get("rotation", 0)})
    assert after.seconds == pytest.approx(min(2.0, options.get("seconds", 1)), abs=0.15)


def test_ten_bits_become_eight(tmp_path: Path) -> None:
    source = deep_video(tmp_path / "a.mp4", transfer=1)
    assert remade(source)[1].pixel_format == "yuv420p"


def test_high_dynamic_range_is_toned_down(tmp_path: Path) -> None:
    """HLG's middle grey shown as it is would come out washed; the copy says that it is BT.709."""
    source = deep_video(tmp_path / "a.mp4", transfer=18)
    remade(source)
    with av.open(str(tmp_path / "copy.mp4")) as container:
        frame = next(container.decode(video=0))
        assert int(frame.color_trc) == 1
        assert frame.to_ndarray(format="gray").mean() > 60


def deep_video(path: Path, *, transfer: int) -> Path:
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx265", rate=30, options={"x265-params": "log-level=none"})
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p10le"
        context: Any = stream.codec_context
        context.color_trc, context.color_primaries, context.colorspace = transfer, 9, 9
        for number in range(10):
            planes = np.full((270, 320), 512, np.uint16)
            planes[:180] = 600
            frame = av.VideoFrame.from_ndarray(planes, format="yuv420p10le")
            frame.pts = number
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


def test_uneven_rates_become_even(tmp_path: Path) -> None:
    source = tmp_path / "a.mkv"
    with av.open(str(source), "w", format="matroska") as out:
        stream = out.add_stream("mpeg4", rate=30)
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        stream.codec_context.time_base = Fraction(1, 30)
        for moment in [*range(20), *range(20, 45, 4)]:
            frame = av.VideoFrame.from_ndarray(np.full((270, 320), moment, np.uint8), "yuv420p")
            frame.pts = moment
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    remade(source)
    shown = video_files.shown(tmp_path / "copy.mp4")
    steps = {round(after - before, 4) for before, after in pairwise(shown)}
    assert len(steps) == 1


@pytest.mark.parametrize(("fit", "corner"), [(Fit.PAD, "black"), (Fit.CROP, "picture")])
def test_four_to_three_is_padded_or_cropped(tmp_path: Path, fit: Fit, corner: str) -> None:
    source = makers.video(tmp_path / "a.mp4", width=240, height=180)
    _mode, after = remade(source, cut=Cut(fit=fit))
    assert (after.width, after.height, after.pixel_aspect) == (320, 180, 1.0)
    with av.open(str(tmp_path / "copy.mp4")) as container:
        picture = next(container.decode(video=0)).to_ndarray(format="gray")
    edge = picture[:, :30].astype(int)
    assert bool(edge.max() < 24) is (corner == "black")


def test_pixels_become_square(tmp_path: Path) -> None:
    source = makers.video(
        tmp_path / "a.mp4", width=240, height=180, pixel_shape=Fraction(4, 3), rotation=90
    )
    _mode, after = remade(source)
    assert (after.width, after.height, after.pixel_aspect) == (180, 320, 1.0)


def test_place_and_date_stay_at_home(tmp_path: Path) -> None:
    source = tmp_path / "a.mov"
    with av.open(str(makers.video(tmp_path / "b.mp4"))) as read, av.open(str(source), "w") as out:
        out.metadata["location"] = "+39.9042+116.4074/"
        streams = {s.index: out.add_stream_from_template(s) for s in read.streams}
        for packet in read.demux():
            if packet.dts is not None:
                packet.stream = streams[packet.stream_index]
                out.mux(packet)
    remade(source)
    assert b"39.9042" in source.read_bytes()
    assert b"39.9042" not in (tmp_path / "copy.mp4").read_bytes()


def test_a_limit_of_bytes_holds(tmp_path: Path) -> None:
    source = makers.video(tmp_path / "a.mp4", seconds=2, megabytes=1)
    item = video_files.item(bytes=SizeRange(max="150KB"))
    mode, after = remade(source, item)
    assert mode is Mode.ENCODE
    assert 60_000 < after.size <= 150_000


def test_a_rate_that_was_too_high_is_lowered(tmp_path: Path) -> None:
    source = makers.video(tmp_path / "a.mp4", seconds=2, megabytes=1)
    facts = facts_of(source)
    assert isinstance(facts, VideoFacts)
    wrong = replace(
        plan(facts, video_files.item(bytes=SizeRange(max="150KB"))), most_rate=2_000_000
    )
    video_files.made(source, wrong, tmp_path / "copy.mp4")
    assert (tmp_path / "copy.mp4").stat().st_size <= 150_000


def test_a_broken_tail_is_refused_with_a_sentence(tmp_path: Path) -> None:
    source = makers.cut_video(tmp_path / "a.mp4")
    facts = facts_of(source)
    assert isinstance(facts, VideoFacts)
    found = plan(replace(facts, format="mov"), video_files.item())
    assert not found.complies
    for mode in (found, replace(found, mode=Mode.ENCODE, rate=(30, 1), most_rate=9_000_000)):
        with pytest.raises(Refusal, match="有损坏"):
            video_files.made(source, mode, tmp_path / "copy.mp4")
    assert not (tmp_path / "copy.mp4").exists()


def test_what_is_no_video_is_refused_with_a_sentence(tmp_path: Path) -> None:
    good = makers.video(tmp_path / "a.mp4")
    facts = facts_of(good)
    assert isinstance(facts, VideoFacts)
    source = makers.junk(tmp_path / "b.mp4", size=5000)
    with pytest.raises(Refusal, match="打不开"):
        video_files.made(source, plan(facts, ITEM), tmp_path / "copy.mp4")


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = makers.video(tmp_path / "a.mp4")
    facts = facts_of(source)
    assert isinstance(facts, VideoFacts)

    def full(*_given: object) -> None:
        raise FfmpegError("av_interleaved_write_frame(): No space left on device")

    monkeypatch.setattr(ffmpeg, "follow", full)
    with pytest.raises(Refusal, match="磁盘空间不够"):
        video_files.made(source, plan(facts, ITEM), tmp_path / "copy.mp4")
