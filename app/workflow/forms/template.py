"""Forms with placeholders such as {{ 姓名 }}, by docxtpl. Runs in the sandbox's child alone.

A form comes from a stranger: its expressions run in jinja's sandbox, without anything to call.
"""

import io
import re
from collections.abc import Mapping
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import DebugUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from app.sandbox.outcome import Refusal
from app.texts import _

_MARK = re.compile(rb"\{(?:<[^>]*>)*[{%#]")
"""An opening brace pair; Word may have cut it in two runs."""


def has_placeholders(xml: bytes) -> bool:
    return bool(_MARK.search(xml))


def rendered(form: bytes, words: Mapping[str, Any]) -> tuple[bytes, list[str], list[str]]:
    """The form filled in, the placeholders that it used, and those that nothing is known of.

    The latter stay as they are, for a person to see. Raises Refusal with a sentence for a form
    whose placeholders are no right ones.
    """
    env = ImmutableSandboxedEnvironment(undefined=DebugUndefined, autoescape=True)
    env.globals.clear()
    template = DocxTemplate(io.BytesIO(form))
    try:
        unknown = template.get_undeclared_template_variables(env, dict(words))
        asked = template.get_undeclared_template_variables(env)
        template.render(dict(words), env, autoescape=True)
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        message = _(
            "表里 {{ }} 的写法不对，程序填不了。请把它们改成像 {{ 姓名 }} 的样子，或者删掉。"
        )
        raise Refusal(message) from error
    stream = io.BytesIO()
    template.save(stream)
    return stream.getvalue(), sorted(asked - unknown), sorted(unknown)
