"""The parts that a Word document is made of: styles, lines, fields, sections (ECMA-376,
WordprocessingML).
"""

from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from mou_cli.documents.report.layout import (
    CENTRE,
    FALLBACK,
    FONT,
    JUSTIFIED,
    LEFT,
    PAPER,
    Layout,
    Style,
)
from mou_cli.model.text import visible

_ALIGN = {
    CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    JUSTIFIED: WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_NEEDED = ("Table Grid", "Normal Table", "Default Paragraph Font", "No List")
LOCALES = {"vi": "vi-VN", "en": "en-GB"}
RULE = "Rule"  # the style of the paragraphs that are nothing but a line


def element(name: str, **attributes: object) -> Any:
    """A new element of WordprocessingML with its attributes."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def write(paragraph: Paragraph, text: str) -> None:
    """Write `text` into a paragraph, its ends of lines as breaks; what no XML can hold is written
    out.
    """
    first, *more = visible(text).split("\n")
    run = paragraph.add_run(first)
    for line in more:
        run.add_break()
        run.add_text(line)


def add(document: Any, style: str, text: str = "") -> Paragraph:
    """Add a paragraph at the end of the document, which costs the same however long that is."""
    made = element("p")
    document.element.body[-1].addprevious(made)  # the last element is that of the section
    paragraph = Paragraph(made, document._body)
    paragraph.style = style
    if text:
        write(paragraph, text)
    return paragraph


def cased(text: str, style: Style) -> str:
    """`text` in capitals where its style has them."""
    return text.upper() if style.capitals else text


def set_styles(document: Document, layout: Layout, lang: str) -> None:
    """Make the styles of the layout the document's own: nothing is left of those of the template."""
    _defaults(document, lang)
    _clear(document, {*layout.styles, *_NEEDED})
    for name, style in layout.styles.items():
        _set(document, name, style)
    _set(document, RULE, Style(2, (2, 2), before=3))
    spacing = document.styles[RULE].element.get_or_add_pPr().get_or_add_spacing()
    spacing.set(qn("w:line"), "40")  # twentieths of a point
    spacing.set(qn("w:lineRule"), "exact")


def _clear(document: Document, kept: set[str]) -> None:
    """Take out the styles of the template that are not `kept`, and what refers to them."""
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        if _named(style) not in kept:
            styles.remove(style)
            continue
        for tag in ("w:link", "w:next", "w:uiPriority", "w:semiHidden", "w:unhideWhenUsed"):
            for old in style.findall(qn(tag)):
                style.remove(old)
    for old in styles.findall(qn("w:latentStyles")):
        styles.remove(old)


def _named(style: Any) -> str:
    """The name under which a word processor shows a style."""
    name = str(style.name_val)
    return name.capitalize() if name.startswith("heading") or name == "header" else name


def _defaults(document: Document, lang: str) -> None:
    properties = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for child in list(properties):
        properties.remove(child)
    properties.append(_fonts())
    locale = LOCALES[lang]
    properties.append(element("lang", val=locale, eastAsia=locale, bidi="ar-SA"))
    for part in document.part.package.iter_parts():
        if part.partname == "/word/fontTable.xml":
            part._blob = _font_table()
    _set_up(document, locale)


def _set_up(document: Document, locale: str) -> None:
    """The settings of the template that are not ours: its languages, its older way of laying out."""
    settings = document.settings.element
    for language in settings.findall(qn("w:themeFontLang")):
        language.attrib.clear()
        language.set(qn("w:val"), locale)
    for mode in settings.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), "15")
    for old in [*settings.iter(qn("w:useFELayout"))]:
        old.getparent().remove(old)


