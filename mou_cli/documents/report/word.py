"""The report as a Word document (.docx)."""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import BinaryIO

from docx import Document
from docx.document import Document as Documented
from docx.enum.section import WD_SECTION
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from mou_cli.documents.report import text as report
from mou_cli.documents.report import word_parts as parts
from mou_cli.documents.report.draft import BLANK, DOTS, Block, Draft, Kind
from mou_cli.documents.report.layout import PAPER, Layout, Style
from mou_cli.documents.report.letterhead import Office
from mou_cli.documents.report.lettering import balanced, width
from mou_cli.model.text import visible
from mou_cli.model.vietnamese import day

_FOOT = 80.0  # the width of the left half of the foot; the right half has what is left
_COLUMNS = (13.0, 62.0, 55.0, 48.0, 40.0, 34.0)  # of the annex, in millimetres


def write(file: BinaryIO, draft: Draft, office: Office, layout: Layout, moment: datetime) -> None:
    """Write the document; `moment` is when it is made."""
    document = Document()
    parts.set_styles(document, layout, draft.speech.lang)
    section = document.sections[0]
    parts.set_page(section, layout)
    parts.number_pages(section)
    _properties(document, draft, office, moment)
    document._body.clear_content()
    _head(document, draft, office, layout)
    _text(document, list(report.document(draft, office)), layout)
    _foot(document, draft, office, layout)
    _annex(document, draft, office, layout)
    made = BytesIO()  # built in memory, so that an interrupt leaves no temporary file
    document.save(made)
    file.write(made.getvalue())


def _room(layout: Layout) -> float:
    """How wide the text of an upright page is."""
    return PAPER[0] - layout.margins.left - layout.margins.right


def _properties(document: Documented, draft: Draft, office: Office, moment: datetime) -> None:
    facts = document.core_properties
    facts.title = visible(" ".join(f"{draft.phrases.title}: {report.subject(draft)}".split()))[:255]
    facts.subject, facts.keywords, facts.comments, facts.category = "", "", "", ""
    facts.author = facts.last_modified_by = visible(" ".join((office.issuer or "").split()))[:255]
    facts.language = parts.LOCALES[draft.speech.lang]
    facts.created = facts.modified = moment.replace(tzinfo=None)
    facts.revision = 1


def _head(document: Documented, draft: Draft, office: Office, layout: Layout) -> None:
    """Write who issues it on the left, the nation or the Party on the right, number and place."""
    head = parts.table(document, layout.columns, 2)
    left, right = head.rows[0].cells
    names = [("Superior Body", office.superior)] if office.superior else []
    _lines(left, [*names, ("Issuing Body", office.issuer or DOTS)], layout, 0)
    if "Star" in layout.styles:
        parts.write(left.add_paragraph(style="Star"), "*")
    national = zip(("National Name", "Motto"), layout.national[draft.speech.lang], strict=False)
    _lines(right, national, layout, 1)
    left, right = head.rows[1].cells
    parts.fill(left, report.numbered(layout.number, draft, office, layout), "Number")
    place = f"{office.place or '………'}, {report.dated(draft, office)}"
    parts.fill(right, place, "Place And Date")
    parts.add(document, "Title", parts.cased(draft.phrases.title, layout.styles["Title"]))
    subject, room = parts.add(document, "Subject"), _room(layout)
    last = _write_lines(subject, report.subject(draft), layout.styles["Subject"], room - 5)
    parts.add_rule(document, room, layout.rules["Subject"] * last)
    parts.add(document, "Normal")


def _lines(cell: _Cell, names: Iterable[tuple[str, str]], layout: Layout, column: int) -> None:
    """Each name in as few lines as fit, and the line below it where the layout has one."""
    room = layout.columns[column]
    for at, (name, text) in enumerate(names):
        paragraph = cell.add_paragraph() if at else cell.paragraphs[0]
        paragraph.style = name
        last = _write_lines(paragraph, text, layout.styles[name], room - 2)
        if part := layout.rules.get(name):
            parts.add_rule(cell, room, part * last)


def _write_lines(paragraph: Paragraph, text: str, style: Style, room: float) -> float:
    """Write `text` in as few lines as fit; returns how wide the last one is."""
    lines = balanced(visible(parts.cased(text, style)), style, room)
    parts.write(paragraph, "\n".join(lines))
    return width(lines[-1], style)


def _text(document: Documented, blocks: list[Block], layout: Layout) -> None:
    """The text; its last section stays on one page with the signature."""
    last = max(at for at, block in enumerate(blocks) if block.kind is Kind.SECTION)
    for at, block in enumerate(blocks):
        text = parts.cased(block.text, layout.styles[block.kind])
        paragraph = parts.add(document, block.kind, text)
        if block == BLANK:
            parts.dots_up_to(paragraph, _room(layout))
            paragraph.paragraph_format.first_line_indent = 0
            parts.write(paragraph, "\t" + (layout.end if at == len(blocks) - 1 else ""))
        if at >= last:
            paragraph.paragraph_format.keep_with_next = True


def _foot(document: Documented, draft: Draft, office: Office, layout: Layout) -> None:
    """To whom it goes on the left, who signs on the right."""
    room = _room(layout) - _FOOT
    left, right = parts.table(document, (_FOOT, room), 1).rows[0].cells
    parts.fill(left, draft.phrases.recipients, "Recipients Title")
    for name in office.recipients or (DOTS,):
        recipient = f"- {' '.join(name.split())}{layout.recipients_end}"
        parts.write(left.add_paragraph(style="Recipients"), recipient)
    archive = layout.archive[draft.speech.lang].format(office=office.archive or "……")
    parts.write(left.add_paragraph(style="Recipients"), archive)
    style = layout.styles["Authority"]
    signing = "\n".join(filter(None, (office.authority, office.signer_title)))
    lines = balanced(parts.cased(signing or DOTS * 2, style), style, room)
    parts.fill(right, "\n".join(lines), "Authority")
    parts.write(right.add_paragraph(style="Signer"), office.signer or DOTS * 2)


def _annex(document: Documented, draft: Draft, office: Office, layout: Layout) -> None:
    """The table on pages of its own, across, with numbers of their own (NĐ 30/2020 PL I, III.1)."""
    phrases, rows = draft.phrases, list(report.annex(draft))
    parts.set_page(document.add_section(WD_SECTION.NEW_PAGE), layout, landscape=True)
    parts.add(document, "Annex", phrases.annex)
    title = phrases.annex_title.format(day=day(draft.view.day))
    parts.add(document, "Annex Title", parts.cased(title, layout.styles["Annex Title"]))
    note = phrases.annex_note.format(
        number=report.numbered(layout.reference, draft, office, layout),
        day=report.dated(draft, office),
        issuer=report.issuer(office),
    )
    parts.add(document, "Annex Note", note)
    table = parts.table(document, _COLUMNS, 1 + len(rows), style="Table Grid")
    style = "Table Heading"
    for row, texts in zip(table.rows, (phrases.annex_columns, *rows), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            parts.fill(cell, text, style)
        style = "Table Text"
    for text in report.notes(draft):
        parts.add(document, "Table Note", text)
