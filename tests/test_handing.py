"""What all that is handed on has in common: files, refusals, what is missing, hostile texts, many
agreements.
"""

import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.dom.minidom import parseString

import make
import pytest
from conftest import DAY, ID, Mou, contents
from docx import Document
from icalendar import Calendar
from openpyxl import load_workbook

from mou_cli.codec.agreement import read_agreement
from mou_cli.model.records import EvidenceFile
from mou_cli.screen import output as output_room
from mou_cli.storage.register import Register

PRODUCTS = {
    "docx": ("report",),
    "xlsx": ("export",),
    "csv": ("export",),
    "md": ("export",),
    "json": ("export",),
    "ics": ("calendar",),
    "html": ("page",),
}
TEXTS = {"csv", "md", "json", "ics", "html"}
each_product = pytest.mark.parametrize("ending", PRODUCTS)
each_text = pytest.mark.parametrize("ending", sorted(TEXTS))


@each_product
def test_a_file_is_written_and_named(ending: str, reported: Mou, tmp_path: Path) -> None:
    """And nothing else is left in its folder."""
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / f"x.{ending}"
    result = reported(*PRODUCTS[ending], "-o", str(path))
    assert (result.code, result.out, result.err) == (0, f"Written: {path}\n", "")
    assert [each.name for each in folder.iterdir()] == [path.name]
    assert path.stat().st_size > 400


@each_product
def test_a_file_that_is_there_is_replaced_only_by_force(
    ending: str, mou: Mou, tmp_path: Path
) -> None:
    """Its mode is kept; a link, a folder or a device is left alone."""
    path = tmp_path / f"x.{ending}"
    path.write_text("của tôi", encoding="utf-8")
    path.chmod(0o640)
    refused = mou(*PRODUCTS[ending], "-o", str(path))
    assert (refused.code, path.read_text(encoding="utf-8")) == (1, "của tôi")
    assert "is not overwritten" in refused.err
    assert mou(*PRODUCTS[ending], "-o", str(path), "--force").code == 0
    assert path.read_bytes()[:6] != "của tôi".encode()[:6]
    assert path.stat().st_mode & 0o777 == 0o640
    (tmp_path / f"link.{ending}").symlink_to(path)
    assert mou(*PRODUCTS[ending], "-o", str(tmp_path / f"link.{ending}"), "--force").code == 0
    assert (tmp_path / f"link.{ending}").is_symlink()
    (tmp_path / f"folder.{ending}").mkdir()
    assert mou(*PRODUCTS[ending], "-o", str(tmp_path / f"folder.{ending}"), "--force").code == 1
    (tmp_path / f"device.{ending}").symlink_to("/dev/null")
    assert mou(*PRODUCTS[ending], "-o", str(tmp_path / f"device.{ending}"), "--force").code == 1
    assert mou(*PRODUCTS[ending], "-o", str(tmp_path / "x.doc"), "--force").code == 2
    assert not (tmp_path / "x.doc").exists()


