"""Sections III and IV: how it is judged, what is to be done next."""

from collections.abc import Iterator, Mapping

from mou_cli.derived.amendments import amended, touched
from mou_cli.derived.standing import NEEDS_NOTE, Standing, flat
from mou_cli.derived.statistics import Timing, Timings
from mou_cli.derived.weaknesses import Kind as Weak
from mou_cli.derived.weaknesses import Weakness
from mou_cli.documents.report.leadership import MANY, came, succession
from mou_cli.documents.report.results import joint, spoke, task_said
from mou_cli.documents.report.telling import Block, Kind, Telling, upper_first
from mou_cli.language.sentences import values as phrasing
from mou_cli.language.sentences.amendments import in_short
from mou_cli.model.agreement import Status
from mou_cli.model.text import one_line
from mou_cli.model.vietnamese import day

_UNDATED = (Timing.NO_DEADLINE, Timing.GONE)


def assessment(of: Telling) -> list[Block]:
    """Section III: results from the counts, shortcomings from what weakens the record, causes as
    they were given.
    """
    blocks = []
    for title, told in zip(
        (of.said.results, of.said.shortcomings, of.said.causes),
        (_results(of), list(_shortcomings(of)), list(_causes(of))),
        strict=True,
    ):
        blocks += [Block(Kind.PART, title), *(Block(Kind.TEXT, text) for text in told)]
        blocks += [] if told else [Block(Kind.BLANK)]
    return blocks


def _results(of: Telling) -> list[str]:
    figures = of.span.report.stats
    there = len(of.agreement.commitments)
    told = [
        phrasing.counted(
            of.said.counts, there, day=day(of.span.last), tally=_row(figures.statuses, of)
        )
    ]
    if of.span.review and (then := of.span.stats_then):
        was = _row(then.statuses, of)
        told[0] += " " + of.said.counts_then.format(
            number=of.span.review.number, day=day(then.day), tally=was
        )
    told += _against_due(of.words.commitments, figures.commitments, of)
    if new := [entry for each in of.span.changes for entry in each.new if entry.review is None]:
        jointly, shown = (
            sum(entry.party is None for entry in new),
            sum(bool(entry.evidence) for entry in new),
        )
        parts = [of.said.entries_jointly.format(count=jointly)] if jointly else []
        parts += [of.said.entries_shown.format(count=shown)] if shown else []
        which = of.said.entries_of_which.format(parts=", ".join(parts)) if parts else ""
        told.append(of.said.entries.format(count=len(new), parts=which))
    every = of.span.report.tasks
    tasks = [
        each for each in every if not each.carried and each.status is not Status.NOT_APPLICABLE
    ]
    if tasks:
        done, apart = (
            sum(each.done for each in tasks),
            of.said.not_counted if len(tasks) < len(every) else "",
        )
        phrase = of.said.tasks_done if done else of.said.tasks_none
        told.append(phrasing.counted(phrase, len(tasks), done=done, apart=apart))
    return told + _against_due(of.words.tasks, figures.tasks, of)


def _against_due(what: str, found: Timings, of: Telling) -> list[str]:
    """How many were done in time, late, not yet, jointly, of those that have a due date; nothing
    where none has.
    """
    dated = {each: count for each, count in found[None].items() if count and each not in _UNDATED}
    tally = "; ".join(f"{count} {of.more.timings[each].lower()}" for each, count in dated.items())
    return [of.said.against_due.format(what=what, tally=tally)] if dated else []


def _row(tally: Mapping[Status | None, int], of: Telling) -> str:
    """How many commitments have each status."""
    told = ((count, phrasing.status(status, of.words)) for status, count in tally.items() if count)
    return ", ".join(
        phrasing.counted(of.said.tally, count, status=status) for count, status in told
    )


