"""Section II: each commitment with what was reported in the period, and where it stands."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from mou_cli.derived.changes import Changed
from mou_cli.derived.standing import Standing
from mou_cli.derived.statistics import timing
from mou_cli.documents.report.draft import Block, Draft, Kind, upper_first
from mou_cli.language.sentences.standings import changed
from mou_cli.model.agreement import Accord
from mou_cli.model.records import ProgressEntry
from mou_cli.model.text import one_line
from mou_cli.model.vietnamese import day


def results(draft: Draft) -> Iterator[Block]:
    """A heading for each commitment, and under it what there is to say of it."""
    for row in draft.changes:
        if not row.removed:
            yield Block(f"{row.now.number}. {draft.speech.said(row.now.title)}", Kind.HEADING)
            yield from map(Block, _commitment(row, draft))


def _commitment(row: Changed, draft: Draft) -> Iterator[str]:
    now = row.now
    for text in changed(now, draft.speech):
        yield f"{upper_first(text)}."
    entries = [entry for entry in row.new if entry.task is None]
    if now.commitment.ended_on:
        for entry in entries:
            yield _entry(entry, draft)
    else:
        if any(now.latest.values()) or entries:
            yield from _parties(now, entries, draft)
        yield joint(now, draft)
    for task in now.tasks:
        yield _task(task, row.new, draft)


def _parties(
    now: Standing, entries: Sequence[ProgressEntry], draft: Draft, *, silent: bool = True
) -> Iterator[str]:
    """What was said in the period, in the order of its days; then who said nothing new."""
    for entry in sorted(entries, key=attrgetter("reported_on")):
        yield _entry(entry, draft)
    heard = {entry.party for entry in entries}
    quiet = {}
    for code, latest in now.latest.items():
        if heard.isdisjoint((code, None)) and (silent or latest):
            quiet[code] = latest
    last = set(quiet.values())
    if len(quiet) == len(now.latest) > 1 and len(last) == 1:  # all said it jointly
        yield _quiet(upper_first(draft.all_parties), last.pop(), draft)
        return
    for code, latest in quiet.items():
        yield _quiet(draft.speech.party(code), latest, draft)


def _quiet(who: str, latest: ProgressEntry | None, draft: Draft) -> str:
    """That a party said nothing new, and what stands from before."""
    phrases = draft.phrases
    if latest is None:
        return phrases.one_party.format(party=who)
    what, on = draft.speech.entry(latest), day(latest.reported_on)
    phrase = phrases.no_news if latest.review is None else phrases.no_judgement
    return phrase.format(party=who, number=latest.review, day=on, what=what)


def _entry(entry: ProgressEntry, draft: Draft) -> str:
    """An entry in a sentence, with its evidence; a person's note follows in their own words."""
    phrases, on, what = draft.phrases, day(entry.reported_on), draft.speech.entry(entry)
    if entry.review is not None:
        what += _result(entry, draft)
        text = f"{phrases.assessed.format(number=entry.review, day=on, what=what)}."
    else:
        documents = "; ".join(map(draft.cite, entry.evidence))
        text = phrases.reported.format(
            party=draft.speech.party(entry.party)
            if entry.party
            else phrases.jointly_said.format(parties=draft.all_parties),
            what=what,
            day=on,
            evidence=phrases.by_document.format(documents=documents) if documents else "",
            late=phrases.late if entry.reported_on < draft.first else "",
        )
    return upper_first(f"{text} {one_line(entry.note)}" if entry.note else text)


def _result(entry: ProgressEntry, draft: Draft) -> str:
    """What carrying it out has achieved, in the judgement of the review that made the entry."""
    for review in draft.view.reviews:
        for one in review.assessments:
            if one.id == entry.id and one.result:
                return draft.phrases.result_of.format(result=draft.speech.result(one.result))
    return ""


def spoke(now: Standing) -> list[str]:
    """The codes of the parties that have reported."""
    return [code for code in now.latest if code not in now.silent]


def alike(now: Standing) -> bool:
    """Whether all who reported gave the same percentage, or none."""
    return len({entry.percent for entry in now.latest.values() if entry}) <= 1


def joint(now: Standing, draft: Draft) -> str:
    """Where it stands jointly, how the reports agree, and where it is against its due date."""
    phrases, speech = draft.phrases, draft.speech
    sentences = {
        Accord.NONE: phrases.nobody,
        Accord.AGREED: phrases.stands_agreed if alike(now) else phrases.stands_agreed_percents,
        Accord.DIFFERS: phrases.stands_differing,
        Accord.ONE_SIDED: phrases.stands_some_differ if now.apart else phrases.stands_one_sided,
    }
    text = sentences[now.accord].format(
        parties=draft.all_parties,
        status=speech.status(now.status),
        reported=speech.parties(spoke(now)),
        silent=speech.parties(now.silent),
    )
    return " ".join(filter(None, (upper_first(text), _deadline(now, draft))))


def _deadline(now: Standing, draft: Draft) -> str:
    """That it is overdue, was done in time or was done late; otherwise the due date.

    A task's own sentence has its due date already.
    """
    if now.binding is None:
        return ""
    due = draft.due(now.binding)
    if not now.overdue and not now.done:
        return "" if now.task else f"{upper_first(due)}."
    text = draft.phrases.overdue
    if now.done:
        text = draft.speech.review.timings[timing(now, draft.view)]
    return f"{text}." if now.task else f"{text} ({due})."


def task_sentence(standing: Standing, draft: Draft) -> str:
    """A task with its number and its facts as a sentence, whatever sign its text ends with."""
    phrases, task, leads = draft.phrases, standing.task, standing.lead_agencies
    facts = []
    if standing.due_on:
        facts.append(draft.due(standing.due_on))
    elif task and task.by_review:
        facts.append(phrases.due_by_review.format(number=task.by_review))
    codes = [code for code in draft.agreement.codes if code in leads]
    names = "; ".join(f"{draft.speech.party(code)} – {leads[code]}" for code in codes)
    if leads:
        facts.append(phrases.lead.format(names=names))
    text, known = draft.speech.said(standing.title).rstrip(". "), "; ".join(facts)
    sentence = phrases.task.format(
        number=standing.number, text=text, facts=f" ({known})" if known else ""
    )
    return sentence if known or text[-1:] not in "?!…" else sentence.removesuffix(".")


def _task(standing: Standing, new: Sequence[ProgressEntry], draft: Draft) -> str:
    """A task, what was said of it in the period, and what became of it."""
    text = task_sentence(standing, draft)
    if entries := [entry for entry in new if entry.task == standing.number]:
        text = " ".join([text, *_parties(standing, entries, draft, silent=False)])
    if standing.task and standing.task.carried_to:
        return f"{text} {draft.phrases.carried.format(number=standing.task.carried_to)}"
    return f"{text} {joint(standing, draft)}"
