"""The workbook, CSV, Markdown and JSON: what is in them."""

import csv
import io
import re
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from conftest import DAY, Mou
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from mou_cli.commands.export import FORMATS, SHEETS
from mou_cli.documents.sheets.columns import COLUMNS
from mou_cli.documents.sheets.csv import harmless
from mou_cli.documents.sheets.markdown import escaped
from mou_cli.model.names import STATUS_NAMES


@pytest.fixture
def book(held: Mou, tmp_path: Path) -> Any:
    """The workbook of the agreement after its first review, in Vietnamese."""
    path = tmp_path / "x.xlsx"
    assert held("export", "-o", str(path), "--as-of", DAY, MOU_LANG="vi").code == 0
    return load_workbook(path)


def table(page: Any) -> list[dict[str, Any]]:
    """The rows of a sheet by the titles of its columns."""
    head, *rows = page.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_the_sheets_and_what_is_in_them(book: Any) -> None:
    """Five, in their order; numbers of commitments are text, dates are dates, statuses words."""
    assert book.sheetnames == ["Nội dung", "Tiến độ", "Kỳ đánh giá", "Nhiệm vụ", "Minh chứng"]
    commitments = table(book["Nội dung"])
    assert [row["TT"] for row in commitments] == [str(at) for at in range(1, 11)]
    third = commitments[2]
    assert (third["Nghệ An"], third["Quảng Ngãi"]) == ("cơ bản hoàn thành 80%",) * 2
    assert third["Chung"] == "cơ bản hoàn thành"
    assert third["So sánh các bên"] == "thống nhất"
    assert third["Báo cáo gần nhất"] == datetime(2025, 7, 30)
    entries = table(book["Tiến độ"])
    assert len(entries) == 6
    assert (entries[-1]["%"], entries[-1]["Minh chứng"]) == (40, "45-BC/TU, 10/05/2024")
    assert isinstance(entries[-1]["Ghi lúc"], datetime)
    [held, coming] = table(book["Kỳ đánh giá"])
    assert (held["Ngày tổ chức"], held["Tình hình"]) == (datetime(2025, 7, 30), "đã tổ chức")
    assert (coming["Kỳ đánh giá"], coming["Thời hạn"], coming["Ngày tổ chức"]) == (
        2,
        datetime(2027, 7, 24),
        None,
    )
    assert [row["Thời hạn"] for row in table(book["Nhiệm vụ"])] == [
        None,
        datetime(2025, 12, 31),
        datetime(2027, 7, 24),
    ]
    assert table(book["Minh chứng"])[0]["Ngày văn bản"] == datetime(2024, 5, 10)


def test_the_sheets_can_be_worked_with(book: Any) -> None:
    """Headings frozen, filtered and repeated in print; A4 across; lists to choose from; colours
    with the word.
    """
    for page in book.worksheets:
        assert page.freeze_panes == "C2"
        assert page.auto_filter.ref.startswith("A1:")
        assert page.print_title_rows in ("$1:$1", "1:1")
        assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
        assert all(each.width > 5 for each in page.column_dimensions.values())
    page = book["Nội dung"]
    rules = page.data_validations.dataValidation
    offered = {re.sub(r"\d.*", "", str(each.sqref)): each.formula1 for each in rules}
    assert all(each.prompt for each in rules)  # what to write stands beside the cell
    heads = {cell.value: cell.column_letter for cell in page[1]}
    status = offered[heads["BÁO CÁO: trạng thái"]]
    assert status == '"' + ",".join(names[1] for names in STATUS_NAMES.values()) + '"'
    assert offered[heads["BÁO CÁO: bên"]] == '"Nghệ An,Quảng Ngãi,chung"'
    colours = {page[f"{heads['Chung']}{row}"].fill.fgColor.rgb for row in (2, 4, 9)}
    assert len(colours) == 3
    assert page.row_dimensions[4].height >= 30  # two lines of text


def test_text_is_text_in_a_workbook(mou: Mou, tmp_path: Path) -> None:
    """What begins like a formula, an address or a number is written as it is."""
    texts = ["=1+1", "https://example.org/", "007", "3.1", "1E5", "TRUE"]
    for text in texts:
        mou("progress", "set", "1", "ongoing", "--on", "1/6/2024", "--note", text)
    path = tmp_path / "x.xlsx"
    assert mou("export", "-o", str(path), "--sheet", "progress").code == 0
    [page] = load_workbook(path).worksheets
    cells = [row[5] for row in page.iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == texts[::-1]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.hyperlink for cell in cells} == {None}


