"""The styles of a Word document, which are those of its layout alone (ECMA-376 part 1, 17.7)."""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from mou_cli.documents.report.layout import CENTRE, FALLBACK, FONT, JUSTIFIED, LEFT, Layout, Style
from mou_cli.documents.report.word_parts import RULE, element, remove

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
    found: Any = styles[name]  # of several kinds, says python-docx
    remove(found.element, "rPr", "pPr")
    if name != "Normal":
        found.base_style = styles["Normal"]
    font, shape = found.font, found.paragraph_format
    font.size, font.bold = Pt(style.size), style.bold
    font.italic, font.underline = style.italic, style.underline
    font.color.rgb = RGBColor(0, 0, 0)
    found.element.rPr.insert(0, _fonts())
    shape.alignment = _ALIGN[style.align]
    shape.space_before, shape.space_after = Pt(style.before), Pt(style.after)
    shape.line_spacing, shape.first_line_indent = style.line, Mm(style.first)
    shape.keep_with_next, shape.widow_control = style.keep_next, True
    if name.startswith("Heading "):
        found.element.get_or_add_pPr().append(element("outlineLvl", val=int(name[-1]) - 1))
