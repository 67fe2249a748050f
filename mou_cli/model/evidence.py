"""Evidence recognised by what it is: a document, an address, or a file.

Documents are cited as State bodies do (`15/BC-UBND ngày 03/01/2026`, `202/2025/QH15`: Nghị định
30/2020/NĐ-CP, Phụ lục I) or as Party bodies do (`45-BC/TU, 10/05/2025`: Hướng dẫn 36-HD/VPTW).
Numbers restart each year or each term, so number, symbol, issuer and date together are one
document.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from mou_cli.errors import MouError
from mou_cli.errors.records import Secret
from mou_cli.model.records import EvidenceFile, ProgressEntry
from mou_cli.model.text import normalized
from mou_cli.model.vietnamese import day, fold, parse_day

_WORD = r"[A-Za-zĐđ0-9&.]{0,11}[A-Za-zĐđ0-9]"
_DOCUMENT = re.compile(
    r"(?:\D{0,60}?|.{0,300}?\b[Ss]ố )(?<!\w)(?P<number>[0-9]{1,6}[a-z]?)"
    r"(?P<symbol>(?:/[0-9]{4})? ?[/-] ?[A-ZĐ]{2,8}[a-z]?[0-9]{0,2}"
    rf"(?:[-/][A-Za-zĐ]{_WORD}){{0,3}})(?!\w)"
)
_DATE = r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
_DAY = re.compile(rf"(?:\b(?:ngày|ngay|of|dated)\s+)?\(?(?P<day>{_DATE})\)?", re.IGNORECASE)
_WRITTEN_DAY = re.compile(
    r"(?P<day>ngày\s+[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4})", re.IGNORECASE
)
_FILE = re.compile(
    r"\.(pdf|docx?|xlsx?|pptx?|od[tsp]|txt|csv|rtf|jpe?g|png|tiff?|zip|rar|7z|eml|msg)$",
    re.IGNORECASE,
)

# Marked secret (Law on the protection of State secrets 2018, art. 8: Tuyệt mật, Tối mật, Mật). The
# syllable stands in
# other words too, such as bảo mật (security), mật độ (density), mật ong (honey), and in names of
# places.
_EDGE, _END = r"(?<![^\W\d_])", r"(?![^\W\d_])"
_OTHER_WORDS = re.compile(
    rf"{_EDGE}(?:bảo|bí|cẩn|chu|cơ|đường|gan|giải|lấy|ong|phường|sỏi|thân|trân|túi|xã)"
    rf"[\W_]+mật{_END}"
    rf"|{_EDGE}mật[\W_]+(?:báo|danh|độ|hoa|khẩu|lệnh|mã|mía|nghị|ngọt|ong|ngữ|rỉ|sơn|thám|thiết"
    rf"|thư|ước|vụ){_END}"
)
_SECRET = re.compile(
    rf"{_EDGE}mật{_END}|[(\[]\s*mat\s*[)\]]"
    rf"|{_EDGE}(?:t[oố]i|tuy[eệ]t|t[aà]i[\W_]+li[eệ]u|v[aă]n[\W_]+b[aả]n|c[oô]ng[\W_]+v[aă]n)"
    rf"[\W_]+mat{_END}"
    rf"(?![\W_]+(?:do|ong|khau|ma|danh|thu|thiet|tran){_END})"
)


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
            return self.kind, fold(self.number), fold(self.issuer or ""), str(self.dated_on or "")
        return (
            (self.kind, self.file.name, self.file.sha256) if self.file else (self.kind, self.text)
        )

    @property
    def cited(self) -> str:
        """How it is cited: number and symbol, issuer, date."""
        if self.kind is not Kind.DOCUMENT:
            return self.text
        dated = day(self.dated_on) if self.dated_on else None
        return ", ".join(filter(None, (self.number, self.issuer, dated)))


class Support(NamedTuple):
    """A piece of evidence with the entries that rest on it."""

    evidence: Evidence
    entries: tuple[ProgressEntry, ...]


def recognised(text: str, files: Iterable[EvidenceFile] = ()) -> Evidence:
    """What `text` is; text of no known form stays what was typed.

    `files` are those whose facts were kept with it.
    """
    for file in files:
        if file.name == text:
            return Evidence(Kind.FILE, text, file=file)
    if re.match(r"https?://[^\s/]+", text, re.IGNORECASE):
        return Evidence(Kind.ADDRESS, text)
    return _document(text) or Evidence(Kind.OTHER, text)


def _document(text: str) -> Evidence | None:
    document = _DOCUMENT.match(text)
    if document is None or _FILE.search(text):
        return None
    rest, dated = _dated(text[document.end() :])
    rest = re.split(r"(?:^|[\s,])(?:về|v/v)\s", rest, maxsplit=1)[0]  # what it is about
    issuer = re.sub(r"^(?:của|do|by|of)\s+", "", rest.strip(" .,;"), flags=re.IGNORECASE).strip(
        " .,;"
    )
    return Evidence(
        Kind.DOCUMENT,
        text,
        document["number"] + document["symbol"].replace(" ", ""),
        issuer or None,
        dated,
    )


def _dated(text: str) -> tuple[str, date | None]:
    """`text` without the date in it, and that date."""
    written = _WRITTEN_DAY.search(text) or _DAY.search(text)
    if written:
        with suppress(MouError):  # 31/02/2025: part of what was typed, and no date
            dated = parse_day(written["day"])
            before, after = text[: written.start()], text[written.end() :]
            return f"{before.rstrip(' ,;')} {after.lstrip(' ,;')}", dated
    return text, None


def check_date(text: str, *, place: str) -> None:
    """Raise `NotADate` for a document whose date is none, as 31/02/2025."""
    evidence = recognised(text)
    if (
        evidence.kind is Kind.DOCUMENT
        and evidence.dated_on is None
        and (typed := _DAY.search(text))
    ):
        parse_day(typed["day"], place=place)


def is_path(text: str) -> bool:
    """Whether `text` can only mean a file, there or not."""
    return bool(_FILE.search(text)) and recognised(text).kind is Kind.OTHER


def refuse_secret(text: str, *, place: str) -> None:
    """Raise `Secret` for a document marked Mật, Tối mật or Tuyệt mật.

    The mark may stand in its name, its number or its address.
    """
    plain = text
    if "%" in text:  # an address writes signs as %xx
        from urllib.parse import unquote

        plain = unquote(text)
    if _SECRET.search(_OTHER_WORDS.sub(" ", normalized(plain).lower())):
        raise Secret(place=place, text=text)


def supports(entries: Iterable[ProgressEntry]) -> list[Support]:
    """Each piece of evidence once, in the order first given, with the entries that rest on it."""
    resting: dict[tuple[str, ...], tuple[Evidence, list[ProgressEntry]]] = {}
    for entry in entries:
        for key, evidence in _cited(entry).items():
            resting.setdefault(key, (evidence, []))[1].append(entry)
    return [Support(evidence, tuple(entries)) for evidence, entries in resting.values()]


def _cited(entry: ProgressEntry) -> dict[tuple[str, ...], Evidence]:
    """What an entry cites, each once: its files first, then the rest."""
    cited = [recognised(text, entry.files) for text in entry.evidence]
    cited.sort(key=lambda evidence: evidence.file is None)
    return {evidence.key: evidence for evidence in cited}
