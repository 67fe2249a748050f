"""The report as tests read it."""

from pathlib import Path
from typing import Any

import make
from conftest import DAY, Mou
from docx import Document
from docx.oxml.ns import qn
from samples import into

OFFICE = "nghe-an.office.toml"
OFFICES = {"state": OFFICE, "party": "nghe-an-tinh-uy.office.toml"}


def report(mou: Mou, folder: Path, *args: str, lang: str = "vi") -> Any:
    """The document that `mou report` writes."""
    path = folder / "r.docx"
    day = () if "--as-of" in args else ("--as-of", DAY)
    result = mou("report", "-o", str(path), "--force", *day, *args, MOU_LANG=lang)
    assert result.code == 0, result.err
    return Document(str(path))


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


def office(folder: Path, text: str) -> str:
    """The path of an office file that says `text`."""
    path = folder / "office.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def load(register: Path, *codes: str, **more: Any) -> None:
    """Load an agreement of the parties `codes` into the register."""
    into(register, make.values(*codes, **more))
