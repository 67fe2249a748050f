"""Section II: each commitment with what was reported in the period, and where it stands."""

from collections.abc import Sequence

from mou_cli.derived.changes import Changed
from mou_cli.derived.standing import Standing
from mou_cli.derived.statistics import timing
from mou_cli.documents.report.draft import Block, Draft, Kind, upper_first
from mou_cli.language.sentences.standings import changed
from mou_cli.model.agreement import Accord
from mou_cli.model.records import ProgressEntry
from mou_cli.model.text import one_line
from mou_cli.model.vietnamese import day


def results(draft: Draft) -> list[Block]:
    """A heading for each commitment, and under it what there is to say of it."""
    blocks: list[Block] = []
    for row in draft.period.changes:
        if not row.removed:
            title = draft.speech.said(row.now.title)
            blocks.append(Block(Kind.COMMITMENT, f"{row.now.number}. {title}"))
            blocks += [Block(Kind.TEXT, text) for text in _commitment(row, draft)]
    return blocks


def _commitment(row: Changed, draft: Draft) -> list[str]:
    now = row.now
    texts = [f"{upper_first(text)}." for text in changed(now, draft.speech)]
    entries = [entry for entry in row.new if entry.task is None]
    if now.commitment.ended_on:
        texts += [upper_first(_entry(entry, draft)) for entry in entries]
    else:
        texts += _parties(now, entries, draft) if any(now.latest.values()) or entries else []
        texts.append(joint(now, draft))
    return texts + [_task(task, row.new, draft) for task in now.tasks]


def _parties(
    now: Standing, entries: Sequence[ProgressEntry], draft: Draft, *, silent: bool = True
) -> list[str]:
    """What was said in the period, in the order of its days; then who said nothing new."""
    entries = sorted(entries, key=lambda entry: entry.reported_on)
    codes = draft.agreement.codes
    heard: set[str] = set()
    for entry in entries:
        heard |= set(codes) if entry.party is None else {entry.party}
    texts = [upper_first(_entry(entry, draft)) for entry in entries]
    quiet = [code for code in now.latest if code not in heard and (silent or now.latest[code])]
    last = {now.latest[code] for code in quiet}
    if len(quiet) == len(now.latest) > 1 and len(last) == 1:  # all said it jointly
        return [*texts, _quiet(upper_first(draft.all_parties()), last.pop(), draft)]
    return texts + [_quiet(draft.speech.party(code), now.latest[code], draft) for code in quiet]


def _quiet(who: str, latest: ProgressEntry | None, draft: Draft) -> str:
    """That a party said nothing new, and what stands from before."""
    phrases = draft.phrases
    if latest is None:
        return phrases.one_party.format(party=who)
    what, on = draft.speech.entry(latest), day(latest.reported_on)
    if latest.review is not None:
        return phrases.no_judgement.format(party=who, number=latest.review, day=on, what=what)
    return phrases.no_news.format(party=who, day=on, what=what)


def _entry(entry: ProgressEntry, draft: Draft) -> str:
    """An entry in a sentence, with its evidence; a person's note follows in their own words."""
    phrases, on = draft.phrases, day(entry.reported_on)
    what = draft.speech.entry(entry)
    if entry.review is not None:
        what += _result(entry, draft)
        text = f"{phrases.assessed.format(number=entry.review, day=on, what=what)}."
    else:
        jointly = phrases.jointly_said.format(parties=draft.all_parties())
        who = draft.speech.party(entry.party) if entry.party else jointly
        late = phrases.late if entry.reported_on < draft.period.first else ""
        evidence = _evidence(entry, draft)
        text = phrases.reported.format(party=who, what=what, day=on, evidence=evidence, late=late)
    return f"{text} {one_line(entry.note)}" if entry.note else text


