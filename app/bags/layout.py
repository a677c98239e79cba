"""The two shapes of a package and the names of its own files."""

from enum import StrEnum


class Layout(StrEnum):
    """A BagIt bag, or the same tree without the bag and with SHA512SUMS."""

    BAG = "bag"
    PLAIN = "plain"

    @property
    def manifest(self) -> str:
        """The file whose presence says that the package is whole."""
        return MANIFEST if self is Layout.BAG else SUMS

    @property
    def prefix(self) -> str:
        return "data/" if self is Layout.BAG else ""


MANIFEST = "manifest-sha512.txt"
TAG_MANIFEST = "tagmanifest-sha512.txt"
SUMS = "SHA512SUMS"
COVER = "封面清单.pdf"
REPORT_PAGE = "检查报告.html"
REPORT = "check-report.json"
PROFILE = "notice-profile.json"
PACKAGE_INFO = "package-info.json"
PAPERS = (COVER, REPORT_PAGE, REPORT, PROFILE, PACKAGE_INFO)
"""What lies beside the materials, in the order in which people look for it."""
