"""Hostile texts in every field come out of every format harmless."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.dom.minidom import parseString

import make
import pytest
from checks import bare
from conftest import DAY, Mou
from docx import Document
from icalendar import Calendar
from openpyxl import load_workbook
from products import PRODUCTS, TEXTS, each_product
from reports import office

from mou_cli.codec.agreement import read_agreement
from mou_cli.model.records import EvidenceFile
from mou_cli.storage.register import Register

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
    issuer = office(tmp_path, 'issuer = "<b>=1+1</b>"')
    for sheet in (
        ("commitments", "progress", "reviews", "tasks", "evidence") if ending == "csv" else ("",)
    ):
        path = tmp_path / f"x{sheet}.{ending}"
        more = ("--sheet", sheet) if sheet else ()
        head = ("--office", issuer) if ending == "docx" else ()
        result = mou(*args, "-o", str(path), *more, *head, "--as-of", DAY, MOU_LANG=lang)
        assert (result.code, result.err) == (0, "")
        HARMLESS[ending](path)
    if ending in TEXTS:
        format_ = ("--format", ending) if args == ("export",) else ()
        bare(mou(*args, *format_, "--as-of", DAY).out.replace("\r\n", "\n"))
