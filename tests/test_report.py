"""The report that leaders sign: what it says, and whether it looks as the one table of the layouts
says.
"""

import io
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import make
import pytest
from conftest import DAY, ID, Mou
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from mou_cli.codec.agreement import read_agreement
from mou_cli.documents.report.layout import CENTRE, FALLBACK, FONT, JUSTIFIED, LAYOUTS, LEFT, Style
from mou_cli.documents.report.lettering import width
from mou_cli.language.speech import Speech
from mou_cli.storage import bundled
from mou_cli.storage.register import Register

OFFICE = "nghe-an.office.toml"
OFFICES = {"state": OFFICE, "party": "nghe-an-tinh-uy.office.toml"}
AMENDMENT = "nghe-an-quang-ngai-2025.amendment.toml"
ALIGN = {
    CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    JUSTIFIED: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def report(mou: Mou, folder: Path, *args: str, lang: str = "vi") -> Any:
    """The document that `mou report` writes."""
    path = folder / "r.docx"
    day = () if "--as-of" in args else ("--as-of", DAY)
    result = mou("report", "-o", str(path), "--force", *day, *args, MOU_LANG=lang)
    assert result.code == 0, result.err
    return Document(str(path))


def office_file(folder: Path, text: str) -> str:
    """The path of an office file that says `text`."""
    path = folder / "o.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def text_of(document: Any) -> str:
    """All paragraphs and cells in their order."""
    found = []
    for block in document.element.body.iterchildren():
        found += (
            ["".join(each.itertext()) for each in block.iter(qn("w:p"))]
            if block.tag != qn("w:sectPr")
            else []
        )
    return "\n".join(found)


def section(document: Any, number: int) -> list[str]:
    """The paragraphs of one of the five sections."""
    heads = [at for at, each in enumerate(document.paragraphs) if each.style.name == "Heading 1"]
    ends = [*heads[1:], len(document.paragraphs)]
    return [each.text for each in document.paragraphs[heads[number - 1] + 1 : ends[number - 1]]]


def millimetres(value: Any) -> float:
    """A length as it is in the file."""
    return float(value.mm) if value is not None else 0.0


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


def test_the_head_reads_as_the_decree_says(mou: Mou, tmp_path: Path) -> None:
    """With a colon and a stroke, days below 10 and months 1 and 2 padded, the text ended by ./."""
    dated = ("--number", "15", "--dated", "3/1/2026", "--signer", "Chánh Văn phòng")
    document = report(mou, tmp_path, "--office", OFFICE, *dated)
    left, right = document.tables[0].rows[0].cells
    assert [each.text for each in left.paragraphs] == ["ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN", ""]
    assert [each.text for each in right.paragraphs] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "",
    ]
    assert [cell.text for cell in document.tables[0].rows[1].cells] == [
        "Số: 15/BC-UBND",
        "Nghệ An, ngày 03 tháng 01 năm 2026",
    ]
    assert document.paragraphs[0].text == "BÁO CÁO"
    last = [each for each in document.paragraphs if each.style.name == "Body Text"][-1]
    assert last.text == "\t./."
    left, right = document.tables[1].rows[0].cells
    assert left.text.split("\n")[0] == "Nơi nhận:"
    assert left.text.split("\n")[1:][-1] == "- Lưu: VT."
    assert all(line.endswith(";") for line in left.text.split("\n")[1:-1])
    assert right.text == "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nChánh Văn phòng"
    note = next(each.text for each in document.paragraphs if each.style.name == "Annex Note")
    expected = (
        "(Kèm theo Báo cáo số 15/BC-UBND ngày 03 tháng 01 năm 2026 của Ủy ban nhân dân "
        "tỉnh Nghệ An)"
    )
    assert note == expected


def test_months_from_3_are_not_padded(mou: Mou, tmp_path: Path) -> None:
    """As in ngày 24 tháng 7 năm 2023."""
    office = office_file(tmp_path, 'place = "Vinh"\n')
    document = report(mou, tmp_path, "--dated", "24/7/2023", "--office", office)
    assert "Vinh, ngày 24 tháng 7 năm 2023" in text_of(document)


