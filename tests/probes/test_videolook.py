"""The look into videos: what is lost, heard and seen in them; and that good ones are let be."""

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import av
import pytest

from app.probes import videolook, videolook_pieces, videolook_sound
from app.probes.videolook_units import judge_of
from app.samples import broken, videos
from tests import makers

SOUND = {
    "share": 1.0,
    "broken": (),
    "ends": None,
    "sound": -12.7,
    "picture": None,
    "backlit": 0.0,
    "rates": (10.0, 10.0),
}
Maker = Callable[[Path], Path]
small = partial(makers.video, seconds=8, fps=10)
clear = partial(makers.video, seconds=8, fps=10, width=640, height=360)


def look(path: Path) -> dict[str, Any]:
    size = path.stat().st_size if path.exists() else 9
    return videolook.look({"path": str(path), "name": path.name, "size": size})


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.mp4", {}),
        ("a.mov", {"codec": "hevc"}),
        ("a.mp4", {"rotation": 90}),
        ("a.mp4", {"view": "suit"}),
        ("a.mp4", {"view": "night"}),
        ("a.mov", {"faststart": False}),
    ],
)
def test_good_ones(tmp_path: Path, name: str, options: dict[str, Any]) -> None:
    assert look(small(tmp_path / name, **options)) == SOUND


@pytest.mark.parametrize(("name", "options"), [("a.mkv", {}), ("a.avi", {"codec": "mpeg4"})])
def test_good_ones_in_other_containers(tmp_path: Path, name: str, options: dict[str, Any]) -> None:
    told = look(small(tmp_path / name, **options))
    slowest, fastest = told["rates"]
    assert told == SOUND | {"sound": told["sound"], "rates": (slowest, fastest)}
    assert 9.5 < slowest <= fastest < 10.5


def test_a_full_one_of_three_minutes(tmp_path: Path) -> None:
    path = makers.full_video(tmp_path / "a.mp4", seconds=180)
    assert look(path) == SOUND | {"rates": (30.0, 30.0)}


@pytest.mark.parametrize("ending", ["mp4", "mkv", "avi"])
def test_a_copy_broken_off_ends_early(tmp_path: Path, ending: str) -> None:
    path = broken.truncated(tmp_path / f"a.{ending}", small(tmp_path / f"b.{ending}"), keep=0.5)
    told = look(path)
    assert told["ends"] == pytest.approx(4, abs=1)
    assert told["broken"] == ()


@pytest.mark.parametrize("codec", ["h264", "hevc"])
def test_a_hole_is_found_where_it_is(tmp_path: Path, codec: videos.Codec) -> None:
    whole = small(tmp_path / "b.mp4", codec=codec)
    told = look(broken.with_hole(tmp_path / "a.mp4", whole, at=0.5, share=0.1))
    assert told["broken"][0] == pytest.approx(4, abs=1.5)
    assert told["ends"] is None


def test_a_lost_block_of_four_kilobytes_is_found(tmp_path: Path) -> None:
    whole = clear(tmp_path / "b.mp4", megabytes=4)
    share = 4096 / whole.stat().st_size
    assert look(broken.with_hole(tmp_path / "a.mp4", whole, at=0.5, share=share))["broken"]


def test_other_bytes_in_a_lost_block_are_found(tmp_path: Path) -> None:
    path = small(tmp_path / "a.mp4")
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 60_000] = makers.junk(tmp_path / "j", size=60_000).read_bytes()
    path.write_bytes(content)
    assert look(path)["broken"]


