"""Sections III and IV: how it is judged, and what is to be done next."""

from collections.abc import Iterator, Mapping

from mou_cli.derived.amendments import touched
from mou_cli.derived.standing import NEEDS_NOTE, STALE_DAYS, Standing, flat
from mou_cli.derived.statistics import Timing, Timings
from mou_cli.derived.weaknesses import Kind as WeaknessKind
from mou_cli.derived.weaknesses import Weakness
from mou_cli.documents.report.draft import Block, Draft, Kind, upper_first
from mou_cli.documents.report.leadership import MANY, came, succession
from mou_cli.documents.report.results import joint, spoke, task_sentence
from mou_cli.language.sentences.amendments import in_short
from mou_cli.language.speech import counted
from mou_cli.model.agreement import Status
from mou_cli.model.text import one_line
from mou_cli.model.vietnamese import day

_UNDATED = (Timing.NO_DEADLINE, Timing.GONE)


def assessment(draft: Draft) -> list[Block]:
    """Section III: results from the counts, shortcomings from the weaknesses, causes as given."""
    phrases = draft.phrases
    parts = {
        phrases.results: _results(draft),
        phrases.shortcomings: list(_shortcomings(draft)),
        phrases.causes: list(_causes(draft)),
    }
    blocks = []
    for title, texts in parts.items():
        blocks.append(Block(Kind.PART, title))
        blocks += [Block(Kind.TEXT, text) for text in texts] or [Block(Kind.BLANK)]
    return blocks


def _results(draft: Draft) -> list[str]:
    words, figures = draft.speech.words, draft.period.statistics
    texts = [_counts(draft), *_against_due(words.commitments, figures.commitments, draft)]
    texts += _reports(draft) + _tasks(draft)
    return texts + _against_due(words.tasks, figures.tasks, draft)


def _counts(draft: Draft) -> str:
    """How many commitments have each status, and had at the beginning of the period."""
    phrases, period = draft.phrases, draft.period
    count, tally = len(draft.agreement.commitments), _tally(period.statistics.statuses, draft)
    text = counted(phrases.counts, count, day=day(period.last), tally=tally)
    if period.review and (then := period.statistics_then):
        number, tally = period.review.number, _tally(then.statuses, draft)
        text += " " + phrases.counts_then.format(number=number, day=day(then.day), tally=tally)
    return text


def _reports(draft: Draft) -> list[str]:
    """How many reports came in the period."""
    phrases = draft.phrases
    new = []
    for row in draft.period.changes:
        new += [entry for entry in row.new if entry.review is None]
    if not new:
        return []
    jointly = sum(entry.party is None for entry in new)
    shown = sum(bool(entry.evidence) for entry in new)
    parts = [phrases.entries_jointly.format(count=jointly)] if jointly else []
    parts += [phrases.entries_shown.format(count=shown)] if shown else []
    which = phrases.entries_of_which.format(parts=", ".join(parts)) if parts else ""
    return [phrases.entries.format(count=len(new), parts=which)]


def _tasks(draft: Draft) -> list[str]:
    """How many tasks are done."""
    phrases, every = draft.phrases, draft.view.tasks
    tasks = [task for task in every if task.counted]
    if not tasks:
        return []
    done = sum(task.done for task in tasks)
    apart = phrases.not_counted if len(tasks) < len(every) else ""
    phrase = phrases.tasks_done if done else phrases.tasks_none
    return [counted(phrase, len(tasks), done=done, apart=apart)]


def _against_due(what: str, timings: Timings, draft: Draft) -> list[str]:
    """How many of those with a due date were done in time, late, not yet, jointly."""
    names = draft.speech.review.timings
    parts = []
    for timing, count in timings[None].items():
        if count and timing not in _UNDATED:
            parts.append(f"{count} {names[timing].lower()}")
    return [draft.phrases.against_due.format(what=what, tally="; ".join(parts))] if parts else []


def _tally(statuses: Mapping[Status | None, int], draft: Draft) -> str:
    """How many commitments have each status."""
    parts = []
    for status, count in statuses.items():
        if count:
            name = draft.speech.status(status)
            parts.append(counted(draft.phrases.tally, count, status=name))
    return ", ".join(parts)


