"""Which characters come in, and how what is not printable is shown."""

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mou_cli.errors.values import EmptyText, TextTooLong, UnsafeText
from mou_cli.model.text import accept, visible, visible_in_json

OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    "bad", ["\x00", "\x1b[31m", "\x9b31m", "\u202e", "\u2066", "\u200f", "\udc80", "\x7f", "\u2028"]
)
def test_what_a_terminal_could_obey_is_refused(bad: str) -> None:
    """Controls, C1, bidi controls and lone surrogates are refused with their code and position."""
    with pytest.raises(UnsafeText) as failure:
        accept(f"ab{bad}", lines=True)
    assert failure.value.facts == {"code": f"U+{ord(bad[0]):04X}", "position": 3}


def test_newline_and_tab_may_stand_in_a_note_only() -> None:
    """A note has lines, a name has not."""
    assert accept("một\r\nhai\tba", lines=True) == "một\nhai\tba"
    for text in ("a\nb", "a\tb"):
        with pytest.raises(UnsafeText):
            accept(text)


def test_text_is_kept_in_nfc_without_invisible_marks() -> None:
    """Decomposed accents are composed; marks that word processors leave are dropped."""
    assert accept(unicodedata.normalize("NFD", " Nghệ\u200b An\ufeff ")) == "Nghệ An"


@pytest.mark.parametrize("empty", ["", "  ", "\u200b"])
def test_empty_text_is_refused(empty: str) -> None:
    """Nothing is no text."""
    with pytest.raises(EmptyText):
        accept(empty)


def test_length_is_limited() -> None:
    """10,000 characters fit into a note, one more does not."""
    assert len(accept("x" * 10_000, limit=10_000)) == 10_000
    with pytest.raises(TextTooLong):
        accept("x" * 10_001, limit=10_000)


@pytest.mark.parametrize("kept", ["[bold]x[/bold]", ":smile:", "uỷ ban", "=1+1", "🙂", "👩‍🌾"])
def test_everything_else_is_kept(kept: str) -> None:
    """Markup, formulas and emoji are text like any other."""
    assert accept(kept) == kept


@given(ANY_TEXT)
def test_nothing_visible_is_obeyed(text: str) -> None:
    """Whatever goes out, no terminal obeys it; what is printable stays as it is."""
    assert not OBEYED.search(visible(text))
    if not OBEYED.search(text) and not re.search("[\ufff9-\ufffb\U000e0000-\U000e007f]", text):
        assert visible(text) == text


@given(ANY_TEXT)
def test_json_reads_as_the_same_value(text: str) -> None:
    """Escaped for the terminal, JSON still is the same JSON."""
    shown = visible_in_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(shown) == json.loads(json.dumps(text))
    assert not OBEYED.search(shown)
