"""The report on carrying out an agreement in blocks of text, in the order in which it is read; it knows no format."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from mou_cli import phrasing
from mou_cli.agreement_file import papers
from mou_cli.evidence import Kind as EvidenceKind
from mou_cli.evidence import recognised
from mou_cli.layout import Layout
from mou_cli.letterhead import Office
from mou_cli.model import TERM_END, Agreement, PartialDate
from mou_cli.report import Span
from mou_cli.standing import Standing
from mou_cli.vietnamese import day
from mou_cli.words import Words
from mou_cli.words.period import Period
from mou_cli.words.report import ReportWords

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
        return self.all_parties() if everyone else phrasing.parties(codes, self.agreement, self.words)

    def party(self, code: str) -> str:
        """A party's name."""
        return phrasing.party(code, self.agreement, self.words)

    def leads(self, standing: Standing, sign: str) -> list[str]:
        """Who leads for each party, in the order of the agreement."""
        names = standing.lead_agencies
        return [f"{self.party(code)}{sign}{names[code]}" for code in self.agreement.codes if code in names]

    def cite(self, text: str) -> str:
        """A document as documents cite it, by kind, number and date; what was typed with its kind stays as it is."""
        found = recognised(text)
        if found.kind is not EvidenceKind.DOCUMENT or not found.number or not text[:1].isdigit():
            return text
        symbol = re.match(r"[0-9]+[a-z]?(?:/[0-9]{4})?[/-]([A-ZĐ]+[a-z]?)", found.number)
        kind = self.said.document_kinds.get(symbol[1] if symbol else "", self.said.document_kinds[""])
        parts = [self.said.cited.format(kind=kind, number=found.number)]
        parts += [self.said.cited_by.format(issuer=found.issuer)] if found.issuer else []
        parts += [self.said.cited_on.format(day=day(found.dated_on))] if found.dated_on else []
        return " ".join(parts)

    def at(self, value: PartialDate) -> str:
        """A date in a sentence, as exact as it is known: ngày 01/07/2025, tháng 7/2025, năm 2025."""
        if value.exact:
            return self.said.on_day.format(day=day(value.exact))
        return (self.said.in_month if value.month else self.said.in_year).format(month=value.month, year=value.year)

    def since(self, value: PartialDate) -> str:
        """From when, in the same way."""
        return self.said.since.format(date=self.at(value))

    def beginning(self) -> str:
        """From when the period is: from the day after the review that it follows, or the signing as exact as known."""
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
        parts = [phrasing.counted(self.said.commitments, len(ours), numbers=", ".join(ours))] if ours else []
        parts += [phrasing.counted(self.said.tasks_named, len(tasks), numbers=", ".join(tasks))] if tasks else []
        return ", ".join(parts)


def upper_first(text: str) -> str:
    """`text` with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def subject(of: Telling) -> str:
    """What the report is about, as it stands under its title; no line ends within a party's name."""
    title = of.agreement.title.said(of.lang)
    for code in of.agreement.codes:
        title = title.replace(of.party(code), of.party(code).replace(" ", NO_BREAK))
    return of.said.subject.format(title=title, since=of.beginning(), last=day(of.span.last))


def document(of: Telling, office: Office) -> list[Block]:
    """The whole text: grounds, the opening, the five sections."""
    from mou_cli.telling.report.judgement import assessment, next_period
    from mou_cli.telling.report.leadership import leadership
    from mou_cli.telling.report.results import results

    sections = (leadership(of), results(of), assessment(of), next_period(of), [Block(Kind.BLANK)] * BLANK_LINES)
    blocks = [*grounds(of), *_opening(of, office)]
    for title, found in zip(of.said.sections, sections, strict=True):
        blocks += [Block(Kind.SECTION, title), *(found or [Block(Kind.BLANK)])]
    return blocks


def grounds(of: Telling) -> list[Block]:
    """On what the report rests: the agreement, its review clause, the last review."""
    said, agreement = of.said, of.agreement
    kept = papers(of.span.report.values)
    signed = agreement.signed_on
    found = [
        said.grounds_agreement.format(
            title=agreement.title.said(of.lang),
            document=f" {said.cited.format(kind='', number=kept.document).strip()}" if kept.document else "",
            day=said.signed_on.format(day=long_day(signed.exact, said)) if signed.exact else of.at(signed),
        )
    ]
    if clause := _clause(of):
        found.append(said.grounds_clause.format(clause=clause))
    if review := of.span.last_review:
        document_ = f" ({of.cite(review.document)})" if review.document else ""
        found.append(said.grounds_review.format(number=review.number, day=day(review.held_on), document=document_))
    ends = [";"] * (len(found) - 1) + ["."]
    return [Block(Kind.GROUND, text + end) for text, end in zip(found, ends, strict=True)]


def _clause(of: Telling) -> str:
    rule = of.agreement.review
    if rule.cycle is None:
        return ""
    what = together([each.said(of.lang) for each in rule.does], of)
    who = rule.by.said(of.lang) if rule.by else ""
    if rule.cycle == TERM_END:
        often = of.words.at_term_end[:1].lower() + of.words.at_term_end[1:]
    else:
        often = of.said.every.format(period=phrasing.cycle(rule.cycle, of.words, iso=False))
    return ", ".join(part for part in (often, f"{who} {what}".strip()) if part)


def together(texts: Sequence[str], of: Telling) -> str:
    """Texts in a row, the last one joined by a word."""
    *first, last = texts or [""]
    return of.said.in_all.format(first=", ".join(first), last=last) if first else last


def _opening(of: Telling, office: Office) -> list[Block]:
    issuer = " ".join((office.issuer or DOTS).split())
    opening = of.said.opening.format(
        issuer=issuer, title=of.agreement.title.said(of.lang), since=of.beginning(), last=day(of.span.last)
    )
    return [Block(Kind.TEXT, opening)]


def notes(of: Telling) -> list[str]:
    """What a reader must know of the numbers and the words of the commitments: it stands below the annex."""
    told = [of.said.editorial] if of.agreement.numbering == "editorial" else []
    numbers = [each.number for each in of.agreement.commitments if each.text_status == "press"]
    every = len(numbers) == len(of.agreement.commitments)
    which = of.said.every_commitment if every else of.numbers(numbers)
    return told + ([of.said.source_press.format(numbers=which)] if numbers else [])


def long_day(value: date, said: ReportWords) -> str:
    """A day as documents write it: days below 10 and the months 1 and 2 with a nought (NĐ 30/2020 PL I, II.4.b)."""
    day = f"{value.day:02}" if said.months[0].isdigit() else value.day  # a rule for what is written in Vietnamese
    return said.day.format(day=day, month=said.months[value.month - 1], year=value.year)


def dated(of: Telling, office: Office) -> str:
    """When it is issued, with blanks where that is not known."""
    if office.dated_on:
        return long_day(office.dated_on, of.said)
    return of.said.day.format(day="……", month="……", year="……")


def place_and_date(of: Telling, office: Office) -> str:
    """Where and when it is issued, with blanks for what is not known."""
    return f"{office.place or '………'}, {dated(of, office)}"


def numbered(template: Mapping[str, str], of: Telling, office: Office, layout: Layout) -> str:
    """Number and symbol as `template` has them in each language, with blanks for what is not known."""
    return template[of.lang].format(number=office.number or "……", symbol=office.symbol or layout.symbol)
