"""The sheets that all tabular formats share (workbook, CSV, Markdown), with their rows."""

from collections.abc import Callable, Iterator
from datetime import datetime

from mou_cli.derived.schedule import DueReview
from mou_cli.derived.standing import Standing
from mou_cli.derived.view import View
from mou_cli.documents.sheets.columns import (
    COLUMNS,
    FILL_IN,
    Cell,
    Column,
    Kind,
    Name,
    Sheet,
    Shown,
    column,
)
from mou_cli.language.sentences.standings import attention
from mou_cli.language.speech import Speech
from mou_cli.model.agreement import Agreement, PartialDate
from mou_cli.model.evidence import supports
from mou_cli.model.records import ProgressEntry, Review

Rows = Iterator[list[Cell]]


class Sheets:
    """The sheets in one language. With one agreement, `alone`, each party has its own column."""

    def __init__(self, speech: Speech, alone: Agreement | None) -> None:
        """With several agreements (`alone` is None) the parties share a column."""
        self.speech = speech
        self.alone = alone

    def all(self) -> list[Sheet]:
        """Every sheet, in the order of a workbook."""
        rows: dict[Name, Callable[[View, Speech], Rows]] = {
            Name.COMMITMENTS: self._commitments,
            Name.PROGRESS: self._progress,
            Name.REVIEWS: self._reviews,
            Name.TASKS: self._tasks,
            Name.EVIDENCE: self._evidence,
        }
        return [self._sheet(name, of_view) for name, of_view in rows.items()]

    def _sheet(self, name: Name, of_view: Callable[[View, Speech], Rows]) -> Sheet:
        def rows(view: View) -> Rows:
            for row in of_view(view, self.speech.about(view.agreement)):
                yield row if self.alone else [view.agreement.id, *row]

        title = self.speech.document.sheets[name.value]
        return Sheet(name.value, title, self._columns(name), rows)

    def _columns(self, name: Name) -> list[Column]:
        """The columns of a sheet; of several agreements, a workbook is only for reading."""
        phrases = self.speech.document
        columns: list[Column] = [] if self.alone else [column(phrases, "agreement")]
        for key in COLUMNS[name].split():
            if key in FILL_IN and not self.alone:
                continue
            if key != "*":
                columns.append(column(phrases, key))
            elif not self.alone:
                columns.append(column(phrases, "parties"))
            else:
                for party in self.alone.parties:
                    title = self.speech.said(party.name)
                    columns.append(Column(f"party_{party.code}", title, Kind.STATUS))
        return columns

    def _where(self, standing: Standing, speech: Speech) -> list[Cell]:
        """Where it stands by party and jointly, the last day reported, what calls for attention.

        The cells to fill in follow.
        """
        calls = attention(standing, speech)
        if standing.carried and standing.task:
            calls = [speech.words.carried_to.format(number=standing.task.carried_to)]
        accord = speech.document.accords[standing.accord.value]
        cells = [*self._reports(standing, speech), standing.status, accord, standing.reported_on]
        return [*cells, "\n".join(calls), *([None] * len(FILL_IN) if self.alone else [])]

    def _reports(self, standing: Standing, speech: Speech) -> list[Cell]:
        reports = standing.latest
        if not self.alone:
            texts = {code: speech.entry(entry) for code, entry in reports.items()}
            return ["\n".join(speech.by_party(texts))]
        entries = reports.values()
        return [Shown(each.status, speech.entry(each)) if each else None for each in entries]

    def _commitments(self, view: View, speech: Speech) -> Rows:
        for standing in view.standings:
            field = standing.commitment.field
            row: list[Cell] = [standing.number, speech.said(standing.title)]
            row += [speech.said(field) if field else None, *_terms(standing, speech)]
            yield [*row, *self._where(standing, speech)]

    def _tasks(self, view: View, speech: Speech) -> Rows:
        for standing in view.tasks:
            task = standing.task
            assert task
            row: list[Cell] = [standing.number, task.text, *_terms(standing, speech)]
            yield [*row, task.review, task.set_on, *self._where(standing, speech)]

    def _progress(self, view: View, speech: Speech) -> Rows:
        ledger, phrases = view.ledger, speech.document
        for entry in view.ledger.log(view.day):
            taken_back = ""
            if entry.id in ledger.taken_back:
                last = ledger.corrections_of[entry.id][-1]
                taken_back = f"{phrases.yes}: {last.reason}"
            recorded = _local(entry.recorded_at)
            yield [*_entry(entry, speech), taken_back, recorded, entry.recorded_by, entry.id]

    def _reviews(self, view: View, speech: Speech) -> Rows:
        """Those that were held, those that fell due and are not recorded, and the next."""
        held = {review.number: review for review in view.reviews}
        due = {row.number: row for row in view.due}
        for number in sorted({*held, *due}):
            row, review = due.get(number), held.get(number)
            days: list[Cell] = [number, row and row.due_on, review and review.held_on]
            yield days + (_held(review, speech) if review else _not_held(row, speech))

    def _evidence(self, view: View, speech: Speech) -> Rows:
        kinds = speech.review.evidence_kinds
        for support in supports(view.entries):
            evidence, file = support.evidence, support.evidence.file
            row: list[Cell] = [kinds[evidence.kind], evidence.number, evidence.issuer]
            row += [evidence.dated_on, evidence.text, file and file.size, file and file.sha256]
            resting = {f"{each.number} · {speech.party(each.party)}": 0 for each in support.entries}
            yield [*row, "\n".join(resting)]


def _terms(standing: Standing, speech: Speech) -> list[Cell]:
    """Who leads, and by when."""
    leads = speech.by_party(standing.lead_agencies)
    return ["\n".join(leads), _day(standing.due_on, speech)]


def _day(value: PartialDate | None, speech: Speech) -> Cell:
    """A date, or what is known of it as text."""
    return value and (value.exact or speech.partial(value))


def _entry(entry: ProgressEntry, speech: Speech) -> list[Cell]:
    agreed = None
    if entry.review is not None:
        agreed = speech.words.agreed_by_review.format(number=entry.review)
    row: list[Cell] = [entry.number, speech.party(entry.party), entry.status, entry.percent]
    return [*row, entry.reported_on, entry.note, "\n".join(entry.evidence), agreed]


def _held(review: Review, speech: Speech) -> list[Cell]:
    """What a review concluded, assessed and set."""
    assessed = []
    for assessment in review.assessments:
        status = speech.status(assessment.status, assessment.percent)
        result = f" · {speech.result(assessment.result)}" if assessment.result else ""
        assessed.append(f"{assessment.commitment}: {status}{result}")
    tasks = "\n".join(f"{task.number}: {task.text}" for task in review.tasks)
    row: list[Cell] = [speech.document.held, review.place, "\n".join(review.chairs)]
    return [*row, review.document, review.conclusion, "\n".join(assessed), tasks]


def _not_held(row: DueReview | None, speech: Speech) -> list[Cell]:
    past = row is not None and row.days < 0
    state = speech.words.not_recorded if past else speech.days(row.days if row else 0)
    return [state, *[None] * 6]


def _local(moment: datetime) -> datetime:
    """A moment as the clocks of the place say it, which is how sheets know moments."""
    return moment.astimezone().replace(tzinfo=None, microsecond=0)
