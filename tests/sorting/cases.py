"""A submission for the Beijing notice, and evidence as tests put it together."""

from dataclasses import replace
from datetime import datetime

from app.domain.facts import Facts, PhotoFacts, PortraitLook, VideoFacts, WordFacts
from app.domain.submission import NoticeRef, Submission, SubmittedFile, Unit
from app.notices import store
from app.sorting.evidence import Evidence
from app.sorting.setting import Setting, setting
from app.submissions import edits
from tests.sorting.building import BEIJING

AT = datetime(2024, 3, 12, 9, 30).astimezone()
LANDSCAPE = PhotoFacts("jpg", 9, 6000, 4000, "RGB", camera="Canon", colourful=True)
UPRIGHT = replace(LANDSCAPE, width=4000, height=6000)
STUDIO = PhotoFacts(
    "jpg", 9, 413, 579, "RGB", portrait=PortraitLook(1, 0, (254, 254, 254), 1.0), colourful=True
)
FILM = VideoFacts("mp4", 9, 1920, 1080, 1920, 1080, 60, 60, 25, "h264")


def submission(*names: str) -> Submission:
    made = Submission("s", NoticeRef(BEIJING, "2024", ""), Unit("江城市科学技术协会"), AT)
    for name in names:
        made = edits.add_nominee(made, name)
    return made


def ground(*names: str) -> Setting:
    return setting(submission(*names), store.get(BEIJING))


def piece(path: str, facts: Facts, text: str = "", number: int = 1) -> Evidence:
    *folders, name = path.split("/")
    file = SubmittedFile(f"files/{number:04d}-{name}", name, 9, f"{number:0128d}", AT)
    return Evidence(file, tuple(folders), facts, text)


def document(path: str, text: str = "", number: int = 1) -> Evidence:
    return piece(path, WordFacts("docx", 9, text=text), text, number)
