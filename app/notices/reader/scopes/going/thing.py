"""What the notice says of a thing by itself: signs of its medium, whatever the way."""

from collections.abc import Iterator

from app.domain.notice import Method
from app.notices.reader.found import Reading
from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.scopes import columns
from app.notices.reader.scopes.going import forms, words
from app.notices.reader.scopes.going.scene import Scene, Spot, Things
from app.notices.reader.things.sheet import Sheet

_LONGEST = 30
_VALUES = {
    "paper",
    "formats",
    "renditions",
    "phase",
    "conditional",
    "required",
    "sealed",
    "signed",
    "bytes",
    "disc_copies",
    "alternative_group",
}
_DENIED = {
    Method.EMAIL: ("mail",),
    Method.ONLINE: ("site", "upload"),
    Method.POST: ("post", "paper"),
    Method.IN_PERSON: ("hand", "paper"),
    Method.USB: ("carrier",),
    Method.DISC: ("carrier",),
}


def signs(sheet: Sheet, spot: Spot | None) -> set[str]:
    """Of its kind, its own words, the words before it and the headings above it."""
    found = {f"kind {sheet.kind.value}", *_values(sheet)}
    found |= {f"told {one}" for one in sheet.ways}
    if spot is None:
        return found
    cell = spot.sentence.cell
    above = spot.above[1:] if sheet.point >= 0 else spot.above
    title = " ".join((one.mark + one.title)[:_LONGEST] for one in above)
    found |= {f"own {one}" for one in words.sorts(spot.words)}
    found |= {f"lead {one}" for one in words.sorts(spot.lead)}
    found |= {f"title {one}" for one in words.sorts(title)}
    if cell is not None:
        found.add("in a table")
        found |= {f"row {one}" for one in words.sorts(" ".join(cell.texts))}
        found |= {f"cell {medium} {goes}" for medium, goes in in_cells(spot).items()}
    return found


def elsewhere(scene: Scene, at: int) -> set[str]:
    """What is said of it where it is named again, and the form that headings above it tell."""
    again, spot = scene.again[at], scene.spots[at]
    found = {f"again {one}" for one in words.sorts(" ".join(text for _, text in again))}
    headed: set[str] = set()
    for point in [one.point for one, _ in again] + ([spot.sentence.point] if spot else []):
        for one in list(scene.reading.document.above(point))[1:]:
            head = (one.mark + one.title).lstrip("【（")
            if len(head) <= _HEADING:
                headed |= {form for form, told in _TITLES if told.search(head)}
    return found | ({f"headings {'+'.join(sorted(headed))}"} if headed else set())


_TITLES = (("paper", forms.PAPERS), ("file", forms.FILES))
_HEADING = 16


def part(things: list[set[str]]) -> None:
    """Where some things are listed under 纸质版 alone and some under 电子版: a sign for each."""
    forms_told = [form for form, _ in _TITLES]
    if all(any(f"headings {form}" in one for one in things) for form in forms_told):
        for one in things:
            one |= {f"listed as {form} alone" for form in forms_told if f"headings {form}" in one}


def _values(sheet: Sheet) -> Iterator[str]:
    for path, value in sheet.values.items():
        if path == "renditions" and isinstance(value, list):
            yield f"has {'+'.join(sorted(map(str, value)))}"
        elif path.split(".")[0] in _VALUES:
            yield f"has {path}"


def name_signs(sheet: Sheet) -> set[str]:
    name = sheet.name
    return {f"name {one}" for one in words.pairs(name)} | {f"ends {name[-2:]}", f"ends {name[-1:]}"}


def media(sheet: Sheet, spot: Spot | None) -> tuple[str, str]:
    """Whether paper and files are spoken of: by its values, then by its own words."""
    ways = " ".join(sheet.ways)
    held = "p" if "paper" in sheet.ways or _has(sheet, "paper") else ""
    held += "f" if "file" in ways or _has(sheet, "renditions", "formats", "bytes") else ""
    said = set(words.sorts(spot.words)) if spot else set()
    told = "p" if said & {"paper", "print", "copies", "original"} else ""
    told += "f" if said & {"file", "word", "excel", "pdf", "scan", "format"} else ""
    return f"is {held or '-'}", f"told {told or '-'}"


def _has(sheet: Sheet, *stems: str) -> bool:
    return any(path.split(".")[0] in stems for path in sheet.values)


def in_cells(spot: Spot) -> dict[str, bool]:
    """A column 纸质份数 and a column 电子格式, which may say 不交; a column 形式 that names one."""
    cell = spot.sentence.cell
    found: dict[str, bool] = {}
    for header, text in zip(cell.headers, cell.texts, strict=False) if cell else ():
        paper, file = (bool(one.search(header)) for one in _FORMS)
        if paper != file:
            found["paper" if paper else "file"] = not forms.NO_CELL.fullmatch(text)
        elif _FORM.search(header) and any(one.search(text) for one in _FORMS):
            found["paper"], found["file"] = (bool(one.search(text)) for one in _FORMS)
    return found


_FORMS = (Pattern("纸|打印|书面"), Pattern("电子|[Ww]ord|WORD|[Ee]xcel|EXCEL|PDF"))
_FORM = Pattern("形式|介质|载体")


def by_column(reading: Reading, sheet: Sheet) -> set[Method]:
    """The ways that a column 报送方式 tells, of those that the notice has."""
    return columns.told(reading, sheet) & {way.method for way in reading.ways}


def said(scene: Scene) -> list[set[str]]:
    """Of each thing: what clauses such as 只交电子版 say of it, or of others."""
    found: list[set[str]] = [set() for _ in scene.sheets]
    every = frozenset(range(len(scene.sheets)))
    for sentence in scene.reading.document.sentences:
        if sentence.cell is not None or not _MAY_SAY.intersection(sentence.text):
            continue
        for clause in forms.SAID.finditer(scene.text, sentence.start, sentence.end):
            things, sort = _spoken_of(scene, sentence, clause.start()), clause.lastgroup
            for at in every:
                where = "" if at in things else "of others " if things else "at large "
                found[at].add(f"said {where}{sort}")
        for clause in forms.DENIED.finditer(scene.text, sentence.start, sentence.end):
            barred = [
                method
                for method, told in _DENIED.items()
                if any(words.has(one, clause["what"]) for one in told)
            ]
            for at in _spoken_of(scene, sentence, clause.start()) if barred else ():
                found[at] |= {f"denied {method}" for method in barred}
    return found


_MAY_SAY = set("纸书印电扫档式版稿件不无毋勿免两WEP")


def _spoken_of(scene: Scene, sentence: Sentence, place: int) -> Things:
    """Named in the clause that ends there or the nearest before it; else what the point is of."""
    high = place
    while high > sentence.start:
        low = max(scene.text.rfind("，", sentence.start, high) + 1, sentence.start)
        found = scene.meant(sentence, low, place)
        if found or "；" in scene.text[low:place]:
            return found
        high = low - 1
    home = scene.reading.catalogue.home(sentence.point)
    return scene.known(home) if len(home) == 1 else frozenset()


def parents(reading: Reading) -> list[int]:
    """By what things are brothers: the point above theirs; rows of a table are all brothers."""
    points = reading.document.points
    return [
        points[one.point].parent if one.point >= 0 else max(one.point, -2) for one in reading.sheets
    ]
