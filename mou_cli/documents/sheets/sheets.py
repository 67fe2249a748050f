"""The sheets that all tabular formats share, a workbook, CSV and Markdown, with their rows."""

from collections.abc import Callable, Iterator
from datetime import datetime

from mou_cli.derived.ledger import history, taken_back
from mou_cli.derived.schedule import DueReview
from mou_cli.derived.standing import Standing
from mou_cli.derived.view import Report
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
from mou_cli.language.phrases.common import Words
from mou_cli.language.phrases.document import Product
from mou_cli.language.phrases.review import Period, result_name
from mou_cli.language.sentences import values as phrasing
from mou_cli.language.speech import period_words, product_words
from mou_cli.model.agreement import Agreement, PartialDate
from mou_cli.model.records import ProgressEntry, Review


class Sheets:
    """The sheets in one language. Of one agreement `alone` each party has a column; of several, all
    share one.
    """

    def __init__(self, words: Words, alone: Agreement | None) -> None:
        self.words = words
        self.alone = alone
        self.more: Period = period_words(words.lang)
        self.product: Product = product_words(words.lang)

    def all(self) -> list[Sheet]:
        """Every sheet, in the order of a workbook."""
        rows = {
            Name.COMMITMENTS: self._commitments,
            Name.PROGRESS: self._progress,
            Name.REVIEWS: self._reviews,
            Name.TASKS: self._tasks,
            Name.EVIDENCE: self._evidence,
        }
        return [self._sheet(name, COLUMNS[name].split(), found) for name, found in rows.items()]

    def _sheet(
        self, name: Name, keys: list[str], rows: Callable[[Report], Iterator[list[Cell]]]
    ) -> Sheet:
        columns: list[Column] = [] if self.alone else [column(self.product, "agreement")]
        for key in keys:
            if key in FILL_IN and not self.alone:  # a workbook of several agreements is for reading
                continue
            if key != "*":
                columns.append(column(self.product, key))
            elif self.alone:
                columns += [
                    Column(f"party_{party.code}", party.name.said(self.words.lang), Kind.STATUS)
                    for party in self.alone.parties
                ]
            else:
                columns.append(column(self.product, "parties"))

        def of(report: Report) -> Iterator[list[Cell]]:
            for row in rows(report):
                yield row if self.alone else [report.agreement.id, *row]

        return Sheet(name.value, self.product.sheets[name.value], columns, of)

    def _parties(self, each: Standing, agreement: Agreement) -> list[Cell]:
        if self.alone:
            return [
                Shown(entry.status, phrasing.entry(entry, self.words)) if entry else None
                for entry in each.latest.values()
            ]
        said = (
            f"{phrasing.party(code, agreement, self.words)}: {phrasing.entry(entry, self.words)}"
            for code, entry in each.latest.items()
        )
        return ["\n".join(said)]

    def _where(self, each: Standing, agreement: Agreement) -> list[Cell]:
        """What each party said, the joint status, how they go together, the last day reported of,
        what calls.
        """
        calls = phrasing.attention(each, agreement, self.words)
        if each.carried and each.task:
            calls = [self.words.carried_to.format(number=each.task.carried_to)]
        accord = self.product.accords[each.accord.value]
        return [
            *self._parties(each, agreement),
            each.status,
            accord,
            each.reported_on,
            "\n".join(calls),
        ]

    def _blanks(self) -> list[Cell]:
        """The cells to fill in."""
        return [None] * len(FILL_IN) if self.alone else []

    def _leads(self, each: Standing, agreement: Agreement) -> str:
        return "\n".join(phrasing.leads(each, agreement, self.words))

    def _day(self, value: PartialDate | None) -> Cell:
        """A date, or what is known of it as text."""
        return value and (value.exact or phrasing.partial(value, self.words))

    def _commitments(self, report: Report) -> Iterator[list[Cell]]:
        for each in report.standings:
            field = each.commitment.field.said(self.words.lang) if each.commitment.field else None
            lead = self._leads(each, report.agreement)
            row: list[Cell] = [
                each.number,
                each.title.said(self.words.lang),
                field,
                lead,
                self._day(each.due_on),
            ]
            yield [*row, *self._where(each, report.agreement), *self._blanks()]

    def _tasks(self, report: Report) -> Iterator[list[Cell]]:
        for each in report.tasks:
            assert each.task
            row: list[Cell] = [
                each.number,
                each.task.text,
                self._leads(each, report.agreement),
                self._day(each.due_on),
            ]
            row += [each.task.review, each.task.set_on]
            yield [*row, *self._where(each, report.agreement), *self._blanks()]

    def _progress(self, report: Report) -> Iterator[list[Cell]]:
        gone, corrections = taken_back(report.records), history(report.records)
        for entry in report.log:
            back = ""
            if entry.id in gone:
                last = corrections[entry.id][-1]
                back = f"{self.product.yes}: {last.reason}"
            yield [
                *self._entry(entry, report),
                back,
                _local(entry.recorded_at),
                entry.recorded_by,
                entry.id,
            ]

    def _entry(self, entry: ProgressEntry, report: Report) -> list[Cell]:
        agreed = (
            self.words.agreed_by_review.format(number=entry.review)
            if entry.review is not None
            else None
        )
        who = phrasing.party(entry.party, report.agreement, self.words)
        evidence = "\n".join(entry.evidence)
        return [
            entry.number,
            who,
            entry.status,
            entry.percent,
            entry.reported_on,
            entry.note,
            evidence,
            agreed,
        ]

    def _reviews(self, report: Report) -> Iterator[list[Cell]]:
        """Those that were held, those that fell due and are not recorded, and the next."""
        held = {each.number: each for each in report.reviews}
        due = {row.number: row for row in report.due}
        for number in sorted({*held, *due}):
            yield self._review(number, held.get(number), due.get(number))

    def _review(self, number: int, held: Review | None, due: DueReview | None) -> list[Cell]:
        row: list[Cell] = [number, due and due.due_on, held and held.held_on]
        if held is None:
            assert due
            state = self.words.not_recorded if due.days < 0 else phrasing.days(due.days, self.words)
            return [*row, state, *[None] * 6]
        assessed = (
            f"{each.commitment}: {phrasing.status(each.status, self.words, each.percent)}"
            + (f" · {result_name(each.result, self.words.lang)}" if each.result else "")
            for each in held.assessments
        )
        tasks = "\n".join(f"{task.number}: {task.text}" for task in held.tasks)
        said = [
            held.place,
            "\n".join(held.chairs),
            held.document,
            held.conclusion,
            "\n".join(assessed),
            tasks,
        ]
        return [*row, self.product.held, *said]

    def _evidence(self, report: Report) -> Iterator[list[Cell]]:
        for each in report.evidence:
            found = each.evidence
            file = found.file
            row: list[Cell] = [
                self.more.evidence_kinds[found.kind],
                found.number,
                found.issuer,
                found.dated_on,
            ]
            row += [found.text, file and file.size, file and file.sha256]
            resting = (
                f"{entry.number} · {phrasing.party(entry.party, report.agreement, self.words)}"
                for entry in each.entries
            )
            yield [*row, "\n".join(dict.fromkeys(resting))]


def _local(moment: datetime) -> datetime:
    """A moment as the clocks of the place say it, which is how sheets know moments."""
    return moment.astimezone().replace(tzinfo=None, microsecond=0)