def _result(entry: ProgressEntry, draft: Draft) -> str:
    """What carrying it out has achieved, in the judgement of the review that made the entry."""
    for review in draft.view.reviews:
        for assessment in review.assessments:
            if assessment.id == entry.id and assessment.result:
                result = draft.speech.result(assessment.result)
                return draft.phrases.result_of.format(result=result)
    return ""


def _evidence(entry: ProgressEntry, draft: Draft) -> str:
    """The documents that an entry cites, as they are cited."""
    if not entry.evidence:
        return ""
    documents = "; ".join(draft.cite(text) for text in entry.evidence)
    return draft.phrases.by_document.format(documents=documents)


def spoke(now: Standing) -> list[str]:
    """The codes of the parties that have reported."""
    return [code for code in now.latest if code not in now.silent]


def alike(now: Standing) -> bool:
    """Whether all who reported gave the same percentage, or none."""
    return len({entry.percent for entry in now.latest.values() if entry}) <= 1


def joint(now: Standing, draft: Draft) -> str:
    """Where it stands jointly, how the reports agree, and where it is against its due date."""
    return " ".join(filter(None, (_together(now, draft), _deadline(now, draft))))


def _together(now: Standing, draft: Draft) -> str:
    phrases, speech, parties = draft.phrases, draft.speech, draft.all_parties()
    if now.status is None:
        return upper_first(phrases.nobody.format(parties=parties))
    status = speech.status(now.status)
    if now.accord is Accord.AGREED:
        phrase = phrases.stands_agreed if alike(now) else phrases.stands_agreed_percents
        return phrase.format(parties=parties, status=status)
    if now.accord is Accord.DIFFERS:
        return phrases.stands_differing.format(parties=parties, status=status)
    silent, reported = speech.parties(now.silent), speech.parties(spoke(now))
    phrase = phrases.stands_some_differ if now.apart else phrases.stands_one_sided
    return phrase.format(status=status, reported=reported, silent=silent)


def _deadline(now: Standing, draft: Draft) -> str:
    """ "Overdue", "done in time" or "done late"; otherwise the due date.

    A task's own sentence has its due date already.
    """
    if now.binding is None:
        return ""
    due = draft.phrases.due.format(day=draft.due(now.binding))
    if not now.overdue and not now.done:
        return "" if now.task else f"{upper_first(due)}."
    text = draft.phrases.overdue
    if now.done:
        text = draft.speech.review.timings[timing(now, draft.view)]
    return f"{text}." if now.task else f"{text} ({due})."


def task_sentence(standing: Standing, draft: Draft) -> str:
    """A task with its number and its facts as a sentence, whatever sign its text ends with."""
    facts, title = _task_facts(standing, draft), draft.speech.said(standing.title)
    text = title.rstrip(". ")
    sentence = draft.phrases.task.format(number=standing.number, text=text, facts=facts)
    return sentence if facts or text[-1:] not in "?!…" else sentence.removesuffix(".")


def _task_facts(standing: Standing, draft: Draft) -> str:
    """By when a task is due and who leads it, in brackets; empty where neither is known."""
    phrases, task = draft.phrases, standing.task
    facts = []
    if standing.due_on:
        facts.append(phrases.due.format(day=draft.due(standing.due_on)))
    elif task and task.by_review:
        facts.append(phrases.due_by_review.format(number=task.by_review))
    if standing.lead_agencies:
        facts.append(phrases.lead.format(names="; ".join(draft.leads(standing, " – "))))
    return f" ({'; '.join(facts)})" if facts else ""


def _task(standing: Standing, new: Sequence[ProgressEntry], draft: Draft) -> str:
    """A task, what was said of it in the period, and what became of it."""
    text = task_sentence(standing, draft)
    if entries := [entry for entry in new if entry.task == standing.number]:
        text = " ".join([text, *_parties(standing, entries, draft, silent=False)])
    if standing.task and standing.task.carried_to:
        return f"{text} {draft.phrases.carried.format(number=standing.task.carried_to)}"
    return f"{text} {joint(standing, draft)}"
