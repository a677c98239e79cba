"""Labels: what goes into the envelope, what stands on the disc, and that all of it is printed."""

from datetime import date
from pathlib import Path

import pytest

from app.cli.main import main
from app.domain.problems import RefusedProblem
from app.notices import store
from app.printing.label_sheets import PaperLine
from app.workflow.desk import Desk, look
from app.workflow.packing import envelopes
from app.workflow.people import begin, unit
from tests import cases, makers
from tests.printing.reading import solid, texts

DAY = date(2026, 4, 1)


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Desk:
    photos = [makers.photo(tmp_path / f"IMG_{n}.JPG", seed=n) for n in (1, 2)]
    return cases.filled(folder, {"photos/1": photos}, ("张三", "李四"))


def test_the_envelope_names_its_papers_and_the_stick(desk: Desk) -> None:
    found = envelopes.labels(desk, DAY)
    (envelope,) = found.envelopes
    assert envelope.address == "某市某路1号"
    assert (envelope.sender, envelope.contact) == ("江城市样例学会", "王敏 010-55550137")
    assert envelope.papers == (PaperLine("", "工作报告", "1 份 盖章"),)
    assert [text.split("：")[0] for text in envelope.media] == ["U盘 1 个"]
    assert found.discs == ()


def test_a_disc_has_a_label_and_lies_in_the_envelope(desk: Desk) -> None:
    unit.choose_route(desk, "disc")
    found = envelopes.labels(desk, DAY)
    (disc,) = found.discs
    assert (disc.title, disc.unit) == ("小小先进报送材料", "江城市样例学会")
    assert disc.contents.endswith("2 个文件")
    assert disc.date == "2026年4月1日"
    assert found.envelopes[0].media[0].startswith("光盘 1 个：2 个文件")
    assert disc.code in found.envelopes[0].media[0]


def test_each_nominee_has_a_line(folder: Path) -> None:
    begin.begin(folder, store.get("bj-zuimei-2024"), "江城区科协", nominees=["张三", "李四"])
    (envelope,) = envelopes.labels(look(folder), DAY).envelopes
    assert [(one.whose, one.amount) for one in envelope.papers if one.name == "推荐表"] == [
        ("张三", "原件 2 份 盖章"),
        ("李四", "原件 2 份 盖章"),
    ]


def test_all_of_it_is_printed(desk: Desk, tmp_path: Path) -> None:
    unit.choose_route(desk, "disc")
    target = tmp_path / "标签.pdf"
    assert main(["labels", str(desk.root), "-o", str(target)]) == 0
    envelope, disc = map(solid, texts(target.read_bytes())["pdfium"])
    for told in ("某市某路1号", "寄件：江城市样例学会", "工作报告", "光盘1个"):
        assert told in envelope
    label = envelopes.labels(look(desk.root)).discs[0]
    assert disc.count(label.unit) == 2
    assert disc.count(solid(label.code)) == 2


def test_a_notice_without_post_or_disc_has_no_labels(folder: Path, tmp_path: Path) -> None:
    begin.begin(folder, store.get("xinxiang-science-week-2023"), "某某县科技局")
    with pytest.raises(RefusedProblem, match="没有标签要印"):
        envelopes.save(look(folder), tmp_path / "标签.pdf")
