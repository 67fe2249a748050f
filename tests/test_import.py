"""A workbook that a department filled in: previewed, recorded in one write, never twice, every
problem by its cell.
"""

import random
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import DAY, Mou, contents
from openpyxl import load_workbook

from mou_cli.language.speech import Speech

Fill = Callable[..., str]


@pytest.fixture(params=["vi", "en"])
def fill(request: Any, held: Mou, tmp_path: Path) -> Fill:
    """Fill cells of the exported workbook: sheet's key, number, then what stands under which
    heading.
    """
    lang = request.param
    said = Speech(lang).document
    path = tmp_path / "x.xlsx"
    assert held("export", "-o", str(path), "--as-of", DAY, MOU_LANG=lang).code == 0

    def fill_in(*rows: tuple[str, str, dict[str, Any]]) -> str:
        book = load_workbook(path)
        for sheet, number, values in rows:
            page = book[said.sheets[sheet]]
            heads = {cell.value: cell.column for cell in page[1]}
            row = next(cell.row for cell in page["A"] if cell.value == number)
            for key, value in values.items():
                cell = page.cell(row, heads[said.columns[f"report_{key}"]])
                cell.value = value[0] if isinstance(value, tuple) else value
                if isinstance(value, tuple):
                    cell.number_format = value[1]
        book.save(path)
        return str(path)

    return fill_in


def column(page: Any, key: str) -> int:
    """Where the column with that key stands, whatever the language."""
    heads = {cell.value: cell.column for cell in page[1]}
    names = [Speech(lang).document.columns[key] for lang in ("vi", "en")]
    return int(next(heads[name] for name in names if name in heads))


GOOD = {
    "party": "Nghệ An",
    "status": "đang thực hiện",
    "percent": 60,
    "on": datetime(2025, 9, 30),
    "note": "Đã họp",
}


def test_what_was_filled_in_is_recorded_in_one_write(fill: Fill, held: Mou, register: Path) -> None:
    """A commitment and a task, by one party and by all, dates as dates and as text, words in either
    language.
    """
    task = {
        "party": "chung",
        "status": "completed",
        "on": "1/10/2025",
        "evidence": "45/BC-UBND ngày 30/9/2025; 3/KH-UBND",
    }
    path = fill(("commitments", "2", GOOD), ("tasks", "3.1", task))
    before = contents(register)
    preview = held("progress", "import", path, "--dry-run")
    assert (preview.code, preview.err) == (0, "")
    assert preview.out.startswith("Would record (dry run, nothing written): 2 ")
    assert contents(register) == before
    result = held("progress", "import", path)
    assert (result.code, result.err) == (0, "")
    assert result.out.endswith("New entries: 2; recorded before: 0.\n")
    second, first = held("progress", "log", "--since", "1/9/2025", "--json").json["entries"]
    keys = ("commitment", "party", "status", "percent", "note", "reported_on")
    assert [first[key] for key in keys] == [
        2, "nghe-an", "in-progress", 60, "Đã họp", "2025-09-30",
    ]  # fmt: skip
    assert [second[key] for key in ("commitment", "task", "party", "status", "evidence")] == [
        3, "3.1", None, "completed", ["45/BC-UBND ngày 30/9/2025", "3/KH-UBND"],
    ]  # fmt: skip
    assert first["recorded_at"] == second["recorded_at"]


def test_the_same_file_twice_records_nothing_twice(fill: Fill, held: Mou, register: Path) -> None:
    """Also after an entry was taken back; a row that is new since is recorded."""
    path = fill(
        ("commitments", "2", GOOD),
        ("commitments", "4", {**GOOD, "status": "ongoing", "percent": None}),
    )
    assert held("progress", "import", path).code == 0
    before = contents(register)
    again = held("progress", "import", path)
    assert (again.code, again.out, contents(register)) == (
        0,
        "New entries: 0; recorded before: 2.\n",
        before,
    )
    entry = held("progress", "log", "2", "--json").json["entries"][0]["id"]
    held("progress", "correct", entry, "--reason", "nhầm")
    before = contents(register)
    assert held("progress", "import", path).out == "New entries: 0; recorded before: 2.\n"
    assert contents(register) == before
    fill(("commitments", "7", GOOD))
    assert held("progress", "import", path).out.endswith("New entries: 1; recorded before: 2.\n")


