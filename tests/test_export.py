"""The workbook, CSV, Markdown and JSON: what is in them, and that JSON comes back as it was."""

import csv
import io
import json
import re
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import make
import pytest
from conftest import DAY, ID, Mou, contents
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from mou_cli.codec.agreement import read_agreement
from mou_cli.codec.records import record_row
from mou_cli.commands.export import FORMATS, SHEETS
from mou_cli.documents.sheets.columns import Name
from mou_cli.documents.sheets.csv import harmless
from mou_cli.documents.sheets.markdown import escaped
from mou_cli.errors.documents import BadExport
from mou_cli.intake import export as exported
from mou_cli.intake.rules import Gravity, gravity
from mou_cli.model.agreement import Agreement, Status
from mou_cli.model.names import STATUS_NAMES
from mou_cli.model.records import Assessment, ids
from mou_cli.storage.register import Register

TODAY = date.fromisoformat(DAY)


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
    assert tuple(SHEETS) == tuple(Name)
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


def test_json_holds_everything_and_comes_back(
    held: Mou, register: Path, tmp_path: Path, monkeypatch: Any
) -> None:
    """Into an empty register: the file is the same to the byte, ids and moments kept."""
    held("amend", "--from", "nghe-an-quang-ngai-2025.amendment.toml")
    held("progress", "set", "3.1", "completed", "--party", "nghe-an", "--on", "15/12/2025")
    entry = held("progress", "log", "--json").json["entries"][-1]["id"]
    held("progress", "correct", entry, "--reason", "nhầm bên")
    held("task", "set", "2.1", "--due", "31/12/2027", "--on", "1/8/2025")
    path = tmp_path / "x.json"
    assert held("export", "-o", str(path), "--as-of", "2024-01-01").code == 0
    before = contents(register)[f"{ID}.json"]
    monkeypatch.setenv("MOU_REGISTER", str(tmp_path / "other"))
    result = held("load", str(path))
    assert (result.code, result.err) == (0, "")
    assert "9 records, with their ids and moments" in result.out
    assert contents(tmp_path / "other")[f"{ID}.json"] == before
    again = held("load", str(path))
    assert (again.code, again.out.startswith("Unchanged")) == (0, True)
    monkeypatch.setenv("MOU_REGISTER", str(tmp_path / "third"))
    assert "9 records" in held("load", "-", input="\ufeff\n" + path.read_text(encoding="utf-8")).out
    assert contents(tmp_path / "third")[f"{ID}.json"] == before
    assert held("progress", "set", "7", "ongoing", "--on", "1/8/2025").code == 0
    refused = held("load", str(path))
    assert (refused.code, "is not as in this file" in refused.err) == (1, True)


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


def mended(said: Any) -> Any:
    """An entry or an assessment without a percentage or a silence that its status forbids."""
    percent = said.percent
    if said.status is Status.COMPLETED:
        percent = percent and 100
    elif said.status in (Status.NOT_STARTED, Status.ONGOING, Status.NOT_APPLICABLE):
        percent = None
    elif percent == 100:
        percent = 99
    words = "conclusion" if isinstance(said, Assessment) else "note"
    return said._replace(percent=percent, **{words: getattr(said, words) or "Chờ kinh phí"})


entries = make.entries.map(mended)
reviews = make.reviews.map(
    lambda found: found._replace(assessments=tuple(map(mended, found.assessments)))
)
records = st.lists(
    entries | reviews | make.assignments, max_size=6, unique_by=lambda record: record.id
)


def possible(found: list[Any], signed: Agreement) -> list[Any]:
    """Those that a register can hold, one after the other."""
    kept: list[Any] = []
    for record in found:
        used = {id_ for each in kept for id_ in ids(each)}
        twice = len(set(ids(record))) < len(ids(record)) or used & set(ids(record))
        wrong = exported.record_problems(record, make.view(signed, kept, TODAY))
        if not twice and all(gravity(each) is not Gravity.IMPOSSIBLE for each in wrong):
            kept.append(record)
    return kept


@given(found=records)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_records_come_back(found: list[Any], tmp_path_factory: pytest.TempPathFactory) -> None:
    """Read from JSON and written into a register they are the same records.

    One that no register can hold keeps all of them out.
    """
    values = make.values("a", "b", numbers=(1, 2, "I.1.a"))

    def read(of: list[Any]) -> list[exported.Restored]:
        rows = [{"agreement": values, "records": [record_row(each) for each in of]}]
        text = json.dumps({"format": "mou-export", "version": 1, "agreements": rows})
        return exported.restored(json.loads(text), "x.json", TODAY)

    kept = possible(found, read_agreement(values))
    if kept != found:
        with pytest.raises(BadExport) as refused:
            read(found)
        assert refused.value.problems
    [one] = read(kept)
    assert list(one.records or ()) == kept
    register = Register(tmp_path_factory.mktemp("r"))
    assert register.load(one.agreement, one.values, one.records) == "loaded"
    assert list(register.read("thu").records) == kept


def broken(values: Any, *path: Any, to: Any) -> Any:
    """`values` with what is at `path` made `to`."""
    spot = values
    for key in path[:-1]:
        spot = spot[key]
    spot[path[-1]] = to
    return values


RECORD = ("agreements", 0, "records", 0)


