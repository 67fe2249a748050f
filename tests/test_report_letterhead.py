"""The head and the foot of the report: what is stated, and blanks for the rest."""

import re
from pathlib import Path

import pytest
from conftest import Mou
from docx import Document
from reports import OFFICE, OFFICES, office, report, text_of

from mou_cli.storage import bundled


def test_the_head_reads_as_the_decree_says(mou: Mou, tmp_path: Path) -> None:
    """With a colon and a stroke, days below 10 and the months 1 and 2 padded, the text
    ended by ./.
    """
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
        "(Kèm theo Báo cáo số 15/BC-UBND ngày 03 tháng 01 năm 2026 của Ủy ban "
        "nhân dân tỉnh Nghệ An)"
    )
    assert note == expected


def test_months_from_3_are_not_padded(mou: Mou, tmp_path: Path) -> None:
    """As in ngày 24 tháng 7 năm 2023."""
    document = report(
        mou, tmp_path, "--dated", "24/7/2023", "--office", office(tmp_path, 'place = "Vinh"')
    )
    assert "Vinh, ngày 24 tháng 7 năm 2023" in text_of(document)


def test_a_party_document_has_its_own_head(mou: Mou, tmp_path: Path) -> None:
    """No name of the State, a star, a hyphen without a colon, no stroke at the end."""
    said = 'issuer = "Tỉnh ủy Nghệ An"\nsymbol = "BC/TU"\nauthority = "T/M Ban Thường vụ"'
    head = ("--office", office(tmp_path, said), "--number", "15")
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


def test_an_office_file_tells_every_problem(mou: Mou, tmp_path: Path) -> None:
    """With its place; keys that are not known are named, options go first."""
    wrong = office(tmp_path, 'layout = "x"\nnumber = 15\ndated_on = "31/02/2026"\n')
    result = mou("report", "-o", str(tmp_path / "r.docx"), "--office", wrong)
    assert result.code == 1
    for said in (
        "3 problems",
        "layout: “x” is none of",
        "number: must be text",
        "dated_on: “31/02/2026” is not a date",
    ):
        assert said in result.err
    said = 'issuer = "Sở Tài chính"\nnumber = "14"\nsigner = "Người khác"\ncolour = "red"\n'
    known = office(tmp_path, said + "dated_on = 2026-01-02\n")
    head = ("--number", "15", "--signer", "Chánh Văn phòng", "--dated", "3/1/2026")
    result = mou("report", "-o", str(tmp_path / "r.docx"), "--office", known, *head, MOU_LANG="vi")
    assert "colour" in result.err
    text = text_of(Document(str(tmp_path / "r.docx")))
    for said in ("SỞ TÀI CHÍNH", "Số: 15/", "Chánh Văn phòng", "ngày 03 tháng 01 năm 2026"):
        assert said in text
    assert "Người khác" not in text


@pytest.mark.parametrize("layout", OFFICES)
def test_the_office_files_that_come_along_are_sound(layout: str) -> None:
    """Every key is known, and no person is named."""
    from mou_cli.documents.report import letterhead

    values = bundled.read_toml(bundled.folder() / OFFICES[layout])
    head, problems, unknown = letterhead.read(values)
    assert (problems, unknown, head.layout, head.signer) == ((), (), layout, None)
