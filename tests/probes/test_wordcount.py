import pytest

from app.probes.wordcount import count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" \t\n\u3000\u3000", 0),
        ("姓名：张三", 5),
        ("hello, world", 2),
        ("使用Python编程", 5),
        ("发表论文30余篇，SCI 12篇。", 12),
        ("hello，世界", 4),
        ("２０２４年", 5),
        ("“最美科技工作者”", 9),
        ("他说……好", 5),
        ("don’t say “no”", 3),
        ("阿卜杜拉·买买提", 8),
        ("2018—2024", 1),
        ("2018—2024年", 2),
        ("①第一", 3),
        ("𠮷野㐂", 3),
        ("http://a.b/c?d=e", 1),
        ("한국 사람", 2),
    ],
)
def test_words_as_word_counts_them(text: str, words: int) -> None:
    assert count(text) == words
