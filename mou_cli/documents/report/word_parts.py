"""The parts of a Word document: paragraphs, lines, fields, sections, tables (ECMA-376 part 1)."""

from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from mou_cli.documents.report.layout import PAPER, Layout, Style
from mou_cli.model.text import visible

RULE = "Rule"  # the style of the paragraphs that are nothing but a line


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
    first, *more = visible(text).split("\n")
    run = paragraph.add_run(first)
    for line in more:
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

    Without a style it has no lines and no space inside.
    """
    made: Table = document.add_table(rows=rows, cols=len(widths))
    made.autofit = False
    properties = made._tbl.tblPr
    room = properties.find(qn("w:tblW"))
    room.set(qn("w:type"), "dxa")
    room.set(qn("w:w"), str(round(sum(widths) / 25.4 * 1440)))  # twentieths of a point
    if style:
        made.style = style
    else:
        sides = [element(side, w=0, type="dxa") for side in ("left", "right")]
        properties.insert_element_before(element("tblCellMar", *sides), "w:tblLook")
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    for row in made.rows:
        row._tr.get_or_add_trPr().append(element("cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    return made


def repeat(row: _Row) -> None:
    """Let a row stand at the head of every page that the table goes on to."""
    row._tr.get_or_add_trPr().append(element("tblHeader"))


def fill(cell: _Cell, text: str, style: str) -> None:
    """Put `text` into an empty cell, a paragraph for each line."""
    paragraph = cell.paragraphs[0]
    for at, line in enumerate(text.split("\n")):
        paragraph = cell.add_paragraph() if at else paragraph
        paragraph.style = style
        write(paragraph, line)
