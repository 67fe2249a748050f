"""What became different, commitment by commitment."""

from collections.abc import Mapping, Sequence

from mou_cli.derived.changes import Changed
from mou_cli.derived.standing import Standing
from mou_cli.language.phrases.common import Words
from mou_cli.language.phrases.review import Period
from mou_cli.language.sentences import values as phrasing
from mou_cli.language.sentences.line import Line
from mou_cli.model.agreement import Agreement, PartialDate
from mou_cli.model.records import ProgressEntry
from mou_cli.model.text import one_line
from mou_cli.model.vietnamese import day

_UNDER_THE_DAY = 19  # where what an entry says begins, behind its day


def lines(found: Sequence[Changed], agreement: Agreement, words: Words, more: Period) -> list[Line]:
    """A block for each commitment with something to tell, then the numbers of those without."""
    told: list[Line] = []
    for each in found:
        if each.anything:
            told.append(Line(f"{each.now.number:>3}  {each.now.title.said(words.lang)}", 5, "bold"))
            for text in _block(each, agreement, words, more):
                told.append(Line(f"     {text}", _UNDER_THE_DAY if text.startswith(" ") else 7))
            told.append(Line(""))
    if quiet := [each.now.number for each in found if not each.anything]:
        told.append(Line(more.unchanged_numbers.format(numbers=", ".join(quiet)), 2, "dim"))
    return told


def _block(each: Changed, agreement: Agreement, words: Words, more: Period) -> list[str]:
    now, then = each.now, each.then
    if each.removed:
        return [more.is_gone]
    told = [more.is_new] if then is None else []
    if then is not None:
        told += amended(then, now, agreement, words, more)
        for code in agreement.codes:
            before, after = (phrasing.entry(at.latest.get(code), words) for at in (then, now))
            if before != after:
                told.append(f"{phrasing.party(code, agreement, words)}: {before} → {after}")
        before, after = (
            phrasing.joint(then, agreement, words),
            phrasing.joint(now, agreement, words),
        )
        if before != after:
            told.append(f"{words.col_joint}: {before} → {after}")
    if each.new:
        told.append(phrasing.counted(more.new_entries, len(each.new)))
        told += [f"  {entry_line(entry, agreement, words)}" for entry in each.new]
    told += [
        more.entry_gone.format(what=entry_line(entry, agreement, words)) for entry in each.gone
    ]
    told += [f"{more.task_new}: {_task(task)}" for task in each.tasks]
    told += [f"{more.task_gone}: {_task(task)}" for task in each.tasks_gone]
    for old, new in each.assigned:
        told += [f"{new.number}: {line}" for line in _assigned(old, new, agreement, words)]
    told += [f"{more.task_done}: {_task(task)}" for task in each.done]
    told += [f"{more.came_overdue}: {_overdue(late, words)}" for late in each.overdue]
    return told


def amended(
    before: Standing, after: Standing, agreement: Agreement, words: Words, more: Period
) -> list[str]:
    """What amendments and successions made different: words, bodies, an end."""
    then, now = before.commitment, after.commitment
    known = phrasing.changed(before, words)
    told = [
        f"{more.amended}: {said}" for said in phrasing.changed(after, words) if said not in known
    ]
    if (then.title, then.text, then.clauses) != (now.title, now.text, now.clauses):
        told.append(more.change_kinds["new-text"].format(number=now.number, by=""))
    led = _led(then.lead_agencies or {}, now.lead_agencies or {}, agreement, words)
    told += led
    if then.due_on != now.due_on:
        told.append(_due(then.due_on, now.due_on, words))
    for label, old, new in (
        (
            words.field,
            then.field and then.field.said(words.lang),
            now.field and now.field.said(words.lang),
        ),
        (words.bodies, "" if led else "; ".join(then.bodies), "" if led else "; ".join(now.bodies)),
        (words.text_status, phrasing.text_status(then, words), phrasing.text_status(now, words)),
    ):
        if old != new:
            told.append(f"{label}: {old or words.not_stated} → {new or words.not_stated}")
    return told or ([more.amended] if then != now else [])


def _assigned(old: Standing, new: Standing, agreement: Agreement, words: Words) -> list[str]:
    told = _led(old.lead_agencies, new.lead_agencies, agreement, words)
    return told + ([_due(old.due_on, new.due_on, words)] if old.due_on != new.due_on else [])


def _led(
    old: Mapping[str, str], new: Mapping[str, str], agreement: Agreement, words: Words
) -> list[str]:
    told = []
    for code in agreement.codes:
        before, after = old.get(code), new.get(code)
        if before != after:
            lead = f"{words.lead_agencies} ({phrasing.party(code, agreement, words)})"
            told.append(f"{lead}: {before or words.not_stated} → {after or words.not_stated}")
    return told


def _due(old: PartialDate | None, new: PartialDate | None, words: Words) -> str:
    return f"{words.due_date}: {phrasing.partial(old, words)} → {phrasing.partial(new, words)}"


def _task(standing: Standing) -> str:
    return f"{standing.number} {standing.task.text}" if standing.task else standing.number


def _overdue(standing: Standing, words: Words) -> str:
    return f"{_task(standing)} ({phrasing.partial(standing.due_on, words)})"


def entry_line(entry: ProgressEntry, agreement: Agreement, words: Words) -> str:
    """An entry in a line: its day, whose it is, what it says, its evidence, what was noted."""
    task = f"{entry.task} · " if entry.task else ""
    line = f"{day(entry.reported_on)}  {task}{phrasing.party(entry.party, agreement, words)}: "
    line += phrasing.entry(entry, words)
    if entry.review is not None:
        line += f" · {words.agreed_by_review.format(number=entry.review)}"
    line += f" – {'; '.join(entry.evidence)}" if entry.evidence else ""
    return line + (f" · {one_line(entry.note)}" if entry.note else "")
