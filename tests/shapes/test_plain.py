"""JSON as it is written: the same text as the standard library would indent."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.shapes.plain import write_json

_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
_VALUES = st.recursive(_SCALARS, lambda one: st.lists(one) | st.dictionaries(st.text(), one))


@given(_VALUES)
def test_json_is_laid_out_as_the_standard_library_does(data: object) -> None:
    written = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    assert write_json(data) == written.encode("utf-8")


def test_half_a_surrogate_becomes_a_question_mark() -> None:
    assert write_json("a\ud800b") == b'"a?b"\n'


def test_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        write_json([float("nan")])
