"""The first start: chooses the place, builds the environment there, or repairs a moved one."""

from __future__ import annotations

import os
import sys

from app import environment
from app.environment import system, versions


def ensure(extra: str, window: bool) -> str:
    """As environment.ensure; never returns without a working environment."""
    from app.environment import telling

    telling.speak_utf8()
    if not versions.this_suits():
        _go_on_with_another()
    try:
        return _ensure(extra, window)
    except telling.Trouble as trouble:
        telling.say(str(trouble))
    except OSError as error:
        telling.say(f"运行环境没有准备好：{error.strerror or error}（{error.filename or ''}）")
    except KeyboardInterrupt:
        telling.say("已停止准备运行环境；下次启动时会接着准备。")
        sys.exit(130)
    sys.exit(5)


def _go_on_with_another() -> None:
    python = versions.another()
    if python is None:
        print(versions.sentence(), file=sys.stderr)
        sys.exit(2)
    sys.stderr.flush()
    environment.hand_over([python, *_own_call()])


def _own_call() -> list[str]:
    """The arguments with which this Python was started: a script, or `-m package`."""
    main = sys.modules["__main__"]
    spec = getattr(main, "__spec__", None)
    if spec is None:
        return [os.path.abspath(sys.argv[0]), *sys.argv[1:]]
    package = spec.name.rpartition(".__main__")[0]
    return ["-m", package or spec.name, *sys.argv[1:]]


def _ensure(extra: str, window: bool) -> str:
    from app.environment import building
    from app.environment.alone import alone
    from app.environment.telling import Steps

    steps = Steps()
    folder, workshop = building.place()
    waiting = "另一个备齐正在准备运行环境，等它做完"
    with alone(os.path.join(workshop, "lock"), lambda: steps.tell(waiting)):
        fresh = not environment.ready(folder) and not building.adopt(folder)
        complete = environment.has_libraries(folder, window) and not fresh
        complete = complete or system.provide(window, fresh, steps)
        if fresh:
            building.build(folder, workshop, steps)
        if complete:
            building.note(folder, "beiqi-drawing.stamp")
            if window:
                building.note(folder, "beiqi-window.stamp")
        if not environment.has_extra(folder, extra):
            building.add(folder, workshop, extra, steps)
    return environment.python_in(folder)
