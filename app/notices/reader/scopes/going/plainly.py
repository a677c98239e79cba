"""What the grammar of clauses alone tells of the things and ways that it names.

What stands with a way goes by it, and by no other that names all that it takes; 除甲外, 其余材料
and 上述材料 say which of those that no way names. Whatever is said more loosely is weighed.
"""

from dataclasses import dataclass
from functools import cached_property

from app.domain.notice import Method
from app.notices.reader.patterns import Pattern
from app.notices.reader.scopes.going.objects import NOTHING, Clauses, Objects, Place
from app.notices.reader.scopes.going.scene import Scene, Stretch, apart, sort_of
from app.notices.reader.things.phases import is_later

_FILLED_IN = Pattern(
    r"填[报写][^，。；]{0,6}(?:信息|数据|情况)|完成(?:网上|在线)?(?:数据填报|注册|报名|备案)"
)
_PUT_THERE = Pattern(r"上传|提交|材料|申[报请]书|附件|报送|投稿|填写《|申报")
"""登录系统填报基本信息: nothing that is asked for goes there."""
_BEFORE, _BEHIND = 14, 30


@dataclass(eq=False)
class Plainly:
    scene: Scene

    def goes(self, at: int, to: int) -> bool | None:
        """None where the grammar leaves it open."""
        ways = self.scene.ways
        if sort_of(ways[to]) == "carrier":
            return None
        own = self.objects[to]
        if any(at in one.goes | one.every for one in own):
            return True
        if any(at in one.left_out for one in own):
            return False
        if at not in self.scene.told[to] and self._is_only_filled_in(to):
            return False
        others = [
            one
            for number, several in enumerate(self.objects)
            if apart(ways[number], ways[to])
            for one in several
            if at in one.goes | one.left_out
        ]
        if not others:
            return self._unnamed(at, to)
        closed = bool(own) and all(one.closed or one.rest for one in own)
        return False if closed and any(one.whole for one in others) else None

    def _unnamed(self, at: int, to: int) -> bool | None:
        """上述材料的电子版发至…; 甲寄至…，其余材料发至…."""
        sheet, own = self.scene.sheets[at], self.objects[to]
        if "phase" in sheet.values:
            return False if self._goes_later(at, to) else None
        if any(one.rest for one in own):
            return True
        rest_elsewhere = any(one.rest for several in self.objects for one in several)
        if rest_elsewhere and any(one.goes for one in own):
            return False
        return False if self._names_its_own(at, to) else None

    def _goes_later(self, at: int, to: int) -> bool:
        """获奖者另交…, where another way is for those that are chosen, and this one is not."""
        told, later = self.scene.told, [_is_for_later(row) for row in self.scene.stretches]
        phase = str(self.scene.sheets[at].values["phase"])
        named = any(at in one for one in told)
        return is_later(phase) and not named and any(later) and not later[to]

    def _names_its_own(self, at: int, to: int) -> bool:
        """登录平台上传。推荐表和名单发至…: what no way names goes the way that names nothing."""
        ways, told = self.scene.ways, self.scene.told
        own = self.objects[to]
        others = [number for number, way in enumerate(ways) if apart(way, ways[to])]
        alone = bool(own) and all(one.closed and one.whole and one.goes for one in own)
        open_to_all = bool(others) and not any(told[number] for number in others)
        return alone and open_to_all and at not in told[to]

    def _is_only_filled_in(self, to: int) -> bool:
        if self.scene.ways[to].method is not Method.ONLINE:
            return False
        said = [one.before[-_BEFORE:] + one.behind[:_BEHIND] for one in self.scene.stretches[to]]
        return bool(said) and all(
            _FILLED_IN.search(one) and not _PUT_THERE.search(one) for one in said
        )

    @cached_property
    def objects(self) -> list[list[Objects]]:
        """Of each way, at each place where it is spoken of."""
        clauses = Clauses(self.scene)
        found: dict[int, list[Objects]] = {id(way): [] for way in self.scene.ways}
        for sentence, row in self.scene.places_told:
            last = NOTHING
            for one in sorted(row, key=_start):
                last = clauses.told_at(sentence, one, row, last)
                found[id(one[2])].append(last)
        return list(found.values())


def _is_for_later(row: list[Stretch]) -> bool:
    return any(one.stage and is_later(one.stage) for one in row)


def _start(one: Place) -> int:
    return one[0]
