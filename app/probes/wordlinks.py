"""What a Word package fetches from elsewhere when it is opened."""

from app.probes.markup import Attributes
from app.probes.package import Package

_HARMFUL = {
    "attachedTemplate": "template",
    "oleObject": "link",
    "frame": "link",
    "subDocument": "link",
    "aFChunk": "link",
}
"""By the end of the relationship's type. Hyperlinks wait for a click; pictures cannot run."""
_REMOTE = ("http:", "https:", "ftp:", "file://", "mhtml:", "\\\\", "//")
_LOCAL = "file:///"


def harmful_links(package: Package) -> set[str]:
    """Slugs. A template that lies on the writer's own disk is what Word writes daily: no harm."""
    links = _Links()
    for name in package.names(".rels"):
        package.read(name, links)
    return links.found


class _Links:
    def __init__(self) -> None:
        self.found: set[str] = set()

    def start(self, name: str, attributes: Attributes) -> None:
        if name != "rel:Relationship" or attributes.get("TargetMode") != "External":
            return
        harm = _HARMFUL.get(attributes.get("Type", "").rpartition("/")[2])
        target = attributes.get("Target", "").strip().lower()
        if harm and is_remote(target):
            self.found.add(harm)

    def end(self, name: str) -> None: ...
    def text(self, data: str) -> None: ...


def is_remote(target: str) -> bool:
    """Whether opening it reaches beyond this computer; `target` in lower case."""
    if target.startswith(_LOCAL):
        return target[len(_LOCAL) :].startswith(("/", "\\"))
    return target.startswith(_REMOTE)
