"""What was recorded: reviews, with those due, progress entries, and what these rest on."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.table import Column, Table
from rich.text import Text

from mou_cli.derived.ledger import Ledger
from mou_cli.derived.schedule import DueReview
from mou_cli.language.sentences.standings import recorded, taken_back
from mou_cli.language.speech import Speech
from mou_cli.model.evidence import Support
from mou_cli.model.records import Correction, ProgressEntry, Review, short
from mou_cli.model.vietnamese import day
from mou_cli.screen.frames import grid, table


def schedule(rows: Sequence[DueReview], speech: Speech) -> RenderableType:
    """One row per review due."""
    words = speech.words
    made = table((words.col_review, words.col_falls_due, "", words.col_state))
    for row in rows:
        state, style = "", ""
        if row.held_on:
            state, style = words.held_on.format(day=day(row.held_on)), "green"
        elif row.days < 0:
            state, style = words.not_recorded, "bold red"
        elif row.working_day != row.due_on:
            state = words.next_working_day.format(day=speech.weekday(row.working_day))
        made.add_row(
            Text(str(row.number)),
            Text(speech.weekday(row.due_on)),
            Text("" if row.held_on else speech.days(row.days), style="dim"),
            Text(state, style=style),
        )
    return made


def held(
    reviews: Sequence[Review],
    due: Mapping[int, DueReview],
    gone: Mapping[str, Correction],
    speech: Speech,
) -> RenderableType:
    """A block per review held.

    What was taken back is struck through, with who took it back and why.
    """
    words = speech.words
    blocks: list[RenderableType] = []
    for review in reviews:
        text = speech.weekday(review.held_on)
        if row := due.get(review.number):
            text += f" ({words.fell_due.format(day=day(row.due_on))})"
        correction = gone.get(review.id)
        facts = grid()
        facts.add_row(
            Text(f"{words.col_review} {review.number}"),
            Text(text, style="strike dim" if correction else "bold"),
        )
        for label, fact, id_ in _facts(review, speech):
            if fact:
                facts.add_row(Text(label), Text(fact, style="strike dim" if id_ in gone else ""))
        facts.add_row("", Text(recorded(review, speech), style="dim"))
        if correction:
            facts.add_row("", Text(taken_back(words.taken_back, correction), style="yellow"))
        blocks.append(facts)
    return Group(*blocks)


def _facts(review: Review, speech: Speech) -> Iterator[tuple[str, str, str]]:
    """What was recorded of a review, in the order in which it is read: label, text, id.

    The text is empty where nothing was recorded. The id is that by which a fact can have been
    taken back alone, or empty.
    """
    words = speech.words
    yield from (
        (words.place, review.place or "", ""),
        (words.document, review.document or "", ""),
        (speech.review.chairs, "; ".join(review.chairs), ""),
        (words.conclusion, review.conclusion or "", ""),
    )
    for assessment in review.assessments:
        text = speech.status(assessment.status, assessment.percent)
        text += f" · {speech.result(assessment.result)}" if assessment.result else ""
        text += f" – {assessment.conclusion}" if assessment.conclusion else ""
        yield f"{words.col_commitment} {assessment.commitment}", text, assessment.id
    for task in review.tasks:
        due = speech.review.due.format(day=speech.partial(task.due_on))
        text = task.text + (f" ({due})" if task.due_on else "")
        yield f"{words.task} {task.number}", text, ""


def log(entries: Sequence[ProgressEntry], ledger: Ledger, speech: Speech) -> RenderableType:
    """A block per entry, in the order given.

    What was taken back is struck through, with who took it back and why.
    """
    return Group(*(_entry(entry, ledger, speech) for entry in entries))


def _entry(entry: ProgressEntry, ledger: Ledger, speech: Speech) -> RenderableType:
    words, gone = speech.words, entry.id in ledger.taken_back
    struck = "strike dim" if gone else ""
    rows = Table.grid(Column(no_wrap=True, style="dim"), Column(), padding=(0, 2))
    text = (
        Text(style=struck)
        .append(entry.number, style="bold")
        .append(f" · {speech.party(entry.party)} · ")
        .append(speech.entry(entry), style="" if gone else "cyan")
    )
    if entry.review is not None:
        text.append(f" · {words.agreed_by_review.format(number=entry.review)}")
    rows.add_row(Text(day(entry.reported_on)), text)
    if entry.note:
        rows.add_row("", Text(entry.note, style=struck))
    for evidence in entry.evidence:
        rows.add_row("", Text(f"{words.evidence}: {evidence}", style=struck))
    for correction in ledger.corrections_of.get(entry.id, ()):
        first = correction.takes_back == entry.id
        phrase = words.taken_back if first else words.correction_taken_back
        rows.add_row("", Text(taken_back(phrase, correction), style="yellow"))
    if after := ledger.late.get(entry.id):
        rows.add_row("", Text(words.after_review.format(number=after), style="yellow"))
    rows.add_row(Text(short(entry.id)), Text(recorded(entry, speech), style="dim"))
    return rows


def supports(pieces: Sequence[Support], speech: Speech) -> RenderableType:
    """A row for each piece of evidence: kind, how it is cited, the entries that rest on it."""
    review = speech.review
    rows = table((review.col_kind, review.col_documents, review.col_entries))
    rows.columns[0].no_wrap = True
    rows.columns[1].ratio = rows.columns[2].ratio = 1
    for support in pieces:
        evidence, file = support.evidence, support.evidence.file
        stored = f"\n{file.size} B · SHA-256 {file.sha256[:16]}…" if file else ""
        resting = "\n".join(
            f"{entry.number} · {speech.party(entry.party)} · {day(entry.reported_on)}"
            for entry in support.entries
        )
        rows.add_row(review.evidence_kinds[evidence.kind], evidence.cited + stored, resting)
    return rows
