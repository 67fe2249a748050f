"""How an official document looks: every size, margin and wording, once, each with where it is from.

`state`: Nghị định 30/2020/NĐ-CP of 05/03/2020, Phụ lục I (State bodies). `party`: Hướng dẫn
36-HD/VPTW of 03/04/2018 (Party bodies); Quy định 399-QĐ/TW of 09/01/2026 governs Party documents
since, its technical guideline was not found. A new decree is a change of this table. Sizes are in
points and lengths in millimetres, but the space before and after a paragraph, which is in points as
in both sources. `of` is the range that the source leaves.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

FONT = "Times New Roman"  # NĐ 30/2020 PL I, I.4: black, Unicode by TCVN 6909:2001
FALLBACK = "Liberation Serif"  # from 2.1 on: the same widths, Vietnamese letters too
PAPER = (210.0, 297.0)  # A4; NĐ 30/2020 PL I, I.1; 36-HD/VPTW

CENTRE, LEFT, JUSTIFIED = "centre", "left", "justified"


class Style(NamedTuple):
    """How a kind of paragraph looks.

    `first` is the indent of its first line, `line` the distance of its lines.
    """

    size: float
    of: tuple[float, float]
    align: str = CENTRE
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    underline: bool = False
    before: float = 0
    after: float = 0
    first: float = 0
    line: float = 1.0
    keep_next: bool = False


class Margins(NamedTuple):
    """From the edges of an upright page, in millimetres."""

    top: float
    bottom: float
    left: float
    right: float


class Layout(NamedTuple):
    """One kind of document; `styles` by the names that a word processor shows.

    `columns` are the widths of the left and the right half of the head, `rules` how long the lines
    are in it: a part of the line of text above, 1.0 all of it, 0 none. `symbol` is what stands for
    one that is not known.
    """

    margins: Margins
    header: float
    columns: tuple[float, float]
    rules: Mapping[str, float]
    styles: Mapping[str, Style]
    national: Mapping[str, Sequence[str]]
    number: Mapping[str, str]
    reference: Mapping[str, str]
    symbol: str
    end: str
    archive: Mapping[str, str]
    recipients_end: str


def _common(size: float, of: tuple[float, float]) -> dict[str, Style]:
    """What hangs on the size of the text: body, headings, grounds; NĐ 30/2020 PL I, II.6.

    At least 6 pt between paragraphs, the first line 10 or 12.7 mm in, single to 1.5 lines.
    """
    text = Style(size, of, JUSTIFIED, after=6, first=12.7)
    heading = text._replace(align=LEFT, bold=True, before=6, keep_next=True)
    return {
        "Normal": text._replace(after=0, first=0),
        "Ground": text._replace(italic=True),
        "Body Text": text,
        "Heading 1": heading._replace(capitals=True),
        "Heading 2": heading,
        "Header": Style(size, of),
        "Annex": Style(14, (14, 14), bold=True, keep_next=True),
        "Annex Title": Style(size, of, bold=True, capitals=True, keep_next=True),
        "Annex Note": Style(size, of, italic=True, after=6),
        "Table Heading": Style(12, (11, 14), bold=True),
        "Table Text": Style(12, (11, 14), LEFT),
        "Table Note": Style(12, (11, 14), LEFT, italic=True, before=6),
    }


STATE = Layout(  # Nghị định 30/2020/NĐ-CP, Phụ lục I, by part and point
    margins=Margins(20, 20, 30, 15),  # I.3: 20-25, 20-25, 30-35, 15-20
    # I.7: the page number stands in the margin above, in the middle, not on the first page
    header=10,
    columns=(65, 100),
    rules={
        "Motto": 1.0,
        "Issuing Body": 0.4,
        "Subject": 0.4,
    },  # II.1.b; II.2.b and II.5.b: 1/3 to 1/2
    styles={
        **_common(14, (13, 14)),
        "National Name": Style(13, (12, 13), bold=True, capitals=True),  # II.1.a
        "Motto": Style(14, (13, 14), bold=True),  # II.1.b
        "Superior Body": Style(13, (12, 13), capitals=True),  # II.2.b
        "Issuing Body": Style(13, (12, 13), bold=True, capitals=True),
        "Number": Style(13, (13, 13), before=6),  # II.3
        "Place And Date": Style(14, (13, 14), italic=True, before=6),  # II.4
        "Title": Style(14, (13, 14), bold=True, capitals=True, before=18),  # II.5
        "Subject": Style(14, (13, 14), bold=True),
        "Authority": Style(14, (13, 14), bold=True, capitals=True),  # II.7
        "Signer": Style(14, (13, 14), bold=True, before=72),
        "Recipients Title": Style(12, (12, 12), LEFT, bold=True, italic=True),  # II.9
        "Recipients": Style(11, (11, 11), LEFT),
    },
    national={
        "vi": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        "en": ("SOCIALIST REPUBLIC OF VIET NAM", "Independence - Freedom - Happiness"),
    },
    number={
        "vi": "Số: {number}/{symbol}",
        "en": "No. {number}/{symbol}",
    },  # II.3: a colon, a stroke
    reference={"vi": "số {number}/{symbol}", "en": "no. {number}/{symbol}"},
    symbol="BC-……",
    end="./.",  # II.6
    archive={"vi": "- Lưu: {office}.", "en": "- Filed: {office}."},  # II.9
    recipients_end=";",
)

PARTY = Layout(  # Hướng dẫn 36-HD/VPTW
    margins=Margins(
        20, 20, 30, 15
    ),  # within the State's range, which the sample pages of the guideline keep to
    header=10,
    columns=(70, 95),
    rules={"National Name": 1.0, "Subject": 0.4},
    styles={
        **_common(14, (14, 15)),
        "National Name": Style(15, (15, 15), bold=True, capitals=True),
        "Superior Body": Style(14, (14, 14), capitals=True),
        "Issuing Body": Style(14, (14, 14), bold=True, capitals=True),
        "Star": Style(14, (14, 14)),
        "Number": Style(14, (14, 14)),
        "Place And Date": Style(14, (14, 14), italic=True),
        "Title": Style(16, (15, 16), bold=True, capitals=True, before=18),
        "Subject": Style(15, (14, 15), bold=True),
        "Authority": Style(14, (14, 14), bold=True, capitals=True),
        "Signer": Style(14, (14, 14), bold=True, before=72),
        "Recipients Title": Style(14, (14, 14), LEFT, underline=True),
        "Recipients": Style(12, (12, 12), LEFT),
    },
    national={"vi": ("ĐẢNG CỘNG SẢN VIỆT NAM",), "en": ("COMMUNIST PARTY OF VIET NAM",)},
    number={"vi": "Số {number}-{symbol}", "en": "No. {number}-{symbol}"},  # no colon, a hyphen
    reference={"vi": "số {number}-{symbol}", "en": "no. {number}-{symbol}"},
    symbol="BC/……",
    end=".",
    archive={"vi": "- Lưu {office}.", "en": "- Filed {office}."},
    recipients_end=",",
)

LAYOUTS: Mapping[str, Layout] = {"state": STATE, "party": PARTY}
