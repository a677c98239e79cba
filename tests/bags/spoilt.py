"""Ways to spoil a whole bag, one at a time."""

from pathlib import Path

from app.bags import manifest
from app.bags.layout import COVER, MANIFEST, PACKAGE_INFO, TAG_MANIFEST
from tests.bags.cases import PAYLOAD, digest, put, retag

PHOTO = "data/01-张三/张三1.jpg"


def changed(bag: Path) -> None:
    put(bag / PHOTO, b"photo 0ne")


def missing(bag: Path) -> None:
    (bag / PHOTO).unlink()


def unexpected(bag: Path) -> None:
    put(bag / "data/01-张三/身份证.jpg", b"x")
    put(bag / "说明.txt", b"x")


def unfinished(bag: Path) -> None:
    (bag / MANIFEST).unlink()


def papers(bag: Path) -> None:
    for name in (TAG_MANIFEST, "bag-info.txt", COVER, PACKAGE_INFO):
        (bag / name).unlink()


def one_paper(bag: Path) -> None:
    (bag / COVER).unlink()


def tag_file(bag: Path) -> None:
    put(bag / "bag-info.txt", b"Source-Organization: another\n")


def manifest_file(bag: Path) -> None:
    put(bag / PHOTO, b"forged")
    rows = [(path, digest((bag / path).read_bytes())) for path in PAYLOAD]
    put(bag / MANIFEST, manifest.text(rows).encode())


def fetch(bag: Path) -> None:
    put(bag / "fetch.txt", b"https://example.org/a 1 data/a.jpg\n")


def totals(bag: Path) -> None:
    put(bag / "bag-info.txt", b"Payload-Oxum: 1.1\n")
    retag(bag)


def declaration(bag: Path) -> None:
    put(bag / "bagit.txt", b"BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n")
    retag(bag)


def encoding(bag: Path) -> None:
    put(bag / "bagit.txt", b"BagIt-Version: 1.0\nTag-File-Character-Encoding: punycode\n")
    retag(bag)


def rows(bag: Path) -> None:
    rows = (bag / MANIFEST).read_text("utf-8")
    put(bag / MANIFEST, (rows + rows.splitlines()[0] + "\n?\n").encode())
    retag(bag)


def by_tag_manifest(bag: Path) -> None:
    rows = [(path.name, path) for path in bag.iterdir() if path.is_file()]
    rows = [(name, path) for name, path in rows if name != TAG_MANIFEST] + [(PHOTO, bag / COVER)]
    text = manifest.text((name, digest(path.read_bytes())) for name, path in rows)
    put(bag / PHOTO, (bag / COVER).read_bytes())
    put(bag / TAG_MANIFEST, text.encode())


def partial(bag: Path) -> None:
    put(bag / "manifest-md5.txt", manifest.text([(PHOTO, digest(PAYLOAD[PHOTO], "md5"))]).encode())
    retag(bag)


def algorithm(bag: Path) -> None:
    put(bag / "manifest-crc32.txt", b"")
    retag(bag)
