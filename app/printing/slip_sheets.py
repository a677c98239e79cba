"""What a request slip says, in words ready to print. Nothing here decides anything."""

from dataclasses import dataclass

from app.texts import _


@dataclass(frozen=True, slots=True)
class SlipFile:
    """A file that only its provider can replace.

    `name` is the one she knows it by, "" where all files of an item are meant; `path` is where it
    is stored, for its picture. `quotes` are the notice's own words, in Simplified characters.
    """

    item: str
    name: str
    path: str
    wanted: str
    found: tuple[str, ...]
    asked: str
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hint:
    """How files of one kind are sent: what they are, and what to do line by line."""

    what: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """One page for whoever gave the files of one nominee, or the unit's own.

    `nominee`: an id, None for the unit. `whose` is the name; `by` and `contact` may be empty.
    """

    title: str
    notice: str
    nominee: str | None
    whose: str
    files: tuple[SlipFile, ...]
    hints: tuple[Hint, ...]
    by: str
    unit: str
    contact: str


def about(slip: Slip) -> str:
    """Whose files they are."""
    label = _("人选：{name}") if slip.nominee else _("单位材料：{name}")
    return label.format(name=slip.whose)


def intro(slip: Slip) -> str:
    asked = _("为报送“{notice}”材料，下面 {count} 项要请提供人重新给一份。")
    why = _("现在的文件我们自己改不好，只有提供人手里才有更好的原件。")
    return asked.format(notice=slip.notice, count=len(slip.files)) + why


def asked_lines(file: SlipFile) -> tuple[str, ...]:
    """What the notice asks, summed up, and in its own words."""
    quotes = _("；").join(_("“{words}”").format(words=quote) for quote in file.quotes)
    lines = (
        _("通知要求：{what}").format(what=file.asked) if file.asked else "",
        _("通知原文写着{quotes}").format(quotes=quotes) if quotes else "",
    )
    return tuple(line for line in lines if line)


def until(slip: Slip) -> str:
    """By when, and to whom."""
    contact = f"{slip.unit} {slip.contact}".strip()
    if slip.by:
        return _("请在 {day}前发给：{contact}").format(day=slip.by, contact=contact)
    return _("请尽快发给：{contact}").format(contact=contact)
