from hypothesis import given
from hypothesis import strategies as st

from app.bags import baginfo, manifest

PATHS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map("data/{}x".format)
DIGESTS = st.text("0123456789abcdef", min_size=128, max_size=128)


@given(st.dictionaries(PATHS, DIGESTS, max_size=20))
def test_any_path_comes_back_as_it_went(files: dict[str, str]) -> None:
    text = manifest.text(files.items())
    lines, malformed = manifest.parsed(text)
    assert {line.path: line.digest for line in lines} == files
    assert [line.path for line in lines] == sorted(files)
    assert malformed == ()
    assert text.encode().decode().count("\n") == len(files)


def test_line_breaks_and_percent_alone_are_encoded() -> None:
    assert manifest.encoded("data/100%\r\n张 三\t~.jpg") == "data/100%25%0D%0A张 三\t~.jpg"


@given(st.text(max_size=40))
def test_any_text_is_read_without_an_error(content: str) -> None:
    lines, malformed = manifest.parsed(content)
    filled = [row for row in content.replace("\r", "\n").split("\n") if row.strip()]
    assert len(lines) + len(malformed) == len(filled)


def test_other_writers_are_understood() -> None:
    content = "ABC *data/a%0Ab.txt\r\nabd\tdata/c%2541.txt\rabe   data/d e.txt"
    lines, malformed = manifest.parsed(content)
    assert [(line.digest, line.path) for line in lines] == [
        ("abc", "data/a\nb.txt"),
        ("abd", "data/c%41.txt"),
        ("abe", "data/d e.txt"),
    ]
    assert malformed == ()


def test_lines_that_are_none_are_named() -> None:
    lines, malformed = manifest.parsed("abc  data/a\n\nno-digest-here  data/b\nabc\n")
    assert [line.path for line in lines] == ["data/a"]
    assert malformed == (3, 4)


def test_tags_go_round_and_breaks_cannot_smuggle_in_a_label() -> None:
    tags = (("Source-Organization", "江城市科协"), ("External-Description", "关于: 通知"))
    assert baginfo.parsed(baginfo.text(tags)) == tags
    sly = baginfo.text([("Contact-Name", "张三\nPayload-Oxum: 0.0"), ("Contact-Phone", "")])
    assert baginfo.parsed(sly) == (("Contact-Name", "张三 Payload-Oxum: 0.0"),)


def test_folded_values_and_repeated_labels_are_read() -> None:
    tags = baginfo.parsed("A: one\r\n  two\r\n\tthree\r\na: four\r\nnonsense\r\n")
    assert tags == (("A", "one two three"), ("a", "four"))
    assert baginfo.first(tags, "A") == "one two three"
    assert baginfo.first(tags, "b") is None


def test_totals_are_two_numbers_or_nothing() -> None:
    assert baginfo.oxum((("payload-oxum", "279164409198.1198"),)) == (279164409198, 1198)
    assert baginfo.oxum((("Payload-Oxum", "many.few"),)) is None