def test_percentages_as_excel_knows_them(fill: Fill, held: Mou) -> None:
    """A number, a text, or a number that Excel shows as a percentage."""
    typed = [60, "61", "62%", "66,7", (0.63, "0%"), (0.667, "0.0%"), (65, '0.##"%"')]
    path = fill(
        *(("commitments", str(at), {**GOOD, "percent": value}) for at, value in enumerate(typed, 1))
    )
    assert held("progress", "import", path).code == 0
    entries = held("progress", "log", "--since", "30/9/2025", "--json").json["entries"]
    assert [entry["percent"] for entry in entries[::-1]] == [60, 61, 62, 66.7, 63, 66.7, 65]


def test_what_the_command_says_stands_for_empty_cells(fill: Fill, held: Mou) -> None:
    """--party, or MOU_PARTY, and --on."""
    path = fill(("commitments", "2", {"status": "ongoing"}))
    result = held("progress", "import", path)
    assert result.code == 1
    assert "the party that reports is missing" in result.err
    assert "the day of which it is true is missing" in result.err
    assert held("progress", "import", path, "--party", "quang-ngai", "--on", "1/9/2025").code == 0
    entry = held("progress", "log", "2", "--json").json["entries"][0]
    assert (entry["party"], entry["reported_on"]) == ("quang-ngai", "2025-09-01")


PROBLEMS: list[tuple[dict[str, Any], str, str]] = [
    ({"status": None}, "status", "a status is missing"),
    ({"status": "xong"}, "status", "there is no status"),
    ({"status": 5}, "status", "there is no status"),
    ({"status": True}, "status", "must be text"),
    ({"party": "Huế"}, "party", "there is no party"),
    ({"percent": 100}, "percent", "100% does not go with"),
    ({"percent": "nhiều"}, "percent", "is not a percentage"),
    ({"on": "30/2/2025"}, "on", "is not a date"),
    ({"note": "=1+1"}, "note", "is a formula without a result, or shows an error (=1+1)"),
    ({"note": "#VALUE!"}, "note", "shows an error (#VALUE!)"),
    ({"on": (45000, "0")}, "on", "must be a date"),
    ({"on": datetime(2099, 1, 1)}, "on", "is in the future"),
    ({"on": date(2020, 1, 1)}, "on", "is before the signing"),
    ({"status": "tạm dừng", "percent": None, "note": None}, "note", "needs a reason"),
    ({"note": "a\u202eb"}, "note", "cannot stand in a text"),
    ({"evidence": "12/BC-UBND (Mật)"}, "evidence", "is marked secret"),
]


@pytest.mark.parametrize("batch", [PROBLEMS[:8], PROBLEMS[8:]], ids=["first", "second"])
def test_every_problem_is_told_by_sheet_and_cell(
    batch: list[tuple[dict[str, Any], str, str]], fill: Fill, held: Mou, register: Path
) -> None:
    """All of them at once, and nothing is recorded, not even what is right."""
    rows = [
        ("commitments", str(at), {**GOOD, **values}) for at, (values, _, _) in enumerate(batch, 1)
    ]
    path = fill(*rows, ("commitments", "10", GOOD))
    before = contents(register)
    result = held("progress", "import", path)
    assert (result.code, contents(register)) == (1, before)
    assert f"has {len(batch)} problems" in result.err, result.err
    page = load_workbook(path).worksheets[0]
    heads = {cell.value: cell.column_letter for cell in page[1]}
    for at, (_, column, said) in enumerate(batch, 2):
        names = [Speech(lang).document.columns[f"report_{column}"] for lang in ("vi", "en")]
        letter = next(heads[name] for name in names if name in heads)
        line = next(
            line for line in result.err.splitlines() if f"{page.title}!{letter}{at}: " in line
        )
        assert said in line


def test_every_problem_of_a_row_is_told_at_once(fill: Fill, held: Mou) -> None:
    """Not only the first; rows in their order."""
    bad = {
        "party": "Huế",
        "status": "hoàn thành",
        "percent": 80,
        "on": "10/2026",
        "evidence": "1/BC-UBND (Mật)",
    }
    more = {**GOOD, "status": "tạm dừng", "percent": None, "note": " ", "on": None}
    result = held("progress", "import", fill(("commitments", "2", bad), ("commitments", "1", more)))
    assert "has 6 problems" in result.err
    cells = re.findall(r"!([A-Z]+)(\d+):", result.err)
    assert [row for _, row in cells] == ["2", "2", "3", "3", "3", "3"]
    for said in (
        "Nghệ An, Quảng Ngãi, joint",
        "80% does not go with",
        "lacks a day",
        "is marked secret",
    ):
        assert said in result.err
    assert "needs a reason; give one" in result.err


