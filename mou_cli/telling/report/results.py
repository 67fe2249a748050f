"""Section II: each commitment with what the parties reported in the period, on what evidence, and where it stands."""

from mou_cli import phrasing
from mou_cli.course import Changed
from mou_cli.model import Accord
from mou_cli.records import ProgressEntry
from mou_cli.standing import Standing
from mou_cli.telling.report import Block, Kind, Telling, upper_first
from mou_cli.vietnamese import day
from mou_cli.words.period import result_name


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
    known = phrasing.changed(each.then, of.words) if each.then else []
    told = [f"{upper_first(text)}." for text in phrasing.changed(now, of.words) if text not in known]
    if all(entry is None for entry in now.latest.values()) and not each.new:
        told += [] if now.commitment.ended_on else [upper_first(of.said.nobody.format(parties=of.all_parties()))]
    else:
        told += _parties(now, each.new, of)
        told += [] if now.commitment.ended_on else [joint(now, of)]
    return told + [_task(task, each.new, of) for task in now.tasks]


def _parties(now: Standing, new: tuple[ProgressEntry, ...], of: Telling) -> list[str]:
    """What was said in the period, in the order of its days; then which party said nothing new, or nothing at all."""
    mine = sorted((entry for entry in new if entry.task is None), key=lambda entry: entry.reported_on)
    told = [upper_first(_said(entry, of)) for entry in mine]
    for code, latest in now.latest.items():
        if latest is None:
            told.append(of.said.one_party.format(party=of.party(code)))
        elif latest not in mine:
            together = latest.party is None and all(latest is each for each in now.latest.values())
            who = upper_first(of.all_parties()) if together else of.party(code)
            what = phrasing.entry(latest, of.words)
            told.append(of.said.no_news.format(party=who, day=day(latest.reported_on), what=what))
    return list(dict.fromkeys(told))  # what all said jointly is said once


def _said(entry: ProgressEntry, of: Telling) -> str:
    """An entry in a sentence, with its evidence; what a person noted follows in their own words."""
    what = phrasing.entry(entry, of.words)
    if entry.review is not None:
        told = of.said.assessed.format(number=entry.review, day=day(entry.reported_on), what=what + _result(entry, of))
        told += "."
    else:
        who = of.party(entry.party) if entry.party else of.said.jointly_said.format(parties=of.all_parties())
        told = of.said.reported.format(party=who, what=what, day=day(entry.reported_on), evidence=evidence(entry, of))
    return f"{told} {_closed(entry.note)}" if entry.note else told


def _result(entry: ProgressEntry, of: Telling) -> str:
    """What carrying it out has come to, in the judgement of the review that made the entry."""
    for review in of.span.report.reviews:
        for each in review.assessments:
            if each.id == entry.id and each.result:
                return f" ({result_name(each.result, of.lang)})"
    return ""


def evidence(entry: ProgressEntry, of: Telling) -> str:
    """The documents that an entry cites, as they are cited."""
    return (
        of.said.by_document.format(documents="; ".join(of.cite(each) for each in entry.evidence))
        if entry.evidence
        else ""
    )


def _closed(note: str) -> str:
    """A note as a sentence that has an end."""
    text = " ".join(note.split())
    return text if text[-1:] in ".!?…”" else f"{text}."


def joint(now: Standing, of: Telling) -> str:
    """Where it stands jointly, and how the parties' reports go together."""
    status = phrasing.status(now.status, of.words)
    if now.accord is Accord.AGREED:
        told = of.said.stands_agreed.format(parties=of.all_parties(), status=status)
    elif now.accord is Accord.DIFFERS:
        told = of.said.stands_differing.format(parties=of.all_parties(), status=status)
    else:
        silent = phrasing.parties(now.silent, of.agreement, of.words)
        told = of.said.stands_one_sided.format(status=status, silent=silent)
    if now.overdue and now.due_on:
        told += " " + of.said.overdue.format(day=phrasing.partial(now.due_on, of.words))
    return told


def task_facts(task: Standing, of: Telling) -> str:
    """By when a task is due and who leads it, in brackets; empty where neither is known."""
    assert task.task
    facts = []
    if task.due_on:
        facts.append(of.said.due.format(day=phrasing.partial(task.due_on, of.words)))
    elif task.task.by_review:
        facts.append(of.said.due_by_review.format(number=task.task.by_review))
    if task.lead_agencies:
        facts.append(of.said.lead.format(names="; ".join(of.leads(task, " – "))))
    return f" ({'; '.join(facts)})" if facts else ""


def _task(task: Standing, new: tuple[ProgressEntry, ...], of: Telling) -> str:
    """A task, what was said of it in the period, and what it has come to."""
    assert task.task
    told = of.said.task.format(number=task.number, text=task.task.text.rstrip(". "), facts=task_facts(task, of))
    for entry in new:
        if entry.task == task.number:
            told += f" {upper_first(_said(entry, of))}"
    if task.task.carried_to:
        return f"{told} {of.said.carried.format(number=task.task.carried_to)}"
    if task.status is None:
        return f"{told} {upper_first(of.said.nobody.format(parties=of.all_parties()))}"
    return f"{told} {joint(task, of)}"