def test_a_party_document_has_its_own_head(mou: Mou, tmp_path: Path) -> None:
    """No name of the State, a star, a hyphen without a colon, no stroke at the end."""
    office = office_file(
        tmp_path,
        'issuer = "Tỉnh ủy Nghệ An"\nsymbol = "BC/TU"\nauthority = "T/M Ban Thường vụ"\n',
    )
    head = ("--number", "15", "--office", office)
    document = report(mou, tmp_path, "--layout", "party", *head)
    text = text_of(document)
    assert "CỘNG HÒA" not in text
    left = [each.text for each in document.tables[0].rows[0].cells[0].paragraphs]
    assert left == ["TỈNH ỦY NGHỆ AN", "*"]
    assert document.tables[0].rows[1].cells[0].text == "Số 15-BC/TU"
    assert "T/M BAN THƯỜNG VỤ" in text
    assert "./." not in text


@pytest.mark.parametrize("name", ["state", "party"])
def test_what_is_not_stated_is_a_blank(name: str, mou: Mou, tmp_path: Path) -> None:
    """Nothing is made up: issuer, number, place, date, signer and recipients are dots."""
    document = report(mou, tmp_path, "--layout", name)
    head = [cell.text for row in document.tables[0].rows for cell in row.cells]
    assert re.fullmatch(r"…+\n?\*?\n?", head[0])
    assert re.fullmatch(r"Số:? ……[/-]BC[-/]……", head[2])
    assert re.fullmatch(r"…+, ngày …+ tháng …+ năm …+", head[3])
    left, right = (cell.text for cell in document.tables[1].rows[0].cells)
    assert re.fullmatch(r"Nơi nhận:\n- …+[;,]\n- Lưu:? ……\.", left)
    assert re.fullmatch(r"…+\n…+", right)


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


def test_what_is_said_of_a_commitment(held: Mou, tmp_path: Path) -> None:
    """Both parties' entries in the order of their days with their evidence, then the joint
    standing, then tasks.
    """
    result = held("progress", "set", "3.1", "completed", "--party", "nghe-an", "--on", "15/12/2025")
    assert result.code == 0
    found = section(report(held, tmp_path, "--period", "24/07/2023.."), 2)
    at = found.index("3. Cơ cấu cây trồng, giống và nông nghiệp sạch")
    assert found[at + 1 : at + 7] == [
        "Nghệ An: đang thực hiện 40% (số liệu đến ngày 12/05/2024, theo Báo cáo số "
        "45-BC/TU ngày 10/05/2024).",
        "Quảng Ngãi: hoàn thành (số liệu đến ngày 01/06/2024).",
        "Kỳ đánh giá 1 ngày 30/07/2025 thống nhất: cơ bản hoàn thành 80% (kết quả: rõ rệt). "
        "Hai bên thống nhất số liệu.",
        "Tình hình chung: cơ bản hoàn thành, hai bên thống nhất.",
        "Nhiệm vụ 3.1: Tổ chức hội nghị kết nối giống (hạn 31/12/2025; chủ trì: Nghệ "
        "An – Sở Nông nghiệp và Môi trường"
        "; Quảng Ngãi – Sở Nông nghiệp và Môi trường). Nghệ An: hoàn thành (số liệu "
        "đến ngày 15/12/2025). "
        "Tình hình chung: hoàn thành, theo báo cáo của Nghệ An; Quảng Ngãi chưa báo cáo.",
        "Nhiệm vụ 3.2: Ký thỏa thuận trao đổi giống (hạn 24/07/2027; chủ trì: Nghệ An "
        "– Sở Nông nghiệp và Môi trường; "
        "Quảng Ngãi – Sở Nông nghiệp và Môi trường). Hai bên chưa báo cáo.",
    ]
    assert (
        found[found.index("4. Đối tác nước ngoài, thu hút FDI và hợp tác ASEAN") + 1]
        == "Hai bên chưa báo cáo."
    )


