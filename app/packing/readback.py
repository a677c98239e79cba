"""What was written is read again from the medium before anything vouches for it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from app.bags import crew, digests, matching, paths
from app.bags.listing import listing
from app.domain.package import ManifestEntry
from app.packing import medium
from app.texts import _


def compare(
    entries: Sequence[ManifestEntry],
    root: Path,
    tell: Callable[[int], None],
    dead: Callable[[], bool],
) -> None:
    """Reads every entry below `root` past the page cache; `dead` as for `crew.each`.

    Raises MediumProblem for the first that is not what was written.
    """

    def read(entry: ManifestEntry, tally: crew.Tally) -> None:
        name = entry.path.rpartition("/")[2]
        try:
            found = digests.of_file(root / entry.path, ["sha512"], tally)
        except OSError as error:
            raise medium.problem(error, name) from error
        if found["sha512"] != entry.sha512:
            message = _("“{name}”写进目标盘后再读出来就不一样了：这个盘不可靠，请换一个再打包。")
            raise medium.MediumProblem(message.format(name=name))

    crew.each(read, entries, tell, dead)


def compare_names(wanted: set[str], root: Path) -> None:
    """FAT drops dots and merges cases without a word: what lies there must be what was planned.

    Litter that the system put there meanwhile is nobody's fault. Raises OSError, MediumProblem.
    """
    found = {matching.composed(path) for path in listing(root).sizes}
    wrong = (wanted - found) | {path for path in found - wanted if not paths.ignorable(path)}
    if wrong:
        message = _("目标盘把“{name}”存成了别的名字。请换一个盘再打包。")
        raise medium.MediumProblem(message.format(name=min(wrong).rpartition("/")[2]))
