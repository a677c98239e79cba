"""What an earlier writing of the very same package left, so that it is continued.

While a package is being written, the manifest it is to have lies in it under another name; to
seal it is to rename that file. So whatever lies beside one is ours, and of that plan.
"""

import dataclasses
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.bags import matching, paths
from app.bags.layout import PAPERS, TAG_MANIFEST, Layout
from app.bags.listing import Listing, listing
from app.domain.package import PackagePlan

_MARK = ".未写完"
_BESIDE = ("bagit.txt", "bag-info.txt", TAG_MANIFEST, *PAPERS)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """`sizes` in bytes by path of all that lies below `root`, whole or torn."""

    root: Path
    sizes: dict[str, int]

    @property
    def size(self) -> int:
        return sum(self.sizes.values())


def marker(layout: Layout) -> str:
    """The name that the manifest bears until the package is whole."""
    return layout.manifest + _MARK


def find(plan: PackagePlan, target: Path, layout: Layout) -> Unfinished | None:
    """The package of `plan` in `target` that was begun and not sealed, None where there is none.

    Also None where anything lies in it that we would not have written: it is not ours alone then.
    """
    root = target / plan.name
    try:
        if root.is_symlink() or not root.is_dir():
            return None
        found = listing(root)
        if not _is_ours(plan, found, root, layout):
            return None
    except OSError:
        return None
    return Unfinished(root, {matching.composed(path): size for path, size in found.sizes.items()})


def begun(plan: PackagePlan, target: Path) -> Unfinished | None:
    """The one that packing would continue, also where it was begun as name-2, name-3 …"""
    layout = _layout_of(plan)
    for name in free_names(plan.name):
        found = find(dataclasses.replace(plan, name=name), target, layout)
        if found or not (target / name).exists():
            break
    return found


def there(plans: Iterable[PackagePlan], target: Path) -> int:
    """Bytes of these packages that lie in `target` already and are kept or written over."""
    found = (begun(plan, target) for plan in plans)
    return sum(one.size for one in found if one)


def free_names(name: str) -> Iterator[str]:
    yield name
    for number in itertools.count(2):
        yield f"{name}-{number}"


def _layout_of(plan: PackagePlan) -> Layout:
    bag = all(file.entry.path.startswith(Layout.BAG.prefix) for file in plan.files)
    return Layout.BAG if bag else Layout.PLAIN


def is_leftover(path: str, layout: Layout) -> bool:
    """Whether it is the torn beginning of a marker, as `durable` names it."""
    return bool(re.fullmatch(rf"\.{re.escape(marker(layout))}\.[0-9]+\.tmp", path))


def _is_ours(plan: PackagePlan, found: Listing, root: Path, layout: Layout) -> bool:
    own = {path for path in found.sizes if not paths.ignorable(path)}
    if found.odd or not own:
        return False
    rest = {matching.composed(path) for path in own if not is_leftover(path, layout)}
    if not rest:
        return True
    mark, text = marker(layout), plan.manifest.encode()
    if found.sizes.get(mark) != len(text) or (root / mark).read_bytes() != text:
        return False
    return rest <= {mark, *_BESIDE, *(file.entry.path for file in plan.files)}