def test_sections_one_three_and_four(held: Mou, tmp_path: Path) -> None:
    """From the reviews, the counts, the differences, what weakens the record and the open tasks."""
    held("amend", "--from", AMENDMENT)
    held(
        "progress",
        "set",
        "5",
        "on-hold",
        "--party",
        "nghe-an",
        "--on",
        "1/9/2025",
        "--note",
        "Chờ kinh phí.",
    )
    document = report(held, tmp_path, "--period", "24/07/2023..")
    first, third, fourth = (section(document, number) for number in (1, 3, 4))
    assert (
        first[0]
        == "Kỳ đánh giá 1 được tổ chức ngày 30/07/2025 tại Vinh, do Bí thư Tỉnh ủy Nghệ An chủ trì."
    )
    assert "Kết luận của kỳ đánh giá: Tiếp tục thực hiện." in first
    assert any(
        text.startswith("Quảng Ngãi và Kon Tum được sắp xếp thành Quảng Ngãi từ ngày 01/07/2025")
        for text in first
    )
    assert third[0] == "1. Kết quả"
    assert third[1].startswith(
        "Tính đến ngày 23/11/2026, trong 10 nội dung có 6 nội dung chưa báo cáo, 2 nội "
        "dung thực hiện"
    )
    assert "Nghệ An chưa báo cáo về nội dung 1, 2, 4, 7, 9, 10, nhiệm vụ 2.1, 3.1, 3.2." in third
    causes = third[third.index("3. Nguyên nhân") + 1 :]
    assert causes[0] == "Nội dung 5 (tạm dừng, theo Nghệ An): Chờ kinh phí."
    assert causes[1].startswith(
        "Nội dung 10: Các đơn vị cấp huyện của hai tỉnh kết thúc hoạt động từ ngày 01/07/2025"
    )
    assert fourth[-1] == "Kỳ đánh giá 2 đến hạn thứ Bảy 24/07/2027."
    assert any("Nhiệm vụ 2.1: Trình dự thảo thỏa thuận" in text for text in fourth)


def test_differences_and_missed_reviews_are_told(reported: Mou, tmp_path: Path) -> None:
    """A review that is not recorded is never said not to have been held."""
    third = section(report(reported, tmp_path), 3)
    said = (
        "Hai bên báo cáo khác nhau về nội dung 3 (Nghệ An: đang thực hiện 40%; Quảng "
        "Ngãi: hoàn thành)."
    )
    assert said in third
    missed = (
        "Kỳ đánh giá 1 đến hạn ngày 24/07/2025, đã quá 487 ngày, chưa có ghi nhận là đã tổ chức."
    )
    assert missed in third


def loaded(mou: Mou, register: Path, *codes: str, **more: Any) -> None:
    """Load an agreement of the parties `codes`."""
    values = make.values(*codes, **more)
    Register(register).load(read_agreement(values), values)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            {"review": {"cycle": "term-end"}, "term": {"end": "2025"}},
            "Căn cứ quy định về đánh giá của thỏa thuận: một lần,",
        ),
        (
            {"review": {"cycle": "P6M"}},
            "Căn cứ quy định về đánh giá của thỏa thuận: 6 tháng một lần.",
        ),
        ({"signed_on": "2021"}, "(từ năm 2021 đến ngày 23/11/2026)"),
        ({"signed_on": "2022-05", "document": "12/TTHT"}, "Căn cứ Thử số 12/TTHT ký tháng 5/2022."),
        (
            {"signed_on": "1995-03-10", "review": {"cycle": "P6M"}},
            "63 kỳ đánh giá đã đến hạn, từ kỳ 1 (10/09/1995) đến kỳ 63",
        ),
        ({"title": "Thỏa thuận " * 90}, "BÁO CÁO"),
    ],
)
def test_any_agreement_can_be_reported_on(
    more: dict[str, Any], said: str, mou: Mou, register: Path, tmp_path: Path
) -> None:
    """Whatever its review rule, however little is known of its signing, however long its title."""
    loaded(mou, register, **more)
    assert said in text_of(report(mou, tmp_path))


def test_a_report_on_a_task_alone_says_nothing_of_its_commitment(held: Mou, tmp_path: Path) -> None:
    """Nobody reported on the commitment, and that is what it says."""
    held("progress", "set", "2.1", "completed", "--party", "nghe-an", "--on", "15/12/2025")
    found = section(report(held, tmp_path), 2)
    at = found.index("2. Liên kết KKT Dung Quất và KKT Đông Nam")
    assert found[at + 1] == "Hai bên chưa báo cáo."
    assert found[at + 2].startswith("Nhiệm vụ 2.1: Trình dự thảo thỏa thuận")