@pytest.mark.parametrize("typed", [0.8, "0,8", "0.8%"])
def test_a_fraction_of_a_percent_is_asked_about(typed: Any, fill: Fill, held: Mou) -> None:
    """80 % typed where the sign got lost must not become 0.8 %."""
    result = held("progress", "import", fill(("commitments", "2", {**GOOD, "percent": typed})))
    assert (
        result.code,
        "a fraction, or that many percent? write 0, or a number from 1 to 100" in result.err,
    ) == (1, True)


def test_a_number_that_is_no_text_is_asked_about(fill: Fill, held: Mou) -> None:
    """A spreadsheet makes 3.1 of 3.10."""
    path = fill(("tasks", "3.1", {**GOOD, "percent": None}))
    book = load_workbook(path)
    page = book.worksheets[3]
    row = next(cell.row for cell in page["A"] if cell.value == "3.1")
    page.cell(row, 1).value = 3.1
    book.save(path)
    result = held("progress", "import", path)
    assert (result.code, f"{page.title}!A{row}: 3.1 is a number here" in result.err) == (1, True)


def test_a_row_for_all_and_one_of_a_party_must_not_contradict_each_other(
    fill: Fill, held: Mou
) -> None:
    """On one number and day the order of rows would decide; in the same words they are both
    recorded.
    """
    path = fill(("commitments", "2", GOOD), ("commitments", "4", GOOD))
    book = load_workbook(path)
    page = book.worksheets[0]
    party = column(page, "report_party")
    status = party + 1
    for cell in page[3]:
        page.cell(12, cell.column, cell.value)
    page.cell(12, party, "chung")
    book.save(path)
    assert held("progress", "import", path, "--dry-run").out.endswith(
        "New entries: 3; recorded before: 0.\n"
    )
    page.cell(12, status, "cơ bản hoàn thành")
    book.save(path)
    assert "this row differs from" in held("progress", "import", path).err


def test_rows_that_contradict_each_other_are_asked_about(fill: Fill, held: Mou) -> None:
    """The same number, party and day with other words; the same row twice is one."""
    path = fill(("commitments", "2", GOOD), ("commitments", "4", GOOD))
    book = load_workbook(path)
    page = book.worksheets[0]
    for cell in page[3]:
        page.cell(5000, cell.column, cell.value)  # far below, and the same
    book.save(path)
    assert held("progress", "import", path, "--dry-run").out.endswith(
        "New entries: 2; recorded before: 0.\n"
    )
    status = column(page, "report_status")
    page.cell(5000, status, "cơ bản hoàn thành")
    book.save(path)
    result = held("progress", "import", path)
    assert (result.code, "this row differs from" in result.err) == (1, True)
    assert f"{page.title}!" in result.err


def test_a_sheet_is_known_by_its_headings(fill: Fill, held: Mou) -> None:
    """Whatever it is called now; a stray cell at the far end of a sheet costs nothing."""
    path = fill(("commitments", "2", GOOD), ("tasks", "3.1", {**GOOD, "percent": None}))
    book = load_workbook(path)
    book.worksheets[0].title = "Bản của Sở"
    book.worksheets[3].title = "Nhiệm vụ (2)"
    book.worksheets[0]["XFD1048576"] = "x"
    book.save(path)
    assert held("progress", "import", path).out.endswith("New entries: 2; recorded before: 0.\n")


def test_what_stands_in_a_workbook_opens_no_file(fill: Fill, held: Mou) -> None:
    """Evidence that names a file of this machine is kept as the text it is."""
    path = fill(("commitments", "2", {**GOOD, "evidence": str(Path(__file__))}))
    assert held("progress", "import", path).code == 0
    entry = held("progress", "log", "2", "--json").json["entries"][0]
    assert (entry["evidence"], entry["files"]) == ([str(Path(__file__))], [])


def test_a_damaged_workbook_is_a_sentence(held: Mou, tmp_path: Path) -> None:
    """Whatever byte of whatever part is damaged: never a traceback, and nothing is recorded or all
    is.
    """
    path, bad = tmp_path / "x.xlsx", tmp_path / "bad.xlsx"
    assert held("export", "-o", str(path), "--sheet", "tasks").code == 0
    chance = random.Random(7)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for _ in range(60):
        name = chance.choice(sorted(parts))
        raw = bytearray(parts[name])
        for _ in range(chance.choice([1, 3, 20])):
            at = chance.randrange(len(raw))
            raw[at : at + chance.choice([0, 1, 30])] = bytes(
                chance.randrange(256) for _ in range(chance.choice([0, 1, 5]))
            )
        with zipfile.ZipFile(bad, "w") as package:
            for each, was in parts.items():
                package.writestr(each, bytes(raw) if each == name else was)
        result = held("progress", "import", str(bad))
        assert (result.code, result.err.count("mou: ")) == (1, 1)


