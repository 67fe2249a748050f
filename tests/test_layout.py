"""The one table of sizes, margins and wordings, and the widths of letters that the lines in the
head follow.
"""

import pytest

from mou_cli.documents.report.layout import LAYOUTS, Layout
from mou_cli.documents.report.lettering import balanced, width

ALL = pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())


@ALL
def test_every_size_is_within_what_its_source_leaves(layout: Layout) -> None:
    """And so are the margins: 20-25 above and below, 30-35 left, 15-20 right."""
    for name, style in layout.styles.items():
        assert style.of[0] <= style.size <= style.of[1], name
    margins = layout.margins
    assert 20 <= margins.top <= 25
    assert 20 <= margins.bottom <= 25
    assert 30 <= margins.left <= 35
    assert 15 <= margins.right <= 20
    assert sum(layout.columns) == 210 - margins.left - margins.right
    text = layout.styles["Body Text"]
    assert text.after >= 6
    assert text.first in (10, 12.7)
    assert 1 <= text.line <= 1.5


@ALL
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_head_fits_on_one_line(layout: Layout, lang: str) -> None:
    """The name of the nation, or of the Party, is never broken."""
    for text, name in zip(layout.national[lang], ("National Name", "Motto"), strict=False):
        assert width(text, layout.styles[name]) < layout.columns[1]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [  # measured with the font itself
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "National Name", 95.67),
        ("Độc lập - Tự do - Hạnh phúc", "Motto", 60.46),
        ("ỦY BAN NHÂN DÂN TỈNH NGHỆ AN", "Issuing Body", 78.48),
    ],
)
def test_letters_are_as_wide_as_in_the_font(text: str, name: str, expected: float) -> None:
    """To a tenth of a millimetre."""
    assert width(text, LAYOUTS["state"].styles[name]) == pytest.approx(expected, abs=0.1)


def test_a_long_name_is_broken_evenly() -> None:
    """Into as few lines as fit; its own ends of lines stay, and a space that must not break does
    not.
    """
    style = LAYOUTS["state"].styles["Issuing Body"]
    assert balanced("ỦY BAN NHÂN DÂN TỈNH NGHỆ AN", style, 63) == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH NGHỆ AN",
    ]
    assert balanced("SỞ\nTÀI CHÍNH", style, 63) == ["SỞ", "TÀI CHÍNH"]
    assert balanced("ỦY BAN\u00a0NHÂN\u00a0DÂN", style, 40) == ["ỦY", "BAN\u00a0NHÂN\u00a0DÂN"]
    assert balanced("SỞ", style, 1) == ["SỞ"]
    assert balanced("VĂN PHÒNG TỈNH ỦY NGHỆ AN", style, 63) == ["VĂN PHÒNG", "TỈNH ỦY NGHỆ AN"]
    subject = LAYOUTS["state"].styles["Subject"]
    assert balanced("Kết quả hợp tác của tỉnh Nghệ An", subject, 60) == [
        "Kết quả hợp tác",
        "của tỉnh Nghệ An",
    ]