def _shortcomings(draft: Draft) -> Iterator[str]:
    phrases, speech = draft.phrases, draft.speech
    yield from _not_recorded(draft)
    for weakness in _of_kind(WeaknessKind.SILENT, draft):
        party, numbers = speech.party(weakness.party), draft.numbers(weakness.numbers)
        yield phrases.silent.format(party=party, numbers=numbers)
    for standing in _differing(draft):
        codes, number = spoke(standing), draft.numbers([standing.number])
        reports = {code: speech.entry(standing.latest[code]) for code in codes}
        parties, what = upper_first(draft.these(codes)), "; ".join(speech.by_party(reports))
        yield phrases.differing.format(parties=parties, number=number, what=what)
    for kind, phrase in (
        (WeaknessKind.OVERDUE, phrases.overdue_numbers),
        (WeaknessKind.STALE, phrases.stale),
        (WeaknessKind.NO_EVIDENCE, phrases.missing_evidence),
        (WeaknessKind.NO_DUE, phrases.missing_due),
    ):
        if cases := _numbers(_of_kind(kind, draft)):
            yield phrase.format(numbers=draft.numbers(cases), days=STALE_DAYS)
    without_lead = _of_kind(WeaknessKind.NO_LEAD, draft)
    for code in draft.agreement.codes:
        if cases := _numbers([each for each in without_lead if each.party == code]):
            party, tasks = speech.party(code), draft.numbers(cases)
            yield phrases.missing_lead.format(party=party, numbers=tasks)
    for weakness in _of_kind(WeaknessKind.GONE, draft):
        numbers = upper_first(draft.numbers(weakness.numbers))
        yield phrases.orphaned.format(numbers=numbers, names="; ".join(weakness.names))


def _not_recorded(draft: Draft) -> Iterator[str]:
    """The reviews that fell due and are not recorded: each, or how many where they are many."""
    missed, phrases = draft.view.outlook.missed, draft.phrases
    if len(missed) > MANY:
        first, last = missed[0], missed[-1]
        numbers = {"count": len(missed), "first": first.number, "last": last.number}
        since, until = day(first.due_on), day(last.due_on)
        yield phrases.not_recorded_many.format(**numbers, since=since, until=until)
        return
    for row in missed:
        due = day(row.due_on)
        yield phrases.not_recorded.format(number=row.number, day=due, days=-row.days)


def _differing(draft: Draft) -> list[Standing]:
    """Where those who reported differ, even where others have not reported yet."""
    return [standing for standing in flat(draft.view.standings) if standing.apart]


def _of_kind(kind: WeaknessKind, draft: Draft) -> list[Weakness]:
    return [weakness for weakness in draft.period.weaknesses if weakness.kind is kind]


def _numbers(weaknesses: list[Weakness]) -> list[str]:
    """The numbers of several weaknesses, each once."""
    numbers: list[str] = []
    for weakness in weaknesses:
        numbers += weakness.numbers
    return list(dict.fromkeys(numbers))


def _causes(draft: Draft) -> Iterator[str]:
    """Reasons that were given, for reports and amendments; bodies that ended."""
    for standing in flat(draft.view.standings):
        if not standing.carried:
            yield from _reasons(standing, draft)
    gone = _numbers(_of_kind(WeaknessKind.GONE, draft))
    view = draft.view
    for amendment in view.amendments:
        content = amendment.content
        for made in content.changes if came(amendment, content.applies_on, draft) else ():
            if made.kind in ("end", "replaced") and made.reason:
                what = upper_first(in_short(made, draft.speech))
                yield f"{what}: {one_line(draft.speech.said(made.reason))}"
        for one in content.successions:
            ended = one.to is None and one.on.last <= draft.period.last
            concerned = touched(one, view.amendments, view.signed) if ended else []
            if numbers := [number for number in concerned if number in gone]:
                yield f"{upper_first(draft.numbers(numbers))}: {succession(one, draft)}"


def _reasons(standing: Standing, draft: Draft) -> Iterator[str]:
    """The reasons given for what is on hold or no longer applies, each entry once."""
    entries = {entry.id: entry for entry in standing.latest.values() if entry}
    for entry in entries.values():
        if entry.status in NEEDS_NOTE and entry.note:
            codes = [code for code, latest in standing.latest.items() if latest is entry]
            yield draft.phrases.cause_given.format(
                number=upper_first(draft.numbers([standing.number])),
                what=draft.speech.entry(entry),
                party=draft.these(codes),
                reason=one_line(entry.note),
            )


def next_period(draft: Draft) -> list[Block]:
    """Section IV: the tasks still open, then what is to be put right, then the next review."""
    phrases, speech = draft.phrases, draft.speech
    texts = []
    for task in draft.view.tasks:
        if not task.settled:
            text = task_sentence(task, draft)
            texts.append(f"{text} {joint(task, draft)}" if task.status or task.overdue else text)
    if apart := [standing.number for standing in _differing(draft)]:
        parties = upper_first(draft.all_parties())
        texts.append(phrases.settle.format(parties=parties, numbers=draft.numbers(apart)))
    if silent := _of_kind(WeaknessKind.SILENT, draft):
        parties = speech.parties([weakness.party or "" for weakness in silent])
        texts.append(phrases.supply.format(parties=parties))
    outlook = draft.view.outlook
    for row in outlook.missed[-1:]:
        texts.append(phrases.left_open.format(number=row.number, day=day(row.due_on)))
    if outlook.next:
        due = speech.weekday(outlook.next.due_on)
        texts.append(phrases.next_due.format(number=outlook.next.number, day=due))
    return [Block(Kind.TEXT, text) for text in texts]
