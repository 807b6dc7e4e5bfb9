"""Text is wrapped only where French typography allows a line break."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cmguide.text.safety import quoted, sanitize
from cmguide.text.typography import space_marks
from cmguide.text.wrapping import wrap_offsets
from tests.helpers.hostile import TEXT, is_safe

FRENCH = st.text(alphabet=st.sampled_from("ab é’«»?!:;\u00a0 .-"), max_size=80)


def lines(text: str, width: int) -> list[str]:
    """Return the wrapped lines of `text`."""
    return [text[start:end] for start, end in wrap_offsets(text, width)]


def test_lines_break_at_spaces_and_fill_the_width() -> None:
    """A word that doesn't fit goes to the next line; a URL is never broken."""
    url = "https://example.org/a/very/long/address"
    assert lines(f"voir {url} ici", 10) == ["voir", url, "ici"]
    assert lines("un deux trois quatre", 9) == ["un deux", "trois", "quatre"]


@pytest.mark.parametrize("width", range(1, 30))
def test_no_break_spaces_hold(width: int) -> None:
    """No line begins with a mark such as ? or :, even after an ordinary space."""
    for text in (
        "Vraiment\u00a0? Oui\u00a0: «\u00a0oui\u00a0»\u00a0!",
        "Non ? « si » !",
    ):
        for line in lines(text, width):
            assert line[0] not in "?!:;»"
            assert line[-1] != "«"


@given(FRENCH, st.integers(1, 100))
def test_lines_hold_the_words_and_fit_when_they_can(text: str, width: int) -> None:
    """No word is lost, and a line is too wide only if it can't be broken."""
    found = lines(text, width)
    assert " ".join(found).split() == text.split()
    assert all(len(line) <= width or len(lines(line, 1)) == 1 for line in found)


def test_messages_get_no_break_spaces() -> None:
    """Spaces before ? ! : ; % » and after « become no-break; nothing else changes."""
    text = "Vous « oui » ? Non : 5 % ; [a]:b http://x"
    assert space_marks(text) == (
        "Vous «\u00a0oui\u00a0»\u00a0? Non\u00a0: 5\u00a0%\u00a0; [a]:b http://x"
    )


@given(TEXT)
@example("\x1b\x07\x7f\x9b\u202e\u2028\ud800\r\nb\t\u00a0c")
def test_sanitized_text_cannot_control_a_terminal(text: str) -> None:
    """U+FFFD replaces control characters, line ends, direction marks and surrogates."""
    bad = [char in "\t\n" or not is_safe(char) for char in text]
    signs = [
        "\ufffd" if is_bad else char for is_bad, char in zip(bad, text, strict=True)
    ]
    assert sanitize(text) == "".join(signs)


@given(st.lists(TEXT).map("".join))
def test_quoted_text_is_one_short_line(text: str) -> None:
    """Any string is quoted as a short and safe part of one line."""
    assert len(quoted(text)) <= 65
    assert "\n" not in quoted(text)
    assert is_safe(quoted(text))
