"""Sections III and IV: how it is judged, and what is to be done next."""

from collections.abc import Iterator
from itertools import chain

from mou_cli.derived.amendments import touched
from mou_cli.derived.standing import NEEDS_NOTE, STALE_DAYS, Standing, flat
from mou_cli.derived.statistics import Statistics, Timing, Timings, statistics
from mou_cli.derived.weaknesses import Kind as WeaknessKind
from mou_cli.derived.weaknesses import Weakness
from mou_cli.documents.report.draft import BLANK, Block, Draft, Kind, upper_first
from mou_cli.documents.report.leadership import MANY, came, succession
from mou_cli.documents.report.results import joint, spoke, task_sentence
from mou_cli.language.sentences.amendments import in_short
from mou_cli.language.speech import counted
from mou_cli.model.text import one_line
from mou_cli.model.vietnamese import day


def assessment(draft: Draft) -> Iterator[Block]:
    """Section III: results from the counts, shortcomings from the weaknesses, causes as given."""
    phrases = draft.phrases
    parts = {
        phrases.results: _results(draft),
        phrases.shortcomings: _shortcomings(draft),
        phrases.causes: _causes(draft),
    }
    for title, texts in parts.items():
        yield Block(title, Kind.HEADING)
        yield from list(map(Block, texts)) or [BLANK]


def _results(draft: Draft) -> Iterator[str]:
    """The counts: statuses, due dates, reports that came in the period, tasks done."""
    phrases, words, figures = draft.phrases, draft.speech.words, statistics(draft.view)
    yield _counts(figures, draft)
    yield from _against_due(words.commitments, figures.commitments, draft)
    if entries := draft.entries:
        counts = {
            phrases.entries_jointly: sum(entry.party is None for entry in entries),
            phrases.entries_shown: sum(bool(entry.evidence) for entry in entries),
        }
        parts = ", ".join(text.format(count=count) for text, count in counts.items() if count)
        which = phrases.entries_of_which.format(parts=parts) if parts else ""
        yield phrases.entries.format(count=len(entries), parts=which)
    every = draft.view.tasks
    if tasks := [task for task in every if task.counted]:
        done = sum(task.done for task in tasks)
        phrase = phrases.tasks_done if done else phrases.tasks_none
        apart = phrases.not_counted if len(tasks) < len(every) else ""
        yield counted(phrase, len(tasks), done=done, apart=apart)
    yield from _against_due(words.tasks, figures.tasks, draft)


def _counts(figures: Statistics, draft: Draft) -> str:
    """How many commitments have each status, and had at the beginning of the period."""
    phrases, then, number = draft.phrases, draft.then, len(draft.agreement.commitments)
    tally = _tally(figures, draft)
    text = counted(phrases.counts, number, day=day(draft.view.day), tally=tally)
    if draft.review is None or not then.ledger.records:
        return text
    on, tally = day(then.day), _tally(statistics(then), draft)
    return f"{text} {phrases.counts_then.format(number=draft.review.number, day=on, tally=tally)}"


def _against_due(what: str, timings: Timings, draft: Draft) -> Iterator[str]:
    """How many of those with a due date were done in time, late, not yet, jointly."""
    names = draft.speech.review.timings
    tally = "; ".join(
        f"{count} {names[timing].lower()}"
        for timing, count in timings[None].items()
        if count and timing not in (Timing.NO_DEADLINE, Timing.GONE)
    )
    if tally:
        yield draft.phrases.against_due.format(what=what, tally=tally)


def _tally(figures: Statistics, draft: Draft) -> str:
    """How many commitments have each status."""
    return ", ".join(
        counted(draft.phrases.tally, count, status=draft.speech.status(status))
        for status, count in figures.statuses.items()
        if count
    )


def _shortcomings(draft: Draft) -> Iterator[str]:
    phrases, speech = draft.phrases, draft.speech
    yield from _not_recorded(draft)
    for weakness in _of_kind(WeaknessKind.SILENT, draft):
        yield phrases.silent.format(
            party=speech.party(weakness.party), numbers=draft.numbers(weakness.numbers)
        )
    for standing in _differing(draft):
        codes = spoke(standing)
        reports = {code: speech.entry(standing.latest[code]) for code in codes}
        yield phrases.differing.format(
            parties=upper_first(draft.these(codes)),
            number=draft.numbers([standing.number]),
            what="; ".join(speech.by_party(reports)),
        )
    for kind, phrase in (
        (WeaknessKind.OVERDUE, phrases.overdue_numbers),
        (WeaknessKind.STALE, phrases.stale),
        (WeaknessKind.NO_EVIDENCE, phrases.missing_evidence),
        (WeaknessKind.NO_DUE, phrases.missing_due),
    ):
        if cases := _numbers(kind, draft):
            yield phrase.format(numbers=draft.numbers(cases), days=STALE_DAYS)
    for code in draft.agreement.codes:
        if cases := _numbers(WeaknessKind.NO_LEAD, draft, code):
            yield phrases.missing_lead.format(
                party=speech.party(code), numbers=draft.numbers(cases)
            )
    for weakness in _of_kind(WeaknessKind.GONE, draft):
        yield phrases.orphaned.format(
            numbers=upper_first(draft.numbers(weakness.numbers)), names="; ".join(weakness.names)
        )