def _fonts() -> Any:
    return element("rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT)


def _font_table() -> bytes:
    """The font, and which other has its widths: a machine without it keeps every line where it is."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    font = f'<w:font w:name="{FONT}"><w:altName w:val="{FALLBACK}"/><w:family w:val="roman"/><w:pitch w:val="variable"/>'
    return f'{head}\n<w:fonts xmlns:w="{space}">{font}</w:font></w:fonts>'.encode()


def _set(document: Document, name: str, style: Style) -> None:
    styles = document.styles
    found: Any = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    for tag in ("w:rPr", "w:pPr"):
        for old in found.element.findall(qn(tag)):
            found.element.remove(old)
    if name != "Normal":
        found.base_style = styles["Normal"]
    font, shape = found.font, found.paragraph_format
    font.size, font.bold, font.italic, font.underline = (
        Pt(style.size),
        style.bold,
        style.italic,
        style.underline,
    )
    font.color.rgb = RGBColor(0, 0, 0)
    found.element.rPr.insert(0, _fonts())
    shape.alignment = _ALIGN[style.align]
    shape.space_before, shape.space_after, shape.line_spacing = (
        Pt(style.before),
        Pt(style.after),
        style.line,
    )
    shape.first_line_indent = Mm(style.first)
    shape.keep_with_next, shape.widow_control = style.keep_next, True
    if name.startswith("Heading "):
        found.element.get_or_add_pPr().append(element("outlineLvl", val=int(name[-1]) - 1))


def add_rule(cell: Any, room: float, length: float) -> None:
    """Add a line `length` millimetres long in the middle of `room` millimetres: the border of a
    paragraph.
    """
    paragraph = cell.add_paragraph(style=RULE)
    shape = paragraph.paragraph_format
    shape.left_indent = shape.right_indent = Mm(max(0.0, (room - length) / 2))
    borders = element("pBdr")
    borders.append(element("top", val="single", sz=6, space=0, color="000000"))
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def dots_up_to(paragraph: Paragraph, room: float) -> None:
    """Let a tab of the paragraph be a dotted line up to `room` millimetres."""
    paragraph.paragraph_format.tab_stops.add_tab_stop(
        Mm(room), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
    )


def set_page(section: Section, layout: Layout, *, landscape: bool = False) -> None:
    """Paper, margins, and the number of the page in the margin above, not on the first page."""
    wide, high = PAPER[::-1] if landscape else PAPER
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(wide), Mm(high)
    margins = layout.margins
    section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
    section.header_distance = section.footer_distance = Mm(layout.header)
    section.different_first_page_header_footer = True
    for old in section._sectPr.findall(
        qn("w:pgNumType")
    ):  # a new section begins as a copy of the one before
        section._sectPr.remove(old)
    numbers = element("pgNumType", start=1)
    section._sectPr.insert_element_before(numbers, "w:cols", "w:titlePg", "w:docGrid")


def number_pages(section: Section) -> None:
    """Put the number of the page into the header."""
    paragraph = section.header.paragraphs[0]
    paragraph.style = "Header"
    field = element("fldSimple", instr="PAGE")
    run = element("r")
    text = element("t")
    text.text = "2"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def table(
    document: Any, widths: tuple[float, ...], rows: int, *, style: str | None = None
) -> Table:
    """A table of columns of these widths in millimetres; without a style it has no lines and no
    space inside.
    """
    made: Table = document.add_table(rows=rows, cols=len(widths))
    made.autofit = False
    if style:
        made.style = style
    properties = made._tbl.tblPr
    room = properties.find(qn("w:tblW"))
    room.set(qn("w:type"), "dxa")
    room.set(qn("w:w"), str(_twips(sum(widths))))
    if not style:
        cells = element("tblCellMar")
        for side in ("left", "right"):
            cells.append(element(side, w=0, type="dxa"))
        properties.insert_element_before(cells, "w:tblLook")
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    for row in made.rows:
        keep_whole(row)
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    return made


def _twips(millimetres: float) -> int:
    return round(millimetres / 25.4 * 1440)


def keep_whole(row: _Row) -> None:
    """Let no page end within a row."""
    row._tr.get_or_add_trPr().append(element("cantSplit"))


def repeat(row: _Row) -> None:
    """Let a row stand at the head of every page that the table goes on to."""
    row._tr.get_or_add_trPr().append(element("tblHeader"))


def fill(cell: _Cell, text: str, style: str) -> None:
    """Put `text` into an empty cell, a paragraph for each line."""
    first, *more = text.split("\n")
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    write(paragraph, first)
    for line in more:
        write(cell.add_paragraph(style=style), line)
