"""Section II: each commitment with what the parties reported in the period, on what evidence, and
where it stands.
"""

from mou_cli.derived.changes import Changed
from mou_cli.derived.standing import Standing
from mou_cli.documents.report.telling import Block, Kind, Telling, upper_first
from mou_cli.language.phrases.review import result_name
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Accord
from mou_cli.model.records import ProgressEntry
from mou_cli.model.text import one_line
from mou_cli.model.vietnamese import day


def results(of: Telling) -> list[Block]:
    """A heading for each commitment, and under it what there is to say of it."""
    blocks: list[Block] = []
    for each in of.span.changes:
        if each.removed:
            continue
        title = each.now.title.said(of.lang)
        blocks.append(Block(Kind.COMMITMENT, f"{each.now.number}. {title}"))
        blocks += [Block(Kind.TEXT, text) for text in _commitment(each, of)]
    return blocks


def _commitment(each: Changed, of: Telling) -> list[str]:
    now = each.now
    told = [f"{upper_first(text)}." for text in phrasing.changed(now, of.words)]
    mine = [entry for entry in each.new if entry.task is None]
    if now.commitment.ended_on:
        told += [upper_first(_said(entry, of)) for entry in mine]
    else:
        told += _parties(now, mine, of) if any(now.latest.values()) or mine else []
        told.append(joint(now, of))
    return told + [_task(task, each.new, of) for task in now.tasks]


def _parties(
    now: Standing, new: list[ProgressEntry], of: Telling, *, silent: bool = True
) -> list[str]:
    """What was said in the period, in the order of its days; then who said nothing new, or nothing
    at all.
    """
    mine = sorted(new, key=lambda entry: entry.reported_on)
    heard = {
        code
        for entry in mine
        for code in (of.agreement.codes if entry.party is None else (entry.party,))
    }
    told = [upper_first(_said(entry, of)) for entry in mine]
    quiet = [code for code in now.latest if code not in heard and (silent or now.latest[code])]
    said_last = {now.latest[code] for code in quiet}
    if len(quiet) == len(now.latest) > 1 and len(said_last) == 1:  # all said it jointly
        return [*told, _quiet(upper_first(of.all_parties()), said_last.pop(), of)]
    return told + [_quiet(of.party(code), now.latest[code], of) for code in quiet]


def _quiet(who: str, latest: ProgressEntry | None, of: Telling) -> str:
    """That a party said nothing new, and what stands from before."""
    if latest is None:
        return of.said.one_party.format(party=who)
    what, on = phrasing.entry(latest, of.words), day(latest.reported_on)
    if latest.review is not None:
        return of.said.no_judgement.format(party=who, number=latest.review, day=on, what=what)
    return of.said.no_news.format(party=who, day=on, what=what)


def _said(entry: ProgressEntry, of: Telling) -> str:
    """An entry in a sentence, with its evidence; what a person noted follows in their own words."""
    what = phrasing.entry(entry, of.words)
    if entry.review is not None:
        told = of.said.assessed.format(
            number=entry.review, day=day(entry.reported_on), what=what + _result(entry, of)
        )
        told += "."
    else:
        who = (
            of.party(entry.party)
            if entry.party
            else of.said.jointly_said.format(parties=of.all_parties())
        )
        late = of.said.late if entry.reported_on < of.span.first else ""
        on = day(entry.reported_on)
        told = of.said.reported.format(
            party=who, what=what, day=on, evidence=_evidence(entry, of), late=late
        )
    return f"{told} {one_line(entry.note)}" if entry.note else told


def _result(entry: ProgressEntry, of: Telling) -> str:
    """What carrying it out has come to, in the judgement of the review that made the entry."""
    for review in of.span.report.reviews:
        for each in review.assessments:
            if each.id == entry.id and each.result:
                return of.said.result_of.format(result=result_name(each.result, of.lang))
    return ""


def _evidence(entry: ProgressEntry, of: Telling) -> str:
    """The documents that an entry cites, as they are cited."""
    return (
        of.said.by_document.format(documents="; ".join(of.cite(each) for each in entry.evidence))
        if entry.evidence
        else ""
    )


def spoke(now: Standing) -> list[str]:
    """The codes of the parties that have reported."""
    return [code for code in now.latest if code not in now.silent]


def alike(now: Standing) -> bool:
    """Whether all who reported gave the same percentage, or none."""
    return len({entry.percent for entry in now.latest.values() if entry}) <= 1


def joint(now: Standing, of: Telling) -> str:
    """Where it stands jointly, how the parties' reports go together, and where it is against its
    due date.
    """
    return " ".join(part for part in (_together(now, of), _deadline(now, of)) if part)


def _together(now: Standing, of: Telling) -> str:
    if now.status is None:
        return upper_first(of.said.nobody.format(parties=of.all_parties()))
    status, parties = phrasing.status(now.status, of.words), of.all_parties()
    if now.accord is Accord.AGREED:
        phrase = of.said.stands_agreed if alike(now) else of.said.stands_agreed_percents
        return phrase.format(parties=parties, status=status)
    if now.accord is Accord.DIFFERS:
        return of.said.stands_differing.format(parties=parties, status=status)
    silent = phrasing.parties(now.silent, of.agreement, of.words)
    reported = phrasing.parties(spoke(now), of.agreement, of.words)
    phrase = of.said.stands_some_differ if now.apart else of.said.stands_one_sided
    return phrase.format(status=status, reported=reported, silent=silent)


def _deadline(now: Standing, of: Telling) -> str:
    """Overdue, or done in time or late; else by when a commitment is due, as a task says that with
    its text.
    """
    if now.binding is None:
        return ""
    due = of.said.due.format(day=of.due(now.binding))
    if not now.overdue and not now.done:
        return "" if now.task else f"{upper_first(due)}."
    told = of.more.timings[of.span.report.timing(now)] if now.done else of.said.overdue
    return f"{told}." if now.task else f"{told} ({due})."


def task_said(task: Standing, of: Telling) -> str:
    """A task with its number and its facts as a sentence, whatever sign its text ends with."""
    assert task.task
    facts = task_facts(task, of)
    text = task.task.text.rstrip(". ")
    told = of.said.task.format(number=task.number, text=text, facts=facts)
    return told if facts or text[-1:] not in "?!…" else told.removesuffix(".")


def task_facts(task: Standing, of: Telling) -> str:
    """By when a task is due and who leads it, in brackets; empty where neither is known."""
    assert task.task
    facts = []
    if task.due_on:
        facts.append(of.said.due.format(day=of.due(task.due_on)))
    elif task.task.by_review:
        facts.append(of.said.due_by_review.format(number=task.task.by_review))
    if task.lead_agencies:
        facts.append(of.said.lead.format(names="; ".join(of.leads(task, " – "))))
    return f" ({'; '.join(facts)})" if facts else ""


def _task(task: Standing, new: tuple[ProgressEntry, ...], of: Telling) -> str:
    """A task, what was said of it in the period, and what it has come to."""
    assert task.task
    told = task_said(task, of)
    if mine := [entry for entry in new if entry.task == task.number]:
        told = " ".join([told, *_parties(task, mine, of, silent=False)])
    if task.task.carried_to:
        return f"{told} {of.said.carried.format(number=task.task.carried_to)}"
    return f"{told} {joint(task, of)}"
