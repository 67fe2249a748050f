"""`Draft`: what every part of the report is written from, and the phrases that parts share."""

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from mou_cli.derived.changes import changes
from mou_cli.derived.view import View
from mou_cli.derived.weaknesses import weaknesses
from mou_cli.language.speech import Speech, counted
from mou_cli.model.agreement import PartialDate
from mou_cli.model.evidence import Kind as EvidenceKind
from mou_cli.model.evidence import recognised
from mou_cli.model.records import Review
from mou_cli.model.vietnamese import day

DOTS = "…" * 8
NO_BREAK = "\u00a0"
BLANK_LINES = 3
_SYMBOL = re.compile(r"[0-9]+[a-z]?(?:/[0-9]{4})?[/-]([A-ZĐ]+[a-z]?)")


class Kind(StrEnum):
    """What a paragraph is, by the name of its style in a layout."""

    GROUND = "Ground"
    TEXT = "Body Text"
    SECTION = "Heading 1"
    HEADING = "Heading 2"


class Block(NamedTuple):
    """One paragraph."""

    text: str
    kind: Kind = Kind.TEXT


BLANK = Block("")  # a dotted line to fill in by hand


class Draft:
    """The period that the report tells of, and the language in which it does.

    It goes from the view `then` to `view`; `review` is the one that it follows.
    """

    def __init__(
        self, then: View, view: View, review: Review | None, speech: Speech, *, first: date
    ) -> None:
        """`first` is the first day of the period."""
        self.then = then
        self.view = view
        self.review = review
        self.speech = speech
        self.first = first
        self.agreement = view.agreement
        self.phrases = phrases = speech.report
        both = len(self.agreement.codes) == 2
        self.all_parties = phrases.both_parties if both else phrases.all_parties
        self.changes = changes(then, view)  # commitment by commitment, with the entries that came
        entries = chain.from_iterable(row.new for row in self.changes)
        self.entries = [entry for entry in entries if entry.review is None]  # that no review made
        self.weaknesses = weaknesses(view)

    def these(self, codes: Sequence[str]) -> str:
        """Parties by name, or all of them together."""
        everyone = len(codes) == len(self.agreement.codes)
        return self.all_parties if everyone else self.speech.parties(codes)

    def cite(self, text: str) -> str:
        """A document as documents cite it: kind, number, date.

        What was typed with its kind stays as it is.
        """
        evidence = recognised(text)
        if (
            evidence.kind is not EvidenceKind.DOCUMENT
            or not evidence.number
            or not text[:1].isdigit()
        ):
            return text
        phrases, symbol = self.phrases, _SYMBOL.match(evidence.number)
        kinds = phrases.document_kinds
        kind = kinds.get(symbol[1] if symbol else "", kinds[""])
        cited = phrases.cited.format(kind=kind, number=evidence.number)
        if evidence.issuer:
            cited += f" {phrases.cited_by.format(issuer=evidence.issuer)}"
        on = f" {phrases.cited_on.format(day=day(evidence.dated_on))}" if evidence.dated_on else ""
        return cited + on

    def at(self, value: PartialDate) -> str:
        """A date in a sentence, as exact as known: ngày 01/07/2025, tháng 7/2025, năm 2025."""
        if value.exact:
            return self.phrases.on_day.format(day=day(value.exact))
        phrase = self.phrases.in_month if value.month else self.phrases.in_year
        return phrase.format(month=value.month, year=value.year)

    def due(self, value: PartialDate) -> str:
        """By when it is due, as exact as it is known."""
        return self.phrases.due.format(day=day(value.exact) if value.exact else self.at(value))

    def numbers(self, numbers: Sequence[str]) -> str:
        """Commitments and tasks by their numbers: commitments 2, 4; tasks 3.1."""
        phrases, of = self.phrases, self.agreement.commitment
        groups: dict[str, list[str]] = {phrases.commitments: [], phrases.tasks_named: []}
        for number in numbers:
            groups[phrases.commitments if of(number) else phrases.tasks_named].append(number)
        return ", ".join(
            counted(phrase, len(group), numbers=", ".join(group))
            for phrase, group in groups.items()
            if group
        )

    def together(self, texts: Sequence[str]) -> str:
        """Texts in a row, the last one joined by a word."""
        *first, last = texts or [""]
        return self.phrases.in_all.format(first=", ".join(first), last=last) if first else last

    def long_day(self, value: date) -> str:
        """A day as documents write it.

        Days below 10 and the months 1 and 2 have a leading zero in Vietnamese (NĐ 30/2020/NĐ-CP,
        Phụ lục I, II.4.b).
        """
        months = self.phrases.months
        day_ = f"{value.day:02}" if months[0].isdigit() else value.day
        return self.phrases.day.format(day=day_, month=months[value.month - 1], year=value.year)


def upper_first(text: str) -> str:
    """`text` with a capital at its beginning."""
    return text[:1].upper() + text[1:]