def _shortcomings(of: Telling) -> Iterator[str]:
    found = of.span.report.weaknesses
    yield from _not_recorded(of)
    for each in _kind(found, Weak.SILENT):
        yield of.said.silent.format(
            party=of.party(each.party or ""), numbers=of.numbers(each.numbers)
        )
    for standing in _differing(of):
        codes = spoke(standing)
        what = "; ".join(
            f"{of.party(code)}: {phrasing.entry(standing.latest[code], of.words)}" for code in codes
        )
        yield of.said.differing.format(
            parties=upper_first(of.these(codes)), number=of.numbers([standing.number]), what=what
        )
    if late := _kind(found, Weak.OVERDUE):
        yield of.said.overdue_numbers.format(numbers=of.numbers(_numbers(late)))
    for kind, phrase in (
        (Weak.STALE, of.said.stale),
        (Weak.NO_EVIDENCE, of.said.missing_evidence),
        (Weak.NO_DUE, of.said.missing_due),
    ):
        if mine := _kind(found, kind):
            yield phrase.format(numbers=of.numbers(_numbers(mine)))
    for code in of.agreement.codes:
        if mine := [each for each in _kind(found, Weak.NO_LEAD) if each.party == code]:
            yield of.said.missing_lead.format(
                party=of.party(code), numbers=of.numbers(_numbers(mine))
            )
    for each in _kind(found, Weak.GONE):
        yield of.said.orphaned.format(
            numbers=upper_first(of.numbers(each.numbers)), names="; ".join(each.names)
        )


def _not_recorded(of: Telling) -> Iterator[str]:
    """The reviews that fell due and are not recorded: each, or how many where they are many."""
    missed = of.span.report.outlook.missed
    if len(missed) > MANY:
        first, last = missed[0], missed[-1]
        numbers = {"count": len(missed), "first": first.number, "last": last.number}
        yield of.said.not_recorded_many.format(
            **numbers, since=day(first.due_on), until=day(last.due_on)
        )
        return
    for row in missed:
        yield of.said.not_recorded.format(number=row.number, day=day(row.due_on), days=-row.days)


def _differing(of: Telling) -> list[Standing]:
    """Where those who reported differ, also where others have not reported yet."""
    return [each for each in flat(of.span.report.standings) if each.apart]


def _kind(found: list[Weakness], kind: Weak) -> list[Weakness]:
    return [each for each in found if each.kind is kind]


def _numbers(found: list[Weakness]) -> list[str]:
    """The numbers of several weaknesses, each once."""
    return list(dict.fromkeys(number for each in found for number in each.numbers))


def _causes(of: Telling) -> Iterator[str]:
    """Reasons given for what is on hold or not applicable, and for what an amendment ended; bodies
    that ended.
    """
    for standing in flat(of.span.report.standings):
        for entry in (
            ()
            if standing.carried
            else {entry.id: entry for entry in standing.latest.values() if entry}.values()
        ):
            if entry.status in NEEDS_NOTE and entry.note:
                codes = [code for code, latest in standing.latest.items() if latest is entry]
                yield of.said.cause_given.format(
                    number=upper_first(of.numbers([standing.number])),
                    what=phrasing.entry(entry, of.words),
                    party=of.these(codes),
                    reason=one_line(entry.note),
                )
    report = of.span.report
    found = amended(report.records, report.signed.codes)
    gone = _numbers(_kind(report.weaknesses, Weak.GONE))
    for each in found:
        for change_ in each.content.changes if came(each, each.content.applies_on, of) else ():
            if change_.kind in ("end", "replaced") and change_.reason:
                what = upper_first(in_short(change_, of.words, of.more))
                yield f"{what}: {one_line(change_.reason.said(of.lang))}"
        for one in each.content.successions:
            numbers = [number for number in touched(one, found, report.signed) if number in gone]
            if one.to is None and one.on.last <= of.span.last and numbers:
                yield f"{upper_first(of.numbers(numbers))}: {succession(one, of)}"


def next_period(of: Telling) -> list[Block]:
    """Section IV: the tasks still open, then what is to be put right, then the next review."""
    told = []
    for each in of.span.report.tasks:
        if each.task and not each.settled:
            text = task_said(each, of)
            told.append(f"{text} {joint(each, of)}" if each.status or each.overdue else text)
    found = of.span.report.weaknesses
    if apart := [each.number for each in _differing(of)]:
        told.append(
            of.said.settle.format(parties=upper_first(of.all_parties()), numbers=of.numbers(apart))
        )
    if silent := _kind(found, Weak.SILENT):
        who = phrasing.parties([each.party or "" for each in silent], of.agreement, of.words)
        told.append(of.said.supply.format(parties=who))
    ahead = of.span.report.outlook
    told += [
        of.said.left_open.format(number=row.number, day=day(row.due_on))
        for row in ahead.missed[-1:]
    ]
    if ahead.next:
        due = phrasing.weekday(ahead.next.due_on, of.words)
        told.append(of.said.next_due.format(number=ahead.next.number, day=due))
    return [Block(Kind.TEXT, text) for text in told]