def test_three_parties_are_told_apart(mou: Mou, register: Path, tmp_path: Path) -> None:
    """Who reported, who did not, and that those who did differ."""
    loaded(mou, register, "a", "b", "c")
    for party, status in (("a", "in-progress"), ("b", "completed")):
        mou("progress", "set", "1", status, "--party", party, "--on", "1/6/2024")
    document = report(mou, tmp_path)
    said = (
        "Tình hình chung: đang thực hiện, là mức thấp nhất vì A, B báo cáo khác nhau; "
        "C chưa báo cáo."
    )
    assert said in section(document, 2)
    third = section(document, 3)
    assert "A, B báo cáo khác nhau về nội dung 1 (A: đang thực hiện; B: hoàn thành)." in third
    assert document.tables[2].rows[1].cells[4].text == "đang thực hiện (khác nhau, C chưa báo cáo)"
    mou("progress", "set", "2", "on-hold", "--on", "1/6/2024", "--note", "Thiếu vốn")
    mou("progress", "set", "2", "completed", "--party", "a", "--on", "1/7/2024")
    assert "Nội dung 2 (tạm dừng, theo B, C): Thiếu vốn." in section(report(mou, tmp_path), 3)


def test_the_same_status_with_other_percentages_is_not_called_agreed(
    mou: Mou, tmp_path: Path
) -> None:
    """The parties chose one word and mean different amounts."""
    for party, percent in (("nghe-an", "20"), ("quang-ngai", "90")):
        mou(
            "progress",
            "set",
            "1",
            "in-progress",
            "--percent",
            percent,
            "--party",
            party,
            "--on",
            "1/6/2024",
        )
    said = "Tình hình chung: đang thực hiện, hai bên cùng báo cáo trạng thái này, tỷ lệ khác nhau."
    document = report(mou, tmp_path)
    assert said in section(document, 2)
    assert (
        document.tables[2].rows[1].cells[4].text == "đang thực hiện (cùng trạng thái, khác tỷ lệ)"
    )


def test_a_report_of_the_day_of_a_review_tells_of_the_period_it_closes(
    held: Mou, tmp_path: Path
) -> None:
    """And the next begins on the day after; no day is lost between them."""
    path = tmp_path / "r.docx"
    assert held("report", "-o", str(path), "--as-of", "30/07/2025", MOU_LANG="vi").code == 0
    text = text_of(Document(str(path)))
    assert "(từ ngày 24/07/2023 đến ngày 30/07/2025)" in text
    assert "Kỳ đánh giá 1 được tổ chức ngày 30/07/2025" in text
    assert "Nghệ An: đang thực hiện 40% (số liệu đến ngày 12/05/2024" in text


def test_what_was_recorded_later_for_a_time_before_says_so(held: Mou, tmp_path: Path) -> None:
    """It is told in the period in which it became known."""
    held("progress", "set", "7", "ongoing", "--party", "nghe-an", "--on", "20/01/2025")
    said = (
        "Nghệ An: thực hiện thường xuyên (số liệu đến ngày 20/01/2025; ghi bổ sung cho "
        "thời gian trước)."
    )
    assert said in section(report(held, tmp_path), 2)
    held("amend", "--from", AMENDMENT)
    told = [each for each in section(report(held, tmp_path), 1) if "Kon Tum" in each]
    assert [each.endswith("; ghi bổ sung cho thời gian trước.") for each in told] == [True, False]


def test_nothing_known_is_a_dotted_line_and_no_filler(mou: Mou, tmp_path: Path) -> None:
    """With no report and no review, causes are a blank; recommendations always are."""
    document = report(mou, tmp_path, "--as-of", "2024-01-01")
    assert section(document, 1) == ["\t"]
    third = section(document, 3)
    assert third[third.index("3. Nguyên nhân") + 1 :] == ["\t"]
    assert section(document, 5)[:3] == ["\t", "\t", "\t./."]


def test_the_period_is_since_the_last_review_or_as_typed(held: Mou, tmp_path: Path) -> None:
    """What was reported before it is not told again as new."""
    held("progress", "set", "6", "ongoing", "--on", "1/10/2025", "--party", "nghe-an")
    for args in ((), ("--period", "last-review"), ("--period", "kỳ trước")):
        text = text_of(report(held, tmp_path, *args))
        assert "(từ ngày 31/07/2025 đến ngày 23/11/2026)" in text
        assert "Căn cứ kết quả kỳ đánh giá 1 tổ chức ngày 30/07/2025" in text
        assert "Nghệ An: thực hiện thường xuyên (số liệu đến ngày 01/10/2025)." in text
        assert "Nghệ An: đang thực hiện 40%" not in text
    path = tmp_path / "p.docx"
    typed = ("--period", "01/05/2024..31/05/2024")
    assert held("report", "-o", str(path), *typed, MOU_LANG="vi").code == 0
    text = text_of(Document(str(path)))
    assert "(từ ngày 01/05/2024 đến ngày 31/05/2024)" in text
    assert "Nghệ An: đang thực hiện 40% (số liệu đến ngày 12/05/2024" in text
    assert "Quảng Ngãi: hoàn thành" not in text


