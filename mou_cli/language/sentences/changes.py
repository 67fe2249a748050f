"""What changed between two views, commitment by commitment."""

from collections.abc import Iterator, Sequence

from mou_cli.derived.changes import Changed
from mou_cli.derived.standing import Standing
from mou_cli.language.sentences.standings import changed
from mou_cli.language.speech import Line, Speech, counted
from mou_cli.model.records import ProgressEntry
from mou_cli.model.text import one_line
from mou_cli.model.vietnamese import day

_BEHIND_THE_DAY = 19  # where the text of an entry begins


def lines(rows: Sequence[Changed], speech: Speech) -> Iterator[Line]:
    """A block for each commitment that changed, then the numbers of those that did not."""
    for row in rows:
        if row.anything:
            yield Line(f"{row.now.number:>3}  {speech.said(row.now.title)}", 5, "bold")
            for line in _block(row, speech):
                yield Line(f"     {line}", _BEHIND_THE_DAY if line.startswith(" ") else 7)
            yield Line("")
    if unchanged := ", ".join(row.now.number for row in rows if not row.anything):
        yield Line(speech.review.unchanged_numbers.format(numbers=unchanged), 2, "dim")


def _block(row: Changed, speech: Speech) -> Iterator[str]:
    review = speech.review
    if row.removed:
        yield review.is_gone
        return
    yield from [review.is_new] if row.then is None else _different(row.then, row.now, speech)
    if row.new:
        yield counted(review.new_entries, len(row.new))
    yield from (f"  {entry_line(entry, speech)}" for entry in row.new)
    yield from (review.entry_gone.format(what=entry_line(entry, speech)) for entry in row.gone)
    yield from (f"{review.task_new}: {_task(task)}" for task in row.tasks)
    yield from (f"{review.task_gone}: {_task(task)}" for task in row.tasks_gone)
    for old, new in row.assigned:
        yield from (f"{new.number}: {line}" for line in _terms(old, new, speech))
    yield from (f"{review.task_done}: {_task(task)}" for task in row.done)
    yield from (
        f"{review.came_overdue}: {_task(late)} ({speech.partial(late.due_on)})"
        for late in row.overdue
    )


def _different(then: Standing, now: Standing, speech: Speech) -> Iterator[str]:
    """What amendments changed, what each party says now, where it stands jointly."""
    yield from amended(then, now, speech)
    for code in speech.agreement.codes:
        before, after = then.latest.get(code), now.latest.get(code)
        yield from _turned(speech.party(code), speech.entry(before), speech.entry(after), speech)
    yield from _turned(speech.words.col_joint, speech.joint(then), speech.joint(now), speech)


def amended(before: Standing, after: Standing, speech: Speech) -> list[str]:
    """What amendments changed in a commitment: words, bodies, an end."""
    then, now = before.commitment, after.commitment
    words, review = speech.words, speech.review
    known = changed(before, speech)
    text = [f"{review.amended}: {line}" for line in changed(after, speech) if line not in known]
    if (then.title, then.text, then.clauses) != (now.title, now.text, now.clauses):
        text.append(review.change_kinds["new-text"].format(number=now.number, by=""))
    text += _terms(before, after, speech)
    text += _turned(words.field, speech.said(then.field), speech.said(now.field), speech)
    if before.lead_agencies == after.lead_agencies:
        text += _turned(words.bodies, "; ".join(then.bodies), "; ".join(now.bodies), speech)
    text += _turned(
        words.text_status,
        speech.text_status(then.text_status),
        speech.text_status(now.text_status),
        speech,
    )
    return text or ([review.amended] if then != now else [])


def _terms(old: Standing, new: Standing, speech: Speech) -> Iterator[str]:
    """Who leads, and by when it is due, where that changed."""
    for code in speech.agreement.codes:
        label = f"{speech.words.lead_agencies} ({speech.party(code)})"
        yield from _turned(label, old.lead_agencies.get(code), new.lead_agencies.get(code), speech)
    yield from _turned(
        speech.words.due_date, speech.partial(old.due_on), speech.partial(new.due_on), speech
    )


def _turned(label: str, old: str | None, new: str | None, speech: Speech) -> Iterator[str]:
    """What a term was and what it is now, if that is not the same."""
    if old != new:
        silent = speech.words.not_stated
        yield f"{label}: {old or silent} → {new or silent}"


def _task(standing: Standing) -> str:
    return f"{standing.number} {standing.task.text}" if standing.task else standing.number


def entry_line(entry: ProgressEntry, speech: Speech) -> str:
    """An entry in a line: its day, its party, what it says, its evidence, its note."""
    task = f"{entry.task} · " if entry.task else ""
    line = f"{day(entry.reported_on)}  {task}{speech.of_party(entry.party, speech.entry(entry))}"
    if entry.review is not None:
        line += f" · {speech.words.agreed_by_review.format(number=entry.review)}"
    line += f" – {'; '.join(entry.evidence)}" if entry.evidence else ""
    return line + (f" · {one_line(entry.note)}" if entry.note else "")