@pytest.mark.parametrize(
    ("path", "to", "said"),
    [
        (("version",), 9, "has format 9"),
        (("format",), "x", "is no file that mou export"),
        (("agreements",), {}, "agreements: must be a list"),
        (("agreements", 0), 1, "agreements[1].agreement: must be a table"),
        (
            ("agreements", 0, "agreement", "signed_on"),
            "31/02/2023",
            "agreements[1].agreement.signed_on: “31/02/2023” is no",
        ),
        ((*RECORD, "status"), "done", "agreements[1].records[1]: is no record"),
        ((*RECORD, "recorded_at"), "today", "agreements[1].records[1]: is no record"),
        ((*RECORD, "note"), "a\u202eb", "agreements[1].records[1].note: the character U+202E"),
        ((*RECORD, "party"), "none", "party: none"),
        ((*RECORD,), 7, "agreements[1].records[1]: is no record"),
        (
            (*RECORD, "commitment"),
            77,
            "): there is no commitment 77; nghe-an-quang-ngai-2023 has 1, 2, 3, ",
        ),
        (
            (*RECORD, "id"),
            "a b",
            "agreements[1].records[1].id: “a b” cannot be an id",
        ),
        ((*RECORD, "note"), "đ" * 10_001, "has 10001 characters"),
        (
            (*RECORD, "recorded_at"),
            "0999-01-01T00:00:00Z",
            "agreements[1].records[1]: is no record",
        ),
        (
            (*RECORD, "recorded_at"),
            "0001-01-01T00:00:00+14:00",
            "agreements[1].records[1]: is no record",
        ),
        (
            (*RECORD, "files"),
            [{"name": "x", "size": 1e400, "sha256": "ab"}],
            "agreements[1].records[1]: is no record",
        ),
        (("agreements", 0, "x"), json.loads("[" * 400 + "]" * 400), "Loaded"),
        (("agreements", 0, "records", 1, "id"), None, "agreements[1].records[2]"),
    ],
)
def test_a_broken_export_is_refused_with_the_place(
    path: tuple[Any, ...],
    to: Any,
    said: str,
    reported: Mou,
    register: Path,
    tmp_path: Path,
    monkeypatch: Any,
) -> None:
    """All of it or nothing is loaded."""
    values = broken(reported("export", "--format", "json").json, *path, to=to)
    file = tmp_path / "x.json"
    file.write_text(json.dumps(values), encoding="utf-8")
    monkeypatch.setenv("MOU_REGISTER", str(tmp_path / "other"))
    result = reported("load", str(file))
    if said == "Loaded":  # what is not read cannot harm
        assert result.code == 0
        return
    assert (result.code, said in result.err) == (1, True), result.err
    assert contents(tmp_path / "other") == {}


def test_what_loads_can_be_shown(held: Mou, tmp_path: Path, monkeypatch: Any) -> None:
    """An export in which anything is changed is refused, or else every command reads what was
    loaded.
    """
    import random

    text = held("export", "--format", "json").out
    chance = random.Random(11)
    commands = (
        "list --tasks",
        "show 3",
        "progress log",
        "review list",
        "trace 3",
        "stats",
        "check",
        "timeline",
        "changes",
    )
    loaded = 0
    for turn in range(40):
        values = json.loads(text)
        spot: Any = values["agreements"][0]["records"]
        while isinstance(spot, (dict, list)) and spot:
            key = chance.choice(list(spot) if isinstance(spot, dict) else range(len(spot)))
            if not isinstance(spot[key], (dict, list)) or not spot[key] or chance.random() < 0.2:
                spot[key] = chance.choice(
                    [
                        None,
                        0,
                        -1,
                        3,
                        "x",
                        "2025-02-30",
                        "9999-12-31",
                        [],
                        {},
                        True,
                        1e300,
                        "a" * 500,
                    ]
                )
                break
            spot = spot[key]
        file = tmp_path / f"{turn}.json"
        file.write_text(json.dumps(values), encoding="utf-8")
        monkeypatch.setenv("MOU_REGISTER", str(tmp_path / f"r{turn}"))
        if held("load", str(file)).code == 0:
            loaded += 1
            for command in commands:
                assert held(*command.split()).code in (0, 1)
            for product in (
                "report -o x.docx",
                "page",
                "calendar",
                "export --format md",
                "export -o x.xlsx",
            ):
                args = product.replace(" x.", f" {tmp_path}/{turn}.").split()
                assert held(*args, "--force").code in (0, 1)
    assert loaded


@pytest.mark.parametrize(
    ("raw", "said"), [(b"{", "is not valid JSON"), (b"\xff", "is not UTF-8"), (b"[]", "is no file")]
)
def test_what_is_no_json_is_refused(raw: bytes, said: str, mou: Mou, tmp_path: Path) -> None:
    """In a sentence."""
    file = tmp_path / "x.json"
    file.write_bytes(raw)
    result = mou("load", str(file))
    assert (result.code, said in result.err) == (1, True)
    assert mou("load", str(tmp_path / "none.json")).code == 1


@pytest.mark.parametrize(
    ("text", "said"), [("{", "is not valid JSON"), ("{}", "is no file"), ("[", "is not valid TOML")]
)
def test_what_is_piped_in_is_known_by_how_it_begins(text: str, said: str, mou: Mou) -> None:
    """No TOML begins as an object of JSON does."""
    result = mou("load", "-", input=text)
    assert (result.code, result.err.startswith(f"mou: standard input {said}")) == (1, True)


def test_an_export_of_many_agreements_restores_each(
    mou: Mou, register: Path, tmp_path: Path, monkeypatch: Any
) -> None:
    """An export of all comes back as all (a dozen here; the bench does more)."""
    found = Register(register)
    for at in range(12):
        values = make.values() | {"id": f"so-{at}"}
        found.load(read_agreement(values), values)
        make.add(found, f"so-{at}", make.entry(party="a"))
    before = contents(register)
    path = tmp_path / "x.json"
    assert mou("export", "-o", str(path), "--all").code == 0
    monkeypatch.setenv("MOU_REGISTER", str(tmp_path / "other"))
    assert mou("load", str(path)).code == 0
    after = contents(tmp_path / "other")
    assert {name: raw for name, raw in before.items() if name.endswith(".json")} == after
