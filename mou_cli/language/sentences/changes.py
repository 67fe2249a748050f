"""What changed between two views, commitment by commitment."""

from collections.abc import Mapping, Sequence

from mou_cli.derived.changes import Changed
from mou_cli.derived.standing import Standing
from mou_cli.language.sentences.line import Line
from mou_cli.language.sentences.standings import changed, text_status
from mou_cli.language.speech import Speech, counted
from mou_cli.model.agreement import PartialDate
from mou_cli.model.records import ProgressEntry
from mou_cli.model.text import one_line
from mou_cli.model.vietnamese import day

_BEHIND_THE_DAY = 19  # where the text of an entry begins


def lines(rows: Sequence[Changed], speech: Speech) -> list[Line]:
    """A block for each commitment that changed, then the numbers of those that did not."""
    text: list[Line] = []
    unchanged = []
    for row in rows:
        if not row.anything:
            unchanged.append(row.now.number)
            continue
        text.append(Line(f"{row.now.number:>3}  {speech.said(row.now.title)}", 5, "bold"))
        for line in _block(row, speech):
            text.append(Line(f"     {line}", _BEHIND_THE_DAY if line.startswith(" ") else 7))
        text.append(Line(""))
    if unchanged:
        numbers = speech.review.unchanged_numbers.format(numbers=", ".join(unchanged))
        text.append(Line(numbers, 2, "dim"))
    return text


def _block(row: Changed, speech: Speech) -> list[str]:
    review = speech.review
    if row.removed:
        return [review.is_gone]
    text = [review.is_new] if row.then is None else _different(row.then, row.now, speech)
    if row.new:
        text.append(counted(review.new_entries, len(row.new)))
        text += [f"  {entry_line(entry, speech)}" for entry in row.new]
    text += [review.entry_gone.format(what=entry_line(entry, speech)) for entry in row.gone]
    text += [f"{review.task_new}: {_task(task)}" for task in row.tasks]
    text += [f"{review.task_gone}: {_task(task)}" for task in row.tasks_gone]
    for old, new in row.assigned:
        text += [f"{new.number}: {line}" for line in _assigned(old, new, speech)]
    text += [f"{review.task_done}: {_task(task)}" for task in row.done]
    text += [f"{review.came_overdue}: {_overdue(late, speech)}" for late in row.overdue]
    return text


def _different(then: Standing, now: Standing, speech: Speech) -> list[str]:
    """What amendments changed, what each party says now, where it stands jointly."""
    text = amended(then, now, speech)
    for code in speech.agreement.codes:
        before, after = speech.entry(then.latest.get(code)), speech.entry(now.latest.get(code))
        if before != after:
            text.append(speech.of_party(code, f"{before} → {after}"))
    before, after = speech.joint(then), speech.joint(now)
    if before != after:
        text.append(f"{speech.words.col_joint}: {before} → {after}")
    return text


def amended(before: Standing, after: Standing, speech: Speech) -> list[str]:
    """What amendments changed in a commitment: words, bodies, an end."""
    then, now = before.commitment, after.commitment
    words, review = speech.words, speech.review
    known = changed(before, speech)
    text = [f"{review.amended}: {line}" for line in changed(after, speech) if line not in known]
    if (then.title, then.text, then.clauses) != (now.title, now.text, now.clauses):
        text.append(review.change_kinds["new-text"].format(number=now.number, by=""))
    led = _led(then.lead_agencies or {}, now.lead_agencies or {}, speech)
    text += led
    if then.due_on != now.due_on:
        text.append(_due(then.due_on, now.due_on, speech))
    facts = [(words.field, speech.said(then.field), speech.said(now.field))]
    if not led:
        facts.append((words.bodies, "; ".join(then.bodies), "; ".join(now.bodies)))
    facts.append((words.text_status, text_status(then, speech), text_status(now, speech)))
    for label, old, new in facts:
        if old != new:
            text.append(f"{label}: {_or_not_stated(old, speech)} → {_or_not_stated(new, speech)}")
    return text or ([review.amended] if then != now else [])


def _or_not_stated(text: str | None, speech: Speech) -> str:
    return text or speech.words.not_stated


def _assigned(old: Standing, new: Standing, speech: Speech) -> list[str]:
    text = _led(old.lead_agencies, new.lead_agencies, speech)
    return text + ([_due(old.due_on, new.due_on, speech)] if old.due_on != new.due_on else [])


def _led(old: Mapping[str, str], new: Mapping[str, str], speech: Speech) -> list[str]:
    text = []
    for code in speech.agreement.codes:
        if old.get(code) != new.get(code):
            before, after = (_or_not_stated(names.get(code), speech) for names in (old, new))
            label = f"{speech.words.lead_agencies} ({speech.party(code)})"
            text.append(f"{label}: {before} → {after}")
    return text


def _due(old: PartialDate | None, new: PartialDate | None, speech: Speech) -> str:
    return f"{speech.words.due_date}: {speech.partial(old)} → {speech.partial(new)}"


def _task(standing: Standing) -> str:
    return f"{standing.number} {standing.task.text}" if standing.task else standing.number


def _overdue(standing: Standing, speech: Speech) -> str:
    return f"{_task(standing)} ({speech.partial(standing.due_on)})"


def entry_line(entry: ProgressEntry, speech: Speech) -> str:
    """An entry in a line: its day, its party, what it says, its evidence, its note."""
    task = f"{entry.task} · " if entry.task else ""
    line = f"{day(entry.reported_on)}  {task}{speech.of_party(entry.party, speech.entry(entry))}"
    if entry.review is not None:
        line += f" · {speech.words.agreed_by_review.format(number=entry.review)}"
    line += f" – {'; '.join(entry.evidence)}" if entry.evidence else ""
    return line + (f" · {one_line(entry.note)}" if entry.note else "")
