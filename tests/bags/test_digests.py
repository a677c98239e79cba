import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.bags import crew, digests


def test_a_file_is_digested_by_several_algorithms_in_one_read(tmp_path: Path) -> None:
    content = os.urandom(digests.BLOCK + 17)
    (tmp_path / "file").write_bytes(content)
    tally = crew.Tally()
    found = digests.of_file(tmp_path / "file", ["sha512", "md5", "sha3256"], tally)
    assert found == {
        "sha512": hashlib.sha512(content).hexdigest(),
        "md5": hashlib.md5(content, usedforsecurity=False).hexdigest(),
        "sha3256": hashlib.sha3_256(content).hexdigest(),
    }
    assert tally.done == len(content)


@pytest.mark.skipif(sys.platform != "linux", reason="pages are dropped on Linux alone")
def test_what_was_written_is_not_read_back_from_memory(tmp_path: Path) -> None:
    fincore = shutil.which("fincore")
    if fincore is None:
        pytest.skip("fincore is not here to count pages")
    place = tmp_path / "file"
    place.write_bytes(os.urandom(1 << 20))

    def pages() -> int:
        told = subprocess.run(
            [fincore, "-n", "-o", "PAGES", place], check=True, capture_output=True
        )
        return int(told.stdout)

    assert pages() == 256
    with place.open("r+b") as stream:
        os.fsync(stream.fileno())
        digests.forget(stream.fileno())
    if pages():
        pytest.skip("this file system lives in memory")
    digests.of_file(place, ["sha512"], crew.Tally())
    assert pages() == 0


def test_two_hands_keep_the_order_and_pass_on_the_first_failure() -> None:
    told: list[int] = []

    def double(number: int, tally: crew.Tally) -> int:
        tally.add(number)
        return 2 * number

    assert crew.each(double, range(50), told.append) == list(range(0, 100, 2))
    assert told[-1] == sum(range(50))

    begun: list[int] = []

    def fail(number: int, tally: crew.Tally) -> None:
        tally.add(1)
        begun.append(number)
        if number == 3:
            message = "broken"
            raise OSError(message)

    with pytest.raises(OSError, match="broken"):
        crew.each(fail, range(10_000), told.append)
    assert len(begun) < 10_000


def test_a_hand_stops_in_the_middle_of_its_file() -> None:
    """Whoever listens raises; the hands must not go on to their end."""

    def endless(_number: int, tally: crew.Tally) -> None:
        while True:
            tally.add(1)

    def cancel(done: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        crew.each(endless, range(4), cancel)
