"""What she does at the screen. What came of it is found again on the disk, and only there."""

from pathlib import Path

from app.domain.finding import Finding, Severity
from app.domain.notice import NoticeProfile
from app.gui.places import Step
from app.submissions import layout, reports
from app.workflow.desk import look
from tests.gui.e2e.screen import Hands, Spot, wait
from tests.gui.e2e.twin import Twin

UNIT = "江城市样例学会"
NOMINEE, PERSON, REASON = "张三", "王敏", "原图已经找不到"
LETTERS = UNIT + NOMINEE + PERSON + REASON + "报告工作"
"""All that she types in Chinese."""


class Walk:
    def __init__(self, hands: Hands, twin: Twin, home: Path) -> None:
        self.hands = hands
        self.twin = twin
        self.window = hands.window("备齐")
        self.root = Path()
        self._documents = home / "HOME" / "Documents"

    def click(self, spot: Spot) -> None:
        self.hands.click(self.window, spot)

    def begin(self, profile: NoticeProfile) -> None:
        """Buttons by the mouse, what is typed by keys."""
        self.click(self.twin.new())
        self.click(self.twin.spot(self.twin.notice(profile.title)))
        self.click(self.twin.spot(self.twin.unit(profile)))
        self._fill("Down")
        spot = self.twin.spot(self.twin.create(UNIT, profile.quotas[0].id, NOMINEE))
        self.click(spot)
        self._begun()

    def begin_by_keys(self, profile: NoticeProfile) -> None:
        """No mouse at all: the twin counts how often Tab is pressed."""
        self.hands.see(self.window, self.twin.new())
        self.hands.press("ctrl+n")
        use = self.twin.notice(profile.title)
        self.hands.see(self.window, self.twin.spot(use))
        self.hands.press(*self.twin.tabs_to(use), "Return")
        unit = self.twin.unit(profile)
        self.hands.see(self.window, self.twin.spot(unit))
        self._fill("Down")
        self.twin.create(UNIT, profile.quotas[0].id, NOMINEE)
        self.hands.press(*self.twin.tabs_to_create(), "Return")
        self._begun()

    def _fill(self, *kind: str) -> None:
        """The unit, its kind, who answers, and one nominee; in the unit's field is the focus."""
        self.hands.write(UNIT)
        self.hands.press("Tab", *kind, "Tab")
        self.hands.write(PERSON)
        self.hands.press("Tab")
        self.hands.write("010-55550137")
        self.hands.press("Tab")
        self.hands.write(NOMINEE)
        self.hands.press("Return")
        self.hands.look("typed")

    def _begun(self) -> None:
        pattern = f"备齐/*/{layout.SUBMISSION}"
        found = wait(lambda: str(next(self._documents.glob(pattern), "")), "nothing was begun")
        self.root = Path(found).parent

    def choose_files(self, *paths: Path) -> None:
        """In the file dialog, whose field for names has the focus."""
        dialog = self.hands.window("选择要放入")
        names = [str(path) for path in paths]
        self.hands.write(names[0] if len(names) == 1 else " ".join(f'"{one}"' for one in names))
        self.hands.look("files")
        self.hands.press("Return")
        wait(lambda: self.hands.gone(dialog), "the file dialog stayed")

    def slot(self, item: str) -> Spot:
        """Its tab is chosen first."""
        self.twin.follow(self.root)
        self.click(self.twin.tab(1 if item == "report" else 0))
        return self.twin.slot(item)

    def gather(self, item: str, *paths: Path) -> None:
        """By the picker."""
        self.click(self.slot(item))
        self.choose_files(*paths)
        self.came(*paths)

    def drop(self, item: str, offer: tuple[int, int], *paths: Path) -> None:
        """Out of another program's window, whose middle `offer` is."""
        self.hands.drag(offer, self.window, self.slot(item))
        self.came(*paths)

    def came(self, *paths: Path) -> None:
        names = {path.name for path in paths}
        wait(lambda: names <= self.names(), f"{names} did not come")
        self.hands.look("came")

    def names(self) -> set[str]:
        return {file.name for slot in look(self.root).submission.slots for file in slot.files}

    def checked(self) -> None:
        def done() -> bool:
            last = reports.last_check(self.root)
            return last is not None and not reports.is_outdated(look(self.root).submission, last)

        wait(done, "no check of the submission as it is")

    def finding(self, code: str) -> Finding:
        self.checked()
        self.twin.follow(self.root)
        state = self.twin.program.frame.session.state
        assert state is not None
        faults = [one for one in state.findings if one.severity is Severity.ERROR]
        return next(one for one in faults if one.rule.code == code)

    def waive(self, code: str) -> None:
        found = self.finding(code)
        self.click(self.twin.step(Step.CHECK))
        self.click(self.twin.row(found.id))
        self.click(self.twin.spot(self.twin.program.check().panel.buttons._waive))
        dialog = self.hands.window("申请豁免")
        self.hands.write(REASON)
        self.hands.press("Tab")
        self.hands.write(PERSON)
        self.hands.look("waiving")
        self.hands.press("Return")
        wait(lambda: bool(look(self.root).submission.waivers), "the waiver was not saved")
        wait(lambda: self.hands.gone(dialog), "the dialog stayed")
        self.hands.look("waived")

    def attest(self) -> None:
        self.checked()
        self.twin.follow(self.root)
        self.click(self.twin.step(Step.PEOPLE))
        pledges = self.twin.program.people().pledges
        self.click(self.twin.spot(pledges.by.edit))
        self.hands.write(PERSON)
        self.click(self.twin.spot(pledges.rows[0].check))
        wait(lambda: bool(look(self.root).submission.attestations), "no attestation was saved")
        self.hands.look("attested")

    def attest_by_keys(self) -> None:
        self.twin.follow(self.root)
        self.hands.press("ctrl+2")
        pledges = self.twin.people_by_key().pledges
        self.hands.see(self.window, self.twin.spot(pledges.by.edit))
        self.hands.press(*self.twin.tabs_to(pledges.by.edit))
        self.hands.write(PERSON)
        self.hands.press(*self.twin.tabs_to(pledges.rows[0].check), "space")
        wait(lambda: bool(look(self.root).submission.attestations), "no attestation was saved")
        self.hands.look("attested")

    def pack(self, target: Path) -> Path:
        """Into a folder that is chosen in the dialog; the first route that is ticked."""
        self.checked()
        self.twin.follow(self.root)
        self.click(self.twin.step(Step.PACK))
        panel = self.twin.program.pack().panel
        self.click(self.twin.end_of(panel.target.combo))
        self.hands.press("End", "Return")
        dialog = self.hands.window("把报送包写到")
        self.hands.write(str(target))
        self.hands.press("Return")
        wait(lambda: self.hands.gone(dialog), "the folder dialog stayed")
        self.twin.program.pack().packing.pick(target)
        self.twin.program.settle()
        self.hands.look("before-packing")
        self.click(self.twin.spot(panel.start))
        wait(lambda: bool(look(self.root).submission.packages), "no package was written")
        self.hands.look("packed")
        (bag,) = (one.parent for one in target.glob("*/bagit.txt"))
        return bag

    def save_cover(self, path: Path) -> None:
        self.twin.follow(self.root)
        self.click(self.twin.step(Step.COVER))
        save = self.twin.program.cover().side.save
        self.click(self.twin.spot(save))
        dialog = self.hands.window("把封面存为")
        self.hands.press("ctrl+a")
        self.hands.write(str(path))
        self.hands.press("Return")
        wait(lambda: self.hands.gone(dialog), "the dialog for saving stayed")
        wait(lambda: path.exists() and path.read_bytes()[-6:].strip() == b"%%EOF", "no PDF came")
        self.hands.look("saved")
