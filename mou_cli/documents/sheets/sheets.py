"""The sheets that all tabular formats share (workbook, CSV, Markdown), with their rows."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from mou_cli.derived.standing import Standing
from mou_cli.derived.view import View
from mou_cli.documents.sheets.columns import (
    COLUMNS,
    FILL_IN,
    KINDS,
    Cell,
    Column,
    Kind,
    Sheet,
)
from mou_cli.language.sentences.standings import attention
from mou_cli.language.speech import Speech
from mou_cli.model.agreement import Agreement
from mou_cli.model.evidence import supports
from mou_cli.model.records import Review

Rows = Iterator[list[Cell]]


class Wanted(NamedTuple):
    """What is asked for: one agreement or None for several, one sheet or None for all.

    A module of tables has `write(file, views, wanted)`, which puts agreements into a binary file.
    With one agreement, `alone`, each party has its own column.
    """

    speech: Speech
    alone: Agreement | None
    sheet: str | None
    day: date
    moment: datetime

    def sheets(self) -> list[Sheet]:
        """The sheets to write, in the order of a workbook."""
        rows: dict[str, Callable[[View, Speech], Rows]] = {
            "commitments": self._commitments,
            "progress": self._progress,
            "reviews": self._reviews,
            "tasks": self._tasks,
            "evidence": self._evidence,
        }
        return [self._sheet(name, rows[name]) for name in COLUMNS if self.sheet in (None, name)]

    def _sheet(self, name: str, of_view: Callable[[View, Speech], Rows]) -> Sheet:
        def rows(view: View) -> Rows:
            for row in of_view(view, self.speech.about(view.agreement)):
                yield row if self.alone else [view.agreement.id, *row]

        return Sheet(self.speech.document.sheets[name], list(self._columns(name)), rows)

    def _columns(self, name: str) -> Iterator[Column]:
        """The columns of a sheet; of several agreements, a workbook is only for reading."""
        keys = COLUMNS[name].split()
        for key in keys if self.alone else ("agreement", *keys):
            if self.alone and key == "parties":
                for party in self.alone.parties:
                    yield Column(f"party_{party.code}", self.speech.said(party.name), Kind.STATUS)
            elif self.alone or key not in FILL_IN:
                title = self.speech.document.columns[key]
                yield Column(key, title, KINDS.get(key, Kind.TEXT), key in FILL_IN)

    def _where(self, standing: Standing, speech: Speech) -> list[Cell]:
        """Where it stands by party and jointly, the last day reported, what calls for attention.

        The cells to fill in follow.
        """
        texts = {code: speech.entry(entry) for code, entry in standing.latest.items()}
        calls = attention(standing, speech)
        if standing.carried and standing.task:
            calls = [speech.words.carried_to.format(number=standing.task.carried_to)]
        return [
            *(standing.latest.values() if self.alone else ["\n".join(speech.by_party(texts))]),
            standing.status,
            speech.document.accords[standing.accord.value],
            standing.reported_on,
            "\n".join(calls),
            *([None] * len(FILL_IN) if self.alone else []),
        ]

    def _commitments(self, view: View, speech: Speech) -> Rows:
        for standing in view.standings:
            yield [
                standing.number,
                speech.said(standing.title),
                speech.said(standing.commitment.field) or None,
                *_terms(standing, speech),
                *self._where(standing, speech),
            ]

    def _tasks(self, view: View, speech: Speech) -> Rows:
        for standing in view.tasks:
            task = standing.task
            assert task
            yield [
                standing.number,
                task.text,
                *_terms(standing, speech),
                task.review,
                task.set_on,
                *self._where(standing, speech),
            ]

    def _progress(self, view: View, speech: Speech) -> Rows:
        for entry in view.ledger.log(view.day):
            taken_back = ""
            if entry.id in view.ledger.taken_back:
                last = view.ledger.corrections_of[entry.id][-1]
                taken_back = f"{speech.document.yes}: {last.reason}"
            agreed = None
            if entry.review is not None:
                agreed = speech.words.agreed_by_review.format(number=entry.review)
            yield [
                entry.number,
                speech.party(entry.party),
                entry.status,
                entry.percent,
                entry.reported_on,
                entry.note,
                "\n".join(entry.evidence),
                agreed,
                taken_back,
                # as the clocks of the place say it, which is how sheets know moments
                entry.recorded_at.astimezone().replace(tzinfo=None, microsecond=0),
                entry.recorded_by,
                entry.id,
            ]

    def _reviews(self, view: View, speech: Speech) -> Rows:
        """Those that were held, those that fell due and are not recorded, and the next."""
        held = {review.number: review for review in view.reviews}
        due = {row.number: row for row in view.due}
        for number in sorted({*held, *due}):
            row, review = due.get(number), held.get(number)
            days = row.days if row else 0
            state = speech.words.not_recorded if days < 0 else speech.days(days)
            cells = _held(review, speech) if review else [state, *[None] * 6]
            yield [number, row and row.due_on, review and review.held_on, *cells]

    def _evidence(self, view: View, speech: Speech) -> Rows:
        for support in supports(view.entries):
            evidence, file = support.evidence, support.evidence.file
            resting = (f"{entry.number} · {speech.party(entry.party)}" for entry in support.entries)
            yield [
                speech.review.evidence_kinds[evidence.kind],
                evidence.number,
                evidence.issuer,
                evidence.dated_on,
                evidence.text,
                file and file.size,
                file and file.sha256,
                "\n".join(dict.fromkeys(resting)),
            ]


def _terms(standing: Standing, speech: Speech) -> list[Cell]:
    """Who leads, and by when: a date, or what is known of it as text."""
    leads, due = speech.by_party(standing.lead_agencies), standing.due_on
    return ["\n".join(leads), due and (due.exact or speech.partial(due))]


def _held(review: Review, speech: Speech) -> list[Cell]:
    """What a review concluded, assessed and set."""
    assessed = []
    for assessment in review.assessments:
        status = speech.status(assessment.status, assessment.percent)
        result = f" · {speech.result(assessment.result)}" if assessment.result else ""
        assessed.append(f"{assessment.commitment}: {status}{result}")
    return [
        speech.document.held,
        review.place,
        "\n".join(review.chairs),
        review.document,
        review.conclusion,
        "\n".join(assessed),
        "\n".join(f"{task.number}: {task.text}" for task in review.tasks),
    ]