def test_a_period_as_typed_names_the_review_before_it(held: Mou, tmp_path: Path) -> None:
    """Among the grounds; a task's party that says nothing new is told beside the one that does."""
    held("progress", "set", "3.1", "completed", "--party", "nghe-an", "--on", "15/12/2025")
    held("progress", "set", "3.1", "completed", "--party", "quang-ngai", "--on", "10/01/2026")
    document = report(held, tmp_path, "--period", "01/01/2026..")
    assert "Căn cứ kết quả kỳ đánh giá 1 tổ chức ngày 30/07/2025" in text_of(document)
    told = next(each for each in section(document, 2) if each.startswith("Nhiệm vụ 3.1"))
    assert (
        "Nghệ An không có báo cáo mới trong kỳ; báo cáo gần nhất ngày 15/12/2025: hoàn thành."
        in told
    )
    assert told.endswith("Tình hình chung: hoàn thành, hai bên thống nhất. Hoàn thành quá hạn.")
    assert "Nhiệm vụ có thời hạn: 1 hoàn thành quá hạn; 1 chưa hoàn thành, trong hạn." in section(
        document, 3
    )


def test_due_dates_are_told_whoever_has_reported(mou: Mou, register: Path, tmp_path: Path) -> None:
    """Overdue with no report at all, done late, still to come; none of what is not to be done any
    more.
    """
    values = make.values(numbers=(1, 2, 3, 4))
    for row, due in zip(
        values["commitments"], ("2025-06", "2025-12-31", "2099", "2025"), strict=True
    ):
        row["due_on"] = due
    Register(register).load(read_agreement(values), values)
    mou("progress", "set", "2", "completed", "--on", "2/1/2026")
    mou("progress", "set", "4", "not-applicable", "--on", "2/1/2026", "--note", "Gộp")
    document = report(mou, tmp_path)
    told = section(document, 2)
    assert "Hai bên chưa báo cáo. Đã quá hạn (hạn tháng 6/2025)." in told
    assert (
        "Tình hình chung: hoàn thành, hai bên thống nhất. Hoàn thành quá hạn (hạn 31/12/2025)."
        in told
    )
    assert "Hai bên chưa báo cáo. Hạn năm 2099." in told
    assert "Tình hình chung: không còn phù hợp, hai bên thống nhất." in told
    said = (
        "Nội dung có thời hạn: 1 hoàn thành quá hạn; 1 chưa hoàn thành, trong hạn; 1 "
        "chưa hoàn thành, quá hạn."
    )
    assert said in section(document, 3)


def test_an_amendment_tells_what_it_changes_and_why(
    mou: Mou, register: Path, tmp_path: Path
) -> None:
    """The document as documents cite it; why something ended is a cause."""
    loaded(mou, register)
    paper = tmp_path / "a.toml"
    paper.write_text(
        """agreement = "thu"
title = "Phụ lục sửa đổi số 1"
applies_on = 2025-05-01
document = "01/QĐ-UBND, 28/04/2025"
[[changes]]
commitment = "2"
kind = "end"
reason = "Không còn nhu cầu."
""",
        encoding="utf-8",
    )
    assert mou("amend", "--from", str(paper)).code == 0
    told = (
        "Sửa đổi “Phụ lục sửa đổi số 1” (Quyết định số 01/QĐ-UBND ngày 28/04/2025) áp "
        "dụng từ ngày 01/05/2025: "
    )
    told += "kết thúc nội dung 2 (Không còn nhu cầu)"
    document = report(mou, tmp_path)
    assert f"{told}." in section(document, 1)
    assert "Kết thúc nội dung 2: Không còn nhu cầu." in section(document, 3)
    heading = section(document, 2).index("2. Nội dung 2")
    assert section(document, 2)[heading + 1 :] == ["Kết thúc ngày 01/05/2025."]


