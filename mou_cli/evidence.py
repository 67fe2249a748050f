"""Evidence recognised by what it is: a document by number, symbol, issuer and date, an address, or a file.

Documents are cited as State bodies do (`15/BC-UBND ngày 03/01/2026`, `202/2025/QH15`: Nghị định 30/2020/NĐ-CP, Phụ
lục I) or as Party bodies do (`45-BC/TU, 10/05/2025`: Hướng dẫn 36-HD/VPTW). Numbers restart each year or each term,
so number, symbol, issuer and date together are one document.
"""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from mou_cli.errors import MouError
from mou_cli.errors.period import Secret
from mou_cli.records import EvidenceFile, ProgressEntry
from mou_cli.vietnamese import day, fold, parse_day

_SYMBOL = r"[A-ZĐ]{2,8}[0-9]{0,2}(?:[-/][A-ZĐ][A-Za-zĐđ0-9.]{0,11}){0,3}"
_DOCUMENT = re.compile(
    rf"(?:(?:[Ss]ố|[Nn]o\.?)[ :]+)?(?:[A-ZĐ]{{2,4}} )?"
    rf"(?P<number>[0-9]{{1,6}}[a-z]?)(?P<rest>(?:/[0-9]{{4}})?[/-]{_SYMBOL})(?!\w)"
)
_DAY = re.compile(
    r"(?:ngày|ngay|of|dated|,|\()?\s*([0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})\)?\s*$"
)
_WRITTEN_DAY = re.compile(r"(?:,\s*)?ngày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+([0-9]{4})\s*$")
_FILE = re.compile(r"\.(pdf|docx?|xlsx?|pptx?|od[tsp]|txt|csv|rtf|jpe?g|png|tiff?|zip|rar|7z|eml|msg)$", re.IGNORECASE)

# Marked secret (Law on the protection of State secrets 2018, art. 8: Tuyệt mật, Tối mật, Mật). The bare word counts
# with a capital, in brackets or behind what it marks; bảo mật, bí mật, mật độ, mật ong are other words.
_SECRET = re.compile(
    r"(?<![^\W_])(?:t[ốo]i|tuy[ệe]t)[ _-]*m[ậa]t(?![^\W_])|[(\[]\s*m[ậa]t\s*[)\]]|\bđộ\s+mật\b(?!\s+độ)"
    r"|\b(?:văn bản|tài liệu|công văn|hồ sơ)\s+mật\b(?!\s+(?:độ|ong|khẩu))",
    re.IGNORECASE,
)
_SECRET_WORD = re.compile(
    r"(?<![^\W_])(?:M[ậẬ][tT]|MAT)(?![^\W_])(?!\s+(?:độ|Độ|ĐỘ|ong|Ong|ONG|khẩu|Khẩu|KHẨU|mía|MÍA)\b)"
)
_SECRET_BEFORE = re.compile(r"(?:bảo|bí)\s+$", re.IGNORECASE)


class Kind(StrEnum):
    """What a piece of evidence is."""

    DOCUMENT = "document"
    ADDRESS = "address"
    FILE = "file"
    OTHER = "other"


class Evidence(NamedTuple):
    """A piece of evidence as it was recognised; `number` has the symbol with it: 45-BC/TU."""

    kind: Kind
    text: str
    number: str | None = None
    issuer: str | None = None
    dated_on: date | None = None
    file: EvidenceFile | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """What makes two citations one piece of evidence."""
        if self.kind is Kind.DOCUMENT and self.number:
            dated = self.dated_on.isoformat() if self.dated_on else ""
            return (self.kind, fold(self.number), fold(self.issuer or ""), dated)
        return (self.kind, self.file.sha256) if self.file else (self.kind, self.text)

    @property
    def cited(self) -> str:
        """How it is cited: number and symbol, issuer, date."""
        if self.kind is not Kind.DOCUMENT:
            return self.text
        parts = [self.number, self.issuer, day(self.dated_on) if self.dated_on else None]
        return ", ".join(part for part in parts if part)


class Support(NamedTuple):
    """A piece of evidence with the entries that rest on it."""

    evidence: Evidence
    entries: tuple[ProgressEntry, ...]


def recognised(text: str, files: Iterable[EvidenceFile] = ()) -> Evidence:
    """What `text` is; `files` are those whose facts were kept with it. What is nothing known stays what was typed."""
    for file in files:
        if file.name == text:
            return Evidence(Kind.FILE, text, file=file)
    if re.match(r"https?://[^\s/]+", text, re.IGNORECASE):
        return Evidence(Kind.ADDRESS, text)
    return _document(text) or Evidence(Kind.OTHER, text)


def _document(text: str) -> Evidence | None:
    rest, dated = _dated(text)
    found = _DOCUMENT.match(rest)
    if found is None or _FILE.search(text):
        return None
    issuer = rest[found.end() :].strip(" ,;")
    issuer = re.sub(r"^(của|do|by|of)\s+", "", issuer, flags=re.IGNORECASE).strip(" ,;")
    return Evidence(Kind.DOCUMENT, text, found["number"] + found["rest"], issuer or None, dated)


def _dated(text: str) -> tuple[str, date | None]:
    """`text` without the date it ends with, and that date."""
    try:
        if found := _WRITTEN_DAY.search(text):
            return text[: found.start()], date(int(found[3]), int(found[2]), int(found[1]))
        if found := _DAY.search(text):
            return text[: found.start()], parse_day(found[1])
    except (ValueError, MouError):  # 31/02/2025: part of what was typed, and no date
        pass
    return text, None


def is_path(text: str) -> bool:
    """Whether `text` can only mean a file, there or not."""
    return bool(_FILE.search(text)) and recognised(text).kind is Kind.OTHER


def refuse_secret(text: str, *, place: str) -> None:
    """Raise `Secret` for a document that is marked Mật, Tối mật or Tuyệt mật in its name or number."""
    word = next((each for each in _SECRET_WORD.finditer(text) if not _SECRET_BEFORE.search(text[: each.start()])), None)
    if word or _SECRET.search(text):
        raise Secret(place=place, text=text)


def supports(entries: Iterable[ProgressEntry]) -> list[Support]:
    """Each piece of evidence once, in the order it was first given, with the entries that rest on it."""
    found: dict[tuple[str, ...], tuple[Evidence, list[ProgressEntry]]] = {}
    for entry in entries:
        for text in entry.evidence:
            evidence = recognised(text, entry.files)
            found.setdefault(evidence.key, (evidence, []))[1].append(entry)
    return [Support(evidence, tuple(resting)) for evidence, resting in found.values()]