def test_a_formula_with_a_result_says_its_result(fill: Fill, held: Mou) -> None:
    """As a spreadsheet program saves it; a result of empty text is an empty cell."""
    path = fill(("commitments", "2", {**GOOD, "percent": 61}))
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = "xl/worksheets/sheet1.xml"
    assert parts[name].count(b"<v>61</v>") == 1
    parts[name] = parts[name].replace(b"<v>61</v>", b"<f>60+1</f><v>61</v>")
    formula = b'<c r="P4" t="str"><f>IF(1=2,"x","")</f><v></v></c>'
    parts[name] = re.sub(rb'<c r="P4"[^>]*(/>|></c>)', lambda _: formula, parts[name])
    assert formula in parts[name]
    with zipfile.ZipFile(path, "w") as package:
        for each, raw in parts.items():
            package.writestr(each, raw)
    assert held("progress", "import", path).code == 0
    assert held("progress", "log", "2", "--json").json["entries"][0]["percent"] == 61


def test_a_workbook_of_several_agreements_is_for_reading(held: Mou, tmp_path: Path) -> None:
    """It has no columns to report in, so no row can go to the wrong agreement."""
    path = tmp_path / "all.xlsx"
    assert held("export", "-o", str(path), "--all").code == 0
    assert "the file has no columns to report in" in held("progress", "import", str(path)).err


def test_a_file_of_another_agreement_is_refused(fill: Fill, held: Mou, tmp_path: Path) -> None:
    """And one with nothing in it, one that is no workbook, one without the sheet or the column."""
    path = fill()
    assert "nothing is filled in" in held("progress", "import", path).err
    other = tmp_path / "other.toml"
    other.write_text(
        'id = "khac"\ntitle = "Khác"\nsigned_on = 2023-07-24\n'
        '[[parties]]\ncode = "a"\nname = "A"\n[[parties]]\ncode = "b"\nname = "B"\n'
        '[[commitments]]\nnumber = 2\ntitle = "x"\n',
        encoding="utf-8",
    )
    assert held("load", str(other)).code == 0
    path = fill(("commitments", "2", GOOD))
    refused = held("progress", "import", path, "--agreement", "khac")
    assert (refused.code, "is for “nghe-an-quang-ngai-2023”" in refused.err) == (1, True)
    assert (
        held("progress", "import", path).code == 0
    )  # the file says itself which agreement it is of
    for raw in (b"", b"PK\x03\x04", b"<html>"):
        (tmp_path / "bad.xlsx").write_bytes(raw)
        result = held("progress", "import", str(tmp_path / "bad.xlsx"))
        assert (result.code, "is not an Excel workbook" in result.err) == (1, True), result.err
    assert "there is no file" in held("progress", "import", str(tmp_path / "none.xlsx")).err
    assert "is not a file" in held("progress", "import", str(tmp_path)).err


def test_a_workbook_with_other_sheets_or_columns_is_refused(fill: Fill, held: Mou) -> None:
    """It is said which is missing; further sheets and another order of columns do no harm."""
    path = fill(("commitments", "2", GOOD))
    book = load_workbook(path)
    book.create_sheet("Khác", 0)["A1"] = "gì đó"
    page = book.worksheets[1]
    page.move_range(f"A1:A{page.max_row}", cols=40)
    page.delete_cols(2)
    book.save(path)
    assert held("progress", "import", path, "--dry-run").code == 0
    page.delete_cols(column(page, "report_status"))
    book.save(path)
    result = held("progress", "import", path)
    assert (result.code, "the sheet has no column" in result.err) == (1, True)
    for each in book.worksheets[1:]:
        book.remove(each)
    book.save(path)
    result = held("progress", "import", path)
    assert (result.code, "the file has no columns to report in" in result.err) == (1, True)


def test_a_bomb_is_not_unpacked(held: Mou, tmp_path: Path) -> None:
    """A file that would unpack to more than any workbook is refused by its size."""
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for at in range(11):
            package.writestr(f"xl/{at}.xml", b"\0" * 10_000_000)
    result = held("progress", "import", str(path))
    assert (result.code, "is larger than 100 MB" in result.err) == (1, True)
