"""Small right files of each shape, to be bent by the tests."""

from datetime import UTC, datetime
from typing import Any

from app.domain.submission import (
    Confirmation,
    Contact,
    Nominee,
    NoticeRef,
    PackageRef,
    Slot,
    SlotKey,
    Submission,
    SubmittedFile,
    Unit,
    Waiver,
)

NOW = datetime(2025, 3, 1, 9, 30, tzinfo=UTC)
DIGEST = "ab" * 64

SUBMISSION = Submission(
    "s-1",
    NoticeRef("x", "2025", DIGEST),
    Unit("江城市科协", Contact("李四", "010-1")),
    NOW,
    "district",
    (Nominee("n1", "张三"), Nominee("n2", "张三")),
    (
        Slot(
            SlotKey("photos", "n1"),
            (SubmittedFile("files/0001-a.jpg", "a.jpg", 3, DIGEST, NOW, "/tmp/a.jpg"),),  # noqa: S108
        ),
        Slot(SlotKey("report")),
    ),
    attestations=(Confirmation("no-secrets", True, "李四", NOW),),
    waivers=(Waiver("0123456789ab", "通知晚到", "李四", NOW),),
    chosen_routes={"media": "usb"},
    packages=(PackageRef("p-1", "email", DIGEST, NOW),),
    next_file=2,
)


def minimal_profile() -> dict[str, Any]:
    """What every profile must hold, and nothing else."""
    return {"schema": "notice-profile/1", "id": "x", "edition": "2025", "title": "通知"}


def profile() -> dict[str, Any]:
    """The shape of the design's example, with the places that it leaves open filled in."""

    def basis(of: str, quote: str, start: int) -> list[dict[str, Any]]:
        place = {"quote": quote, "start": start, "end": start + len(quote)}
        return [{"of": of.split(), **place, "confidence": 0.97, "strength": "must"}]

    return {
        "schema": "notice-profile/1",
        "id": "bj-zuimei-2024",
        "edition": "2024",
        "title": "关于开展学习宣传活动的通知",
        "issuers": ["科协"],
        "issued": "2024-03-19",
        "deadlines": [
            {
                "date": "2024-04-03",
                "time": None,
                "what": "电子版",
                "applies_to": ["email"],
                "year_inferred": True,
                "basis": basis("date", "4月3日前", 812),
            }
        ],
        "contacts": {"emails": ["a@b.c"], "phones": ["1"], "addresses": ["路 1 号"], "people": []},
        "basis": [
            *basis("title", "通知", 0),
            *basis("contacts.emails.0 routes.email", "a@b.c", 40),
        ],
        "conflicts": [
            {"of": "deadlines.0.date", "values": ["4月3日", "4月4日"], "basis": []},
        ],
        "packaging": {"folder": None, "archive": None},
        "source": {"name": "a.txt", "sha512": DIGEST, "text_sha512": DIGEST},
        "quotas": [
            {
                "id": "district",
                "who": "各区科协",
                "min": 1,
                "max": 2,
                "per": "unit",
                "basis": basis("min max", "1-2名", 70),
            }
        ],
        "routes": [
            {"id": "email", "method": "email", "to": "a@b.c", "subject": None},
            {"id": "media-usb", "method": "usb", "any_of": "media", "accompanies": "paper"},
            {"id": "media-disc", "method": "disc", "any_of": "media", "accompanies": "paper"},
            {"id": "paper", "method": "post", "to": "路 1 号"},
        ],
        "excluded_routes": [{"method": "in_person", "basis": []}],
        "items": [
            {
                "id": "life-photos",
                "name": "生活或工作照片",
                "kind": "photo",
                "per": "nominee",
                "required": True,
                "count": {"min": 3, "max": 5},
                "formats": ["jpg"],
                "bytes": {"min": "2MB"},
                "naming": "{姓名}{序号}",
                "naming_group": "photos",
                "routes": ["email", "media-usb", "media-disc"],
                "basis": basis("bytes", "不小于2MB", 985),
            },
            {
                "id": "video",
                "name": "视频",
                "kind": "video",
                "per": "nominee",
                "count": {"min": 1, "max": 1},
                "formats": ["mp4", "mov"],
                "seconds": {"max": 180},
                "resolutions": [[1920, 1080], [1080, 1920]],
                "routes": ["email", "media-usb", "media-disc"],
                "basis": [],
            },
            {
                "id": "form",
                "name": "推荐表",
                "kind": "form",
                "per": "nominee",
                "count": {"min": 1, "max": 1},
                "renditions": ["word", "scan"],
                "sealed": True,
                "seal_near": "推荐单位意见",
                "paper": {"copies": 2, "originals": True, "sealed": True},
                "routes": ["email", "paper"],
                "basis": [],
            },
        ],
        "attestations": [
            {"id": "no-state-secrets", "text": "不涉密", "for": None, "basis": []},
            {"id": "hosts", "text": "已征求意见", "for": "district"},
            {"id": "both", "text": "已公示", "for": ["district"]},
        ],
        "unparsed": [{"quote": "做好预热", "start": 1200, "end": 1204}],
    }
