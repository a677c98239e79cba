"""The tag files of a bag as bytes, in the order in which they are to be written."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date

from app.bags import baginfo, manifest
from app.bags.layout import MANIFEST, TAG_MANIFEST
from app.domain.package import ManifestEntry


def tag_files(
    tags: Iterable[tuple[str, str]], manifest_text: str, papers: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Everything beside data/ but manifest-sha512.txt, which is written last and on its own.

    `papers` are further files by name, such as the cover. Raises ValueError for a name that
    would hide one of the bag's own files.
    """
    files = {
        "bagit.txt": baginfo.DECLARATION.encode(),
        "bag-info.txt": baginfo.text(tags).encode(),
    }
    hidden = (files.keys() | {MANIFEST, TAG_MANIFEST}) & papers.keys()
    if hidden or any("/" in name or name == "data" for name in papers):
        message = f"not a paper's name: {sorted(papers)}"
        raise ValueError(message)
    files |= papers
    listed = files | {MANIFEST: manifest_text.encode()}
    digests = ((name, hashlib.sha512(content).hexdigest()) for name, content in listed.items())
    files[TAG_MANIFEST] = manifest.text(digests).encode()
    return files


def dated_tags(
    tags: Iterable[tuple[str, str]], entries: Iterable[ManifestEntry], today: date, agent: str
) -> baginfo.Tags:
    """`tags` and what bag-info.txt says of the bagging itself; `agent` is program and version."""
    sizes = [entry.size for entry in entries]
    return (
        *tags,
        ("Bagging-Date", today.isoformat()),
        ("Payload-Oxum", f"{sum(sizes)}.{len(sizes)}"),
        ("Bag-Software-Agent", agent),
    )
