"""The report on carrying out an agreement in blocks of text, in the order in which it is read; it
knows no format.
"""

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from mou_cli.derived.standing import Standing
from mou_cli.documents.report.period import Span
from mou_cli.language.phrases.common import Words
from mou_cli.language.phrases.report import ReportWords
from mou_cli.language.phrases.review import Period
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Agreement, PartialDate
from mou_cli.model.evidence import Kind as EvidenceKind
from mou_cli.model.evidence import recognised
from mou_cli.model.vietnamese import day

DOTS = "…" * 8


NO_BREAK = "\u00a0"


BLANK_LINES = 3


class Kind(StrEnum):
    """What a block is; a blank is a dotted line to fill in by hand."""

    GROUND = "ground"
    TEXT = "text"
    SECTION = "section"
    COMMITMENT = "commitment"
    PART = "part"
    BLANK = "blank"


class Block(NamedTuple):
    """One paragraph."""

    kind: Kind
    text: str = ""


class Telling(NamedTuple):
    """All that a part of the report is told from."""

    span: Span
    words: Words
    more: Period
    said: ReportWords

    @property
    def lang(self) -> str:
        """The language of the report."""
        return self.words.lang

    @property
    def agreement(self) -> Agreement:
        """The agreement as it was on the day."""
        return self.span.report.agreement

    def all_parties(self) -> str:
        """Both parties, or all of them."""
        return self.said.both_parties if len(self.agreement.codes) == 2 else self.said.all_parties

    def these(self, codes: Sequence[str]) -> str:
        """Parties by name, or all of them together."""
        everyone = len(codes) == len(self.agreement.codes)
        return (
            self.all_parties() if everyone else phrasing.parties(codes, self.agreement, self.words)
        )

    def party(self, code: str) -> str:
        """A party's name."""
        return phrasing.party(code, self.agreement, self.words)

    def leads(self, standing: Standing, sign: str) -> list[str]:
        """Who leads for each party, in the order of the agreement."""
        names = standing.lead_agencies
        return [
            f"{self.party(code)}{sign}{names[code]}"
            for code in self.agreement.codes
            if code in names
        ]

    def cite(self, text: str) -> str:
        """A document as documents cite it, by kind, number and date; what was typed with its kind
        stays as it is.
        """
        found = recognised(text)
        if found.kind is not EvidenceKind.DOCUMENT or not found.number or not text[:1].isdigit():
            return text
        symbol = re.match(r"[0-9]+[a-z]?(?:/[0-9]{4})?[/-]([A-ZĐ]+[a-z]?)", found.number)
        kind = self.said.document_kinds.get(
            symbol[1] if symbol else "", self.said.document_kinds[""]
        )
        parts = [self.said.cited.format(kind=kind, number=found.number)]
        parts += [self.said.cited_by.format(issuer=found.issuer)] if found.issuer else []
        parts += [self.said.cited_on.format(day=day(found.dated_on))] if found.dated_on else []
        return " ".join(parts)

    def at(self, value: PartialDate) -> str:
        """A date in a sentence, as exact as it is known: ngày 01/07/2025, tháng 7/2025, năm 2025."""
        if value.exact:
            return self.said.on_day.format(day=day(value.exact))
        return (self.said.in_month if value.month else self.said.in_year).format(
            month=value.month, year=value.year
        )

    def since(self, value: PartialDate) -> str:
        """From when, in the same way."""
        return self.said.since.format(date=self.at(value))

    def beginning(self) -> str:
        """From when the period is: from the day after the review that it follows, or the signing as
        exact as known.
        """
        span, signed = self.span, self.span.report.signed.signed_on
        if span.review is None and span.first == signed.first:
            return self.since(signed)
        return self.since(PartialDate(span.first.year, span.first.month, span.first.day))

    def due(self, value: PartialDate) -> str:
        """By when, as exact as it is known."""
        return day(value.exact) if value.exact else self.at(value)

    def numbers(self, found: Sequence[str]) -> str:
        """Commitments and tasks by their numbers: commitments 2, 4; tasks 3.1."""
        ours = [number for number in found if self.agreement.commitment(number)]
        tasks = [number for number in found if number not in ours]
        parts = (
            [phrasing.counted(self.said.commitments, len(ours), numbers=", ".join(ours))]
            if ours
            else []
        )
        parts += (
            [phrasing.counted(self.said.tasks_named, len(tasks), numbers=", ".join(tasks))]
            if tasks
            else []
        )
        return ", ".join(parts)


def upper_first(text: str) -> str:
    """`text` with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def together(texts: Sequence[str], of: Telling) -> str:
    """Texts in a row, the last one joined by a word."""
    *first, last = texts or [""]
    return of.said.in_all.format(first=", ".join(first), last=last) if first else last


def long_day(value: date, said: ReportWords) -> str:
    """A day as documents write it: days below 10 and the months 1 and 2 with a nought (NĐ 30/2020
    PL I, II.4.b).
    """
    day = (
        f"{value.day:02}" if said.months[0].isdigit() else value.day
    )  # a rule for what is written in Vietnamese
    return said.day.format(day=day, month=said.months[value.month - 1], year=value.year)
