"""The parts of a Word document: paragraphs, lines, fields, sections, tables (ECMA-376 part 1).

Its styles are those of its layout alone (17.7).
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
from docx.table import Table, _Cell
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

RULE = "Rule"  # the style of the paragraphs that are nothing but a line
_ALIGN = {
    CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    JUSTIFIED: WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_NEEDED = ("Table Grid", "Normal Table", "Default Paragraph Font", "No List")
LOCALES = {"vi": "vi-VN", "en": "en-GB"}
# The font, and another of the same widths, so that lines end alike where it is missing.
_FONT_TABLE = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
<w:font w:name="{FONT}"><w:altName w:val="{FALLBACK}"/><w:family w:val="roman"/>\
<w:pitch w:val="variable"/></w:font></w:fonts>"""


def element(name: str, *children: Any, **attributes: object) -> Any:  # lxml has no types
    """A new element of WordprocessingML with its children and attributes."""
    made = OxmlElement(f"w:{name}")
    made.extend(children)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def remove(parent: Any, *names: str) -> None:  # lxml has no types
    """Take the children of these names out of an element."""
    for name in names:
        for old in parent.findall(qn(f"w:{name}")):
            parent.remove(old)


def write(paragraph: Paragraph, text: str) -> None:
    """Write `text` into a paragraph; line ends become breaks, what XML cannot hold is escaped."""
    first, *others = visible(text).split("\n")
    run = paragraph.add_run(first)
    for line in others:
        run.add_break()
        run.add_text(line)


def add(document: Document, style: str, text: str = "") -> Paragraph:
    """Add a paragraph at the end of the document, in constant time."""
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


def add_rule(where: Document | _Cell, room: float, length: float) -> None:
    """Add a line `length` millimetres long in the middle of `room`: the border of a paragraph."""
    paragraph = where.add_paragraph(style=RULE)
    shape = paragraph.paragraph_format
    shape.left_indent = shape.right_indent = Mm(max(0.0, (room - length) / 2))
    border = element("pBdr", element("top", val="single", sz=6, space=0, color="000000"))
    paragraph._p.get_or_add_pPr().insert_element_before(
        border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def dots_up_to(paragraph: Paragraph, room: float) -> None:
    """Let a tab of the paragraph be a dotted line up to `room` millimetres."""
    paragraph.paragraph_format.tab_stops.add_tab_stop(
        Mm(room), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
    )


def set_page(section: Section, layout: Layout, *, landscape: bool = False) -> None:
    """Paper, margins, and the number of the page in the margin above, not on the first page."""
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = map(Mm, PAPER[::-1] if landscape else PAPER)
    margins = layout.margins
    section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
    section.header_distance = section.footer_distance = Mm(layout.header)
    section.different_first_page_header_footer = True
    remove(section._sectPr, "pgNumType")  # copied from the section before
    section._sectPr.insert_element_before(
        element("pgNumType", start=1), "w:cols", "w:titlePg", "w:docGrid"
    )


def number_pages(section: Section) -> None:
    """Put the number of the page into the header."""
    paragraph = section.header.paragraphs[0]
    paragraph.style = "Header"
    text = element("t")
    text.text = "2"
    paragraph._p.append(element("fldSimple", element("r", text), instr="PAGE"))


def table(
    document: Document, widths: tuple[float, ...], rows: int, *, style: str | None = None
) -> Table:
    """A table of columns of these widths in millimetres, no page ending within a row.

    With a style its first row stands at the head of every page that it goes on to, without one it
    has no lines and no space inside.
    """
    made: Table = document.add_table(rows=rows, cols=len(widths))
    made.autofit = False
    properties = made._tbl.tblPr
    room = properties.find(qn("w:tblW"))
    room.set(qn("w:type"), "dxa")
    room.set(qn("w:w"), str(round(sum(widths) / 25.4 * 1440)))  # twentieths of a point
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    for row in made.rows:
        row._tr.get_or_add_trPr().append(element("cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    if style:
        made.style = style
        made.rows[0]._tr.get_or_add_trPr().append(element("tblHeader"))
    else:
        sides = [element(side, w=0, type="dxa") for side in ("left", "right")]
        properties.insert_element_before(element("tblCellMar", *sides), "w:tblLook")
    return made


def fill(cell: _Cell, text: str, style: str) -> None:
    """Put `text` into an empty cell, a paragraph for each line."""
    paragraph = cell.paragraphs[0]
    for at, line in enumerate(text.split("\n")):
        paragraph = cell.add_paragraph() if at else paragraph
        paragraph.style = style
        write(paragraph, line)


def set_styles(document: Document, layout: Layout, lang: str) -> None:
    """Give the document the styles of the layout, and take out those of the template."""
    _set_up(document, LOCALES[lang])
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
        name = str(style.name_val)
        if name.startswith("heading") or name == "header":
            name = name.capitalize()  # as a word processor shows it
        if name in kept:
            remove(style, "link", "next", "uiPriority", "semiHidden", "unhideWhenUsed")
        else:
            styles.remove(style)
    remove(styles, "latentStyles")


def _set_up(document: Document, locale: str) -> None:
    """Replace what the template says of fonts, of languages, of its older way of laying out."""
    properties = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    properties[:] = [_fonts(), element("lang", val=locale, eastAsia=locale, bidi="ar-SA")]
    for part in document.part.package.iter_parts():
        if part.partname == "/word/fontTable.xml":
            part._blob = _FONT_TABLE.encode()
    settings = document.settings.element
    for language in settings.findall(qn("w:themeFontLang")):
        language.attrib.clear()
        language.set(qn("w:val"), locale)
    for mode in settings.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), "15")
    for old in [*settings.iter(qn("w:useFELayout"))]:
        old.getparent().remove(old)


def _fonts() -> Any:  # an element of lxml, which has no types
    return element("rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT)


def _set(document: Document, name: str, style: Style) -> None:
    styles = document.styles
    if name not in styles:
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    look: Any = styles[name]  # of several kinds, says python-docx
    remove(look.element, "rPr", "pPr")
    if name != "Normal":
        look.base_style = styles["Normal"]
    font, shape = look.font, look.paragraph_format
    font.size, font.bold = Pt(style.size), style.bold
    font.italic, font.underline = style.italic, style.underline
    font.color.rgb = RGBColor(0, 0, 0)
    look.element.rPr.insert(0, _fonts())
    shape.alignment = _ALIGN[style.align]
    shape.space_before, shape.space_after = Pt(style.before), Pt(style.after)
    shape.line_spacing, shape.first_line_indent = style.line, Mm(style.first)
    shape.keep_with_next, shape.widow_control = style.keep_next, True
    if name.startswith("Heading "):
        look.element.get_or_add_pPr().append(element("outlineLvl", val=int(name[-1]) - 1))