@each_product
def test_a_failure_leaves_nothing(
    ending: str, mou: Mou, tmp_path: Path, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is not there, a full disk, a damaged register: one sentence, and no file."""
    result = mou(*PRODUCTS[ending], "-o", str(tmp_path / "none" / f"x.{ending}"))
    assert (result.code, "cannot be written" in result.err) == (1, True)
    folder = tmp_path / "out"
    folder.mkdir()
    args = (*PRODUCTS[ending], "-o", str(folder / f"x.{ending}"))
    with monkeypatch.context() as patched:

        def full(*_: Any) -> None:
            raise OSError(28, "No space left on device")

        patched.setattr("os.fsync", full)
        result = mou(*args)
    assert (result.code, "No space left" in result.err) == (1, True)
    mou("load")
    file = register / f"{ID}.json"
    file.write_bytes(file.read_bytes()[:-10])
    result = mou(*args)
    assert (result.code, "is damaged" in result.err) == (1, True)
    assert list(folder.iterdir()) == []


@each_product
def test_nothing_is_written_into_the_register(ending: str, reported: Mou, register: Path) -> None:
    """Its folder holds its own files: one of them, or another beside them, is refused."""
    before = contents(register)
    for name in (f"{ID}.json", f"x.{ending}"):
        result = reported(*PRODUCTS[ending], "-o", str(register / name), "--force")
        assert result.code in (1, 2)
        assert contents(register) == before


@each_text
@pytest.mark.parametrize("dash", [True, False])
def test_text_goes_to_standard_output(
    ending: str, dash: bool, reported: Mou, tmp_path: Path
) -> None:
    """With - or without -o; it is the text that a file would have."""
    path = tmp_path / f"x.{ending}"
    format_ = ("--format", ending) if PRODUCTS[ending] == ("export",) else ()
    printed = reported(*PRODUCTS[ending], *format_, *(("-o", "-") if dash else ())).out
    assert reported(*PRODUCTS[ending], "-o", str(path)).code == 0
    written = path.read_bytes().decode()
    moments = re.compile(r"DTSTAMP:\w+")
    assert moments.sub("", printed).replace("\r\n", "\n") == moments.sub("", written).replace(
        "\r\n", "\n"
    )


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("export", "-o", "-", "--format", "xlsx"), 2, "is no text"),
        (
            ("export",),
            2,
            "name a file with -o that ends in .xlsx, .csv, .json, .md, or add --format",
        ),
        (("export", "-o", "x.docx"), 2, "name a file with -o that ends in"),
        (("report", "-o", "x.pdf"), 2, "x.pdf must end in .docx"),
        (("page", "-o", "x.pdf"), 2, "must end in .html, .htm"),
        (("calendar", "-o", "x.txt"), 2, "must end in .ics"),
        (("report", "-o", "-"), 2, "is no text"),
        (("export", "--format", "pdf"), 2, "choose one of: xlsx, csv, json, md"),
        (("export", "--format", "csv", "--sheet", "x"), 2, "choose one of: commitments"),
        (("export", "--format", "json", "--sheet", "tasks"), 2, "json has no sheets"),
        (("report",), 2, "--output"),
    ],
)
def test_wrong_usage_is_a_sentence(args: tuple[str, ...], code: int, said: str, mou: Mou) -> None:
    """Of what is wrong and what to type."""
    result = mou(*args)
    assert (result.code, said in result.err) == (code, True), result.err


@pytest.mark.parametrize(
    ("args", "module"),
    [
        (("report", "-o", "x.docx"), "docx"),
        (("export", "-o", "x.xlsx"), "xlsxwriter"),
        (("calendar",), "icalendar"),
        (("progress", "import", "x.xlsx"), "openpyxl"),
    ],
)
def test_without_its_library_a_command_names_the_install_line(
    args: tuple[str, ...], module: str
) -> None:
    """In a real process in which the library is not to be found; the line names all of them with
    their versions.
    """
    script = (
        "import sys, importlib.util as util; find = util.find_spec\n"
        f"util.find_spec = lambda name, *more: None if name == {module!r} else find(name, *more)\n"
        f"sys.argv = ['mou', *{args!r}]\n"
        "from mou_cli.__main__ import main; main()"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert found.returncode == 1
    assert f"{sys.executable} -m pip install" in found.stderr
    for name in ("python-docx", "XlsxWriter", "openpyxl", "icalendar"):
        assert re.search(rf'"{name}[<>=]', found.stderr, re.IGNORECASE), found.stderr
    assert found.stderr.count("\n") == 1


@each_product
def test_any_past_day_and_language(ending: str, reported: Mou, tmp_path: Path) -> None:
    """What was reported later is not in it."""
    early, late = tmp_path / f"a.{ending}", tmp_path / f"b.{ending}"
    for path, day in ((early, "2024-01-01"), (late, DAY)):
        assert reported(*PRODUCTS[ending], "-o", str(path), "--as-of", day, MOU_LANG="vi").code == 0
    if ending != "json":  # which has all records, whatever the day
        assert ("45-BC/TU" in readable(early), "45-BC/TU" in readable(late)) == (
            False,
            ending not in ("csv", "ics"),
        )
    english = tmp_path / f"c.{ending}"
    assert reported(*PRODUCTS[ending], "-o", str(english), "--as-of", DAY, MOU_LANG="en").code == 0
    if ending != "json":
        assert "in progress" in readable(english) or "Review 2 falls due" in readable(english)
        assert "đang thực hiện" not in readable(english)


def readable(path: Path) -> str:
    """All text of a product, of a package the text of its parts."""
    if path.suffix not in (".docx", ".xlsx"):
        text = path.read_bytes().decode()
        return text.replace("\r\n ", "") if path.suffix == ".ics" else text
    with zipfile.ZipFile(path) as package:
        return "\n".join(
            re.sub(r"<[^>]*>", "", package.read(name).decode())
            for name in sorted(package.namelist())
            if name.endswith(".xml")
        )


NASTY = [
    '=HYPERLINK("http://x/","nhấn")',
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-2+3",
    "\t=1+1",
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "]]><!-- & &amp; %00",
    "**đậm** [x](javascript:alert(1)) | a | `b` \\| ![i](http://x/y.png)",
    "BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT",
    "a\x1b[31mđỏ\x07\x9b2J\x00",
    "abc\u202edcba\u2066\u200f",
    "\ufffe\uffff\ud800",
    "{{7*7}} ${7*7} #{7*7} %s {0}",
    "[bold]x[/bold] :smile: [/x]",
    "đ" * 10_000,
    "x\r\ny\u2028z\x85w",
    "&#x1b;&nbsp;_x001b_",
    "'; DROP TABLE x; --",
]


@pytest.fixture
def hostile(register: Path) -> str:
    """The id of an agreement with a hostile text in every field, which no command would have let
    in.
    """
    values = make.values(
        "a", "b", numbers=tuple(range(1, len(NASTY) + 1)), title=NASTY[6], document=NASTY[0]
    )
    values["review"] = {"cycle": "P2Y", "does": [NASTY[6]], "by": NASTY[8]}
    values["parties"] = [{"code": "a", "name": NASTY[3]}, {"code": "b", "name": f'"{NASTY[5]}"'}]
    allowed = [
        text for text in NASTY if text.isprintable() and len(text) <= 1000
    ]  # what a file may say
    for at, row in enumerate(values["commitments"]):
        text = allowed[at % len(allowed)]
        row |= {
            "title": text,
            "field": text,
            "lead_agencies": {"a": text},
            "bodies": [text],
            "due_on": "2025-06",
        }
        row["clauses"] = [{"mark": "a", "text": text}]
    agreement = read_agreement(values)
    found = Register(register)
    found.load(agreement, values)
    records: list[Any] = []
    for at, text in enumerate(NASTY, 1):
        more = {"note": text, "evidence": (text, f"{at}/BC-UBND {text}"), "recorded_by": text}
        files = (EvidenceFile(text, 1, "ab" * 32),)
        records.append(make.entry("on-hold", "a", number=str(at), files=files, **more))
        tasks = (
            make.task(
                f"{at}.1",
                review=at,
                text=text,
                lead_agencies={"a": text},
                due_on=make.PartialDate(2026),
            ),
        )
        assessed = (make.assessment(str(at), "ongoing", conclusion=text),)
        said = {"place": text, "document": text, "conclusion": text, "chairs": (text,)}
        held = make.date(2024, 6, at)
        records.append(make.review(at, held, tasks=tasks, assessments=assessed, **said))
    records.append(make.correction(records[0])._replace(reason=NASTY[5]))
    make.add(found, "thu", *records)
    return "thu"


def bare(text: str) -> None:
    """No character is in `text` that a terminal or a program could obey."""
    assert not re.search(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028\u2029]",
        text,
    )


def docx_harmless(path: Path) -> None:
    document = Document(str(path))
    bare("\n".join(each.text for table in document.tables for each in table._cells))
    bare("\n".join(each.text for each in document.paragraphs))
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                parseString(package.read(name))
        assert b"instrText" not in package.read("word/document.xml")


def xlsx_harmless(path: Path) -> None:
    book = load_workbook(path)
    seen = set()
    for page in book.worksheets:
        for row in page.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None
                if isinstance(cell.value, str):
                    bare(cell.value.replace("_x001b_", ""))
                    seen.add(cell.value)
    assert NASTY[0] in seen
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/sheet"):
                assert "<f>" not in package.read(name).decode()


def csv_harmless(path: Path) -> None:
    text = path.read_bytes().decode("utf-8-sig")
    bare(text.replace("\r\n", "\n"))
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in rows}) == 1
    for row in rows:
        for cell in row:
            assert not re.match(r"\s*[=+\-@\t\r]", cell), cell


def md_harmless(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    bare(text)
    assert not re.search(r"(?<!\\)<(?!br>)", text)
    assert not re.search(r"(?<!\\)(?:\\\\)*[\[`*]", text)
    for line in text.splitlines():
        if line.startswith("|"):
            assert line.endswith("|")
    tables = [block.splitlines() for block in text.split("\n\n") if block.startswith("|")]
    for table in tables:
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table}) == 1


def json_harmless(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    bare(text)
    said = json.loads(text)["agreements"][0]["records"]
    assert NASTY[10] in [row.get("note") for row in said]


def ics_harmless(path: Path) -> None:
    raw = path.read_bytes()
    bare(raw.decode().replace("\r\n", "\n"))
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    events = Calendar.from_ical(raw).walk("VEVENT")
    assert len(events) == raw.count(b"\r\nBEGIN:VEVENT")
    assert not [event for event in events if str(event["uid"]).count("@mou") != 1]


def html_harmless(path: Path) -> None:
    from html.parser import HTMLParser

    text = path.read_text(encoding="utf-8")
    bare(text)

    class Seen(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.tags: set[str] = set()
            self.attributes: set[str] = set()

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.tags.add(tag)
            self.attributes |= {name for name, _ in attrs}
            assert not [
                value for name, value in attrs if name == "href" and not str(value).startswith("#")
            ]

    parser = Seen()
    parser.feed(text)
    assert not parser.tags & {"script", "img", "iframe", "object", "embed", "form", "input", "base"}
    assert not [name for name in parser.attributes if name.startswith("on")]
    assert "alert(1)" in text


HARMLESS: dict[str, Callable[[Path], None]] = {
    "docx": docx_harmless,
    "xlsx": xlsx_harmless,
    "csv": csv_harmless,
    "md": md_harmless,
    "json": json_harmless,
    "ics": ics_harmless,
    "html": html_harmless,
}


@each_product
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_hostile_texts_come_out_harmless(
    ending: str, lang: str, hostile: str, mou: Mou, tmp_path: Path
) -> None:
    """Formulas, markup, control characters, overrides and endless texts in every field of every
    format.
    """
    args = PRODUCTS[ending]
    office = tmp_path / "o.toml"
    office.write_text('issuer = "<b>=1+1</b>"\n', encoding="utf-8")
    for sheet in (
        ("commitments", "progress", "reviews", "tasks", "evidence") if ending == "csv" else ("",)
    ):
        path = tmp_path / f"x{sheet}.{ending}"
        more = ("--sheet", sheet) if sheet else ()
        head = ("--office", str(office)) if ending == "docx" else ()
        result = mou(*args, "-o", str(path), *more, *head, "--as-of", DAY, MOU_LANG=lang)
        assert (result.code, result.err) == (0, "")
        HARMLESS[ending](path)
    if ending in TEXTS:
        format_ = ("--format", ending) if args == ("export",) else ()
        bare(mou(*args, *format_, "--as-of", DAY).out.replace("\r\n", "\n"))


@pytest.mark.parametrize("ending", ["xlsx", "csv", "md", "json", "ics", "html"])
def test_all_agreements_in_one_file(ending: str, mou: Mou, register: Path, tmp_path: Path) -> None:
    """Each with what is its own; without --all one has to be chosen."""
    found = Register(register)
    for id_ in ("mot", "hai"):
        values = make.values(title=f"Bản {id_}") | {"id": id_, "review": {"cycle": "P1Y"}}
        found.load(read_agreement(values), values)
    path = tmp_path / f"x.{ending}"
    refused = mou(*PRODUCTS[ending], "-o", str(path))
    assert (refused.code, "there are several agreements" in refused.err) == (1, True)
    result = mou(*PRODUCTS[ending], "-o", str(path), "--all")
    assert (result.code, result.err) == (0, "")
    text = readable(path)
    assert all(name in text for name in ("mot", "hai"))
    assert mou(*PRODUCTS[ending], "-o", str(path), "--agreement", "mot", "--force").code == 0
    both = mou(*PRODUCTS[ending], "-o", str(path), "--agreement", "mot", "--all", "--force")
    assert (both.code, "leave one of the two out" in both.err) == (2, True)


def test_a_bar_shows_what_takes_long(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only on a terminal, on stderr, after a second; what is made is the same."""
    times = iter(range(100))
    monkeypatch.setattr(output_room, "perf_counter", lambda: float(next(times)))
    assert list(output_room.shown_progress([1, 2, 3])) == [1, 2, 3]
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    started = []
    real = output_room._bar
    monkeypatch.setattr(output_room, "_bar", lambda total: started.append(total) or real(total))
    assert list(output_room.shown_progress([1, 2, 3])) == [1, 2, 3]
    assert started == [3]
    assert capsys.readouterr().out == ""