def test_a_review_leads_by_its_own_paper_once(mou: Mou, tmp_path: Path) -> None:
    """The notice of a review is not cited again as a document of the period."""
    sheet = f'agreement = "{ID}"\nreview = 1\n[[commitments]]\nnumber = 3\nstatus = "in-progress"\n'
    held = (
        "review",
        "record",
        "1",
        "--held",
        "30/7/2025",
        "--document",
        "12-TB/TU, 05/08/2025",
        "--from",
        "-",
    )
    assert mou(*held, input=sheet).code == 0
    mou(
        "progress", "set", "3", "ongoing", "--on", "1/6/2024", "--evidence", "7/KH-UBND, 01/06/2024"
    )
    told = section(report(mou, tmp_path, "--period", "24/07/2023.."), 1)
    assert sum("12-TB/TU" in each for each in told) == 1
    assert (
        "Văn bản chỉ đạo, triển khai được viện dẫn trong kỳ: Kế hoạch số 7/KH-UBND ngày 01/06/2024."
        in told
    )


def test_whose_body_was_reorganised_is_said_where_others_have_one(
    mou: Mou, register: Path, tmp_path: Path
) -> None:
    """A department of the same name in each province; one of a name that nobody shares needs no
    more.
    """
    leads = {"a": "Sở Xây dựng", "b": "Sở Xây dựng"}
    loaded(mou, register, commitments=[{"number": 1, "title": "Một", "lead_agencies": leads}])
    paper = tmp_path / "a.toml"
    paper.write_text(
        'agreement = "thu"\ntitle = "Phụ lục"\napplies_on = 2025-07-01\n'
        '[[successions]]\nkind = "body"\nparty = "b"\nnames = ["Sở Xây dựng"]\nto = '
        '"Sở Xây dựng và Giao thông"\n'
        "on = 2025-07-01\ncommitments = [1]\n",
        encoding="utf-8",
    )
    assert mou("amend", "--from", str(paper)).code == 0
    told = "Sở Xây dựng của B được sắp xếp thành Sở Xây dựng và Giao thông từ ngày 01/07/2025."
    assert told in section(report(mou, tmp_path), 1)


def test_a_task_of_what_ended_can_still_differ(held: Mou, tmp_path: Path) -> None:
    """And is to be settled; that its commitment ended is a cause in the period in which it did, and
    no other.
    """
    for party, status in (("nghe-an", "completed"), ("quang-ngai", "in-progress")):
        held("progress", "set", "3.1", status, "--party", party, "--on", "1/9/2025")
    paper = tmp_path / "a.toml"
    paper.write_text(
        f'agreement = "{ID}"\ntitle = "Phụ lục"\napplies_on = 2025-10-01\n'
        '[[changes]]\ncommitment = 3\nkind = "end"\nreason = "Đã xong"\n',
        encoding="utf-8",
    )
    assert held("amend", "--from", str(paper)).code == 0
    document = report(held, tmp_path)
    third = section(document, 3)
    assert (
        "Hai bên báo cáo khác nhau về nhiệm vụ 3.1 (Nghệ An: hoàn thành; Quảng Ngãi: "
        "đang thực hiện)." in third
    )
    assert "Kết thúc nội dung 3: Đã xong." in third
    late = report(held, tmp_path, "--period", "01/01/2026..")
    assert "Kết thúc nội dung 3: Đã xong." not in section(late, 3)
    second = section(late, 2)
    assert (
        second[second.index("3. Cơ cấu cây trồng, giống và nông nghiệp sạch") + 1]
        == "Kết thúc ngày 01/10/2025."
    )


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["--period", "2024"], 2, "is no period"),
        (["--period", "1/1/2025..1/1/2024"], 2, "after its end on 01/01/2024"),
        (["--period", "31/13/2024.."], 2, "is no date"),
        (["--period", ".."], 2, "is no period"),
        (["--period", "1/1/2024..1/1/2099"], 1, "has not come yet"),
        (["--as-of", "1/1/2099"], 1, "has not come yet"),
        (["--layout", "party", "--office", OFFICE], 1, "is for the layout state, not party"),
        (["--period", "1/1/2024..1/1/2025", "--as-of", DAY], 2, "leave one of the two out"),
        (["--period", "last-review"], 1, "no review held before"),
        (["--period", "1/1/2099.."], 2, "after its end on"),
        (["--layout", "baroque"], 2, "choose one of: state, party"),
        (["--office", "none.toml"], 1, "there is no file none.toml"),
    ],
)
def test_what_cannot_be_reported_is_one_sentence(
    args: list[str], code: int, said: str, mou: Mou, tmp_path: Path
) -> None:
    """And no file is made."""
    result = mou("report", "-o", str(tmp_path / "r.docx"), *args)
    assert (result.code, said in result.err, result.err.count("\n")) == (
        code,
        True,
        1 + ("register" in result.err),
    )
    assert not (tmp_path / "r.docx").exists()


