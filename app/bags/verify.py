"""Does a package hold what it says, no less, no more, unchanged? Reads every byte again."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.bags import baginfo, crew, digests, judge, matching
from app.bags.holder import Folder, Holder
from app.bags.layout import SUMS
from app.bags.listing import Listing
from app.bags.read import Contents, read, read_manifest
from app.bags.rules import INCOMPLETE, BagProblem, Detail
from app.domain.finding import Severity
from app.domain.problems import UnreadableProblem
from app.domain.progress import Progress
from app.texts import _


@dataclass(frozen=True, slots=True)
class BagResult:
    """`ignored` is the litter of other programs: told, and no error. `size` in bytes.

    `algorithms` are those by which the files were compared, such as sha512.
    """

    problems: tuple[BagProblem, ...]
    ignored: tuple[str, ...]
    files: int
    size: int
    algorithms: tuple[str, ...]
    info: baginfo.Tags

    @property
    def sound(self) -> bool:
        """Nothing missing, changed or astray; an unlisted file alone is a warning."""
        return all(one.kind.severity is not Severity.ERROR for one in self.problems)


def verify(root: Path, progress: Progress) -> BagResult:
    """Every problem of the package below `root`, a bag or a plain folder with SHA512SUMS.

    Raises UnreadableProblem where there is no package, and Cancelled.
    """
    return verify_held(Folder(root), progress)


def verify_held(holder: Holder, progress: Progress) -> BagResult:
    """The same of a package wherever it lies: see `holder.package_in` for zips and discs."""
    try:
        found = holder.listing()
        contents = _contents(holder, found)
    except OSError as error:
        message = _("“{name}”读不出来，可能已拔出，或没有权限。").format(name=holder.name)
        raise UnreadableProblem(message) from error
    if found.odd and not found.sizes:
        return BagResult(found.odd, (), 0, 0, (), ())
    if contents is None:
        message = _("“{name}”不是报送包：里面没有 bagit.txt，也没有 SHA512SUMS。")
        raise UnreadableProblem(message.format(name=holder.name))
    places = matching.places(contents.expected, contents.written, contents.listing.sizes)
    actual = _read_back(contents, places, progress)
    return _result(contents, places, actual)


def _contents(holder: Holder, found: Listing) -> Contents | None:
    if "bagit.txt" in found.sizes or "data" in found.folders:
        return read(holder, found)
    if SUMS not in found.sizes:
        return None
    contents = Contents(holder, found)
    contents.problems.extend(found.odd)
    read_manifest(contents, SUMS, "sha512", payload=False)
    return contents


def _read_back(
    contents: Contents, places: Mapping[str, str], progress: Progress
) -> dict[str, dict[str, str] | None]:
    total = sum(contents.listing.sizes[place] for place in places.values())

    def digests_of(path: str, tally: crew.Tally) -> dict[str, str] | None:
        try:
            with contents.holder.open(places[path]) as stream:
                return digests.of_stream(stream, contents.expected[path], tally)
        except OSError:
            return None

    def tell(done: int) -> None:
        progress.step(done / total if total else 1.0, _("正在核对"), done=done, total=total)

    order = sorted(places)
    return dict(zip(order, crew.each(digests_of, order, tell), strict=True))


def _result(
    contents: Contents,
    places: Mapping[str, str],
    actual: Mapping[str, Mapping[str, str] | None],
) -> BagResult:
    problems = {
        *contents.problems,
        *judge.gaps(contents),
        *judge.missing(contents, places),
        *judge.changed(contents, actual),
        *judge.unexpected(contents, places),
        *judge.undecodable(contents),
    }
    if not problems and judge.totals_differ(contents, places):
        problems.add(BagProblem(INCOMPLETE, "bag-info.txt", Detail.TOTALS))
    algorithms = {name for by_name in contents.expected.values() for name in by_name}
    return BagResult(
        problems=tuple(sorted(problems, key=lambda one: (one.kind.code, one.path, one.detail))),
        ignored=judge.ignored(contents, places),
        files=len(contents.listing.sizes),
        size=sum(contents.listing.sizes.values()),
        algorithms=tuple(sorted(algorithms)),
        info=contents.info,
    )
