"""Whether the report looks as the one table of the layouts says, and opens elsewhere."""

import io
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from conftest import Mou
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from reports import OFFICE, OFFICES, millimetres, report

from mou_cli.documents.report.layout import CENTRE, FALLBACK, FONT, JUSTIFIED, LAYOUTS, LEFT, Style
from mou_cli.documents.report.lettering import width
from mou_cli.language.speech import Speech

ALIGN = {
    CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    JUSTIFIED: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", ["state", "party"])
def test_every_size_margin_and_style_is_that_of_the_table(
    name: str, lang: str, held: Mou, tmp_path: Path
) -> None:
    """Read back from the file."""
    layout = LAYOUTS[name]
    document = report(held, tmp_path, "--layout", name, "--office", OFFICES[name], lang=lang)
    for style_name, style in layout.styles.items():
        assert_style(document.styles[style_name], style)
    upright, across = document.sections
    for one in (upright, across):
        found = [
            one.top_margin,
            one.bottom_margin,
            one.left_margin,
            one.right_margin,
            one.header_distance,
        ]
        assert [millimetres(each) for each in found] == pytest.approx(
            [*layout.margins, layout.header], abs=0.1
        )
        assert one.different_first_page_header_footer
    assert (millimetres(upright.page_width), millimetres(upright.page_height)) == pytest.approx(
        (210, 297), abs=0.1
    )
    assert (millimetres(across.page_width), millimetres(across.page_height)) == pytest.approx(
        (297, 210), abs=0.1
    )
    assert (upright.orientation, across.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    used = {each.style.name for each in document.paragraphs}
    used |= {
        each.style.name
        for table in document.tables
        for cell in table._cells
        for each in cell.paragraphs
    }
    assert used <= set(layout.styles) | {"Rule"}


def assert_style(found: Any, style: Style) -> None:
    """A style of the document is that of the table."""
    font, shape = found.font, found.paragraph_format
    fonts = found.element.rPr.find(qn("w:rFonts"))
    assert {fonts.get(qn(f"w:{each}")) for each in ("ascii", "hAnsi", "cs", "eastAsia")} == {FONT}
    assert not [each for each in fonts.attrib if "Theme" in each]
    assert (font.size.pt, font.bold, font.italic) == (style.size, style.bold, style.italic)
    assert str(font.color.rgb) == "000000"
    assert (shape.alignment, shape.space_before.pt, shape.space_after.pt) == (
        ALIGN[style.align],
        style.before,
        style.after,
    )
    assert shape.line_spacing == style.line
    assert millimetres(shape.first_line_indent) == pytest.approx(style.first, abs=0.1)
    assert bool(shape.keep_with_next) == style.keep_next


@pytest.mark.parametrize("name", ["state", "party"])
def test_lines_are_as_long_as_they_must_be(name: str, mou: Mou, tmp_path: Path) -> None:
    """The one under the motto, or the Party's name, as long as the text; the others a part of the
    line above.
    """
    layout = LAYOUTS[name]
    document = report(mou, tmp_path, "--layout", name, "--office", OFFICES[name])
    seen = 0
    cells = document.tables[0].rows[0].cells
    for room, paragraphs in (
        (layout.columns[0], cells[0].paragraphs),
        (layout.columns[1], cells[1].paragraphs),
        (165, document.paragraphs),
    ):
        for above, rule in pairwise(paragraphs):
            if rule.style.name == "Rule":
                seen += 1
                style = layout.styles[above.style.name]
                wanted = layout.rules[above.style.name] * width(above.text.split("\n")[-1], style)
                shape = rule.paragraph_format
                length = room - millimetres(shape.left_indent) - millimetres(shape.right_indent)
                assert length == pytest.approx(wanted, abs=0.2)
                assert rule._p.pPr.find(qn("w:pBdr")).find(qn("w:top")).get(qn("w:val")) == "single"
    assert seen == len(layout.rules)


def test_headings_are_headings_and_the_annex_is_a_table(held: Mou, tmp_path: Path) -> None:
    """With outline levels, a heading row that repeats, and rows that no page breaks."""
    document = report(held, tmp_path)
    names = [
        each.style.name for each in document.paragraphs if each.style.name.startswith("Heading")
    ]
    assert names.count("Heading 1") == 5
    assert names.count("Heading 2") == 13
    for level in (1, 2):
        outline = document.styles[f"Heading {level}"].element.pPr.find(qn("w:outlineLvl"))
        assert outline.get(qn("w:val")) == str(level - 1)
    annex = document.tables[2]
    assert [cell.text for cell in annex.rows[0].cells] == list(Speech("vi").report.annex_columns)
    assert [row.cells[0].text for row in annex.rows[1:]] == [
        "1",
        "2",
        "2.1",
        "3",
        "3.1",
        "3.2",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "10",
    ]
    assert annex.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in annex.rows)


@pytest.mark.parametrize(("lang", "locale"), [("vi", "vi-VN"), ("en", "en-GB")])
def test_language_fonts_and_papers_of_the_file(
    lang: str, locale: str, mou: Mou, tmp_path: Path
) -> None:
    """Nothing tells of the library that wrote it; the font has substitutes of the same widths."""
    document = report(mou, tmp_path, lang=lang)
    assert document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == locale
    facts = document.core_properties
    assert (facts.language, facts.author, facts.comments) == (locale, "", "")
    fonts = next(
        part.blob
        for part in document.part.package.iter_parts()
        if part.partname == "/word/fontTable.xml"
    )
    assert all(name in fonts.decode() for name in (FONT, FALLBACK))


def test_the_signature_stays_with_the_text(mou: Mou, tmp_path: Path) -> None:
    """The last section is kept with what follows it up to the table of the signature, which no page
    breaks.
    """
    document = report(mou, tmp_path)
    last = max(at for at, each in enumerate(document.paragraphs) if each.style.name == "Heading 1")
    tail = [
        each for each in document.paragraphs[last:] if each.style.name in ("Heading 1", "Body Text")
    ]
    assert len(tail) == 4
    assert all(
        each.paragraph_format.keep_with_next or each.style.paragraph_format.keep_with_next
        for each in tail
    )
    assert document.tables[1].rows[0]._tr.trPr.find(qn("w:cantSplit")) is not None


def test_it_is_a_package_that_word_opens(held: Mou, tmp_path: Path) -> None:
    """Every part is sound XML, elements stand in the order of the schema where Word insists
    on it.
    """
    import zipfile
    from xml.dom.minidom import parseString

    report(held, tmp_path)
    with zipfile.ZipFile(tmp_path / "r.docx") as package:
        assert package.testzip() is None
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                parseString(package.read(name))
    document = Document(io.BytesIO((tmp_path / "r.docx").read_bytes()))
    order = [
        "pStyle",
        "keepNext",
        "keepLines",
        "pBdr",
        "shd",
        "tabs",
        "spacing",
        "ind",
        "jc",
        "outlineLvl",
        "rPr",
    ]
    for properties in document.element.iter(qn("w:pPr")):
        tags = [each.tag.split("}")[1] for each in properties if each.tag.split("}")[1] in order]
        assert tags == sorted(tags, key=order.index), tags
    for style in document.styles.element.iter(qn("w:pPr")):
        tags = [each.tag.split("}")[1] for each in style if each.tag.split("}")[1] in order]
        assert tags == sorted(tags, key=order.index), tags
    order = ["tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook"]
    for properties in document.element.iter(qn("w:tblPr")):
        tags = [each.tag.split("}")[1] for each in properties]
        assert tags == sorted(tags, key=order.index), tags
    order = ["headerReference", "type", "pgSz", "pgMar", "pgNumType", "cols", "titlePg", "docGrid"]
    for properties in document.element.iter(qn("w:sectPr")):
        tags = [each.tag.split("}")[1] for each in properties]
        assert tags == sorted(tags, key=order.index), tags


def converted(path: Path) -> Path:
    """The PDF that LibreOffice makes of a document."""
    home = f"-env:UserInstallation=file://{path.parent}/office"
    command = [
        "soffice",
        home,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(path.parent),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return path.with_suffix(".pdf")


@pytest.mark.skipif(
    not shutil.which("soffice") or not shutil.which("pdftotext"), reason="LibreOffice is not there"
)
def test_libreoffice_opens_it(held: Mou, tmp_path: Path) -> None:
    """Upright pages, then the annex across with numbers of its own; the signature stands with text
    above it.
    """
    report(held, tmp_path, "--office", OFFICE)
    pdf = converted(tmp_path / "r.docx")
    text = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True
    ).stdout.decode()
    pages = text.split("\f")[:-1]
    sizes = subprocess.run(
        ["pdfinfo", "-l", "99", pdf], check=True, capture_output=True
    ).stdout.decode()
    found = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", sizes)
    across = [float(wide) > float(high) for wide, high in found]
    assert across == sorted(across)
    assert (len(across), across.count(True)) == (len(pages), 2)
    assert 3 <= across.count(False) <= 4
    head = pages[0].split("\n")
    assert any("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in line for line in head)
    assert any("Độc lập - Tự do - Hạnh phúc" in line for line in head)
    assert not head[0].strip().isdigit()
    assert [page.split("\n")[0].strip() for page in pages[1 : across.count(False)]] == [
        str(at) for at in range(2, across.count(False) + 1)
    ]
    signed = next(page for page in pages if "TM. ỦY BAN NHÂN DÂN" in page)
    assert "V. ĐỀ XUẤT, KIẾN NGHỊ" in signed
    assert "./." in signed
    annex = pages[across.count(False) :]
    assert all("Cơ quan chủ trì" in page for page in annex)  # the heading row stands on every page