def _not_recorded(draft: Draft) -> Iterator[str]:
    """The reviews that fell due and are not recorded: each, or how many where they are many."""
    missed, phrases = draft.view.outlook.missed, draft.phrases
    for row in missed if len(missed) <= MANY else ():
        yield phrases.not_recorded.format(number=row.number, day=day(row.due_on), days=-row.days)
    if len(missed) > MANY:
        yield phrases.not_recorded_many.format(
            count=len(missed),
            first=missed[0].number,
            last=missed[-1].number,
            since=day(missed[0].due_on),
            until=day(missed[-1].due_on),
        )


def _differing(draft: Draft) -> list[Standing]:
    """Where those who reported differ, even where others have not reported yet."""
    return [standing for standing in flat(draft.view.standings) if standing.apart]


def _of_kind(kind: WeaknessKind, draft: Draft) -> list[Weakness]:
    return [weakness for weakness in draft.weaknesses if weakness.kind is kind]


def _numbers(kind: WeaknessKind, draft: Draft, code: str | None = None) -> list[str]:
    """The numbers with weaknesses of a kind, each once; with `code` those of that party alone."""
    weaknesses = _of_kind(kind, draft)
    rows = [weakness.numbers for weakness in weaknesses if code in (None, weakness.party)]
    return list(dict.fromkeys(chain.from_iterable(rows)))


def _causes(draft: Draft) -> Iterator[str]:
    """Reasons that were given, for reports and amendments; bodies that ended."""
    view = draft.view
    for standing in flat(view.standings):
        if not standing.carried:
            yield from _reasons(standing, draft)
    gone = _numbers(WeaknessKind.GONE, draft)
    for amendment in view.amendments:
        content = amendment.content
        for made in content.changes if came(amendment, content.applies_on, draft) else ():
            if made.kind in ("end", "replaced") and made.reason:
                what = upper_first(in_short(made, draft.speech))
                yield f"{what}: {one_line(draft.speech.said(made.reason))}"
        for one in content.successions:
            if one.to is None and one.on.last <= view.day:
                concerned = touched(one, view.amendments, view.signed)
                if numbers := list(filter(gone.__contains__, concerned)):
                    yield f"{upper_first(draft.numbers(numbers))}: {succession(one, draft)}"


def _reasons(standing: Standing, draft: Draft) -> Iterator[str]:
    """The reasons given for what is on hold or no longer applies, each entry once."""
    for entry in dict.fromkeys(filter(None, standing.latest.values())):
        if entry.status in NEEDS_NOTE and entry.note:
            codes = [code for code, latest in standing.latest.items() if latest is entry]
            yield draft.phrases.cause_given.format(
                number=upper_first(draft.numbers([standing.number])),
                what=draft.speech.entry(entry),
                party=draft.these(codes),
                reason=one_line(entry.note),
            )


def next_period(draft: Draft) -> Iterator[str]:
    """Section IV: the tasks still open, then what is to be put right, then the next review."""
    phrases, speech, outlook = draft.phrases, draft.speech, draft.view.outlook
    for task in draft.view.tasks:
        if not task.settled:
            text = task_sentence(task, draft)
            yield f"{text} {joint(task, draft)}" if task.status or task.overdue else text
    if apart := [standing.number for standing in _differing(draft)]:
        parties = upper_first(draft.all_parties)
        yield phrases.settle.format(parties=parties, numbers=draft.numbers(apart))
    if silent := _of_kind(WeaknessKind.SILENT, draft):
        parties = speech.parties([weakness.party or "" for weakness in silent])
        yield phrases.supply.format(parties=parties)
    for row in outlook.missed[-1:]:
        yield phrases.left_open.format(number=row.number, day=day(row.due_on))
    if outlook.next:
        yield phrases.next_due.format(
            number=outlook.next.number, day=speech.weekday(outlook.next.due_on)
        )
