"""What a package says of itself."""

import json
from typing import Any

import pytest

from app.domain.package import ManifestEntry, PackagePlan, PlannedFile
from app.domain.problems import UnreadableProblem
from app.domain.submission import SlotKey
from app.shapes import package_info as shape
from app.shapes.profile import profile_from_json, profile_sha512
from tests.shapes.cases import DIGEST, NOW, SUBMISSION, minimal_profile

PROFILE = profile_from_json(minimal_profile())


def described(package: str = "p-2") -> shape.PackageInfo:
    entry = ManifestEntry("data/01-张三/张三1.jpg", DIGEST, 3)
    file = PlannedFile("files/0001-a.jpg", entry, SlotKey("photos", "n1"))
    plan = PackagePlan(package, "江城市科协-电子邮件", "email", (file,), (), "", DIGEST)
    return shape.describe(SUBMISSION, PROFILE, plan, "0.1.0", NOW)


def written() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shape.dumps(described()))
    return found


def test_a_package_info_comes_back_the_same() -> None:
    assert shape.loads(shape.dumps(described())) == described()


def test_the_file_has_the_shape_that_others_rely_on() -> None:
    data = written()
    assert data["schema"] == "package-info/1"
    assert (data["id"], data["route"], data["unit"]) == ("p-2", "email", "江城市科协")
    assert data["recommender"] == "district"
    assert data["contact"] == {"name": "李四", "phone": "010-1"}
    assert data["profile"] == {"id": "x", "edition": "2025", "sha512": profile_sha512(PROFILE)}
    assert data["files"] == [
        {
            "path": "data/01-张三/张三1.jpg",
            "item": "photos",
            "sha512": DIGEST,
            "size": 3,
            "nominee": "n1",
        }
    ]
    assert [one["of"] for one in data["attestations"]] == ["no-secrets"]
    assert [one["finding"] for one in data["waivers"]] == ["0123456789ab"]


def test_it_names_the_package_that_it_takes_the_place_of() -> None:
    assert described("p-2").previous == "p-1"
    assert described("p-1").previous is None


def test_nothing_in_it_tells_where_a_file_came_from() -> None:
    text = shape.dumps(described()).decode()
    assert "/tmp" not in text  # noqa: S108
    assert "0001-a.jpg" not in text


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"path": "data/../../x"}, "files[0].path）应为用“/”分隔的相对路径"),
        ({"nominee": "n9"}, "（files[0].nominee）里的“n9”不是推荐人选的编号"),
        ({"size": -1}, "不能小于 0，现为 -1"),
    ],
)
def test_a_wrong_package_info_is_told(change: dict[str, Any], sentence: str) -> None:
    data = written()
    data["files"][0] |= change
    with pytest.raises(UnreadableProblem) as caught:
        shape.package_info_from_json(data)
    assert sentence in str(caught.value)


def test_a_path_that_stands_twice_is_told() -> None:
    data = written()
    data["files"] *= 2
    with pytest.raises(UnreadableProblem, match=r"“data/01-张三/张三1\.jpg”重复了"):
        shape.package_info_from_json(data)