def test_a_text_longer_than_a_cell_is_cut_with_a_mark(mou: Mou, tmp_path: Path) -> None:
    """Excel takes 32,767 characters."""
    many = [word for at in range(60) for word in ("--evidence", f"{at} " + "đ" * 900)]
    assert mou("progress", "set", "1", "ongoing", "--on", "1/6/2024", *many).code == 0
    path = tmp_path / "x.xlsx"
    assert mou("export", "-o", str(path), "--sheet", "progress").code == 0
    found = load_workbook(path).worksheets[0]["G2"].value
    assert (len(found), found[-1]) == (32_767, "…")


def test_the_words_of_the_command_are_those_of_the_sheets() -> None:
    """And each format has its module."""
    assert tuple(SHEETS) == tuple(COLUMNS)
    assert all(find_spec(f"mou_cli.documents.{module}") for module in FORMATS.values())


@pytest.mark.parametrize("name", ["tasks", "Nhiệm vụ", "nhiem vu", "TASKS"])
def test_a_sheet_can_be_called_by_its_name(name: str, held: Mou) -> None:
    """As it stands below the sheet, in either language."""
    out = held("export", "--format", "csv", "--sheet", name, "--as-of", DAY).out
    assert out.lstrip("\ufeff").startswith("No,Task,")


def test_csv_is_what_excel_opens(held: Mou, tmp_path: Path) -> None:
    """UTF-8 with its mark, CRLF, one sheet, dates ISO."""
    path = tmp_path / "x.csv"
    assert held("export", "-o", str(path), "--as-of", DAY).code == 0
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert len(rows) == 10
    assert rows[2]["Joint"] == "substantial"
    assert rows[2]["Last reported"] == "2025-07-30"
    assert not [key for key in rows[0] if key.startswith("REPORT")]
    printed = held("export", "--format", "csv", "--sheet", "tasks", "--as-of", DAY).out.lstrip(
        "\ufeff"
    )
    assert [row["No"] for row in csv.DictReader(io.StringIO(printed, newline=""))] == [
        "2.1",
        "3.1",
        "3.2",
    ]


@given(st.text(max_size=40))
@settings(max_examples=300)
def test_no_cell_of_csv_begins_like_a_formula(text: str) -> None:
    """Whatever it holds; what does not is left as it is."""
    found = harmless(text)
    assert not re.match(r"\s*[=+\-@＝＋－＠]", found)
    if re.fullmatch(r"[\w .,]*", text) and text.isprintable():
        assert found == text


@given(st.text(max_size=40))
@settings(max_examples=300)
def test_no_cell_of_markdown_is_markup(text: str) -> None:
    """Every sign that could be is written out."""
    found = escaped(text)
    assert "\n" not in found
    assert not re.search(r"(?<!\\)(?:\\\\)*[|`*_\[\]<>~&#](?<!<)(?!br>)", found.replace("<br>", ""))


def test_markdown_has_a_table_for_what_there_is(mou: Mou) -> None:
    """And none for what there is not."""
    out = mou("export", "--format", "md", "--as-of", DAY).out
    assert re.findall(r"^#+ .*", out, re.MULTILINE) == [
        "# Nghệ An – Quảng Ngãi development cooperation memorandum",
        "## Commitments",
        "## Reviews",
    ]


def test_json_says_what_follows_too(held: Mou) -> None:
    """In the shapes of `mou list --json` and `mou task list --json`."""
    values = held("export", "--format", "json", "--as-of", DAY).json
    assert (values["format"], values["version"], values["as_of"]) == ("mou-export", 1, DAY)
    [one] = values["agreements"]
    shown = held("list", "--tasks", "--json", "--as-of", DAY).json
    assert one["derived"]["commitments"] == shown["commitments"]
    assert one["derived"]["tasks"] == shown["tasks"]
    assert [row["number"] for row in one["derived"]["reviews_due"]] == [1, 2]
    assert len(one["records"]) == 5