def test_a_tail_of_zeros_ends_it(tmp_path: Path) -> None:
    whole = small(tmp_path / "b.mp4")
    size = whole.stat().st_size
    path = tmp_path / "a.mp4"
    path.write_bytes(whole.read_bytes()[: size // 2].ljust(size, b"\0"))
    told = look(path)
    assert told["ends"] == pytest.approx(4, abs=1)
    assert told["broken"] == ()


def test_a_hole_in_a_matroska_is_passed_over_by_its_demuxer(tmp_path: Path) -> None:
    whole = small(tmp_path / "b.mkv", seconds=24)
    told = look(broken.with_hole(tmp_path / "a.mkv", whole, at=0.4, share=0.2))
    assert told["broken"]


@pytest.mark.parametrize(
    ("audio", "level"), [("silent", videolook_sound._NOTHING), (False, None), (True, -12.7)]
)
def test_sound(tmp_path: Path, audio: Any, level: float | None) -> None:
    assert look(small(tmp_path / "a.mp4", audio=audio)) == SOUND | {"sound": level}


@pytest.mark.parametrize(
    ("options", "place"),
    [
        ({"bars": 0.125}, (0, 0.125, 1, 0.75)),
        ({"beside": 0.125}, (0.125, 0, 0.75, 1)),
        ({"beside": 0.125, "rotation": 90}, (0.125, 0, 0.75, 1)),
        ({"bars": 0.12, "view": "suit"}, (0, 0.12, 1, 0.76)),
        ({"bars": 0.03}, None),
    ],
)
def test_black_bars(tmp_path: Path, options: dict[str, Any], place: Any) -> None:
    path = clear(tmp_path / "a.mp4", **options)
    found = look(path)["picture"]
    assert found == (None if place is None else pytest.approx(place, abs=0.012))


@pytest.mark.parametrize("rotation", [0, 90])
def test_backlit(tmp_path: Path, rotation: Any) -> None:
    path = small(tmp_path / "a.mp4", view="backlit", rotation=rotation)
    assert look(path) == SOUND | {"backlit": 1.0}


def slowed(source: Path, path: Path) -> Path:
    """The second half at half the rate, as a phone films in the dark."""
    with av.open(str(source)) as read, av.open(str(path), "w") as written:
        stream = written.add_stream_from_template(read.streams.video[0])
        unit, at = Fraction(1, 10), 0
        for number, packet in enumerate(one for one in read.demux(video=0) if one.size):
            packet.stream = stream
            packet.time_base, packet.pts, packet.dts = unit, at, at
            packet.duration = 1 if number < 40 else 2
            at += packet.duration
            written.mux(packet)
    return path


def test_a_rate_that_wavers(tmp_path: Path) -> None:
    path = slowed(small(tmp_path / "b.mp4", audio=False), tmp_path / "a.mp4")
    assert look(path) == SOUND | {"sound": None, "rates": (5.0, 10.0)}


@pytest.mark.parametrize("ending", ["mp4", "mkv"])
def test_large_ones_are_seen_in_windows_that_reach_the_end(
    tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = clear(tmp_path / f"a.{ending}", seconds=20, megabytes=6)
    for module in (videolook, videolook_pieces, videolook_sound):
        monkeypatch.setattr(module, "WHOLE", 2**20)
        if module is not videolook:
            monkeypatch.setattr(module, "WINDOWS", 8)
    monkeypatch.setattr(videolook_pieces, "_WINDOW", 2**17)
    told = look(path)
    assert told["share"] < 0.25
    assert told["ends"] is None
    assert told["broken"] == ()
    read = small_pieces(path)
    assert read[-1].end == pytest.approx(20, abs=0.1)
    assert sum(len(piece.content or b"") for piece in read) < 3 * 2**20


def small_pieces(path: Path) -> list[videolook_pieces.Piece]:
    size = path.stat().st_size
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        if path.suffix == ".mp4":
            return list(videolook_pieces.indexed(path, size, stream))
        return list(videolook_pieces.demuxed(container, stream, size))


def test_a_fragmented_recording_is_read_by_its_demuxer(tmp_path: Path) -> None:
    source, path = small(tmp_path / "b.mp4"), tmp_path / "a.mp4"
    flags = {"movflags": "frag_keyframe+empty_moov"}
    with av.open(str(source)) as read, av.open(str(path), "w", options=flags) as written:
        stream = written.add_stream_from_template(read.streams.video[0])
        for packet in read.demux(video=0):
            if packet.dts is not None:
                packet.stream = stream
                written.mux(packet)
    assert look(path) == SOUND | {"sound": None}


def test_what_cannot_be_looked_into_says_why(tmp_path: Path) -> None:
    assert look(makers.junk(tmp_path / "a.mp4")) == {"missed": "damaged"}
    assert look(makers.indexless_video(tmp_path / "b.mp4")) == {"missed": "damaged"}
    assert look(tmp_path / "c.mp4") == {"missed": "missing"}


AVCC = b"\x01\x42\xc0\x28\xff"
SLICE = b"\x00\x00\x00\x40\x41" + bytes(range(1, 64))


@pytest.mark.parametrize(
    ("stored", "spoilt"),
    [
        (SLICE, False),
        (SLICE * 3, False),
        (SLICE + bytes(40), False),
        (b"\x00\x00\x00\x60\x06" + bytes(95) + SLICE, False),
        (bytes(80), True),
        (SLICE[:-1], True),
        (b"\x00\x00\x00\x40\xc1" + SLICE[5:], True),
        (b"\x00\x00\x00\x60\x41\x01" + bytes(93) + b"\x01", True),
        (b"\x00\x00\x00\x60\x41\x01" + bytes(94), False),
        (b"\x00\x00\x02\x60\x41\x01" + bytes(0x25E), True),
    ],
)
def test_units_that_cannot_be(stored: bytes, spoilt: bool) -> None:
    judge = judge_of("h264", AVCC)
    assert judge
    assert judge(stored) is spoilt


def test_codecs_without_lengths_are_not_judged_by_them() -> None:
    assert judge_of("h264", b"\x00\x00\x00\x01") is None
    assert judge_of("h264", None) is None
    assert judge_of("mpeg4", AVCC) is None


def test_a_codec_that_no_decoder_knows_is_not_looked_into(tmp_path: Path) -> None:
    path = small(tmp_path / "a.mp4")
    path.write_bytes(path.read_bytes().replace(b"avc1", b"zzzz"))
    assert look(path) == {"missed": "unsupported"}