def test_an_office_file_tells_every_problem(mou: Mou, tmp_path: Path) -> None:
    """With its place; keys that are not known are named, options go first."""
    office = office_file(tmp_path, 'layout = "x"\nnumber = 15\ndated_on = "31/02/2026"\n')
    result = mou("report", "-o", str(tmp_path / "r.docx"), "--office", office)
    assert result.code == 1
    for said in (
        "3 problems",
        "layout: “x” is none of",
        "number: must be text",
        "dated_on: “31/02/2026” is no date",
    ):
        assert said in result.err
    office = office_file(
        tmp_path,
        'issuer = "Sở Tài chính"\nnumber = "14"\nsigner = "Người khác"\ncolour = "red"\n'
        "dated_on = 2026-01-02\n",
    )
    head = ("--number", "15", "--signer", "Chánh Văn phòng", "--dated", "3/1/2026")
    result = mou("report", "-o", str(tmp_path / "r.docx"), "--office", office, *head)
    assert "colour" in result.err
    text = text_of(Document(str(tmp_path / "r.docx")))
    for said in ("SỞ TÀI CHÍNH", "No. 15/", "Chánh Văn phòng", "3 January 2026"):
        assert said in text
    assert "Người khác" not in text


@pytest.mark.parametrize("layout", OFFICES)
def test_the_office_files_that_come_along_are_sound(layout: str) -> None:
    """Every key is known, and no person is named."""
    from mou_cli.documents.report import letterhead

    office, problems, unknown = letterhead.read(
        bundled.read_toml(bundled.folder() / OFFICES[layout])
    )
    assert (problems, unknown, office.layout, office.signer) == ((), (), layout, None)


def test_one_party_that_says_something_new_is_not_both_that_do_not(
    held: Mou, tmp_path: Path
) -> None:
    """After a joint assessment the other party alone has nothing new."""
    held(
        "progress",
        "set",
        "3",
        "on-hold",
        "--party",
        "quang-ngai",
        "--on",
        "1/9/2025",
        "--note",
        "Chờ sắp xếp",
    )
    found = section(report(held, tmp_path), 2)
    said = (
        "Nghệ An không có báo cáo mới trong kỳ; đánh giá gần nhất, tại kỳ đánh giá 1 "
        "ngày 30/07/2025: "
        "cơ bản hoàn thành 80%."
    )
    assert said in found
    assert not [text for text in found if text.startswith("Hai bên không") and "80%" in text]


@pytest.mark.parametrize(
    ("typed", "cited"),
    [
        ("45-BC/TU, 10/05/2024", "Báo cáo số 45-BC/TU ngày 10/05/2024"),
        ("12/KH-UBND ngày 05/02/2024", "Kế hoạch số 12/KH-UBND ngày 05/02/2024"),
        ("202/2025/QH15", "văn bản số 202/2025/QH15"),
        (
            "12-TB/TU của Tỉnh ủy Nghệ An, 05/08/2025",
            "Thông báo số 12-TB/TU của Tỉnh ủy Nghệ An ngày 05/08/2025",
        ),
        ("Biên bản họp ngày 1/6/2024", "Biên bản họp ngày 1/6/2024"),
        ("https://example.org/a", "https://example.org/a"),
    ],
)
def test_evidence_is_cited_as_documents_cite(
    typed: str, cited: str, mou: Mou, tmp_path: Path
) -> None:
    """By kind, number and symbol, issuer, date; what is no number stays as it was typed."""
    mou("progress", "set", "1", "ongoing", "--on", "1/6/2024", "--evidence", typed)
    text = text_of(report(mou, tmp_path))
    assert (
        f"Hai bên cùng báo cáo: thực hiện thường xuyên (số liệu đến ngày 01/06/2024, theo {cited})."
        in text
    )


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


def test_it_is_a_package_that_word_opens(held: Mou, tmp_path: Path) -> None:
    """Every part is sound XML, elements stand in the order of the schema where Word insists."""
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
