"""The annex: the table that leaders read, a row for each commitment and each of its tasks."""

from typing import NamedTuple

from mou_cli.derived.standing import NEVER_OVERDUE, Standing, flat
from mou_cli.derived.statistics import Timing
from mou_cli.documents.report.results import alike
from mou_cli.documents.report.telling import Telling
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Accord
from mou_cli.model.vietnamese import day


class Row(NamedTuple):
    """One row of the annex, its cells in the order of the columns; what stands in several lines has
    ends of lines.
    """

    number: str
    title: str
    lead: str
    results: str
    standing: str
    remarks: str


def rows(of: Telling) -> list[Row]:
    """Every commitment, each followed by its tasks."""
    return [_row(each, of) for each in flat(of.span.report.standings)]


def _row(each: Standing, of: Telling) -> Row:
    words = of.words
    return Row(
        each.number,
        each.title.said(of.lang),
        "\n".join(of.leads(each, ": ")) or words.not_stated,
        _results(each, of),
        _standing(each, of),
        "\n".join(_remarks(each, of)),
    )


def _results(each: Standing, of: Telling) -> str:
    """What each party said last and of which day; one line where all said it jointly."""
    said = {
        code: f"{phrasing.entry(entry, of.words)} ({day(entry.reported_on)})"
        if entry
        else phrasing.entry(None, of.words)
        for code, entry in each.latest.items()
    }
    if len(set(said.values())) == 1:
        return next(iter(said.values()))
    return "\n".join(f"{of.party(code)}: {what}" for code, what in said.items())


def _standing(each: Standing, of: Telling) -> str:
    """The joint standing, and against its due date where it has one, in the words of the table that
    leaders know.
    """
    if each.carried:
        return of.words.carried
    told = phrasing.status(each.status, of.words)
    if each.accord is not Accord.NONE and (each.task or not each.commitment.ended_on):
        apart = f"{of.words.differs}, " if each.apart else ""
        short = {
            Accord.AGREED: of.words.agreed if alike(each) else of.said.same_status,
            Accord.DIFFERS: of.words.differs,
            Accord.ONE_SIDED: apart
            + of.words.party_silent.format(
                parties=phrasing.parties(each.silent, of.agreement, of.words)
            ),
        }[each.accord]
        told += f" ({short})"
    if each.due_on and (each.done or each.overdue or each.status not in NEVER_OVERDUE):
        against = of.span.report.timing(each)
        told += f"\n({of.more.timings[against].lower()})" if against is not Timing.GONE else ""
    return told


def _remarks(each: Standing, of: Telling) -> list[str]:
    """What was amended, by when it is due, and the evidence of the reports in force."""
    told = phrasing.changed(each, of.words)
    if each.binding:
        told.append(of.said.due.format(day=of.due(each.binding)))
    elif each.task and each.task.by_review:
        told.append(of.words.by_review.format(number=each.task.by_review))
    cited = [of.cite(text) for entry in each.latest.values() if entry for text in entry.evidence]
    return told + list(dict.fromkeys(cited))
